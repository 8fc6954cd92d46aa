// Stage "order": phases, prerequisites first, then effort, then id.
import { describe, expect, it } from 'vitest';
import type { Control } from '../../core/content/control.ts';
import type { ChosenControl } from '../../core/controls.ts';
import type { ControlState } from '../../core/plan-types.ts';
import { orderRoadmap } from '../../core/roadmap.ts';
import { contentOf, control } from './tiny-content.ts';

function road(controls: readonly Control[], states: Readonly<Record<string, ControlState>> = {}) {
  const chosen = controls.map(
    ({ id, phase, needs = [] }): ChosenControl => ({
      id,
      state: states[id] ?? 'planned',
      committed: false,
      chosenBy: [],
      clashes: false,
      owner: 'platform-team',
      phase,
      needs,
      cuts: [],
      because: [],
    }),
  );
  return orderRoadmap(contentOf({ controls }), chosen);
}
const atCreation = (controls: readonly Control[], states?: Readonly<Record<string, ControlState>>) =>
  road(controls, states).find(({ phase }) => phase === 'at-creation')?.controls;

describe('roadmap', () => {
  it('always has the four phases, in their order', () => {
    expect(road([]).map(({ phase }) => phase)).toEqual([
      'before-ordering',
      'at-creation',
      'before-first-workload',
      'in-operation',
    ]);
  });

  it('puts what others need first, then the small, then by id', () => {
    const controls = [
      control('C-A', { effort: 'S', needs: ['C-B'] }),
      control('C-B', { effort: 'L' }),
      control('C-C', { effort: 'S' }),
      control('C-D', { effort: 'S' }),
      control('C-E', { effort: 'S', needs: ['C-A'] }),
    ];
    expect(atCreation(controls)).toEqual(['C-C', 'C-D', 'C-B', 'C-A', 'C-E']);
  });

  it('leaves out what the provider does and what is not possible, and keeps what is done', () => {
    const controls = ['C-A', 'C-B', 'C-C'].map((id) => control(id));
    expect(atCreation(controls, { 'C-A': 'provider', 'C-B': 'not-possible', 'C-C': 'done' })).toEqual(['C-C']);
  });

  it('does not mind needs that are elsewhere, or that go round in a circle', () => {
    const circle = [control('C-A', { needs: ['C-B', 'C-Z'] }), control('C-B', { needs: ['C-A'] })];
    expect(new Set(atCreation(circle))).toEqual(new Set(['C-A', 'C-B']));
  });
});
