// Page one of the content: what clashes, how large the risk is, what to decide now, what remains.
import { byCodeUnit } from '../../order.ts';
import type { ControlState } from '../../plan-types.ts';
import { endOfLifeWarning } from '../../releases.ts';
import type { FindingGroup } from '../finding-groups.ts';
import { badge, code, heading, inlines, item, jump, list, oneLine, paragraph, strong, table } from '../nodes.ts';
import { cannotChangeLater, type ReportView } from '../report-view.ts';
import type { Block, Tiles } from '../tree.ts';
import { count, dateWords, phaseWords, severities, treatmentWords } from '../words.ts';
import { contradictionAnchor, contradictionTitle } from './contradictions.ts';
import { answerCounts } from './cover.ts';

const mostDecisions = 5;
const mostRisks = 7;

export function summary(view: ReportView): readonly Block[] {
  return [
    heading(1, 'Summary', 'summary'),
    ...clashes(view),
    ...problems(view),
    ...outOfSupport(view),
    paragraph(inShort(view)),
    tiles(view),
    ...toDecideNow(view),
    ...highestRisks(view),
    ...signOff(view),
  ];
}

function clashes(view: ReportView): readonly Block[] {
  const { contradictions } = view.plan;
  if (contradictions.length === 0) return [];
  const one = contradictions.length === 1;
  return [
    {
      type: 'callout',
      kind: 'clash',
      title: `${count(contradictions.length, 'contradiction')} ${one ? 'is' : 'are'} not resolved`,
      children: [
        list(
          contradictions.map((contradiction) =>
            item([
              strong(`${contradictionTitle(view, contradiction)}.`),
              ` ${contradiction.clash} `,
              jump(contradictionAnchor(contradiction), code(contradiction.contradiction)),
            ]),
          ),
        ),
      ],
    },
  ];
}

function problems({ plan }: ReportView): readonly Block[] {
  if (plan.problems.length === 0) return [];
  const one = plan.problems.length === 1;
  return [
    {
      type: 'callout',
      kind: 'problem',
      title: `${count(plan.problems.length, 'answer does', 'answers do')} not count`,
      children: [
        paragraph(`${one ? 'It counts' : 'They count'} as not answered until ${one ? 'it is' : 'they are'} corrected.`),
        list(
          plan.problems.map(({ where, message, fix }) =>
            item([code(where), ` ${message}${fix === undefined ? '' : ` ${fix}`}`]),
          ),
        ),
      ],
    },
  ];
}

function outOfSupport({ plan }: ReportView): readonly Block[] {
  const warning = endOfLifeWarning(plan, dateWords);
  if (warning === undefined) return [];
  return [{ type: 'callout', kind: 'problem', title: 'The version gets no patches', children: [paragraph(warning)] }];
}

function inShort(view: ReportView) {
  const { plan, providerName, applying, open } = view;
  const who = oneLine(plan.project.project.organisation) || 'The organisation';
  const threats = new Set(applying.map(({ first }) => first.threat)).size;
  const finds = applying.reduce((sum, { places }) => sum + places.length, 0);
  const openFinds = open.reduce((sum, { places }) => sum + places.length, 0);
  const { inherent, residual } = plan.risk;
  return inlines([
    `${who} plans one Kubernetes cluster${providerName === undefined ? '' : ` (${providerName})`}. `,
    `With ${answerCounts(plan)}, `,
    strong(`${count(threats, 'threat')} ${threats === 1 ? 'applies' : 'apply'} at ${count(finds, 'place')}`),
    openFinds === 0
      ? '. '
      : `, and ${count(openFinds, 'finding')} ${openFinds === 1 ? 'waits' : 'wait'} for an answer. `,
    `The scores of all findings add up to ${inherent} without controls and to ${residual} with the controls that are planned, under way or done. `,
    'A suggested control lowers nothing until somebody plans it.',
  ]);
}

