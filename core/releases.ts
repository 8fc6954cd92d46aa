// The Kubernetes release that a plan starts with: which it is, whether it is still patched, and what it has.
import type { Content } from './content/content.ts';
import type { Release, ReleaseFeature } from './content/reference-data.ts';
import { byCodeUnit } from './order.ts';
import type { Plan } from './plan-types.ts';

type Known = Pick<Plan, 'content' | 'facts'>;

/** The release that the answers lead to; undefined while they do not say. */
export function targetRelease({ content, facts }: Known): Release | undefined {
  const version = facts.read('platform.kubernetes-version');
  return version.state === 'answered' ? content.releases.find(({ id }) => id === version.value) : undefined;
}

/** Why the release of the plan is a risk on the plan's date, in words; undefined while the project still patches it. */
export function endOfLifeWarning(
  plan: Known & Pick<Plan, 'date'>,
  dateWords: (date: string) => string,
): string | undefined {
  const release = targetRelease(plan);
  if (release === undefined || plan.date <= release.endOfLife) return undefined;
  const policy = plan.facts.read('platform.version-policy');
  const extended = policy.state === 'answered' && policy.value === 'long-support';
  return `Kubernetes ${release.id} is past its end of life: the project patched it until ${dateWords(release.endOfLife)}. ${
    extended
      ? 'Only the extended support of the provider patches it now; check its last day.'
      : 'Flaws that are found since then stay open, and their descriptions are public.'
  }`;
}

/** A feature as a release has it, and the release that brought the state. */
export type FeatureState = ReleaseFeature & { readonly since: string };

/** What a release has: each feature in the state that this or an earlier release gave it, sorted by name. */
export function featuresIn({ releases }: Content, release: Release): readonly FeatureState[] {
  const states = new Map<string, FeatureState>();
  for (const { id, features } of releases.slice(0, releases.indexOf(release) + 1)) {
    for (const feature of features) states.set(feature.name, { ...feature, since: feature.since ?? id });
  }
  return [...states.values()].sort((a, b) => byCodeUnit(a.name.toLowerCase(), b.name.toLowerCase()));
}
