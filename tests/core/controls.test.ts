// Stage "answer": states and owners of controls, residual risk, treatment, and decisions that have to be looked at again.
import { describe, expect, it } from 'vitest';
import type { Control } from '../../core/content/control.ts';
import { basisOf } from '../../core/decisions.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Decision, Project } from '../../core/project-types.ts';
import { residualOf } from '../../core/risk.ts';
import { contentOf, control, projectOf, threat } from './tiny-content.ts';

const always = threat('T-01');
const whenOpen = threat('T-02', { when: { q: 'door.lock', is: 'open' } });
const closed = { q: 'door.lock', is: 'closed' } as const;

function planFor(controls: readonly Control[], project: Project = projectOf()) {
  return makePlan(contentOf({ threats: [always, whenOpen], controls }), project, '2026-11-23');
}
const states = (controls: readonly Control[], project?: Project) =>
  planFor(controls, project).controls.map(({ id, state }) => `${id} ${state}`);
const withStates = (controls: Project['controls']) => projectOf({}, {}, { controls });

describe('state of a control', () => {
  it('is suggested where a finding applies', () => {
    const [found] = planFor([control('C-TST-01')]).controls;
    expect(found).toMatchObject({ state: 'suggested', committed: false, cuts: ['T-01@A-01'] });
  });

  it('is not in the plan where its findings are only open, but named beside them', () => {
    const plan = planFor([control('C-TST-01', { mitigates: [{ threat: 'T-02', by: 1 }] })]);
    expect(plan.controls).toEqual([]);
    expect(plan.findings.find(({ threat: id }) => id === 'T-02')?.controls).toEqual(['C-TST-01']);
  });

  it('is kept where it is stated or committed to, while it is unknown whether it exists', () => {
    const perhaps = { when: { q: 'room.size', atLeast: 2 } } as const;
    const stated = withStates({ 'C-TST-01': { state: 'done' } });
    expect(states([control('C-TST-01', perhaps)])).toEqual([]);
    expect(states([control('C-TST-01', perhaps)], stated)).toEqual(['C-TST-01 done']);
    const committed = control('C-TST-01', { ...perhaps, committedBy: closed });
    expect(states([committed], projectOf({ 'door.lock': 'closed' }))).toEqual(['C-TST-01 planned']);
  });

  it('cuts its findings in the order of their ids, whatever the order of its threats', () => {
    const both = control('C-TST-01', { mitigates: ['T-02', 'T-01'].map((id) => ({ threat: id, by: 1 as const })) });
    const [found] = planFor([both], projectOf({ 'door.lock': 'open' })).controls;
    expect(found?.cuts).toEqual(['T-01@A-01', 'T-02@A-01']);
  });

  it('is planned where an answer commits to it, even if nothing asks for it', () => {
    const committed = control('C-TST-01', { committedBy: closed, mitigates: [{ threat: 'T-02', by: 1 }] });
    const [found] = planFor([committed], projectOf({ 'door.lock': 'closed' })).controls;
    expect(found).toMatchObject({ state: 'planned', committed: true, cuts: [] });
    expect(found?.because).toEqual([{ q: 'door.lock', value: 'closed', state: 'answered' }]);
  });

  it('is what the architect stated, above a commitment', () => {
    const committed = control('C-TST-01', { committedBy: closed });
    const project = { ...projectOf({ 'door.lock': 'closed' }), controls: { 'C-TST-01': { state: 'done' } } } as const;
    expect(states([committed], project)).toEqual(['C-TST-01 done']);
  });

  it('clashes when it is not possible although an answer commits to it, and then counts for nothing', () => {
    const committed = control('C-TST-01', { committedBy: closed, mitigates: [{ threat: 'T-01', by: 3 }] });
    const answers = projectOf({ 'door.lock': 'closed' });
    const controls = { 'C-TST-01': { state: 'not-possible', reason: 'No room.' } } as const;
    const plan = planFor([committed], { ...answers, controls });
    expect(plan.controls[0]).toMatchObject({ state: 'not-possible', clashes: true, owned: { reason: 'No room.' } });
    expect(plan.findings[0]?.residual).toMatchObject({ score: 12, steps: [] });
    expect(planFor([committed], answers).findings[0]?.residual).toMatchObject({ score: 4 });
  });

  it('does not clash when it is not possible and nothing commits to it', () => {
    const project = withStates({ 'C-TST-01': { state: 'not-possible' } });
    expect(planFor([control('C-TST-01')], project).controls[0]).toMatchObject({
      state: 'not-possible',
      clashes: false,
    });
  });

  it('does not exist where its own condition is false, and is only named while that is unknown', () => {
    const here = control('C-TST-01', { when: closed });
    expect(states([here], projectOf({ 'door.lock': 'open' }))).toEqual([]);
    expect(planFor([here], projectOf({ 'door.lock': 'open' })).findings[0]?.controls).toEqual([]);
    expect(states([here])).toEqual([]);
    expect(planFor([here]).findings[0]?.controls).toEqual(['C-TST-01']);
    expect(states([here], projectOf({ 'door.lock': 'closed' }))).toEqual(['C-TST-01 suggested']);
  });
});