function tiles({ plan, applying, open }: ReportView): Tiles {
  const found = applying.flatMap(({ first, places }) => places.map(() => first.residual?.severity));
  const worst = severities.find((severity) => found.includes(severity));
  const perSeverity = severities
    .map((severity) => [severity, found.filter((of) => of === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => `${number} ${severity}`);
  const states = plan.controls.map(({ state }) => state);
  const inState = (...wanted: readonly ControlState[]) => states.filter((state) => wanted.includes(state)).length;
  const stated = (state: ControlState, words: string) => (inState(state) === 0 ? [] : [`${inState(state)} ${words}`]);
  const openCount = open.reduce((sum, { places }) => sum + places.length, 0);
  return {
    type: 'tiles',
    tiles: [
      {
        value: String(found.length),
        label: found.length === 1 ? 'finding applies' : 'findings apply',
        note: perSeverity.length === 0 ? 'none' : perSeverity.join(', '),
        ...(worst === undefined ? {} : { level: worst }),
      },
      {
        value: String(openCount),
        label: openCount === 1 ? 'finding is open' : 'findings are open',
        note: `${plan.risk.open} of the sum, at the worse end`,
        level: 'open',
      },
      {
        value: `${plan.risk.inherent}\u00a0→\u00a0${plan.risk.residual}`,
        label: 'sum of risk scores',
        note: 'without and with controls',
      },
      {
        value: String(states.length),
        label: states.length === 1 ? 'control' : 'controls',
        note: [
          `${inState('planned', 'under-way', 'done')} chosen`,
          `${inState('suggested')} to decide`,
          ...stated('provider', 'done by the provider'),
          ...stated('not-possible', 'not possible'),
        ].join(', '),
      },
    ],
  };
}

/** What cannot wait: controls that cannot be had later, then the greatest risks that nobody has decided. */
function toDecideNow(view: ReportView): readonly Block[] {
  const lasting = view.plan.controls.flatMap((planned) => {
    const control = view.control(planned.id);
    if (planned.state !== 'suggested' || control === undefined || !cannotChangeLater(control, view.names)) return [];
    const when = phaseWords[planned.phase].toLowerCase();
    return [item([strong(`${control.title}.`), ` Possible only ${when}. `, jump(control.id)])];
  });
  const undecided = view.applying.filter(({ first }) => first.treatment === 'to-decide');
  const risks = undecided.map((group) => {
    const { first } = group;
    const way = strongestWay(view, first);
    return item([
      strong(`${view.threatTitle(first.threat)}.`),
      ` At ${placesWords(view, group)}. ${way === undefined ? 'No control is known.' : `A way: ${way}.`} `,
      jump(group.id, code(first.threat)),
    ]);
  });
  const items = [...lasting.slice(0, 3), ...risks].slice(0, mostDecisions);
  if (items.length === 0) return [];
  return [heading(2, 'What to decide now'), list(items, true)];
}

/** The title of the control that cuts the threat the most; one that was found not possible is no way. */
function strongestWay(view: ReportView, { threat, controls }: FindingGroup['first']): string | undefined {
  const strength = (id: string) =>
    view.control(id)?.mitigates.find((mitigated) => mitigated.threat === threat)?.by ?? 0;
  const possible = controls.filter((id) => view.planned(id)?.state !== 'not-possible');
  const best = [...possible].sort((a, b) => strength(b) - strength(a) || byCodeUnit(a, b))[0];
  return best === undefined ? undefined : view.control(best)?.title;
}

function highestRisks(view: ReportView): readonly Block[] {
  const rows = view.applying.slice(0, mostRisks).map((group) => {
    const { first } = group;
    return [
      jump(group.id, code(first.threat)),
      view.threatTitle(first.threat),
      placesWords(view, group),
      String(first.inherent?.score ?? ''),
      [badge(first.residual!.severity), ` ${first.residual!.score}`],
      first.treatment === null ? '' : treatmentWords[first.treatment],
    ];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, 'The greatest risks that remain'),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'What goes wrong', width: 1.5 },
        { head: 'Where', width: 1 },
        { head: 'Before', width: '12mm', align: 'right' },
        { head: 'With controls', width: '24mm' },
        { head: 'Treatment', width: '18mm' },
      ],
      rows,
    ),
  ];
}

export function placesWords({ names }: ReportView, { places }: Pick<FindingGroup, 'places'>): string {
  return names.places(places, 4);
}

function signOff({ plan }: ReportView): readonly Block[] {
  const author = oneLine(plan.project.project.author);
  const accepting = plan.findings.flatMap(({ decision }) =>
    decision?.treatment === 'accepted' ? [oneLine(decision.by)] : [],
  );
  const roles = [author === '' ? 'Author' : `Author: ${author}`, 'Information security', ...accepting].filter(
    (role) => role !== '',
  );
  return [
    heading(2, 'Sign-off'),
    paragraph('Who signs has read the risks of this plan and agrees with the decisions that it records.'),
    { type: 'signatures', roles: [...new Set(roles)] },
  ];
}
