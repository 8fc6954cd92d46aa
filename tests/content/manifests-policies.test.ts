// The CEL of every admission policy: read and type-checked by a real parser, then tried on requests that are fine and that are not.
import { describe, expect, it } from 'vitest';
import { allBundles, dig, listAt, type Tree } from './bundles.ts';
import { celComplaints, judgeSample } from './cel.ts';
import { distinctObjects } from './distinct.ts';
import { policySamples } from './policy-samples.ts';

const isPolicy = ({ tree }: { readonly tree: Tree }): boolean => /AdmissionPolicy$/.test(String(tree.kind));
const policies = distinctObjects(await allBundles()).filter(isPolicy);
const nameOf = (tree: Tree): string => String(dig(tree, 'metadata', 'name'));
const names = [...new Set(policies.map(({ tree }) => nameOf(tree)))].sort();

it('every expression can be read, fits its place and knows its variables', () => {
  expect(policies.length).toBeGreaterThan(2);
  const found = policies.flatMap(({ tree, bundle }) =>
    celComplaints(tree).map((text) => `${bundle}, ${nameOf(tree)}: ${text}`),
  );
  expect(found).toEqual([]);
});

it('every policy has samples', () => {
  expect(names.filter((name) => policySamples[name] === undefined)).toEqual([]);
});

describe.each(names)('%s', (name) => {
  const { good, bad } = policySamples[name] ?? { good: [], bad: [] };
  const variants = policies.map(({ tree }) => tree).filter((tree) => nameOf(tree) === name);

  it('lets through what is fine', () => {
    expect(good.length).toBeGreaterThan(0);
    for (const policy of variants) {
      const refused = good.map((sample) => judgeSample(policy, sample).refusedBy);
      expect(refused).toEqual(good.map(() => []));
    }
  });

  it('refuses by each of its validations, and each bad request somewhere', () => {
    const refusals = variants.map((policy) => bad.map((sample) => judgeSample(policy, sample).refusedBy));
    for (const [index, policy] of variants.entries()) {
      const used = new Set(refusals[index]?.flat().map((refusal) => refusal.index));
      const idle = listAt(policy, 'spec', 'validations').filter((_, validation) => !used.has(validation));
      expect(idle.map(({ expression }) => expression)).toEqual([]);
    }
    const passed = bad.filter((_, index) => refusals.every((refused) => refused[index]?.length === 0));
    expect(passed).toEqual([]);
    for (const { message } of refusals.flat(2)) expect(message).toMatch(/^.{10,}$/);
  });
});