describe('owner', () => {
  const shared = control('C-TST-01', {
    owner: [{ when: closed, then: 'provider' }, { then: 'app-team' }],
    mitigates: [{ threat: 'T-01', by: 2 }],
  });

  it('is decided by a fact; the provider counts as done in risk and is not on the roadmap', () => {
    const plan = planFor([shared], projectOf({ 'door.lock': 'closed' }));
    expect(plan.controls[0]).toMatchObject({ owner: 'provider', state: 'provider' });
    expect(plan.findings[0]).toMatchObject({ residual: { likelihood: 1, score: 4 }, treatment: 'done' });
    expect(plan.roadmap.flatMap(({ controls }) => controls)).toEqual([]);
  });

  it('is ours otherwise, and ours while it is unknown', () => {
    expect(planFor([shared], projectOf({ 'door.lock': 'open' })).controls[0]).toMatchObject({ owner: 'app-team' });
    expect(planFor([shared]).controls[0]).toMatchObject({ owner: 'app-team', state: 'suggested' });
  });
});

describe('residual risk', () => {
  const inherent = { likelihood: 4, impact: 5, score: 20, severity: 'critical' } as const;

  it('falls by the strongest prevent control and by one for a second behind it', () => {
    const left = residualOf(inherent, [
      { id: 'C-A', by: 1, effect: 'prevent' },
      { id: 'C-B', by: 2, effect: 'prevent' },
      { id: 'C-C', by: 2, effect: 'prevent' },
    ]);
    expect(left).toMatchObject({ likelihood: 1, impact: 5, score: 5 });
    expect(left.steps).toEqual([
      { control: 'C-B', on: 'likelihood', by: 2 },
      { control: 'C-C', on: 'likelihood', by: 1 },
    ]);
  });

  it('falls in impact by the strongest recover control and by one for a detect control, whatever its strength', () => {
    const left = residualOf(inherent, [
      { id: 'C-A', by: 2, effect: 'recover' },
      { id: 'C-B', by: 1, effect: 'recover' },
      { id: 'C-C', by: 3, effect: 'detect' },
      { id: 'C-D', by: 3, effect: 'detect' },
    ]);
    expect(left).toMatchObject({ likelihood: 4, impact: 2, score: 8 });
    expect(left.steps).toEqual([
      { control: 'C-A', on: 'impact', by: 2 },
      { control: 'C-C', on: 'impact', by: 1 },
    ]);
  });

  it('takes the lower id of two that are equally strong, in whatever order they come', () => {
    const standing = [
      { id: 'C-B', by: 2, effect: 'prevent' },
      { id: 'C-A', by: 2, effect: 'prevent' },
    ] as const;
    expect(residualOf(inherent, standing).steps.map(({ control: id }) => id)).toEqual(['C-A', 'C-B']);
  });

  it('never falls below 1', () => {
    const low = { likelihood: 2, impact: 1, score: 2, severity: 'low' } as const;
    const strong = [
      { id: 'C-A', by: 3, effect: 'prevent' },
      { id: 'C-B', by: 3, effect: 'recover' },
    ] as const;
    expect(residualOf(low, strong)).toMatchObject({ likelihood: 1, impact: 1, score: 1 });
  });

  it('counts nothing that is only suggested, and everything planned, for open findings too', () => {
    const both = control('C-TST-01', { mitigates: ['T-01', 'T-02'].map((id) => ({ threat: id, by: 2 as const })) });
    const content = contentOf({ threats: [always, { ...whenOpen, impact: { base: 2 } }], controls: [both] });
    const risk = (controls: Project['controls']) => makePlan(content, withStates(controls), '2026-11-23').risk;
    expect(risk({})).toEqual({ inherent: 18, residual: 18, open: 6 });
    expect(risk({ 'C-TST-01': { state: 'planned' } })).toEqual({ inherent: 18, residual: 6, open: 2 });
  });
});

