// Stage "know": answers → facts. The book that every rule reads from.

import type { Content } from './content/content.ts';
import type { ItemKind } from './content/shapes.ts';
import { indexOf } from './content-index.ts';
import { derivedFacts } from './facts/derived-facts.ts';
import { FactBook } from './facts/fact-book.ts';
import { unknownEntries } from './facts/unknown-entries.ts';
import { byCodeUnit } from './order.ts';
import type { Problem } from './problem.ts';
import type { Project } from './project-types.ts';
import type { Item, Reading } from './value.ts';

/** What rules read. A name is a question's dotted name, a compound field's, or a derived fact's. */
export interface Facts {
  /** Every fact by name, answers and derived ones, sorted by name. */
  readonly all: ReadonlyMap<string, Reading>;
  /** A reading of a derived fact names the fact itself first, then the answers that decided it. */
  read(name: string): Reading;
  /** Items of a list or a derived kind; undefined while the list is unanswered. */
  items(kind: ItemKind | 'overlap'): readonly Item[] | undefined;
  /** A field of an item, typed or derived (`namespace`). */
  readItem(kind: ItemKind | 'overlap', id: string, field: string): Reading;
  /** Answers that do not count: unknown, malformed, not offered, against a lock. */
  readonly problems: readonly Problem[];
}

/** Reads a project. Nothing throws: what cannot be read is a problem and counts as not answered. */
export function knowFacts(content: Content, project: Project): Facts {
  const book = new FactBook(content, project);
  const all = new Map(namesIn(content).map((name) => [name, book.read(name)]));
  book.readEveryItem();
  return {
    all,
    read: (name) => book.read(name),
    items: (kind) => book.items(kind),
    readItem: (kind, id, field) => book.readItem(kind, id, field),
    problems: [...book.problems, ...unknownEntries(content, project)].sort((a, b) => byCodeUnit(a.where, b.where)),
  };
}

/** The names of all facts, sorted; worked out once per content. */
function namesIn(content: Content): readonly string[] {
  const found =
    sortedNames.get(content) ??
    [...indexOf(content).answerable.keys(), ...derivedFacts.map(({ name }) => name)].sort(byCodeUnit);
  sortedNames.set(content, found);
  return found;
}
const sortedNames = new WeakMap<Content, readonly string[]>();
