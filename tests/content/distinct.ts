// The different objects of all bundles: equal ones are judged once, and each knows the versions it is written for.
import { createHash } from 'node:crypto';
import type { Bundle, BundleObject } from './bundles.ts';

export interface Distinct extends BundleObject {
  /** A bundle that holds it, to find it again. */
  readonly bundle: string;
  readonly versions: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
  /** How many bundles hold it. */
  readonly count: number;
}

/** One entry for each object that differs from all others, by hash. A file without a kind is told apart by its path too. */
export function distinctObjects(bundles: readonly Bundle[]): readonly Distinct[] {
  const seen = new Map<
    string,
    { object: BundleObject; bundle: string; versions: Set<string>; providers: Set<string>; count: number }
  >();
  for (const { name, provider, plan, objects, others } of bundles) {
    const version = versionOf(plan);
    for (const object of [...objects, ...others]) {
      const place = object.tree.kind === undefined ? object.file : '';
      const key = createHash('sha256')
        .update(place + JSON.stringify(object.tree))
        .digest('hex');
      const found = seen.get(key) ?? {
        object,
        bundle: name,
        versions: new Set<string>(),
        providers: new Set<string>(),
        count: 0,
      };
      found.versions.add(version);
      found.providers.add(provider);
      found.count += 1;
      seen.set(key, found);
    }
  }
  return [...seen.values()].map(({ object, ...rest }) => ({ ...object, ...rest }));
}

/** The minor version that a plan is written for, such as 1.36; 1.36 where its version is open. */
export function versionOf(plan: Bundle['plan']): string {
  const reading = plan.facts.read('platform.kubernetes-version');
  return reading.state === 'answered' ? String(reading.value) : '1.36';
}