describe('treatment', () => {
  const two = [control('C-TST-01'), control('C-TST-02'), control('C-TST-03')];
  const treatment = (controls: Project['controls']) => planFor(two, withStates(controls)).findings[0]?.treatment;

  it('is what the stated controls have come to', () => {
    expect(treatment({})).toBe('to-decide');
    expect(treatment({ 'C-TST-01': { state: 'planned' } })).toBe('planned');
    expect(treatment({ 'C-TST-01': { state: 'planned' }, 'C-TST-02': { state: 'done' } })).toBe('under-way');
    expect(treatment({ 'C-TST-01': { state: 'under-way' } })).toBe('under-way');
    expect(treatment({ 'C-TST-01': { state: 'done' }, 'C-TST-02': { state: 'not-possible' } })).toBe('done');
    expect(treatment({ 'C-TST-01': { state: 'not-possible' } })).toBe('to-decide');
  });

  it('does not count as begun what only the provider does, unless nothing is left for you', () => {
    const theirs = control('C-TST-09', { owner: 'provider', committedBy: closed });
    const answers = projectOf({ 'door.lock': 'closed' });
    expect(planFor([theirs], answers).findings[0]?.treatment).toBe('done');
    expect(planFor([theirs, ...two], answers).findings[0]?.treatment).toBe('to-decide');
    const planned = { 'C-TST-01': { state: 'planned' } } as const;
    expect(planFor([theirs, ...two], { ...answers, controls: planned }).findings[0]?.treatment).toBe('planned');
  });

  it('is nothing for a finding that is open', () => {
    expect(planFor(two).findings.find(({ id }) => id === 'T-02@A-01')?.treatment).toBeNull();
  });
});

describe('decisions', () => {
  const basis = basisOf(planFor([]).findings[0]!);
  const decided = (parts: Partial<Decision>, id = 'T-01@A-01'): Project =>
    projectOf(
      {},
      {},
      {
        decisions: { [id]: { treatment: 'accepted', by: 'CISO', reason: 'Small.', basis, ...parts } },
      },
    );

  it('win over controls and change no number', () => {
    const project = { ...decided({}), controls: { 'C-TST-01': { state: 'done' } } } as const;
    const [found] = planFor([control('C-TST-01')], project).findings;
    expect(found).toMatchObject({ treatment: 'accepted', residual: { score: 8 } });
    expect(found?.review).toBeUndefined();
  });

  it('are to be looked at again after their last day, or when their basis has changed', () => {
    const review = (parts: Partial<Decision>) => planFor([], decided(parts)).findings[0]?.review;
    expect(review({ until: '2026-11-22' })).toBe('expired');
    expect(review({ until: '2026-11-23' })).toBeUndefined();
    expect(review({ basis: { ...basis, impact: 5 } })).toBe('basis-changed');
    expect(review({ basis: { ...basis, because: 'door.lock="open"' } })).toBe('basis-changed');
  });

  it('are shown when their finding is gone or no longer possible', () => {
    expect(planFor([], decided({}, 'T-01@tenant:t9')).orphans).toEqual([
      { finding: 'T-01@tenant:t9', what: 'decision' },
    ]);
    const absent = { ...decided({}, 'T-02@A-01'), answers: { 'door.lock': { value: 'closed' } } };
    const plan = planFor([], absent);
    expect(plan.orphans).toEqual([{ finding: 'T-02@A-01', what: 'decision' }]);
    expect(plan.findings.find(({ id }) => id === 'T-02@A-01')).toMatchObject({ verdict: 'absent', treatment: null });
  });
});
