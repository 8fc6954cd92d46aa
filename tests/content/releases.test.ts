// The dated data of releases: features move forward, and every pinned version that is offered has a release.
import { describe, expect, it } from 'vitest';
import { answerables } from '../../core/content/answerables.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const order = ['alpha', 'beta', 'ga', 'deprecated', 'off-by-default', 'removed'];
const minor = (version: string): number => Number(version.split('.')[1]);

describe('releases', () => {
  it('are 1.33 to 1.37, and the last three are what a plan aims at', () => {
    expect(content.releases.map(({ id }) => id)).toEqual(['1.33', '1.34', '1.35', '1.36', '1.37']);
    expect(content.releases.filter(({ target }) => target).map(({ id }) => id)).toEqual(['1.35', '1.36', '1.37']);
  });
  it('name a feature once each, and never move it backwards', () => {
    const before = new Map<string, number>();
    for (const { id, features } of content.releases) {
      expect(new Set(features.map(({ name }) => name)).size, id).toBe(features.length);
      for (const { name, state } of features) {
        expect(order.indexOf(state), `${name} in ${id}`).toBeGreaterThanOrEqual(before.get(name) ?? 0);
        before.set(name, order.indexOf(state));
      }
    }
  });
  it('say since when only of what is older than themselves', () => {
    const wrong = content.releases.flatMap(({ id, features }) =>
      features.flatMap(({ name, since }) =>
        since !== undefined && minor(since) >= minor(id) ? [`${id} ${name}`] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });
  it('stand behind each version that can be pinned', () => {
    const asked = answerables(content.questions).find(({ name }) => name === 'platform.pinned-version')?.asked;
    const options = asked?.type === 'choice' ? Object.entries(asked.options) : [];
    expect(options.map(([, { label }]) => label)).toEqual(['1.35', '1.34', '1.33']);
    expect(options.map(([key]) => key)).toEqual(
      ['1.35', '1.34', '1.33'].map(
        (id) => `v${content.releases.find((release) => release.id === id)!.id.replace('.', '-')}`,
      ),
    );
  });
});
