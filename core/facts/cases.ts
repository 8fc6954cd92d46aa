// Facts that take the value of the first case that holds.
import { type Condition, judge, mergeReasons, subjectsOf } from '../condition.ts';
import type { Reason, Value } from '../value.ts';
import { answered, type Book, type DerivedFact, type FactValues, readerOf } from './derived-fact.ts';

export interface Case {
  /** Left out in the last case, which then always holds. */
  readonly when?: Condition;
  readonly then: Value;
}

/** A case for each provider of a table. */
export function casesByProvider(table: Readonly<Record<string, string>>): readonly Case[] {
  return Object.entries(table).map(([provider, then]) => ({ when: { q: 'platform.provider', is: provider }, then }));
}

/**
 * The value of the first case that holds, with the reasons of every case up to it. Unknown as soon as a case before it
 * is unknown, so it is monotone. Not applicable when no case holds.
 */
export function cases(name: string, means: string, values: FactValues, list: readonly Case[]): DerivedFact {
  const reads = list
    .flatMap(({ when }) => subjectsOf(when))
    .flatMap((test) => ('q' in test ? test.q : 'fact' in test ? test.fact : []));
  const derive = (book: Book) => {
    const passed: (readonly Reason[])[] = [];
    for (const { when, then } of list) {
      const { verdict, because } = judge(when, readerOf(book));
      if (verdict === 'unknown') return { state: 'unanswered', because } as const;
      passed.push(because);
      if (verdict) return answered(then, mergeReasons(passed));
    }
    return { state: 'not-applicable', because: mergeReasons(passed) } as const;
  };
  return { name, means, values, reads: [...new Set(reads)], derive };
}
