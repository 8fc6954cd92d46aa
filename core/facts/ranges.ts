// Facts about address ranges: all that are known, which of them overlap, and where there is room.
import { mergeReasons } from '../condition.ts';
import type { Reading, Reason } from '../value.ts';
import { type Cidr, cidrOf, formatCidr } from './cidr.ts';
import { type Book, type DerivedFact, together } from './derived-fact.ts';

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
