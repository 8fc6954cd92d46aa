// What a derived fact is: a name, what it means, which values it takes, and a pure function over other facts.
import { type Condition, judge, mergeReasons, type Read, subjectsOf } from '../condition.ts';
import type { Content } from '../content/content.ts';
import type { ItemKind } from '../content/shapes.ts';
import type { Project } from '../project-types.ts';
import type { Item, Reading, Reason, Scalar, Value } from '../value.ts';

/** What derived facts see: other facts, the items of lists, the dated data of the content, and the project's own name. */
export interface Book {
  readonly content: Content;
  readonly project: Project;
  read(name: string): Reading;
  /** The list itself: answered with its items, unanswered, or not applicable. */
  readList(kind: ItemKind): Reading;
  items(kind: ItemKind): readonly Item[] | undefined;
  readItem(kind: ItemKind, id: string, field: string): Reading;
}

/** The values a derived fact can take; assemble checks every rule against them. */
export type FactValues = readonly Scalar[] | { readonly each: readonly string[] } | 'text' | 'number' | 'list';

/**
 * One derived fact. `reads` names what it looks at. `derive` must be monotone: once it gives a value, answering more
 * never changes that value.
 */
export interface DerivedFact {
  readonly name: string;
  readonly means: string;
  readonly values: FactValues;
  readonly reads: readonly string[];
  /** A proposal that may move while more is answered (the next free range): for texts, never for a condition. */
  readonly movable?: true;
  readonly derive: (book: Book) => Reading;
}

/** A derived field of the items of one kind. */
export interface DerivedField {
  readonly kind: ItemKind;
  readonly field: string;
  readonly means: string;
  readonly values: FactValues;
  readonly movable?: true;
  readonly derive: (book: Book, id: string) => Reading;
}

/** Reads what a condition of a derived fact names; such a condition has no item. */
export const readerOf =
  (book: Book): Read =>
  (subject) =>
    'q' in subject ? book.read(subject.q) : 'fact' in subject ? book.read(subject.fact) : nothing;
const nothing: Reading = { state: 'unanswered', because: [] };

/** A yes-no fact that a condition says; three values and the reasons come with it. */
export function yesNo(name: string, means: string, condition: Condition): DerivedFact {
  const reads = subjectsOf(condition).flatMap((test) => ('q' in test ? [test.q] : 'fact' in test ? [test.fact] : []));
  const derive = (book: Book): Reading => {
    const { verdict, because } = judge(condition, readerOf(book));
    return verdict === 'unknown' ? { state: 'unanswered', because } : answered(verdict, because);
  };
  return { name, means, values: [true, false], reads: [...new Set(reads)], derive };
}

/** What `compute` gives when a fact has no value here at all. */
export const notHere = Symbol('not applicable');

/**
 * A fact computed from the values of others, in the order of `reads`. Unknown while one of them is unknown, not
 * applicable when one of them is; so it is monotone whatever `compute` does.
 */
export function computed(
  fact: Omit<DerivedFact, 'derive'>,
  compute: (values: readonly Value[], book: Book) => Value | typeof notHere | undefined,
): DerivedFact {
  const derive = (book: Book): Reading =>
    together(
      fact.reads.map((name) => book.read(name)),
      (values) => compute(values, book),
    );
  return { ...fact, derive };
}

/** Joins readings: the first state that is not answered wins (not applicable before unanswered), else `compute` decides. */
export function together(
  readings: readonly Reading[],
  compute: (values: readonly Value[]) => Value | typeof notHere | undefined,
): Reading {
  for (const state of ['not-applicable', 'unanswered'] as const) {
    const such = readings.filter((reading) => reading.state === state);
    if (such.length > 0) return { state, because: mergeReasons(such.map((reading) => reading.because)) };
  }
  const because = mergeReasons(readings.map((reading) => reading.because));
  const value = compute(readings.map((reading) => (reading.state === 'answered' ? reading.value : '')));
  if (value === notHere) return { state: 'not-applicable', because };
  return value === undefined ? { state: 'unanswered', because } : answered(value, because);
}

export function answered(value: Value, because: readonly Reason[]): Reading {
  return { state: 'answered', value, because };
}

/** A text that a table gives for the provider; not applicable where the table has none. */
export function perProvider(name: string, means: string, table: Readonly<Record<string, string>>): DerivedFact {
  const fact = { name, means, values: 'text', reads: ['platform.provider'] } as const;
  return computed(fact, ([provider]) => table[String(provider)] ?? notHere);
}
