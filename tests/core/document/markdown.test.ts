// Markdown in two real parsers: what somebody typed comes out as the text it was.
import { marked, type Token, type Tokens } from 'marked';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { printMarkdown } from '../../../core/document/markdown.ts';
import { buildReport } from '../../../core/document/report.ts';
import { diagramOf, hostileNames, hostileNote, samplePlan } from './sample-plan.ts';
import { nodesOf } from './tree-walk.ts';

const print = (name?: string, note?: string) =>
  printMarkdown(buildReport(samplePlan(name, note), { diagrams: [diagramOf(name ?? 'payments')] }));

/** Every token of GitHub's dialect, tables included. */
function tokensOf(markdown: string): readonly Token[] {
  const all: Token[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => void all.push(token));
  return all;
}
const isOurs = (href: string): boolean =>
  /^(#[a-z-]+|https:\/\/(example\.org|attack\.mitre\.org)\/.*|diagram\.svg)$/.test(href);

describe('Markdown', () => {
  it.each(hostileNames.map((name) => [name]))('shows the name %j as text', (name) => {
    const calm = tokensOf(print());
    const tokens = tokensOf(print(name));
    const kinds = (list: readonly Token[], ...types: readonly string[]) =>
      list.filter(({ type }) => types.includes(type)).length;
    expect(kinds(tokens, 'html')).toBe(0);
    for (const type of ['heading', 'list', 'table', 'code', 'image', 'del', 'hr', 'blockquote']) {
      expect(`${type} ${kinds(tokens, type)}`).toBe(`${type} ${kinds(calm, type)}`);
    }
    const links = tokens.filter(({ type }) => type === 'link') as Tokens.Link[];
    expect(links.map(({ href }) => href).filter((href) => !isOurs(href))).toEqual([]);
    const heading = tokens.find(({ type }) => type === 'heading') as Tokens.Heading;
    expect(plain(heading.tokens)).toBe(name);
  });

  it('shows a note as text, with its line breaks, and the rest of the plan as before', () => {
    const markdown = print('payments', hostileNote);
    const root = fromMarkdown(markdown);
    expect(nodesOf(root).filter(({ type }) => type === 'html')).toEqual([]);
    const quotes = nodesOf(root).filter(({ type }) => type === 'blockquote');
    const note = quotes.at(-1)!;
    const lines = nodesOf(note).flatMap(({ type, value }) =>
      type === 'break' ? ['\n'] : type === 'text' ? [String(value)] : [],
    );
    expect(lines.join('')).toBe(hostileNote);
    expect(tokensOf(markdown).filter(({ type }) => type === 'html')).toEqual([]);
  });

  it('spells out characters that disguise a text', () => {
    expect(print('pay\u202etnem')).toContain('[U+202E]');
    expect(print('pay\u202etnem')).not.toContain('\u202e');
  });

  it('links the picture of the export folder and carries its Mermaid text', () => {
    const tokens = tokensOf(print());
    expect(tokens.find(({ type }) => type === 'image')).toMatchObject({ href: 'diagram.svg' });
    expect(tokens.find(({ type }) => type === 'code')).toMatchObject({
      lang: 'mermaid',
      text: 'flowchart LR\n  a --> b',
    });
  });

  it('has one first-level heading, and contents that lead to headings', () => {
    const tokens = tokensOf(print());
    const headings = tokens.filter(({ type }) => type === 'heading') as Tokens.Heading[];
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1);
    const slugs = headings.map(
      ({ text }) =>
        `#${text
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-')}`,
    );
    const links = (tokens.filter(({ type }) => type === 'link') as Tokens.Link[]).map(({ href }) => href);
    const inner = links.filter((href) => href.startsWith('#'));
    expect(inner.length).toBeGreaterThan(10);
    expect(inner.filter((href) => !slugs.includes(href))).toEqual([]);
  });

  it('reads well as plain text: no character references in what nobody made hostile', () => {
    expect(print()).not.toMatch(/&#x[0-9A-F]+;/);
    expect(print().endsWith('\n')).toBe(true);
  });
});

/** The text of inline tokens. What marked calls an escape is one character; only the rest can hold references. */
function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      expect(['text', 'escape']).toContain(token.type);
      const { text } = token as Tokens.Text;
      return token.type === 'escape' ? unreferenced(text) : unreferenced(decoded(text));
    })
    .join('');
}

/** Character references that the printer itself writes. */
const decoded = (text: string): string =>
  text.replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
/** marked gives text ready for HTML. */
const unreferenced = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
