// Makes a report fit for Typst: every string printable, every link safe, nothing too deep, long parts allowed to break.
import { type HasGlyph, printable } from '../core/document/printable.ts';
import type { Report } from '../core/document/tree.ts';
import type { Problem } from '../core/problem.ts';

const maxDepth = 48;
const maxNodes = 200_000;
/** Characters of JSON above which a table cell, or a list or card, may break over pages. */
const longCell = 800;
const longBlock = 4000;
/** Fields that hold keys and ids, not words. */
const machineFields = ['type', 'id', 'to', 'level', 'kind', 'view', 'paper', 'lang', 'align', 'widths', 'url'];

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}
type Fields = Readonly<Record<string, unknown>>;

/** A tree for the templates, or undefined when it is too large. Problems name the place in the tree. */
export function prepareReport(
  report: Report,
  has: HasGlyph,
): { readonly tree: unknown; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  try {
    const ids = collectIds(report, problems);
    return { tree: new Cleaner(ids, has, problems).clean(report, 'report', 0), problems };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push({
      where: 'report',
      code: 'pdf.too-large',
      message: 'The document is too large or nests too deep for a PDF.',
      fix: 'Take the Markdown or HTML file, or split the project.',
    });
    return { tree: undefined, problems };
  }
}

function collectIds(report: Report, problems: Problem[]): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { id } = value as Fields;
    if (typeof id === 'string') {
      if (ids.has(id)) problems.push({ where: id, code: 'pdf.id-twice', message: `The id "${id}" is used twice.` });
      ids.add(id);
    }
    for (const child of Object.values(value)) visit(child);
  };
  visit(report);
  return ids;
}

class Cleaner {
  readonly #ids: ReadonlySet<string>;
  readonly #has: HasGlyph;
  readonly #problems: Problem[];
  #nodes = 0;

  constructor(ids: ReadonlySet<string>, has: HasGlyph, problems: Problem[]) {
    this.#ids = ids;
    this.#has = has;
    this.#problems = problems;
  }

  clean(value: unknown, where: string, depth: number): unknown {
    this.#nodes += 1;
    if (this.#nodes > maxNodes || depth > maxDepth) throw new RangeError(where);
    if (typeof value === 'string') return this.#words(value, where);
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map((entry, index) => this.clean(entry, `${where}[${index}]`, depth + 1));
    return this.#node(value as Node, where, depth);
  }

  #node(node: Node, where: string, depth: number): unknown {
    if (node.type === 'link' && !isSafeLink(String(node.url), this.#ids)) {
      this.#problems.push({
        where,
        code: 'pdf.link',
        message: `The link "${String(node.url)}" leads nowhere and is printed as text.`,
      });
      return { type: 'strong', children: this.clean(node.children, `${where}.children`, depth + 1) };
    }
    const fields = Object.entries(node).flatMap(([key, value]) => {
      if (key === 'mermaid') return [];
      if (machineFields.includes(key)) return [[key, value]];
      if (key === 'svg') return [[key, this.#svg(String(value), `${where}.svg`)]];
      if (key === 'value' && node.type === 'code') return [[key, this.#lines(String(value), `${where}.value`)]];
      return [[key, this.clean(value, `${where}.${key}`, depth + 1)]];
    });
    return { ...(Object.fromEntries(fields) as Fields), ...(isLong(node) ? { long: true } : {}) };
  }

  #words(words: string, where: string): string {
    const { text, lost } = printable(words, this.#has);
    this.#report(lost, where);
    return text;
  }

  /** Lines of code keep their indentation. */
  #lines(text: string, where: string): string {
    const indented = (line: string) => '\u00a0'.repeat(line.length - line.trimStart().length);
    return text
      .split('\n')
      .map((line) => indented(line) + this.#words(line.trimStart(), where))
      .join('\n');
  }

  /** A picture names our font, and spells out what it lacks: for both it would else take fonts of the machine. */
  #svg(svg: string, where: string): string {
    const named = svg.replace(/ font-family="[^"]*"/g, '').replace(/^<svg\b/, '<svg font-family="Parapet Sans"');
    return named.replace(/>([^<]*[^\x20-\x7e\s<][^<]*)</g, (_, label: string) => {
      const { text, lost } = printable(label, this.#has);
      this.#report(lost, where);
      return `>${text.replaceAll('\u200b', '')}<`;
    });
  }

  #report(lost: readonly string[], where: string): void {
    if (lost.length === 0) return;
    this.#problems.push({
      where,
      code: 'pdf.character',
      message: `These characters cannot be printed: ${lost.join(' ')}.`,
      fix: 'The PDF shows them by their number. Markdown and HTML show them as they are.',
    });
  }
}

/** What is kept on one page must fit on one page: too long a row, list or card may break instead. */
function isLong(node: Node): boolean {
  const size = (value: unknown): number => JSON.stringify(value ?? null).length;
  if (node.type === 'tableRow')
    return ((node.children as readonly unknown[]) ?? []).some((cell) => size(cell) > longCell);
  return ['list', 'finding', 'callout'].includes(node.type) && size(node) > longBlock;
}

function isSafeLink(url: string, ids: ReadonlySet<string>): boolean {
  return url.startsWith('#') ? ids.has(url.slice(1)) : /^https:\/\/[^\s"'<>\\]+$/.test(url);
}
