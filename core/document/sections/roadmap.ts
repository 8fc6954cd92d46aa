// The order of work: four phases, each control with its owner, effort, prerequisites and state.

import { phases } from '../../content/control.ts';
import type { PlannedControl } from '../../plan-types.ts';
import { code, heading, inlines, joined, mark, oneLine, paragraph, strong, table } from '../nodes.ts';
import { cannotChangeLater, onRoadmap, type ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { count, dateWords, effortWords, ownerWords, phaseWords, stateWords } from '../words.ts';

export function roadmap(view: ReportView): readonly Block[] {
  const filled = phases.filter((phase) => onRoadmap(view, phase).length > 0);
  if (filled.length === 0) return [];
  return [
    heading(1, 'Roadmap', 'roadmap'),
    paragraph(
      `What comes first is what everything else needs, and what cannot be repeated later. ${effortWords} “To decide” is a suggestion that nobody has planned yet. What the provider does is under “Who owns what”.`,
    ),
    ...filled.flatMap((phase) => [
      heading(2, phaseWords[phase]),
      table(
        [
          { head: 'Control', width: '17mm' },
          { head: 'What to do', width: 1.7 },
          { head: 'Cuts', width: '20mm' },
          { head: 'Owner', width: '27mm' },
          { head: 'Effort', width: '10mm' },
          { head: 'After', width: '18mm' },
          { head: 'State', width: '20mm' },
        ],
        onRoadmap(view, phase).flatMap((id) => {
          const planned = view.planned(id);
          return planned === undefined ? [] : [row(view, planned)];
        }),
      ),
    ]),
  ];
}

function row(view: ReportView, planned: PlannedControl) {
  const control = view.control(planned.id);
  const lasting = control !== undefined && cannotChangeLater(control, view.names);
  const after = planned.needs.filter((id) => view.planned(id) !== undefined);
  return [
    view.controlLink(planned.id),
    [control?.title ?? planned.id, ...(lasting ? [' ', mark('cannot be changed later')] : [])],
    planned.cuts.length === 0 ? '–' : count(planned.cuts.length, 'finding'),
    ownerWithDue(planned),
    control?.effort ?? '',
    after.length === 0 ? '–' : joined(after.map(code), ' '),
    planned.clashes ? strong('Not possible, although chosen') : stateWords[planned.state],
  ];
}

/** The role, the named person, and the date it is due. */
export function ownerWithDue({ owner, owned }: PlannedControl) {
  const name = oneLine(owned?.name ?? '');
  const due = owned?.due === undefined ? '' : `, due ${dateWords(owned.due)}`;
  return inlines(`${ownerWords[owner]}${name === '' ? '' : ` (${name})`}${due}`);
}
