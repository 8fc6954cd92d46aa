// Every control in detail: why it is here, what to do on this provider, what to watch.
import { listFor } from '../../content/by-provider.ts';
import { phases } from '../../content/control.ts';
import { byCodeUnit } from '../../order.ts';
import { ownMark } from '../../packs.ts';
import type { PlannedControl } from '../../plan-types.ts';
import { code, heading, inlines, item, joined, list, mark, oneLine, paragraph, prose, strong } from '../nodes.ts';
import { cannotChangeLater, onRoadmap, type ReportView } from '../report-view.ts';
import type { Block, Inline } from '../tree.ts';
import { phaseWords, stateWords } from '../words.ts';
import { ownerWithDue } from './roadmap.ts';

export function controls(view: ReportView): readonly Block[] {
  const filled = phases.filter((phase) => onRoadmap(view, phase).length > 0);
  if (filled.length === 0) return [];
  const { providerName } = view;
  return [
    heading(1, 'Controls step by step', 'controls'),
    paragraph(`The steps are those for ${providerName ?? 'any provider, as none is chosen yet'}.`),
    ...filled.flatMap((phase) => [
      heading(2, phaseWords[phase]),
      ...[...onRoadmap(view, phase)].sort(byCodeUnit).flatMap((id) => {
        const planned = view.planned(id);
        return planned === undefined ? [] : oneControl(view, planned);
      }),
    ]),
  ];
}

function oneControl(view: ReportView, planned: PlannedControl): readonly Block[] {
  const control = view.control(planned.id);
  if (control === undefined) return [];
  const steps = listFor(control.steps, view.names.provider);
  return [
    heading(3, [code(control.id), ` ${control.title}`], control.id),
    paragraph(prose(control.do)),
    paragraph(facts(view, planned)),
    ...(steps.length === 0
      ? []
      : [
          list(
            steps.map((step) => item(prose(step))),
            true,
          ),
        ]),
    ...(control.watch === undefined ? [] : [paragraph([strong('Watch.'), ' ', ...prose(control.watch)])]),
  ];
}

function facts(view: ReportView, planned: PlannedControl): Inline[] {
  const { state, committed, cuts, manifests, owned, chosenBy } = planned;
  const needs = planned.needs.filter((id) => view.planned(id) !== undefined);
  const control = view.control(planned.id)!;
  const threats = [...new Set(cuts.map((id) => id.split('@')[0] ?? id))];
  const own = ownMark(view.plan.content, planned.id);
  const reason = oneLine(owned?.reason ?? '');
  const chosen = committed ? view.because(chosenBy).map((words) => inlines([' ', ...words])) : [];
  return inlines([
    strong(stateWords[state]),
    reason === '' ? '' : `: ${reason}`,
    '. ',
    ...ownerWithDue(planned),
    `. Effort ${control.effort}.`,
    own === undefined ? '' : ` This control is ${own}.`,
    ...(cannotChangeLater(control, view.names) ? [' ', mark('cannot be changed later')] : []),
    ...(threats.length === 0 ? [] : [' Cuts ', ...joined(threats.map(code), ', '), '.']),
    ...(needs.length === 0 ? [] : [' After ', ...joined(needs.map(view.controlLink), ', '), '.']),
    ...(manifests.length === 0 ? [] : [' Written in ', ...joined(manifestIds(manifests).map(code), ', '), '.']),
    ...chosen.flat(),
  ]);
}

/** `M-02:t1`, `M-02:t2` → `M-02`. */
const manifestIds = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.map((id) => id.split(':')[0] ?? id)),
];
