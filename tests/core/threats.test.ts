// Stage "worry": the verdict of a threat at each of its places, why, and the inherent numbers.
import { describe, expect, it } from 'vitest';
import type { Threat } from '../../core/content/threat.ts';
import { knowFacts } from '../../core/facts.ts';
import type { Project } from '../../core/project-types.ts';
import { findThreats } from '../../core/threats.ts';
import { drawTopology } from '../../core/topology.ts';
import { contentOf, guests, projectOf, threat } from './tiny-content.ts';

function worries(threats: readonly Threat[], project: Project) {
  const content = contentOf({ threats });
  const facts = knowFacts(content, project);
  return findThreats(content, facts, drawTopology(content, facts), project.overrides);
}
const verdicts = (threats: readonly Threat[], project: Project) =>
  worries(threats, project).map(({ id, verdict }) => `${id} ${verdict}`);

const doorOpen = { q: 'door.lock', is: 'open' } as const;

describe('places', () => {
  it('gives one finding for each named place', () => {
    const both = threat('T-01', { at: ['A-01', 'A-02'] });
    expect(verdicts([both], projectOf({ 'door.lock': 'open' }))).toEqual(['T-01@A-01 applies', 'T-01@A-02 applies']);
    expect(verdicts([both], projectOf({ 'door.lock': 'closed' }))).toEqual(['T-01@A-01 applies', 'T-01@A-02 absent']);
    expect(verdicts([both], projectOf())).toEqual(['T-01@A-01 applies', 'T-01@A-02 open']);
  });

  it('says which answers decided the presence of the place', () => {
    const [found] = worries([threat('T-01', { at: 'A-02' })], projectOf({ 'door.lock': 'closed' }));
    expect(found?.because).toContainEqual({ q: 'door.lock', value: 'closed', state: 'answered' });
  });

  it('names the element itself where no answer is behind a finding', () => {
    const [found] = worries([threat('T-01')], projectOf());
    expect(found?.because).toEqual([{ element: 'A-01', value: true, state: 'answered' }]);
  });

  it('gives one finding for each item of a list', () => {
    const each = threat('T-01', { at: { each: 'tenant' } });
    expect(verdicts([each], projectOf({}, guests({}, {})))).toEqual([
      'T-01@tenant:t1 applies',
      'T-01@tenant:t2 applies',
    ]);
  });

  it('gives one absent finding for an empty list, because it is empty', () => {
    const each = threat('T-01', { at: { each: 'tenant' } });
    const [found, ...others] = worries([each], projectOf({}, { tenants: [] }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'T-01@tenant:-', verdict: 'absent', likelihood: null, inherent: null });
    expect(found?.because).toEqual([{ q: 'room.guests', value: [], state: 'answered' }]);
  });

  it('judges once for an unanswered list: false is absent, everything else is open', () => {
    const loud = threat('T-01', { at: { each: 'tenant' }, when: { all: [doorOpen, { item: 'loud', is: true }] } });
    const plain = threat('T-02', { at: { each: 'tenant' } });
    expect(verdicts([loud, plain], projectOf({ 'door.lock': 'open' }))).toEqual([
      'T-01@tenant:? open',
      'T-02@tenant:? open',
    ]);
    const [closed] = worries([loud], projectOf({ 'door.lock': 'closed' }));
    expect(closed).toMatchObject({ id: 'T-01@tenant:?', verdict: 'absent' });
    expect(closed?.because).toEqual([{ q: 'door.lock', value: 'closed', state: 'answered' }]);
  });

  it('leaves only the items open whose own field is not answered', () => {
    const loud = threat('T-01', { at: { each: 'tenant' }, when: { item: 'loud', is: true } });
    expect(verdicts([loud], projectOf({}, guests({ loud: true }, { loud: false }, {})))).toEqual([
      'T-01@tenant:t1 applies',
      'T-01@tenant:t2 absent',
      'T-01@tenant:t3 open',
    ]);
  });

  it('takes each pair once, in the order of the items', () => {
    const pair = threat('T-01', { at: { flow: 'DF-10', between: 'tenant' } });
    const ids = ['t10', 't2', 't1'].map((id) => ({ id }));
    expect(verdicts([pair], projectOf({}, { tenants: ids }))).toEqual([
      'T-01@DF-10:t1>t10 applies',
      'T-01@DF-10:t1>t2 applies',
      'T-01@DF-10:t2>t10 applies',
    ]);
    expect(verdicts([pair], projectOf({}, guests({})))).toEqual(['T-01@DF-10:- absent']);
    expect(verdicts([pair], projectOf())).toEqual(['T-01@DF-10:? open']);
  });
});

