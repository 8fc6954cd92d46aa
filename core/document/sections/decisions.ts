// What people decided: accepted, transferred and avoided risks, ratings by hand, controls ruled out, and what has lost its finding.
import type { Finding } from '../../plan-types.ts';
import { anchorOf } from '../finding-groups.ts';
import { code, heading, jump, oneLine, paragraph, strong, table, type Words } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords, treatmentWords } from '../words.ts';
import { reviewSentences } from './findings.ts';
import { followUps } from './follow-ups.ts';

export function decisions(view: ReportView): readonly Block[] {
  const parts = [...decided(view), ...ratedByHand(view), ...ruledOut(view), ...orphans(view), ...followUps(view)];
  return parts.length === 0 ? [] : [heading(1, 'Decisions and follow-ups', 'decisions'), ...parts];
}

function whereAndWhat(view: ReportView, { id, threat, place, verdict }: Finding): Words[] {
  const shown = view.applying.find(({ first }) => first.id === id);
  const name = verdict === 'applies' && shown !== undefined ? jump(anchorOf(id), code(threat)) : code(threat);
  return [name, `${view.threatTitle(threat)}, at ${view.names.place(place)}`];
}

function decided(view: ReportView): readonly Block[] {
  const rows = view.plan.findings.flatMap((finding) => {
    const { decision, review } = finding;
    if (decision === undefined) return [];
    return [
      [
        ...whereAndWhat(view, finding),
        [treatmentWords[decision.treatment], ...(review === undefined ? [] : [' ', strong(reviewSentences[review])])],
        oneLine(decision.by),
        decision.until === undefined ? '–' : dateWords(decision.until),
        oneLine(decision.reason),
      ],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, 'Accepted, transferred and avoided risks'),
    paragraph('An accepted or transferred risk keeps its numbers: only its treatment changes.'),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'Finding', width: 1.2 },
        { head: 'Decision', width: '24mm' },
        { head: 'By', width: 0.7 },
        { head: 'Until', width: '22mm' },
        { head: 'Reason', width: 1.2 },
      ],
      rows,
    ),
  ];
}

function ratedByHand(view: ReportView): readonly Block[] {
  const rows = view.plan.findings.flatMap((finding) =>
    finding.overridden === undefined || finding.inherent === null
      ? []
      : [
          [
            ...whereAndWhat(view, finding),
            `${finding.inherent.likelihood} × ${finding.inherent.impact} = ${finding.inherent.score}`,
            oneLine(finding.overridden),
          ],
        ],
  );
  if (rows.length === 0) return [];
  return [
    heading(2, 'Rated by hand'),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'Finding', width: 1.2 },
        { head: 'Rating', width: '24mm' },
        { head: 'Reason', width: 1.2 },
      ],
      rows,
    ),
  ];
}

function ruledOut(view: ReportView): readonly Block[] {
  const rows = view.plan.controls
    .filter(({ state, clashes }) => state === 'not-possible' || clashes)
    .map(({ id, owned, clashes }) => [
      code(id),
      view.control(id)?.title ?? id,
      [
        oneLine(owned?.reason ?? '') || 'No reason is recorded.',
        ...(clashes ? [' ', strong('It clashes with an answer that chose it.')] : []),
      ],
    ]);
  if (rows.length === 0) return [];
  return [
    heading(2, 'Controls that are not possible'),
    table(
      [
        { head: 'Control', width: '17mm' },
        { head: 'What', width: 1 },
        { head: 'Why not', width: 1.4 },
      ],
      rows,
    ),
  ];
}

function orphans(view: ReportView): readonly Block[] {
  const { orphans: lost, project } = view.plan;
  if (lost.length === 0) return [];
  return [
    heading(2, 'Decisions whose finding is gone'),
    paragraph('An answer has changed, so these decide nothing now. They stay until somebody removes them.'),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'Finding', width: 1.2 },
        { head: 'Decision', width: '26mm' },
        { head: 'Reason', width: 1.2 },
      ],
      lost.map(({ finding, what }) => {
        const [threat = finding, place = ''] = finding.split('@');
        const decision = Object.hasOwn(project.decisions, finding) ? project.decisions[finding] : undefined;
        const override = Object.hasOwn(project.overrides, finding) ? project.overrides[finding] : undefined;
        const reason = what === 'decision' ? decision?.reason : override?.reason;
        const word =
          what === 'override' || decision === undefined ? 'Rated by hand' : treatmentWords[decision.treatment];
        return [
          code(threat),
          `${view.threatTitle(threat)}, at ${view.names.place(place)}`,
          word,
          oneLine(reason ?? ''),
        ];
      }),
    ),
  ];
}
