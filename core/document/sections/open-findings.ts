// What nobody can say yet: open findings, each with the question it waits for, counted at its worse end.
import type { Reason } from '../../value.ts';
import { badge, code, paragraph, shortChapter, table, type Words } from '../nodes.ts';
import { type ReportView, reasonsInline } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { count } from '../words.ts';
import { placesWords } from './summary.ts';

export function openFindings(view: ReportView): readonly Block[] {
  const { open, plan } = view;
  if (open.length === 0) return [];
  const findings = open.reduce((sum, { places }) => sum + places.length, 0);
  return [
    shortChapter('Open findings', 'open-findings'),
    paragraph(
      `${count(findings, 'finding')} ${findings === 1 ? 'waits' : 'wait'} for an answer. Each counts as risk at its worse end until it is given: ${plan.risk.open} of ${plan.risk.residual} in all.`,
    ),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'What could go wrong', width: 1.2 },
        { head: 'Where', width: 0.8 },
        { head: 'It waits for', width: 1.5 },
        { head: 'Counted as', width: '25mm' },
      ],
      open.map((group) => [
        // The anchor of an open finding is its row, as it has no card.
        [{ type: 'anchor', id: group.id }, code(group.first.threat)],
        view.threatTitle(group.first.threat),
        placesWords(view, group),
        waitsFor(view, group.because),
        group.first.inherent === null
          ? ''
          : [
              badge((group.first.residual ?? group.first.inherent).severity),
              ` ${(group.first.residual ?? group.first.inherent).score}`,
            ],
      ]),
    ),
  ];
}

function waitsFor(view: ReportView, because: readonly Reason[]): Words {
  return [
    ...reasonsInline(
      view,
      because.filter(({ state }) => state === 'unanswered'),
    ),
    '.',
  ];
}
