// Projects for the files of provision/: answers that only the tool of one cloud tells apart, with pools in one, two and three zones.

import type { Content } from '../../core/content/content.ts';
import type { ProviderKey } from '../../core/content/shapes.ts';
import type { Item, Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { withoutProblems } from './any-project.ts';

type Answers = Readonly<Record<string, Value>>;
interface Variation {
  readonly provider: ProviderKey;
  readonly answers: Answers;
  readonly pools?: readonly Item[];
  readonly networks?: readonly Item[];
}

const pools: readonly Item[] = [
  { id: 'p1', name: 'apps', purpose: 'apps', minNodes: 2, maxNodes: 6, zones: 1 },
  { id: 'p2', name: 'gateways', purpose: 'edge', minNodes: 2, maxNodes: 4, zones: 2 },
  { id: 'p3', name: 'risky', purpose: 'sandbox', minNodes: 3, maxNodes: 9, zones: 3 },
];
const hard = { 'tenancy.sharing': 'untrusted-code' };
const inside = { 'api.endpoint': 'private', 'network.node-addresses': 'private' };
const serverless = { 'platform.compute': 'serverless' };
const confidential = { 'platform.compute': 'confidential-vm' };
const hidden = { 'data.personal': 'special', 'data.in-use': 'confidential-nodes' };

/** For plans without pools and networks. */
const bare: readonly Answers[] = [
  { 'platform.zones': 'one-zone' },
  inside,
  { 'network.layout': 'flat', 'ingress.edge-nodes': 'none' },
];
const on = (provider: ProviderKey, ...all: readonly Answers[]): readonly Variation[] =>
  all.map((answers) => ({ provider, answers }));

const variations: readonly Variation[] = [
  ...on(
    'ibm-classic',
    { 'network.joined': 'vlan-spanning', 'platform.compute': 'gpu', 'images.signing': 'dct' },
    { 'network.joined': 'vrf', 'api.endpoint': 'public-allowlist', 'logging.audit': 'full-bodies' },
    { 'network.joined': 'none', 'api.endpoint': 'both', 'network.node-addresses': 'all-public' },
  ),
  ...on(
    'ibm-vpc',
    { 'network.ip-family': 'dual', 'network.egress': 'cidr', 'storage.disk-encryption': 'off' },
    { 'network.ip-family': 'ipv6', 'network.egress': 'air-gapped' },
  ),
  ...on(
    'eks',
    { 'network.ip-family': 'ipv6', 'workloads.identity': 'node-role' },
    { ...inside, 'network.egress': 'air-gapped', 'platform.zones': 'one-zone' },
    { 'api.endpoint': 'both', 'network.egress': 'air-gapped' },
  ),
  ...on(
    'aks',
    { 'network.ip-family': 'ipv6', 'platform.zones': 'one-zone', 'logging.audit': 'full-bodies' },
    { ...serverless, ...inside, 'network.egress': 'nat-open', 'detection.runtime': 'vendor-only' },
    {
      ...serverless,
      'network.egress': 'fqdn',
      'secrets.etcd-encryption': 'provider-default',
      'detection.runtime': 'none',
    },
    confidential,
    { ...hard, 'workloads.sandbox': 'kata' },
    { ...hard, ...confidential, 'workloads.sandbox': 'kata' },
  ),
  ...on(
    'gke',
    { 'network.ip-family': 'dual', 'images.signing': 'cosign-keyless', 'network.egress': 'fqdn' },
    { 'network.ip-family': 'ipv6', 'images.signing': 'notation', 'network.encryption': 'cni', ...inside },
    { ...serverless, 'images.signing': 'cosign-key' },
    { ...serverless, ...hidden, 'images.signing': 'notation' },
    { ...confidential, 'logging.store': 'same-project' },
    { ...hard, 'workloads.sandbox': 'gvisor' },
  ),
  { provider: 'gke', answers: { 'network.ip-family': 'dual' }, networks: [] },
  ...[...on('ibm-classic', ...bare), ...on('ibm-vpc', ...bare), ...on('aks', serverless)].map((variation) => ({
    ...variation,
    pools: [],
    networks: [],
  })),
  { provider: 'aks', answers: serverless, pools: [{ ...pools[0]!, purpose: 'system' }] },
  { provider: 'ibm-classic', answers: { 'ingress.edge-nodes': 'none' }, pools: pools.slice(0, 1) },
];

export function provisionWitnesses(content: Content) {
  return variations.map(({ provider, answers, pools: nodePools = pools, networks }, i) => {
    const fixture = withAnswers(projectOn(provider), answers);
    const few = Object.entries(fixture.lists).map(([list, items]) => [list, items.slice(0, 2)]);
    const lists = { ...Object.fromEntries(few), nodePools, ...(networks === undefined ? {} : { networks }) };
    return { name: `provision ${i + 1} on ${provider}`, project: withoutProblems(content, { ...fixture, lists }) };
  });
}
