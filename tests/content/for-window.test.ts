// The content that the window loads: smaller, and good for the same plans.
import { expect, it } from 'vitest';
import { contentForWindow } from '../../core/content/for-window.ts';
import { makePlan } from '../../core/make-plan.ts';
import { planToJson } from '../../core/plan-json.ts';
import { readProject } from '../../core/project.ts';
import { realContent } from './real-content.ts';

it('gives the plans of the whole content, without the examples of rules', async () => {
  const content = await realContent();
  const lean = contentForWindow(content);
  expect(content.threats.some(({ examples }) => examples.length > 0)).toBe(true);
  expect(JSON.stringify(lean)).not.toContain('"expect":"applies"');
  for (const { id, text } of content.examples) {
    const project = readProject(text).value!;
    const [whole, small] = [content, lean].map((of) => planToJson(makePlan(of, project, content.date)));
    expect(small, id).toEqual(whole);
  }
});
