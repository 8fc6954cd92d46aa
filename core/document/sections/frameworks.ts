// What the chosen rules ask for, item by item: met, planned, the provider's, open, or not a matter of this plan.
import type { FrameworkCoverage, ItemState } from '../../plan-types.ts';
import { heading, inlines, joined, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords, itemStateWords } from '../words.ts';

const order: readonly ItemState[] = ['open', 'planned', 'met', 'provider', 'not-in-plan'];

export function frameworks(view: ReportView): readonly Block[] {
  const shown = view.plan.frameworks.filter(({ lines }) => lines.length > 0);
  if (shown.length === 0) return [];
  return [
    heading(1, 'Against the rules you named', 'frameworks'),
    paragraph(
      'Titles of items are ours, and short; the framework itself has the words that count. Met means that a control of this plan is done, planned that one is on the roadmap. It is no certificate.',
    ),
    ...shown.flatMap((coverage) => coverageOf(coverage, view)),
  ];
}

function coverageOf({ framework, lines }: FrameworkCoverage, view: ReportView): readonly Block[] {
  const {
    title = framework,
    version = '',
    date = '',
    note,
  } = view.plan.content.frameworks.find(({ id }) => id === framework) ?? {};
  const counts = order.flatMap((state) => {
    const count = lines.filter((line) => line.state === state).length;
    return count === 0 ? [] : [`${count} ${itemStateWords[state].toLowerCase()}`];
  });
  const told = lines.filter(({ state }) => state !== 'not-in-plan');
  return [
    heading(2, title.includes(version) ? title : `${title} ${version}`),
    paragraph(
      `${dateWords(date)}. Of ${lines.length} items: ${counts.join(', ')}.${note === undefined ? '' : ` ${note}`}`,
    ),
    ...(told.length === 0
      ? []
      : [
          table(
            [
              { head: 'Item', width: '17mm' },
              { head: 'What', width: 1.6 },
              { head: 'State', width: '30mm' },
              { head: 'Controls', width: 1 },
            ],
            told.map(({ id, title: item, state, controls }) => [
              id,
              item,
              itemStateWords[state],
              controls.length === 0
                ? '–'
                : inlines(
                    joined(
                      controls.map((control) => [view.controlLink(control)]),
                      ', ',
                    ),
                  ),
            ]),
          ),
        ]),
  ];
}
