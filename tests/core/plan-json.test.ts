// plan.json obeys its schema and has exactly the promised keys; its numbers are there where they should be.
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../core/make-plan.ts';
import { planJsonAsJsonSchema, planJsonSchema, planToJson } from '../../core/plan-json.ts';
import { contentOf, contradiction, control, guests, manifest, projectOf, threat } from './tiny-content.ts';

const content = contentOf({
  threats: [threat('T-02', { when: { q: 'door.lock', is: 'open' } }), threat('T-01', { at: { each: 'tenant' } })],
  controls: [control('C-TST-02'), control('C-TST-01', { committedBy: { q: 'room.size', atLeast: 5 } })],
  manifests: [manifest('M-02', [{ a: '${room.owner}' }]), manifest('M-01', [{ a: 1 }])],
  contradictions: [contradiction('X-01', { when: { q: 'room.size', atLeast: 5 } })],
});
const project = projectOf({ 'room.size': 9, 'door.key': 'gold' }, guests({ name: 'Ann' }, {}), {
  controls: { 'C-TST-02': { state: 'under-way', owner: 'Bob' } },
});
const json = JSON.parse(JSON.stringify(planToJson(makePlan(content, project, '2026-11-23')))) as Record<
  string,
  unknown
>;

describe('plan.json', () => {
  it('obeys its own schema', () => {
    expect(planJsonSchema.safeParse(json).error?.issues).toBeUndefined();
  });

  it('has exactly the promised keys', () => {
    expect(Object.keys(json)).toEqual([
      'parapet',
      'contentHash',
      'contentDate',
      'date',
      'project',
      'facts',
      'topology',
      'findings',
      'controls',
      'contradictions',
      'manifests',
      'roadmap',
      'openQuestions',
      'problems',
    ]);
  });

  it('sorts by id', () => {
    for (const key of ['facts', 'findings', 'controls', 'manifests', 'openQuestions']) {
      const ids = (json[key] as readonly { readonly id: string }[]).map(({ id }) => id);
      expect(ids.length, key).toBeGreaterThan(1);
      expect(ids, key).toEqual([...ids].sort());
    }
  });

  it('has no numbers for what is absent, and no treatment for what is open', () => {
    const findings = json.findings as readonly Record<string, unknown>[];
    expect(findings.find(({ id }) => id === 'T-02@A-01')).toMatchObject({ verdict: 'open', treatment: null });
    expect(findings.find(({ id }) => id === 'T-02@A-01')?.residual).toMatchObject({ score: 12 });
    const closed = planToJson(makePlan(content, projectOf({ 'door.lock': 'closed' }), '2026-11-23'));
    expect(closed.findings.find(({ id }) => id === 'T-02@A-01')).toMatchObject({
      verdict: 'absent',
      likelihood: null,
      impact: null,
      inherent: null,
      residual: null,
      treatment: null,
    });
  });

  it('tells written manifests from those that wait, and reports what is wrong', () => {
    expect(json.manifests).toMatchObject([
      { id: 'M-01', state: 'written', path: 'manifests/10-policies/m-01.yaml' },
      { id: 'M-02', state: 'waits', path: null, message: 'It waits for Q-TST-04 (room.measures).' },
      { id: 'kustomization:manifests' },
      { id: 'kustomization:manifests/10-policies' },
    ]);
    expect(json.problems).toMatchObject([{ where: 'answers.door.key' }]);
  });

  it('has a JSON Schema', () => {
    expect(planJsonAsJsonSchema()).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
