// Short names for the nodes that the sections build. Strings go in as data; every printer does its own escaping.
import type { Heading, ListItem, Paragraph, Table, TableCell } from 'mdast';
import type { ColumnWidth, Inline, Level } from './tree.ts';

/** Content of a cell or a paragraph: a string stands for one text node. */
export type Words = string | Inline | readonly (string | Inline)[];

export function inlines(words: Words): Inline[] {
  const list = Array.isArray(words) ? (words as readonly (string | Inline)[]) : [words as string | Inline];
  return list.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));
}
export const strong = (words: Words): Inline => ({ type: 'strong', children: inlines(words) });
export const code = (value: string): Inline => ({ type: 'inlineCode', value });
export const badge = (level: Level): Inline => ({ type: 'badge', level });
export const mark = (value: string): Inline => ({ type: 'mark', value });
export const anchor = (id: string): Inline => ({ type: 'anchor', id });
export const link = (url: string, words: Words): Inline => ({
  type: 'link',
  url,
  children: inlines(words) as Exclude<Inline, { type: 'link' | 'linkReference' }>[],
});
/** A link to a place in the report. */
export const jump = (id: string, words: Words = code(id)): Inline => link(`#${id}`, words);

export const paragraph = (words: Words): Paragraph => ({ type: 'paragraph', children: inlines(words) });
export function heading(depth: 1 | 2 | 3 | 4, words: Words, id?: string): Heading {
  return { type: 'heading', depth, children: inlines(words), ...(id === undefined ? {} : { data: { id } }) };
}
/** A chapter that is often short: on paper it starts no page of its own. */
export function shortChapter(words: Words, id: string): Heading {
  return { ...heading(1, words), data: { id, follows: true } };
}
export const item = (...paragraphs: readonly Words[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: paragraphs.map(paragraph),
});
export function list(items: readonly ListItem[], ordered = false) {
  return { type: 'list' as const, ordered, spread: false, children: [...items] };
}

/** A sentence of the content: what stands between backticks is code. */
export function prose(words: string): Inline[] {
  return words.split('`').flatMap((part, index): Inline[] => {
    if (part === '') return [];
    return index % 2 === 1 ? [code(part)] : inlines(part);
  });
}
/** What somebody typed, line breaks kept. */
export function typed(text: string): Inline[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [{ type: 'break' as const }] : []),
      { type: 'text', value: line },
    ]);
}
/** What somebody typed, on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

export interface Column {
  readonly head: string;
  readonly width: ColumnWidth;
  readonly align?: 'right';
}
/** A table; a caller without rows leaves the table, and the sentence before it, out. */
export function table(columns: readonly Column[], rows: readonly (readonly Words[])[], size?: number): Table {
  const cell = (words: Words): TableCell => ({ type: 'tableCell', children: inlines(words) });
  return {
    type: 'table',
    align: columns.map(({ align }) => align ?? 'left'),
    data: { widths: columns.map(({ width }) => width), ...(size === undefined ? {} : { size }) },
    children: [columns.map(({ head }) => head), ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map(cell),
    })),
  };
}

/** Inline parts with something between them. */
export function joined(parts: readonly Words[], between: string): Inline[] {
  return parts.flatMap((part, index) => [...(index > 0 ? inlines(between) : []), ...inlines(part)]);
}
