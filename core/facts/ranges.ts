// Facts about address ranges: all that are known, which of them overlap, and where there is room.
import { mergeReasons } from '../condition.ts';
import type { Reading, Reason } from '../value.ts';
import { type Cidr, cidrOf, formatCidr } from './cidr.ts';
import { type Book, type DerivedFact, together } from './derived-fact.ts';
import { rangesInUse } from './families.ts';

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

export const clusterRanges = [
  { key: 'pods', owner: 'pods', name: 'the pod range', from: 'network.pod-range' },
  { key: 'services', owner: 'services', name: 'the service range', from: 'network.service-range' },
  { key: 'nodes', owner: 'nodes', name: 'the node range', from: 'network.node-range' },
  { key: 'pods-ipv6', owner: 'pods', name: 'the IPv6 pod range', from: 'network.pod-range-ipv6' },
  { key: 'services-ipv6', owner: 'services', name: 'the IPv6 service range', from: 'network.service-range-ipv6' },
  { key: 'nodes-ipv6', owner: 'nodes', name: 'the IPv6 node range', from: 'network.node-range-ipv6' },
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
  for (const { key, owner, name, from } of clusterRanges) {
    take(book.read(from), (text) => ({ key, owner, name: `${name} ${text}` }));
  }
  const networks = book.readList('network');
  if (networks.state === 'unanswered') missing.push(networks.because);
  for (const { id, name } of book.items('network') ?? []) {
    for (const field of ['ipv4', 'ipv6']) {
      const role = book.readItem('network', id, 'role');
      const frame = { key: id, owner: 'network', network: id, role } as const;
      take(book.readItem('network', id, field), (text) => ({ ...frame, name: `the network ${name || id} (${text})` }));
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

/** The networks that may have one of these roles: a role that is not known yet counts. */
function networksOf(book: Book, roles: readonly string[]): readonly string[] {
  return (book.items('network') ?? [])
    .map(({ id }) => id)
    .filter((id) => {
      const role = book.readItem('network', id, 'role');
      return role.state !== 'answered' || roles.includes(String(role.value));
    });
}

/** The ranges of the networks of some roles, in the families that the cluster uses. */
function familyRangesOf(roles: readonly string[]) {
  return (book: Book): Reading => {
    const frame = [book.readList('network'), ...allRoles(book)];
    const ranges = rangesInUse(book, (family) =>
      networksOf(book, roles).map((id) => book.readItem('network', id, family)),
    );
    return together([...frame, ranges], (values) => values.at(-1));
  };
}

function allRoles(book: Book): readonly Reading[] {
  return (book.items('network') ?? []).map(({ id }) => book.readItem('network', id, 'role'));
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
    name: 'network.private-ranges',
    means: 'The ranges of the networks on the private side, in every family that the cluster uses.',
    values: 'list',
    reads: ['network.networks', 'network.families'],
    derive: familyRangesOf(['private', 'management', 'storage']),
  },
  {
    name: 'network.node-subnet-ranges',
    means: 'The IPv4 ranges of the private networks, in which nodes lie.',
    values: 'list',
    reads: ['network.networks'],
    derive: rangesOfRoles(['private']),
  },
];
