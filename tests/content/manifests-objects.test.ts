// The objects of every bundle: fit to be applied, and each refers to and selects things that are there.
import { describe, expect, it } from 'vitest';
import { allBundles } from './bundles.ts';
import { distinctObjects } from './distinct.ts';
import { complaintsAbout } from './object-rules.ts';
import { outOfDate } from './old-kinds.ts';
import { podSecurityChecks } from './pod-security.ts';
import { referenceChecks } from './reference-rules.ts';
import { selectorChecks } from './selector-rules.ts';

const bundles = await allBundles();
const distinct = distinctObjects(bundles);
/** Where a file waits for an answer, another may refer to it in vain; the README of the bundle says so. */
const complete = bundles.filter(({ plan }) => plan.missing.every(({ state }) => state !== 'waits'));

describe('the objects', () => {
  it('have right names, labels, quantities, ranges, levels and subjects', () => {
    const applied = distinct.filter(({ file }) => /^manifests(-crd)?\//.test(file));
    const found = applied.flatMap((object) =>
      complaintsAbout(object).map((text) => `${object.bundle}: ${object.file} ${object.tree.kind}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  it('hold nothing that is out of date', () => {
    expect(distinct.flatMap((object) => outOfDate(object).map((text) => `${object.bundle}: ${text}`))).toEqual([]);
  });

  it.each(Object.entries({ ...referenceChecks, ...selectorChecks, ...podSecurityChecks }))('%s', (_name, check) => {
    expect(complete.length).toBeGreaterThan(bundles.length * 0.8);
    const found = complete.flatMap((bundle) => check(bundle.objects, bundle).map((text) => `${bundle.name}: ${text}`));
    expect(found.slice(0, 50)).toEqual([]);
  });
});
