// Facts about the platform: who runs what, which Kubernetes version, how many nodes.
import type { Content } from '../content/content.ts';
import type { Release } from '../content/reference-data.ts';
import { clusterNameOf } from '../object-names.ts';
import { byCodeUnit } from '../order.ts';
import type { Reading, Value } from '../value.ts';
import { answered, type Book, computed, type DerivedFact, notHere, together, yesNo } from './derived-fact.ts';

const controlPlane: DerivedFact = {
  name: 'platform.control-plane',
  means: 'Who runs the control plane: the provider, or us.',
  values: ['provider', 'us'],
  reads: ['platform.provider', 'platform.openshift-kind'],
  derive: (book) => {
    const provider = book.read('platform.provider');
    if (provider.state !== 'answered') return provider;
    const runs = book.content.providers.find(({ id }) => id === provider.value)?.controlPlane;
    if (runs === 'depends') {
      return together([provider, book.read('platform.openshift-kind')], ([, kind]) =>
        kind === 'managed' ? 'provider' : 'us',
      );
    }
    return runs === undefined
      ? { state: 'not-applicable', because: provider.because }
      : answered(runs, provider.because);
  },
};

/** How many releases behind the newest each policy is that moves with the releases. */
const releasesBehind: Readonly<Record<string, number>> = { newest: 0, 'newest-minus-one': 1 };

/** The release of a policy among those that are out on the date of the content. */
function releaseFor(policy: string, { releases, date }: Content): Release | undefined {
  const out = releases
    .filter((release) => release.target && release.released <= date)
    .sort((a, b) => byCodeUnit(a.released, b.released));
  return out[out.length - 1 - (releasesBehind[policy] ?? 0)] ?? out[0];
}

/** The release that an option of the pinned version names: `v1-34` is 1.34. */
function releaseNamed(option: string, { releases }: Content): Release | undefined {
  return releases.find(({ id }) => `v${id.replace('.', '-')}` === option);
}

const kubernetesVersion: DerivedFact = {
  name: 'platform.kubernetes-version',
  means: 'The Kubernetes minor version to start with, such as 1.36.',
  values: 'text',
  reads: ['platform.version-policy', 'platform.pinned-version'],
  derive: (book) => {
    const policy = book.read('platform.version-policy');
    const stays = policy.state === 'answered' && !Object.hasOwn(releasesBehind, String(policy.value));
    return stays
      ? together(
          [policy, book.read('platform.pinned-version')],
          ([, option]) => releaseNamed(String(option), book.content)?.id ?? notHere,
        )
      : together([policy], ([value]) => releaseFor(String(value), book.content)?.id ?? notHere);
  },
};

/** One value out of a field of all node pools; unknown while the list or one of the fields is. */
function ofPools(book: Book, field: string, compute: (values: readonly Value[]) => Value): Reading {
  const pools = book.items('node-pool') ?? [];
  const fields = pools.map(({ id }) => book.readItem('node-pool', id, field));
  return together([book.readList('node-pool'), ...fields], ([, ...values]) => compute(values));
}

export const platformFacts: readonly DerivedFact[] = [
  controlPlane,
  yesNo('platform.is-cloud', 'There is a cloud account with an API and a metadata service.', {
    fact: 'platform.control-plane',
    is: 'provider',
  }),
  yesNo('platform.confidential-nodes', 'Nodes are machines whose memory is encrypted against the host.', {
    any: [
      { q: 'platform.compute', is: 'confidential-vm' },
      { q: 'data.in-use', is: 'confidential-nodes' },
    ],
  }),
  yesNo('platform.runs-vlans', 'Networks are VLANs and VRFs.', {
    any: [
      { q: 'platform.provider', is: 'ibm-classic' },
      { fact: 'platform.control-plane', is: 'us' },
    ],
  }),
  kubernetesVersion,
  computed(
    {
      name: 'platform.version-patched',
      means: 'The Kubernetes project itself still patches the version, on the date of the knowledge.',
      values: [true, false],
      reads: ['platform.kubernetes-version'],
    },
    ([version], { content }) => (content.releases.find(({ id }) => id === version)?.endOfLife ?? '') >= content.date,
  ),
  computed(
    {
      name: 'platform.pod-security-version',
      means: 'The version that the Pod Security labels pin, such as v1.36.',
      values: 'text',
      reads: ['platform.kubernetes-version'],
    },
    ([version]) => `v${version}`,
  ),
  {
    name: 'platform.max-nodes',
    means: 'The most nodes that all node pools together may have.',
    values: 'number',
    reads: ['platform.node-pools'],
    derive: (book) => ofPools(book, 'maxNodes', (most) => most.reduce<number>((sum, nodes) => sum + Number(nodes), 0)),
  },
  yesNo('platform.node-pools-separate', 'Workloads of different kinds run on node pools of their own.', {
    q: 'tenancy.node-sharing',
    in: ['separate', 'dedicated-pools'],
  }),
  {
    name: 'platform.cluster-name',
    means: 'The name of the project as a name of a cluster that every provider takes.',
    values: 'text',
    reads: [],
    derive: (book) => answered(clusterNameOf(book.project.project.name), []),
  },
  {
    name: 'platform.pool-purposes',
    means: 'What the node pools are for, each purpose once.',
    values: { each: ['apps', 'edge', 'sandbox', 'system'] },
    reads: ['platform.node-pools'],
    derive: (book) => ofPools(book, 'purpose', (purposes) => [...new Set(purposes.map(String))].sort(byCodeUnit)),
  },
];
