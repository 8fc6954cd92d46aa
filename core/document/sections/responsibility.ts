// Who owns what: the controls of each side, the provider's included.
import { owners } from '../../content/control.ts';
import type { PlannedControl } from '../../plan-types.ts';
import { heading, oneLine, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords, ownerWords, phaseWords, stateWords } from '../words.ts';

export function responsibility(view: ReportView): readonly Block[] {
  const { controls } = view.plan;
  if (controls.length === 0) return [];
  return [
    heading(1, 'Who owns what', 'responsibility'),
    paragraph('Each control has one owner. What the provider does counts as done; ask for its evidence all the same.'),
    ...owners.flatMap((owner) => {
      const own = controls.filter((control) => control.owner === owner);
      if (own.length === 0) return [];
      return [
        heading(2, `${ownerWords[owner]} (${own.length})`),
        table(
          [
            { head: 'Control', width: '17mm' },
            { head: 'What', width: 1.6 },
            { head: 'Phase', width: '42mm' },
            // Nobody reads a column of dashes.
            ...(own.some(({ owned }) => personOf(owned) !== '') ? [{ head: 'Person and date', width: 0.8 }] : []),
            { head: 'State', width: '29mm' },
          ],
          own.map(({ id, phase, state, owned }) => [
            view.controlLink(id),
            view.control(id)?.title ?? id,
            phaseWords[phase],
            ...(own.some((other) => personOf(other.owned) !== '') ? [personOf(owned) || '–'] : []),
            stateWords[state],
          ]),
        ),
      ];
    }),
  ];
}

function personOf(owned: PlannedControl['owned']): string {
  const due = owned?.due === undefined ? '' : `due ${dateWords(owned.due)}`;
  return [oneLine(owned?.name ?? ''), due].filter((words) => words !== '').join(', ');
}
