// The release that a plan starts with: what it has, and the warning where nobody patches it any more.
import { describe, expect, it } from 'vitest';
import { printBundleReadme } from '../../core/bundle-readme.ts';
import { assembleContent } from '../../core/content/assemble.ts';
import { viewOf } from '../../core/document/report-view.ts';
import { release } from '../../core/document/sections/release.ts';
import { summary } from '../../core/document/sections/summary.ts';
import { makePlan } from '../../core/make-plan.ts';
import { featuresIn, targetRelease } from '../../core/releases.ts';
import { projectWith, smallContent, smallContentFiles } from './small-files.ts';

function planOf(answers: Parameters<typeof projectWith>[0], date = '2026-11-25') {
  return makePlan(smallContent, projectWith(answers), date);
}
const pinned = (version: string, policy = 'pinned') => ({
  'platform.version-policy': policy,
  'platform.pinned-version': version,
});
const summaryOf = (plan: ReturnType<typeof planOf>): string => JSON.stringify(summary(viewOf(plan, {})));

describe('the features of a release', () => {
  const inVersion = (version: string) =>
    featuresIn(smallContent, smallContent.releases.find(({ id }) => id === version)!).map(
      ({ name, state, since }) => `${name} ${state} ${since}`,
    );
  it('are those of earlier releases too, in the latest state', () => {
    expect(inVersion('1.9')).toEqual(['Old ga 1.5']);
    expect(inVersion('1.35')).toEqual(['New beta 1.35', 'Old ga 1.5']);
    expect(inVersion('1.37')).toEqual(['New ga 1.36', 'Old ga 1.5']);
  });
  it('are printed for the release of the plan, and not while it is open which that is', () => {
    const printed = JSON.stringify(release(viewOf(planOf(pinned('v1-35')), {})));
    expect(printed).toContain('What Kubernetes 1.35 has');
    expect(printed).toContain('Beta');
    expect(printed).not.toContain('At last.');
    expect(release(viewOf(planOf({ 'platform.version-policy': 'pinned' }), {}))).toEqual([]);
  });
  it('have a source that exists and a known state', () => {
    const withFeature = (feature: string) =>
      assembleContent(
        smallContentFiles({
          'releases/1.36.yaml': `{ released: "2026-04-22", endOfLife: "2027-12-01", target: true, features: [${feature}], source: doc }`,
        }),
      ).problems.map(({ code }) => code);
    expect(withFeature('{ name: It, state: ga, source: doc }')).toEqual([]);
    expect(withFeature('{ name: It, state: ga, source: dog }')).toEqual(['content.unknown-id']);
    expect(withFeature('{ name: It, state: final, source: doc }')).toEqual(['content.shape']);
  });
});

describe('a release past its end of life', () => {
  it('is the one that the answers name', () => {
    expect(targetRelease(planOf(pinned('v1-9')))?.id).toBe('1.9');
    expect(targetRelease(planOf({}))).toBeUndefined();
  });
  it('is warned of on page one and beside the manifests', () => {
    const plan = planOf(pinned('v1-9'));
    expect(summaryOf(plan)).toContain('Kubernetes 1.9 is past its end of life');
    expect(summaryOf(plan)).toContain('29 September 2018');
    expect(summaryOf(plan)).toContain('stay open');
    expect(printBundleReadme(plan)).toContain('the project patched it until 2018-09-29');
  });
  it('hangs on the date of the plan, to the day', () => {
    expect(summaryOf(planOf(pinned('v1-35'), '2027-12-01'))).not.toContain('end of life');
    expect(summaryOf(planOf(pinned('v1-35'), '2027-12-02'))).toContain('1.35 is past its end of life');
    expect(printBundleReadme(planOf(pinned('v1-35')))).not.toContain('end of life');
  });
  it('leaves the patches to the provider where support is extended', () => {
    expect(summaryOf(planOf(pinned('v1-9', 'long-support')))).toContain('Only the extended support');
  });
});
