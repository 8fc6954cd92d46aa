// The rule language word by word: what each says of a value, of none, and of one that does not apply; and which facts decide.
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conjoin,
  type Judged,
  judge,
  mergeReasons,
  type Predicate,
  subjectsOf,
} from '../../core/condition.ts';
import type { Reading, Value } from '../../core/value.ts';

const reading = (q: string, value: Value): Reading => ({
  state: 'answered',
  value,
  because: [{ q, value, state: 'answered' }],
});
const missing = (q: string, state: 'unanswered' | 'not-applicable'): Reading => ({
  state,
  because: [{ q, value: null, state }],
});
const facts: Readonly<Record<string, Reading>> = {
  yes: reading('yes', true),
  no: reading('no', false),
  also: reading('also', true),
  open: missing('open', 'unanswered'),
  hidden: missing('hidden', 'not-applicable'),
};
const is = (q: string): Condition => ({ q, is: true });
const [yes, no, also, open, hidden] = ['yes', 'no', 'also', 'open', 'hidden'].map(is) as [
  Condition,
  Condition,
  Condition,
  Condition,
  Condition,
];
const judged = (condition: Condition): Judged => judge(condition, (subject) => facts['q' in subject ? subject.q : '']!);
const named = ({ because }: Judged) => because.map(({ q }) => q);

describe('a test', () => {
  const holds = (predicate: Predicate, value: Value) =>
    judge({ q: 'x', ...predicate }, () => reading('x', value)).verdict;
  const items = [{ id: 't1' }, { id: 't2' }];

  it.each<[Predicate, readonly Value[], readonly Value[]]>([
    [{ is: 'a' }, ['a'], ['b', '', ['a'], true]],
    [{ is: 0 }, [0], [1, '0', false]],
    [{ in: ['a', 'b'] }, ['a', 'b'], ['c', ['a']]],
    [{ in: [] }, [], ['a', '']],
    [{ includes: 'a' }, [['b', 'a']], [[], ['b'], 'a']],
    [{ empty: true }, [[], ''], [['a'], 'a', items, 0, false]],
    [{ empty: false }, [['a'], 'a', items, 0, false], [[], '']],
    [{ atLeast: 2 }, [2, 3, items, ['a', 'b']], [1, ['a'], [], 'abc', true]],
    [{ atMost: 2 }, [2, 1, 0, items, []], [3, ['a', 'b', 'c'], '', 'a', false]],
  ])('%j holds for %j and not for %j', (predicate, held, refused) => {
    for (const value of held) expect([value, holds(predicate, value)]).toEqual([value, true]);
    for (const value of refused) expect([value, holds(predicate, value)]).toEqual([value, false]);
  });

  it('is unknown without an answer, false where the question does not apply, and says which', () => {
    expect(judged(open)).toEqual({ verdict: 'unknown', because: facts.open!.because });
    expect(judged(hidden)).toEqual({ verdict: false, because: facts.hidden!.because });
  });
});

describe('all, any and not', () => {
  it.each<[string, Condition, Judged['verdict'], readonly string[]]>([
    ['all true', { all: [yes, also] }, true, ['yes', 'also']],
    ['all with a false one', { all: [yes, open, no, hidden] }, false, ['no', 'hidden']],
    ['all with an unknown one', { all: [yes, open] }, 'unknown', ['open']],
    ['all of nothing', { all: [] }, true, []],
    ['any with true ones', { any: [no, open, yes, also] }, true, ['yes', 'also']],
    ['any false', { any: [no, hidden] }, false, ['no', 'hidden']],
    ['any with an unknown one', { any: [no, open] }, 'unknown', ['open']],
    ['any of nothing', { any: [] }, false, []],
    ['not true', { not: yes }, false, ['yes']],
    ['not false', { not: no }, true, ['no']],
    ['not what does not apply', { not: hidden }, true, ['hidden']],
    ['not unknown', { not: open }, 'unknown', ['open']],
    ['one inside another', { all: [yes, { any: [no, { not: no }] }] }, true, ['yes', 'no']],
  ])('%s', (_, condition, verdict, because) => {
    expect(judged(condition).verdict).toBe(verdict);
    expect(named(judged(condition))).toEqual(because);
  });

  it('hold where nothing is asked for', () => {
    expect(judge(undefined, () => facts.open!)).toEqual({ verdict: true, because: [] });
  });

  it('conjoin verdicts as all does', () => {
    expect(conjoin(judged(yes), judged(open))).toEqual(judged({ all: [yes, open] }));
    expect(conjoin(judged(no), judged(open))).toEqual(judged({ all: [no, open] }));
  });
});

describe('mergeReasons', () => {
  const reason = (place: string) => ({ q: 'x', place, value: 1, state: 'answered' }) as const;

  it('names each fact once, in the order of first mention, and tells places apart', () => {
    const [a, b] = [reason('tenant:t1'), reason('tenant:t2')];
    expect(mergeReasons([[b], [a, reason('tenant:t2')], []])).toEqual([b, a]);
    expect(mergeReasons([[a, b], [reason('tenant:t1')]])).toEqual([a, b]);
  });

  it('tells fields, facts and answers apart, in short lists and in long ones', () => {
    const value = { value: 1, state: 'answered' } as const;
    const kinds = [{ q: 'a.b' }, { fact: 'a.c' }, { item: 'name' }, { element: 'A-01' }];
    const distinct = [...kinds, ...kinds.map((kind) => ({ ...kind, place: 'tenant:t1' }))].map((r) => ({
      ...r,
      ...value,
    }));
    const again = distinct.map((told) => ({ ...told, value: 2 }));
    for (const count of [1, 2, 3, distinct.length]) {
      const first = distinct.slice(0, count);
      expect(mergeReasons([first, again])).toEqual([...first, ...again.slice(count)]);
      expect(mergeReasons([first, again.slice(0, count), again.slice(0, 1)])).toEqual(first);
    }
  });
});

it('subjectsOf finds every test, however deep', () => {
  const tests = subjectsOf({ all: [yes, { any: [no, { not: open }] }, { not: { all: [hidden] } }] });
  expect(tests).toEqual([yes, no, open, hidden]);
  expect(subjectsOf(undefined)).toEqual([]);
});
