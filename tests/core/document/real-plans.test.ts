// Reports of real plans, on every provider, of the worked examples and of no answers at all: nothing leads nowhere, no key shows.
import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../build/places.ts';
import { answerables } from '../../../core/content/answerables.ts';
import type { Content } from '../../../core/content/content.ts';
import { providerKeys } from '../../../core/content/shapes.ts';
import { printMarkdown } from '../../../core/document/markdown.ts';
import { buildReport } from '../../../core/document/report.ts';
import type { Report } from '../../../core/document/tree.ts';
import { makePlan } from '../../../core/make-plan.ts';
import type { Project } from '../../../core/project-types.ts';
import { realContent } from '../../content/real-content.ts';
import { largestProject } from '../../fixtures/largest-project.ts';
import { projectOn } from '../../fixtures/provider-projects.ts';
import { idsOf, nodesOf, wordsOf } from './tree-walk.ts';

let content: Content;
beforeAll(async () => {
  content = await realContent();
});

const exampleIn = (name: string): Project =>
  JSON.parse(content.examples.find(({ id }) => `${id}.parapet` === name)!.text) as Project;
const unanswered: Project = { ...largestProject, answers: {}, lists: {} };
const projects: readonly (readonly [string, () => Project])[] = [
  ...providerKeys.map((key) => [key, () => projectOn(key)] as const),
  ['no answers', () => unanswered],
  ...readdirSync(at('content/examples')).map((name) => [name, () => exampleIn(name)] as const),
];

/** Keys of options that no sentence would hold by chance: those with a dash that are no name as well, as kube-vip is. */
function optionKeys(): readonly string[] {
  return answerables(content.questions).flatMap(({ asked }) =>
    asked.type === 'choice' || asked.type === 'choices'
      ? Object.entries(asked.options).flatMap(([key, { label }]) => (key.includes('-') && label !== key ? [key] : []))
      : [],
  );
}
const danglingLinks = (report: Report): readonly string[] => {
  const ids = idsOf(report);
  return nodesOf(report.children).flatMap(({ type, url }) =>
    type === 'link' && String(url).startsWith('#') && !ids.includes(String(url).slice(1)) ? [String(url)] : [],
  );
};

describe.each(projects)('the report of %s', (_name, project) => {
  it('leads every link somewhere and has every id once', () => {
    const report = buildReport(makePlan(content, project(), '2026-11-23'));
    expect(danglingLinks(report)).toEqual([]);
    expect(idsOf(report)).toEqual([...new Set(idsOf(report))]);
  });

  it('shows no raw key, no dotted name and no place by its id', () => {
    const words = wordsOf(buildReport(makePlan(content, project(), '2026-11-23')));
    const names = answerables(content.questions).map(({ name }) => name);
    const found = words.filter(
      (text) =>
        names.some((name) => text.includes(name)) ||
        /\b(tenant|network|app|node-pool):[tnap?]|undefined|\[object|\bnull\b|\$\{/.test(text) ||
        optionKeys().some((key) => text === key || text.includes(`“${key}”`)),
    );
    expect(found).toEqual([]);
  });

  it('prints as Markdown without empty cells in a row of dashes or sentences that end twice', () => {
    const markdown = printMarkdown(buildReport(makePlan(content, project(), '2026-11-23')));
    expect(markdown).not.toMatch(/[^.]\.\.(\s|$)/m);
    expect(markdown).not.toMatch(/Because \./);
    expect(markdown).not.toMatch(/“”/);
  });
});
