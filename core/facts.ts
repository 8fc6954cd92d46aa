// Stage "know": answers → facts. The book that every rule reads from.
import type { ItemKind } from './content/common.ts';
import type { Problem } from './problem.ts';
import type { Item, Reading } from './value.ts';

/** What rules read. A name is a question's dotted name, a compound field's, or a derived fact's. */
export interface Facts {
  /** Every fact by name, answers and derived ones, sorted by name. */
  readonly all: ReadonlyMap<string, Reading>;
  read(name: string): Reading;
  /** Items of a list or a derived kind; undefined while the list is unanswered. */
  items(kind: ItemKind | 'overlap'): readonly Item[] | undefined;
  /** A field of an item, typed or derived (`namespace`). */
  readItem(kind: ItemKind | 'overlap', id: string, field: string): Reading;
  /** Answers that do not count: unknown, malformed, not offered, against a lock. */
  readonly problems: readonly Problem[];
}
