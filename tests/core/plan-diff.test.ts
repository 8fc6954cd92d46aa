// What changes between two plans, part by part.
import { describe, expect, it } from 'vitest';
import { makePlan } from '../../core/make-plan.ts';
import { diffPlans } from '../../core/plan-diff.ts';
import type { Project } from '../../core/project-types.ts';
import { contentOf, contradiction, control, guests, manifest, projectOf, threat } from './tiny-content.ts';

const closed = { q: 'door.lock', is: 'closed' } as const;
const content = contentOf({
  threats: [threat('T-01'), threat('T-02', { when: { q: 'door.lock', is: 'open' } })],
  controls: [
    control('C-TST-01', { committedBy: closed }),
    control('C-TST-02', { mitigates: [{ threat: 'T-02', by: 1 }] }),
  ],
  manifests: [manifest('M-01', [{ lock: '${door.lock}' }]), manifest('M-02', [{}], { includeWhen: closed })],
  contradictions: [contradiction('X-01', { when: closed })],
});
const planOf = (project: Project) => makePlan(content, project, '2026-11-23');
const open = projectOf({ 'door.lock': 'open', 'room.size': 3 }, guests({ name: 'Ann', age: 5 }, { name: 'Bob' }));
const shut = projectOf({ 'door.lock': 'closed' }, guests({ name: 'Anne', age: 5 }));

describe('diffPlans', () => {
  it('finds nothing between a plan and itself', () => {
    const nothing = { added: [], removed: [], changed: [] };
    expect(diffPlans(planOf(open), planOf(open))).toMatchObject({
      answers: nothing,
      findings: nothing,
      controls: nothing,
      manifests: nothing,
      contradictions: nothing,
    });
  });

  it('names answers and fields of items that changed', () => {
    expect(diffPlans(planOf(open), planOf(shut)).answers).toEqual({
      added: [],
      removed: ['room.size', 'tenants/t2'],
      changed: [
        { id: 'door.lock', what: [{ field: 'value', from: 'open', to: 'closed' }] },
        { id: 'tenants/t1', what: [{ field: 'name', from: 'Ann', to: 'Anne' }] },
      ],
    });
  });

  it('names findings, controls, manifests, contradictions and the risk', () => {
    const diff = diffPlans(planOf(open), planOf(shut));
    expect(diff.findings.removed).toEqual(['T-02@A-01']);
    expect(diff.findings.changed).toMatchObject([
      { id: 'T-01@A-01', what: [{ field: 'residual' }, { field: 'treatment' }] },
    ]);
    expect(diff.controls).toMatchObject({ removed: ['C-TST-02'], changed: [{ id: 'C-TST-01' }] });
    expect(diff.manifests.added).toEqual(['M-02']);
    expect(diff.manifests.changed.find(({ id }) => id === 'M-01')?.what).toEqual([
      { field: 'documents', from: [{ lock: 'open' }], to: [{ lock: 'closed' }] },
    ]);
    expect(diff.contradictions.added).toEqual(['X-01']);
    expect(diff.risk).toEqual({
      from: { inherent: 24, residual: 24, open: 0 },
      to: { inherent: 12, residual: 8, open: 0 },
    });
  });
});
