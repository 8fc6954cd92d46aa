// Stage "order": the controls that you have to do, in four phases, prerequisites first.
import type { Content } from './content/content.ts';
import { type Phase, phases } from './content/control.ts';
import { indexOf } from './content-index.ts';
import type { ChosenControl } from './controls.ts';
import { byId } from './order.ts';
import type { RoadmapPhase } from './plan-types.ts';

const sizes = { S: 0, M: 1, L: 2 } as const;

/** All four phases. What the provider does and what is not possible is not on the way. */
export function orderRoadmap(content: Content, controls: readonly ChosenControl[]): readonly RoadmapPhase[] {
  const { control: byControl } = indexOf(content);
  const effort = ({ id }: ChosenControl): number => sizes[byControl.get(id)?.effort ?? 'M'];
  const yours = controls.filter(({ state }) => state !== 'provider' && state !== 'not-possible');
  return phases.map((phase: Phase) => {
    const here = yours.filter((control) => control.phase === phase);
    const depth = depths(here);
    const ordered = here.sort((a, b) => depth(a.id) - depth(b.id) || effort(a) - effort(b) || byId(a, b));
    return { phase, controls: ordered.map(({ id }) => id) };
  });
}

/** How many controls of the same phase have to be done before one, along the longest chain. A circle counts once. */
function depths(controls: readonly ChosenControl[]): (id: string) => number {
  const needs = new Map(controls.map((control) => [control.id, control.needs]));
  const known = new Map<string, number>();
  const depth = (id: string): number => {
    const found = known.get(id);
    if (found !== undefined) return found;
    known.set(id, 0);
    const before = (needs.get(id) ?? []).filter((need) => needs.has(need));
    const own = before.reduce((deepest, need) => Math.max(deepest, depth(need) + 1), 0);
    known.set(id, own);
    return own;
  };
  return depth;
}
