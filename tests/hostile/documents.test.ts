// Hostile names and notes in the report: Markdown and HTML read back by real parsers hold them as text and nothing more.
import { Window } from 'happy-dom';
import { marked, type Token, type Tokens } from 'marked';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { printHtml } from '../../core/document/html.ts';
import { printMarkdown } from '../../core/document/markdown.ts';
import { undisguised } from '../../core/document/printable.ts';
import { buildReport } from '../../core/document/report.ts';
import { drawDiagrams } from '../../core/document/report-diagrams.ts';
import type { Report } from '../../core/document/tree.ts';
import { exportBundle } from '../../core/export-files.ts';
import type { Plan } from '../../core/plan-types.ts';
import { realContent } from '../content/real-content.ts';
import { nodesOf } from '../core/document/tree-walk.ts';
import { hostilePlan, inTurn, type Typed } from './hostile-project.ts';
import { hostileNames, hostileNotes } from './hostile-texts.ts';

const content = await realContent();
const isText = (typed: string): boolean => typed.trim() !== '';
/** The texts in turn, begun at another one each time, so that each comes to other places. */
const from = (start: number): Typed =>
  inTurn(
    [...hostileNames.slice(start), ...hostileNames.slice(0, start)],
    [...hostileNotes.slice(start % 7), ...hostileNotes],
  );
/** The same project with harmless words: same places, same number of lines, and the same names where they were the same. */
const calm = (typed: Typed): Typed => ({
  name: (place) => `name ${hostileNames.indexOf(typed.name(place))}`,
  note: (place) => typed.note(place).replace(/[^\n]*/g, (line) => (isText(line) ? 'words' : line)),
});

const cases = [
  { provider: 'edge', start: 0 },
  { provider: 'ibm-classic', start: 17 },
  { provider: 'eks', start: 33 },
] as const;
const planFor = ({ provider }: (typeof cases)[number], typed: Typed): Plan => hostilePlan(content, provider, typed, 12);
const reportOf = (plan: Plan): Report => buildReport(plan, { diagrams: drawDiagrams(plan) });

const squashed = (text: string): string => text.replace(/\s+/gu, '');
/** Texts that are nowhere in a document, as it should show them. */
function missingFrom(shown: string, typed: readonly string[]): readonly string[] {
  const text = squashed(shown);
  return typed.flatMap((one) => one.split('\n')).filter((line) => !text.includes(squashed(undisguised(line))));
}
const counted = (kinds: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((one) => one === kind).length]));

/** What GitHub's dialect makes of a text, as far as it is more than words. */
function structureOf(markdown: string): Readonly<Record<string, number>> {
  const kinds: string[] = [];
  marked.walkTokens(marked.lexer(markdown), ({ type }: Token) => void kinds.push(type));
  return counted(kinds.filter((kind) => !['text', 'escape', 'space', 'br'].includes(kind)));
}
function linksOf(markdown: string): readonly string[] {
  const links: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
  });
  return links;
}

describe.each(cases)('texts typed everywhere on $provider', (scene) => {
  const typed = from(scene.start);
  const [hostile, harmless] = [planFor(scene, typed), planFor(scene, calm(typed))];
  const [report, calmReport] = [reportOf(hostile), reportOf(harmless)];

  it('are what the project holds, without a problem', () => {
    expect(hostile.problems).toEqual([]);
    expect(hostile.findings.map(({ id }) => id)).toEqual(harmless.findings.map(({ id }) => id));
  });

  it('stay words in Markdown', () => {
    const markdown = printMarkdown(report);
    const nodes = nodesOf(fromMarkdown(markdown));
    expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
    const words = nodes.map(({ value, type }) => (type === 'text' || type === 'inlineCode' ? String(value) : ''));
    expect(missingFrom(words.join(''), [...hostileNames, ...hostileNotes])).toEqual([]);
    expect(structureOf(markdown)).toEqual(structureOf(printMarkdown(calmReport)));
    expect(linksOf(markdown).filter((href) => /evil|javascript/.test(href))).toEqual([]);
  });

  it('stay words in HTML', () => {
    const parse = (html: string) =>
      new new Window().DOMParser().parseFromString(html.replaceAll('-->', '--&gt;'), 'text/html');
    const [page, calmPage] = [parse(printHtml(report)), parse(printHtml(calmReport))];
    const elements = [...page.querySelectorAll('*')];
    expect(missingFrom(page.body.textContent, [...hostileNames, ...hostileNotes])).toEqual([]);
    const tags = (of: typeof page) => counted([...of.querySelectorAll('*')].map(({ localName }) => localName));
    expect(tags(page)).toEqual(tags(calmPage));
    const attributes = elements.flatMap((element) =>
      [...element.attributes].map(({ name, value }) => ({ name, value: value ?? '' })),
    );
    expect(attributes.filter(({ name }) => /^on|^style$|^srcset$|^formaction$/i.test(name))).toEqual([]);
    const addresses = attributes.filter(({ name }) => /^(href|src|action)$/i.test(name)).map(({ value }) => value);
    expect(addresses.filter((value) => !/^(https:\/\/|#|data:image\/svg\+xml[;,])/.test(value))).toEqual([]);
    expect(addresses.filter((value) => /evil\.example/.test(value) && !value.startsWith('data:'))).toEqual([]);
  });

  it('stay words in the README of the bundle', () => {
    const readme = (plan: Plan) => exportBundle(plan).find(({ path }) => path.endsWith('README.md'))!.text;
    expect(nodesOf(fromMarkdown(readme(hostile))).filter(({ type }) => type === 'html')).toEqual([]);
    expect(structureOf(readme(hostile))).toEqual(structureOf(readme(harmless)));
  });
});
