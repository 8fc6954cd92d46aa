// Facts about address ranges: all that are known, which of them overlap, and where there is room.
import { mergeReasons } from '../condition.ts';
import type { Item, Reading, Reason } from '../value.ts';
import { type Cidr, cidrOf, formatCidr, nextFreeRange, overlaps } from './cidr.ts';
import { answered, type Book, type DerivedFact, together } from './derived-fact.ts';

type Owner = 'pods' | 'services' | 'nodes' | 'network' | 'reserved';
/** One known range. `key` is its part of an overlap's id, `name` how a sentence speaks of it. */
export interface KnownRange {
  readonly key: string;
  readonly owner: Owner;
  readonly name: string;
  readonly text: string;
  readonly cidr: Cidr;
  /** The network it belongs to. */
  readonly network?: string;
  readonly role?: Reading;
  readonly because: readonly Reason[];
}
export interface Ranges {
  readonly known: readonly KnownRange[];
  /** What is not answered yet and could still add a range. */
  readonly missing: readonly Reason[];
}

const clusterRanges = [
  { key: 'pods', name: 'the pod range', from: 'network.pod-range' },
  { key: 'services', name: 'the service range', from: 'network.service-range' },
  { key: 'nodes', name: 'the node range', from: 'network.node-range' },
] as const;

/** Every range the answers and the provider's data name: pods, services, nodes, networks in their order, reserved. */
export function rangesOf(book: Book): Ranges {
  const known: KnownRange[] = [];
  const missing: (readonly Reason[])[] = [];
  const take = (reading: Reading, range: (text: string) => Omit<KnownRange, 'cidr' | 'text' | 'because'>): void => {
    if (reading.state === 'unanswered') missing.push(reading.because);
    const cidr = reading.state === 'answered' ? cidrOf(reading.value) : undefined;
    if (cidr === undefined) return;
    const text = formatCidr(cidr);
    known.push({ ...range(text), cidr, text, because: reading.because });
  };
  for (const { key, name, from } of clusterRanges) {
    take(book.read(from), (text) => ({ key, owner: key, name: `${name} ${text}` }));
  }
  const networks = book.readList('network');
  if (networks.state === 'unanswered') missing.push(networks.because);
  for (const { id, name } of book.items('network') ?? []) {
    for (const field of ['ipv4', 'ipv6']) {
      const role = book.readItem('network', id, 'role');
      const frame = { key: id, owner: 'network', network: id, role } as const;
      take(book.readItem('network', id, field), (text) => ({ ...frame, name: `the network ${name || id}, ${text}` }));
    }
  }
  const reserved = reservedRanges(book);
  return { known: [...known, ...reserved.known], missing: mergeReasons([...missing, reserved.missing]) };
}

function reservedRanges(book: Book): Ranges {
  const reading = book.read('platform.provider');
  if (reading.state !== 'answered') return { known: [], missing: reading.because };
  const provider = book.content.providers.find(({ id }) => id === reading.value);
  const known = (provider?.reserved ?? []).flatMap(({ range }, i): KnownRange[] => {
    const cidr = cidrOf(range);
    if (cidr === undefined) return [];
    const name = `the range ${range} that ${provider!.name} keeps for itself`;
    return [{ key: `reserved-${i + 1}`, owner: 'reserved', name, text: range, cidr, because: reading.because }];
  });
  return { known, missing: [] };
}

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
  const order: readonly Owner[] = ['pods', 'services', 'nodes', 'network'];
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

/** The IPv4 ranges of the networks of some roles; unknown while a role or such a range is. */
function rangesOfRoles(roles: readonly string[]) {
  return (book: Book): Reading => {
    const networks = (book.items('network') ?? []).map(({ id }) => {
      const role = book.readItem('network', id, 'role');
      const counts = role.state !== 'answered' || roles.includes(String(role.value));
      return counts ? [role, book.readItem('network', id, 'ipv4')] : [role];
    });
    return together([book.readList('network'), ...networks.flat()], () =>
      networks.flatMap(([, range]) => (range?.state === 'answered' ? [String(range.value)] : [])),
    );
  };
}

export const rangeFacts: readonly DerivedFact[] = [
  {
    name: 'network.ranges-overlap',
    means: 'Two address ranges that should differ have addresses in common.',
    values: [true, false],
    reads: [...clusterRanges.map(({ from }) => from), 'network.networks', 'platform.provider'],
    derive: rangesOverlap,
  },
  {
    name: 'network.private-ranges',
    means: 'The IPv4 ranges of the networks on the private side.',
    values: 'list',
    reads: ['network.networks'],
    derive: rangesOfRoles(['private', 'management', 'storage']),
  },
  {
    name: 'network.node-subnet-ranges',
    means: 'The IPv4 ranges of the private networks, in which nodes lie.',
    values: 'list',
    reads: ['network.networks'],
    derive: rangesOfRoles(['private']),
  },
];
