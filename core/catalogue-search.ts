// Search over the catalogue: ids and titles first, then everything an entry says.
import type { CatalogueEntry } from './catalogue.ts';

/** What is in an entry but is no text to find it by. */
const unread = new Set(['examples', 'hash']);
const texts = new WeakMap<CatalogueEntry, string>();

/** Reads every entry, so that the first letter typed finds at once what the others find. */
export function prepareSearch(entries: readonly CatalogueEntry[]): void {
  for (const entry of entries) textOf(entry);
}

/** All words of an entry in lower case, collected once. */
function textOf(entry: CatalogueEntry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const words: string[] = [entry.id, entry.title, ...entry.groups];
  collect(entry.value, words);
  const text = words.join('\n').toLowerCase();
  texts.set(entry, text);
  return text;
}

function collect(node: unknown, words: string[]): void {
  if (typeof node === 'string') words.push(node);
  else if (Array.isArray(node)) for (const child of node) collect(child, words);
  else if (typeof node === 'object' && node !== null)
    for (const [key, child] of Object.entries(node)) {
      if (unread.has(key)) continue;
      // Items of frameworks, statements of sources and answers to set are keys, and people look for them.
      if (/[\d.]/.test(key)) words.push(key);
      collect(child, words);
    }
}

/** How close an entry is to the query: the whole id, its beginning, the title, then any text. Lower is closer. */
function rank(entry: CatalogueEntry, query: string, first: string): number {
  const id = entry.id.toLowerCase();
  const title = `${entry.short ?? ''}\n${entry.title}`.toLowerCase();
  if (id === query) return 0;
  // Every fact begins with its topic; nobody who types “network” looks for the derived facts first.
  if (entry.kind === 'facts') return 5;
  if (id.startsWith(query)) return 1;
  if (title.includes(`\n${query}`) || title.startsWith(query)) return 2;
  if (title.includes(query)) return 3;
  return title.includes(first) ? 4 : 5;
}

/** The entries that hold every word of the query, the closest first; entries as close as each other keep their order. */
export function searchCatalogue(entries: readonly CatalogueEntry[], typed: string): readonly CatalogueEntry[] {
  const query = typed.trim().toLowerCase();
  const words = query.split(/\s+/);
  const [first = ''] = words;
  if (first === '') return entries;
  const ranks: CatalogueEntry[][] = [[], [], [], [], [], []];
  for (const entry of entries) {
    const text = textOf(entry);
    if (words.every((word) => text.includes(word))) ranks[rank(entry, query, first)]!.push(entry);
  }
  return ranks.flat();
}
