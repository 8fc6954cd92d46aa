// Facts about address families: a filter that is written for one family leaves the other one open.
import type { Reading } from '../value.ts';
import { cases } from './cases.ts';
import { cidrOf, formatCidr } from './cidr.ts';
import { type Book, type DerivedFact, together } from './derived-fact.ts';

type Family = 'ipv4' | 'ipv6';

/** The ranges behind these facts or answers, in the families that the cluster uses; each range once. */
export function rangesInUse(book: Book, read: (family: Family) => readonly Reading[]): Reading {
  const families = book.read('network.families');
  if (families.state !== 'answered') return families;
  const used = (families.value as readonly Family[]).flatMap((family) => read(family));
  return together([families, ...used], ([, ...texts]) => distinct(texts.map(String)));
}

function distinct(texts: readonly string[]): readonly string[] {
  const ranges = texts.flatMap((text) => cidrOf(text) ?? []).map(formatCidr);
  return [...new Set(ranges)];
}

/** The answer that holds a range of the cluster in one family. */
export const answerOf = (range: string, family: Family): string => (family === 'ipv4' ? range : `${range}-ipv6`);

function ranges(name: string, means: string, from: readonly string[]): DerivedFact {
  const families = ['ipv4', 'ipv6'] as const;
  return {
    name,
    means,
    values: 'list',
    reads: ['network.families', ...families.flatMap((family) => from.map((range) => answerOf(range, family)))],
    derive: (book) => rangesInUse(book, (family) => from.map((range) => book.read(answerOf(range, family)))),
  };
}

export const familyFacts: readonly DerivedFact[] = [
  cases('network.families', 'The address families of the cluster.', { each: ['ipv4', 'ipv6'] }, [
    { when: { q: 'network.ip-family', is: 'ipv4' }, then: ['ipv4'] },
    { when: { q: 'network.ip-family', is: 'dual' }, then: ['ipv4', 'ipv6'] },
    { when: { q: 'network.ip-family', is: 'ipv6' }, then: ['ipv6'] },
  ]),
  ranges('network.cluster-ranges', 'The ranges of pods and nodes, in every family that the cluster uses.', [
    'network.pod-range',
    'network.node-range',
  ]),
];
