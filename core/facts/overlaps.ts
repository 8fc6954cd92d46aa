// Facts about overlaps: pairs of ranges that share addresses and should not, what to move, and where to.
import { mergeReasons } from '../condition.ts';
import type { Item, Reading, Reason } from '../value.ts';
import { formatCidr, nextFreeRange, overlaps } from './cidr.ts';
import { answered, type Book, type DerivedFact } from './derived-fact.ts';
import { clusterRanges, type KnownRange, type Ranges, rangesOf } from './ranges.ts';

/** Nodes lie in networks of these roles, so their range and the network's are meant to meet. */
const rolesOfNodes = ['public', 'private', 'management'];

/** Whether two ranges may not meet: true, false, or unknown while the role of a network is not answered. */
function mustDiffer(a: KnownRange, b: KnownRange): boolean | 'unknown' {
  if (a.key === b.key || (a.owner === 'reserved' && b.owner === 'reserved')) return false;
  if (a.owner !== 'nodes' || b.owner !== 'network') return true;
  if (b.role?.state !== 'answered') return 'unknown';
  return !rolesOfNodes.includes(String(b.role.value));
}

interface Pair {
  readonly first: KnownRange;
  readonly second: KnownRange;
  readonly because: readonly Reason[];
}
interface Overlaps {
  readonly pairs: readonly Pair[];
  /** What could still make a pair: ranges and roles that are not answered. */
  readonly missing: readonly Reason[];
}

const found = new WeakMap<Book, Overlaps>();

/** All pairs of known ranges that overlap and should not, each pair of owners once; worked out once per book. */
function overlapsOf(book: Book): Overlaps {
  const overlapping = found.get(book) ?? findOverlaps(rangesOf(book));
  found.set(book, overlapping);
  return overlapping;
}

function findOverlaps({ known, missing }: Ranges): Overlaps {
  const pairs = new Map<string, Pair>();
  const open = [missing];
  for (const [i, first] of known.entries()) {
    for (const second of known.slice(i + 1)) {
      if (!overlaps(first.cidr, second.cidr)) continue;
      const verdict = mustDiffer(first, second);
      const key = `${first.key}>${second.key}`;
      const role = first.owner === 'nodes' ? (second.role?.because ?? []) : [];
      if (verdict === 'unknown') open.push(role);
      else if (verdict && !pairs.has(key))
        pairs.set(key, { first, second, because: mergeReasons([first.because, second.because, role]) });
    }
  }
  return { pairs: [...pairs.values()], missing: mergeReasons(open) };
}

/** What to move out of the way: the range that the cluster alone decides on, before a network that others use too. */
function adjustable({ first, second }: Pair): KnownRange {
  const order: readonly KnownRange['owner'][] = ['pods', 'services', 'nodes', 'network'];
  return order.flatMap((owner) => [second, first].filter((range) => range.owner === owner))[0] ?? first;
}

/** An overlap as an item of the derived kind, with the reasons of its pair. */
export interface OverlapItem {
  readonly item: Item;
  readonly because: readonly Reason[];
}

/** The items of the kind `overlap`. Undefined while none is known and a range is still to be answered. */
export function overlapItems(book: Book): readonly OverlapItem[] | undefined {
  const { pairs, missing } = overlapsOf(book);
  if (pairs.length === 0 && missing.length > 0) return undefined;
  const taken = rangesOf(book).known.map(({ cidr }) => cidr);
  return pairs.map((pair) => {
    const moved = adjustable(pair);
    const free = nextFreeRange(moved.cidr, moved.cidr.prefix, taken);
    const item: Item = {
      id: `${pair.first.key}>${pair.second.key}`,
      first: pair.first.name,
      second: pair.second.name,
      firstRange: pair.first.text,
      secondRange: pair.second.text,
      family: moved.cidr.family === 4 ? 'ipv4' : 'ipv6',
      adjust: moved.owner,
      ...(moved.network === undefined ? {} : { network: moved.network }),
      ...(free === undefined ? {} : { freeRange: formatCidr(free) }),
    };
    return { item, because: pair.because };
  });
}

/** The fields of an overlap, and the values of those that have a closed list. */
export const overlapFields: Readonly<Record<string, 'text' | readonly string[]>> = {
  first: 'text',
  second: 'text',
  firstRange: 'text',
  secondRange: 'text',
  family: ['ipv4', 'ipv6'],
  adjust: ['pods', 'services', 'nodes', 'network'],
  network: 'text',
  freeRange: 'text',
};

function rangesOverlap(book: Book): Reading {
  const { pairs, missing } = overlapsOf(book);
  if (pairs.length > 0) return answered(true, mergeReasons(pairs.map(({ because }) => because)));
  if (missing.length > 0) return { state: 'unanswered', because: missing };
  return answered(false, mergeReasons(rangesOf(book).known.map(({ because }) => because)));
}

export const overlapFacts: readonly DerivedFact[] = [
  {
    name: 'network.ranges-overlap',
    means: 'Two address ranges that should differ have addresses in common.',
    values: [true, false],
    reads: [...clusterRanges.map(({ from }) => from), 'network.networks', 'platform.provider'],
    derive: rangesOverlap,
  },
];
