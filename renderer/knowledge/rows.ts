// The rows of the list, and which of them are in sight: a few dozen are drawn, whatever the length of the list.
import { type CatalogueEntry, type CatalogueKind, listedKinds } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import { searchCatalogue } from '../../core/catalogue-search.ts';

export type Row =
  | { readonly kind: 'head'; readonly title: string; readonly count: number }
  /** `place` counts the entries of the list from 1. */
  | { readonly kind: 'entry'; readonly entry: CatalogueEntry; readonly place: number };

/** The kinds on the screen, in the order of the list. Worked examples are on Home. */
export const shownKinds: readonly CatalogueKind[] = [
  ...listedKinds.filter((kind) => !['examples', 'facts', 'sources', 'providers', 'frameworks'].includes(kind)),
  'frameworks',
  'releases',
  'providers',
  'sources',
  'facts',
];

/** Entries in the order of kinds and groups, each group below a heading; found ones in the order of search. */
export function rowsOf(entries: readonly CatalogueEntry[], query: string): readonly Row[] {
  const place = counter();
  if (query.trim() !== '')
    return searchCatalogue(entries, query).map((entry) => ({ kind: 'entry', entry, place: place() }));
  const groups = new Map<string, CatalogueEntry[]>();
  for (const entry of entries) {
    const title = headOf(entry);
    const known = groups.get(title);
    if (known === undefined) groups.set(title, [entry]);
    else known.push(entry);
  }
  return [...groups].flatMap(([title, own]): readonly Row[] => [
    { kind: 'head', title, count: own.length },
    ...own.map((entry): Row => ({ kind: 'entry', entry, place: place() })),
  ]);
}

function headOf({ kind, groups: [group] }: CatalogueEntry): string {
  return group === undefined ? kindTitles[kind].many : `${kindTitles[kind].many}: ${group}`;
}

function counter(): () => number {
  let n = 0;
  return () => {
    n += 1;
    return n;
  };
}

export interface Heights {
  readonly head: number;
  readonly entry: number;
}
/** The top of each row, and last the bottom of the list. */
export function topsOf(rows: readonly Row[], heights: Heights): readonly number[] {
  const tops = [0];
  for (const [i, row] of rows.entries()) tops.push(tops[i]! + heights[row.kind]);
  return tops;
}

/** The first and the last row (not included) that show between two heights, and a few around them. */
export function inSight(tops: readonly number[], from: number, to: number, around = 6): readonly [number, number] {
  const last = tops.length - 1;
  const first = firstBelow(tops, from);
  const end = firstBelow(tops, to) + 1;
  return [Math.max(0, first - around), Math.min(last, end + around)];
}

/** The last row whose top is at `height` or above it. */
function firstBelow(tops: readonly number[], height: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tops[middle]! <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The row that an arrow key reaches from a row: the next entry in that direction, headings left out. */
export function rowFrom(rows: readonly Row[], at: number, by: number): number {
  const way = by < 0 ? -1 : 1;
  let to = Math.max(0, Math.min(rows.length - 1, at + by));
  while (rows[to]?.kind === 'head') to += way;
  if (rows[to] !== undefined) return to;
  return rows.findIndex(({ kind }) => kind === 'entry');
}
