// The comments of every bundle: whoever copies one object alone still sees what decided it, and that it is to be reviewed.
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../core/content/shapes.ts';
import { bundlesOn } from './bundles.ts';

describe.each(providerKeys)('the comments for %s', (provider) => {
  it('stand above every object, with its controls', async () => {
    const seen = new Set<string>();
    for (const { name, plan, files } of await bundlesOn(provider)) {
      const controls = new Set(plan.controls.map(({ id }) => id));
      for (const { path, documents, format, implements: carried } of plan.manifests) {
        const text = files.find((file) => file.path === path)?.text ?? '';
        if (format === 'shell' || path.endsWith('kustomization.yaml') || seen.has(text)) continue;
        seen.add(text);
        const objects = text.split(/^---$/m);
        expect(objects.length, `${name}: ${path}`).toBe(documents.length);
        for (const [index, { why }] of documents.entries()) {
          const comment = objects[index]!.trimStart().match(/^(#.*\n)+/)?.[0] ?? '';
          expect(comment, `${name}: ${path}`).toContain('Review before apply.');
          const decided = Object.values(why).map(({ by }) => by);
          // A control that another answer would have chosen stands at its line, as one to decide.
          const own = decided.filter((by) => carried.includes(by) && controls.has(by));
          for (const id of decided.length === 0 ? carried : own) {
            expect(comment, `${name}: ${path}`).toMatch(new RegExp(`# Controls: .*${id}`));
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(20);
  });
});
