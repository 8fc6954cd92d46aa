// Names of objects: plain, unique, and never those of the system.
import { describe, expect, it } from 'vitest';
import { azurePoolNames, clusterNameOf, objectNames, slugOf } from '../../core/object-names.ts';

const reserved = { names: ['default'], prefixes: ['kube-'] };
function names(...typed: string[]): string[] {
  const items = typed.map((name, i) => ({ id: `t${i + 1}`, name }));
  return [...objectNames(items, 'tenant', reserved).values()];
}

describe('slugOf', () => {
  it.each([
    ['Payments', 'payments'],
    ['Zürich & Söhne', 'zurich-sohne'],
    ['Straße ẞ', 'strasse-ss'],
    ['İzmir', 'izmir'],
    ['ﬁne²', 'fine2'],
    ['--a__b--', 'a-b'],
    ['日本', ''],
    ['<img onerror>', 'img-onerror'],
    ['x'.repeat(60), 'x'.repeat(50)],
    [`${'x'.repeat(49)}-y`, 'x'.repeat(49)],
  ])('%s → %s', (typed, slug) => {
    expect(slugOf(typed)).toBe(slug);
  });
});

describe('clusterNameOf', () => {
  it.each([
    ['Claims platform', 'claims-platform'],
    ['2026 rollout', 'c-2026-rollout'],
    ['日本', 'cluster'],
    ['x'.repeat(35), 'x'.repeat(35)],
  ])('%s → %s', (typed, name) => {
    expect(clusterNameOf(typed)).toBe(name);
  });
  it('cuts what IBM Cloud would refuse, and keeps long names apart that begin alike', () => {
    const [first, second] = ['production', 'trial'].map((end) => clusterNameOf(`${'long name '.repeat(5)}${end}`));
    expect(first).toMatch(/^long-name-long-name-long-name-?[a-z-]*-[0-9a-f]{4}$/);
    expect(first!.length).toBeLessThanOrEqual(35);
    expect(first).not.toBe(second);
  });
});

describe('objectNames', () => {
  it('keep the plain slug for the oldest, and mark the others by their id', () => {
    expect(names('Payments', 'payments!', 'PAYMENTS')).toEqual([
      'payments',
      expect.stringMatching(/^payments-[0-9a-f]{4}$/),
      expect.stringMatching(/^payments-[0-9a-f]{4}$/),
    ]);
    expect(new Set(names('a', 'a', 'a')).size).toBe(3);
  });
  it('go by age, not by place in the list', () => {
    const found = objectNames(
      [
        { id: 't10', name: 'a' },
        { id: 't9', name: 'a' },
      ],
      'tenant',
    );
    expect(found.get('t9')).toBe('a');
    expect(found.get('t10')).toMatch(/^a-[0-9a-f]{4}$/);
  });
  it('begin with a letter, but for namespaces, which need not', () => {
    const named = (kind: string): unknown => objectNames([{ id: 'a1', name: '1st choice' }], kind).get('a1');
    expect(named('tenant')).toBe('1st-choice');
    expect(named('app')).toMatch(/^app-1st-choice-[0-9a-f]{4}$/);
    expect(named('node-pool')).toMatch(/^node-pool-1st-choice-[0-9a-f]{4}$/);
  });
  it('mark what is empty, cut or reserved', () => {
    expect(names('日本', 'default', 'x'.repeat(51))).toEqual([
      expect.stringMatching(/^tenant-[0-9a-f]{4}$/),
      expect.stringMatching(/^default-[0-9a-f]{4}$/),
      expect.stringMatching(/^x{50}-[0-9a-f]{4}$/),
    ]);
  });
  it('leave a reserved prefix', () => {
    expect(names('kube-system')).toEqual([expect.stringMatching(/^tenant-kube-system-[0-9a-f]{4}$/)]);
  });
  it('hash the id by FNV-1a', () => {
    expect(names('default')).toEqual(['default-0844']);
  });
});

describe('azurePoolNames', () => {
  it('are letters and digits, at most 12, unique', () => {
    const pools = ['Apps', 'apps-', '9 lives', 'a very long name', 'a very long nam', '日本'].map((name, i) => ({
      id: `p${i + 1}`,
      name,
    }));
    const found = [...azurePoolNames(pools).values()];
    expect(found[0]).toBe('apps');
    expect(new Set(found).size).toBe(pools.length);
    for (const name of found) expect(name).toMatch(/^[a-z][a-z0-9]{0,11}$/);
  });

  it('leave alone the pool that the cluster is created with', () => {
    const pools = [
      { id: 'p1', name: 'first' },
      { id: 'p2', name: 'apps' },
    ];
    const found = azurePoolNames(pools, ['first']);
    expect(found.get('p1')).toMatch(/^first[0-9a-f]{4}$/);
    expect(found.get('p2')).toBe('apps');
  });
});
