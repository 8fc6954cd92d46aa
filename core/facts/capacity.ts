// Facts about room: whether the ranges hold the nodes, pods and services that are planned.
import type { Provider } from '../content/reference-data.ts';
import type { Value } from '../value.ts';
import { alignDown, type Cidr, cidrOf, formatCidr, nextFreeRange, prefixFor, sizeOf } from './cidr.ts';
import { type Book, computed, type DerivedFact, notHere } from './derived-fact.ts';
import { rangesOf } from './ranges.ts';

/** Addresses that a subnet does not give to nodes: its own, the router's, the broadcast, and two that clouds keep. */
const keptInSubnet = 5n;

function providerOf(book: Book, id: Value): Provider | undefined {
  return book.content.providers.find((provider) => provider.id === id);
}

/**
 * The prefix of the IPv4 block that a node takes out of the pod range: twice its pods, rounded up to a power of two, so
 * that addresses rest before they are used again. GKE documents this rule (source gke-pods); the defaults of Kubernetes
 * (/24 for 110 pods) and OpenShift (/23 for 250 pods, source ocp-cidr) follow it. AKS takes the same block for any number.
 */
function blockPrefix(podsPerNode: number, { capacity }: Provider): number | undefined {
  if (capacity.podAddresses === 'shared') return undefined;
  return capacity.nodeBlock ?? prefixFor(4, BigInt(2 * podsPerNode));
}

/** Addresses of the pod range that one node uses up; IPv6 blocks are /64. */
function addressesPerNode(range: Cidr, podsPerNode: number, provider: Provider): bigint {
  const prefix = blockPrefix(podsPerNode, provider);
  if (prefix === undefined) return BigInt(Math.max(1, podsPerNode));
  return range.family === 6 ? 1n << 64n : sizeOf({ family: 4, base: 0n, prefix });
}

function nodeLimit(range: Cidr, podsPerNode: number, provider: Provider): number {
  return Number(sizeOf(range) / addressesPerNode(range, podsPerNode, provider));
}

function biggerPodRange(
  book: Book,
  provider: Provider,
  [range, podsPerNode, nodes]: [Cidr, number, number],
): string | undefined {
  const needed = addressesPerNode(range, podsPerNode, provider) * BigInt(Math.max(1, nodes));
  const prefix = Math.min(range.prefix, prefixFor(range.family, needed));
  const others = rangesOf(book).known.filter(({ owner }) => owner !== 'pods');
  const free = nextFreeRange(
    alignDown({ ...range, prefix }),
    prefix,
    others.map(({ cidr }) => cidr),
  );
  return free === undefined ? undefined : formatCidr(free);
}

const podReads = ['network.pod-range', 'network.pods-per-node', 'platform.provider'] as const;

export const capacityFacts: readonly DerivedFact[] = [
  computed(
    {
      name: 'network.host-prefix',
      means: 'The prefix of the IPv4 block that each node takes out of the pod range.',
      values: 'number',
      reads: ['network.pods-per-node', 'platform.provider'],
    },
    ([pods, id], book) => {
      const provider = providerOf(book, id!);
      return (provider && blockPrefix(Number(pods), provider)) ?? notHere;
    },
  ),
  computed(
    {
      name: 'network.node-limit',
      means: 'How many nodes use up the pod range.',
      values: 'number',
      reads: podReads,
    },
    ([range, pods, id], book) => {
      const provider = providerOf(book, id!);
      return provider === undefined ? notHere : nodeLimit(cidrOf(range)!, Number(pods), provider);
    },
  ),
  computed(
    {
      name: 'network.pods-fit',
      means: 'The pod range holds the pods of all planned nodes.',
      values: [true, false],
      reads: ['network.node-limit', 'platform.max-nodes'],
    },
    ([limit, nodes]) => Number(limit) >= Number(nodes),
  ),
  computed(
    {
      name: 'network.nodes-fit',
      means: 'The node range holds all planned nodes.',
      values: [true, false],
      reads: ['network.node-range', 'platform.max-nodes'],
    },
    ([range, nodes]) => sizeOf(cidrOf(range)!) - keptInSubnet >= BigInt(Math.ceil(Number(nodes))),
  ),
  computed(
    {
      name: 'network.services-fit',
      means: 'The service range holds all planned services.',
      values: [true, false],
      reads: ['network.service-range', 'network.services'],
    },
    ([range, services]) => sizeOf(cidrOf(range)!) - 2n >= BigInt(Math.ceil(Number(services))),
  ),
  computed(
    {
      name: 'network.bigger-pod-range',
      means: 'The next free range that holds the pods of all planned nodes.',
      values: 'text',
      movable: true,
      reads: [...podReads, 'platform.max-nodes'],
    },
    ([range, pods, id, nodes], book) => {
      const provider = providerOf(book, id!);
      const wanted: [Cidr, number, number] = [cidrOf(range)!, Number(pods), Number(nodes)];
      return (provider && biggerPodRange(book, provider, wanted)) ?? notHere;
    },
  ),
];
