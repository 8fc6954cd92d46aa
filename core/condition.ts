// The rule language: nine words over facts, three values, and the reasons for the verdict.
import type { AnswerState, Reading, Reason, Scalar, Value } from './value.ts';

export type Verdict = true | false | 'unknown';

export type Subject = { readonly q: string } | { readonly fact: string } | { readonly item: string };
export type Predicate =
  | { readonly is: Scalar }
  | { readonly in: readonly Scalar[] }
  | { readonly includes: Scalar }
  | { readonly empty: boolean }
  | { readonly atLeast: number }
  | { readonly atMost: number };
export type Test = Subject & Predicate;
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Test;

export interface Judged {
  readonly verdict: Verdict;
  readonly because: readonly Reason[];
}

/** Gives the reading of one subject; the caller knows the facts and, under `each`, the current item. */
export type Read = (subject: Subject) => Reading;

/**
 * Judges a condition with Kleene's three values. `because` holds the facts that decided it: for a true `all` every
 * part, for a false one the false parts, for an unknown one the unknown parts; `any` the other way round.
 */
export function judge(condition: Condition | undefined, read: Read): Judged {
  if (condition === undefined) return { verdict: true, because: [] };
  if ('all' in condition) return combine(condition.all, read, false);
  if ('any' in condition) return combine(condition.any, read, true);
  if ('not' in condition) {
    const inner = judge(condition.not, read);
    return { verdict: inner.verdict === 'unknown' ? 'unknown' : !inner.verdict, because: inner.because };
  }
  return judgeTest(condition, read);
}

/** `decisive` is the value that settles the whole at once: false for `all`, true for `any`. */
function combine(parts: readonly Condition[], read: Read, decisive: boolean): Judged {
  return conclude(
    parts.map((part) => judge(part, read)),
    decisive,
  );
}

function conclude(judged: readonly Judged[], decisive: boolean): Judged {
  if (judged.length === 1) return judged[0]!;
  const verdict = judged.some((j) => j.verdict === decisive)
    ? decisive
    : judged.some((j) => j.verdict === 'unknown')
      ? 'unknown'
      : !decisive;
  const deciding = judged.filter((j) => j.verdict === verdict);
  return { verdict, because: mergeReasons(deciding.map((j) => j.because)) };
}

/** What several verdicts say together, as `all` does. */
export function conjoin(...judged: readonly Judged[]): Judged {
  return conclude(judged, false);
}

function judgeTest(test: Test, read: Read): Judged {
  const reading = read(test);
  if (reading.state === 'answered') return { verdict: holds(test, reading.value), because: reading.because };
  return { verdict: reading.state === 'unanswered' ? 'unknown' : false, because: reading.because };
}

function holds(test: Predicate, value: Value): boolean {
  if ('is' in test) return value === test.is;
  if ('in' in test) return test.in.some((wanted) => wanted === value);
  if ('includes' in test) return Array.isArray(value) && value.some((entry) => entry === test.includes);
  if ('empty' in test) return isEmpty(value) === test.empty;
  if ('atLeast' in test) return measure(value) >= test.atLeast;
  return measure(value) <= test.atMost;
}

function isEmpty(value: Value): boolean {
  return Array.isArray(value) || typeof value === 'string' ? value.length === 0 : false;
}

/** A number as it is, a list by its length; anything else has no size and fails every comparison. */
function measure(value: Value): number {
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? value.length : Number.NaN;
}

/** Joins lists of reasons, each fact once, in the order of first mention. */
export function mergeReasons(lists: readonly (readonly Reason[])[]): readonly Reason[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length < 2) return filled[0] ?? [];
  const length = filled.reduce((sum, list) => sum + list.length, 0);
  return length > few ? mergeMany(filled) : mergeFew(filled);
}

/** Most merges join two or three reasons: looking through them costs less than a table would. */
const few = 12;

function mergeFew(lists: readonly (readonly Reason[])[]): readonly Reason[] {
  const merged: Reason[] = [];
  for (const list of lists) {
    for (const reason of list) if (!merged.some((told) => isSameSubject(told, reason))) merged.push(reason);
  }
  return merged;
}

function mergeMany(lists: readonly (readonly Reason[])[]): readonly Reason[] {
  const merged: Reason[] = [];
  const namesAt = new Map<string | undefined, Set<string | undefined>>();
  for (const list of lists) {
    for (const reason of list) {
      const names = namesAt.get(reason.place) ?? new Set();
      if (names.size === 0) namesAt.set(reason.place, names);
      const told = names.size;
      if (names.add(subjectOf(reason)).size > told) merged.push(reason);
    }
  }
  return merged;
}

function isSameSubject(a: Reason, b: Reason): boolean {
  return a === b || (a.place === b.place && subjectOf(a) === subjectOf(b));
}

/** What a reason speaks of, at its place: names of answers, facts, fields and elements are never the same text. */
function subjectOf({ q, fact, item, element }: Reason): string | undefined {
  return q ?? fact ?? item ?? element;
}

/** The names that a condition reads, for checks and for showing what a rule depends on. */
export function subjectsOf(condition: Condition | undefined): readonly Test[] {
  if (condition === undefined) return [];
  if ('all' in condition) return condition.all.flatMap(subjectsOf);
  if ('any' in condition) return condition.any.flatMap(subjectsOf);
  if ('not' in condition) return subjectsOf(condition.not);
  return [condition];
}

/** A reading that stands for "not answered", naming what would answer it. */
export function absentReading(
  reason: Omit<Reason, 'value' | 'state'>,
  state: Exclude<AnswerState, 'answered'>,
): Reading {
  return { state, because: [{ ...reason, value: null, state }] };
}