describe('verdict', () => {
  it('stays unknown under not, and names the question that would settle it', () => {
    const [found] = worries([threat('T-01', { when: { not: doorOpen } })], projectOf());
    expect(found?.verdict).toBe('open');
    expect(found?.because).toEqual([{ q: 'door.lock', value: null, state: 'unanswered' }]);
  });

  it('is absent where a hidden question was answered: it does not count and its parent is the reason', () => {
    const iron = threat('T-01', { when: { q: 'door.key', is: 'iron' } });
    const [found] = worries([iron], projectOf({ 'door.lock': 'open', 'door.key': 'iron' }));
    expect(found?.verdict).toBe('absent');
    expect(found?.because.map(({ q }) => q)).toContain('door.lock');
  });

  it('leaves out what is retired', () => {
    const gone = threat('T-01', { retired: { use: null, since: '2026-11-23', because: 'It is gone.' } });
    expect(verdicts([gone], projectOf())).toEqual([]);
  });
});

describe('rating', () => {
  const raised = threat('T-01', {
    likelihood: {
      base: 2,
      raise: [{ when: doorOpen, by: 2 }],
      lower: [{ when: { q: 'room.size', atLeast: 10 }, by: 1 }],
    },
  });
  const likelihood = (project: Project) => worries([raised], project)[0]?.likelihood;

  it('counts an unknown raise and not an unknown lower: the worse end', () => {
    expect(likelihood(projectOf())).toMatchObject({ base: 2, value: 4, steps: [{ by: 2 }] });
    expect(likelihood(projectOf({ 'door.lock': 'closed' }))).toMatchObject({ value: 2, steps: [] });
    expect(likelihood(projectOf({ 'door.lock': 'open', 'room.size': 10 }))).toMatchObject({
      value: 3,
      steps: [{ by: 2 }, { by: -1, because: [{ q: 'room.size', value: 10 }] }],
    });
  });

  it('keeps within 1 and 5', () => {
    const extreme = threat('T-01', {
      likelihood: { base: 5, raise: [{ when: doorOpen, by: 2 }] },
      impact: { base: 1, lower: [{ when: doorOpen, by: 2 }] },
    });
    const [found] = worries([extreme], projectOf({ 'door.lock': 'open' }));
    expect(found?.inherent).toEqual({ likelihood: 5, impact: 1, score: 5, severity: 'low' });
  });

  it('lets the architect put in another number, with the reason', () => {
    const overrides = { 'T-01@A-01': { likelihood: 1, reason: 'It is guarded.' } };
    const [found] = worries([raised], projectOf({}, {}, { overrides }));
    expect(found).toMatchObject({
      likelihood: { base: 2, value: 1 },
      inherent: { likelihood: 1, impact: 4, score: 4, severity: 'low' },
      overridden: 'It is guarded.',
    });
  });

  it.each([
    [5, 4, 'critical'],
    [4, 4, 'high'],
    [3, 4, 'high'],
    [3, 2, 'medium'],
    [1, 5, 'low'],
  ])('calls %i × %i %s', (base, impact, severity) => {
    const [found] = worries([threat('T-01', { likelihood: { base }, impact: { base: impact } })], projectOf());
    expect(found?.inherent?.severity).toBe(severity);
  });
});
