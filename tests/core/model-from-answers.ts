// A topology straight from chosen facts: the model of content/elements with a stand-in for the book of facts.
import { resolve } from 'node:path';
import { assembleContent } from '../../core/content/assemble.ts';
import type { Content } from '../../core/content/content.ts';
import type { Facts } from '../../core/facts.ts';
import { drawTopology } from '../../core/topology.ts';
import type { Topology } from '../../core/topology-types.ts';
import type { Item, Reading, Value } from '../../core/value.ts';
import { readContentFiles } from '../../host/content-files.ts';

/** Facts by name, answers and derived ones alike; lists by the kind of their items. */
export interface Given {
  readonly facts: Readonly<Record<string, Value>>;
  readonly tenants?: readonly Item[];
  readonly networks?: readonly Item[];
}

const files = await readContentFiles(resolve(import.meta.dirname, '../../content'));
const assembled = assembleContent(files);
export const content: Content = assembled.content!;
export const contentProblems = assembled.problems;

/** A book that holds exactly what is given; every other fact is unanswered. */
export function factsOf({ facts, tenants, networks }: Given): Facts {
  const lists = new Map<string, readonly Item[] | undefined>([
    ['tenant', tenants],
    ['network', networks],
  ]);
  const values: Readonly<Record<string, Value | undefined>> = {
    ...facts,
    'tenancy.tenants': tenants,
    'network.networks': networks,
  };
  const reading = (name: string, value: Value | undefined): Reading =>
    value === undefined
      ? { state: 'unanswered', because: [{ q: name, value: null, state: 'unanswered' }] }
      : { state: 'answered', value, because: [{ q: name, value, state: 'answered' }] };
  return {
    all: new Map(Object.entries(values).map(([name, value]) => [name, reading(name, value)])),
    read: (name) => reading(name, values[name]),
    items: (kind) => lists.get(kind),
    readItem: (kind, id, field) =>
      reading(`${kind}.${field}`, lists.get(kind)?.find((item) => item.id === id)?.[field]),
    problems: [],
  };
}

export function topologyOf(given: Given): Topology {
  return drawTopology(content, factsOf(given));
}

const names = [
  'payments',
  'orders',
  'analytics',
  'claims',
  'fraud',
  'search',
  'billing',
  'catalogue',
  'mail',
  'reports',
];
/** `count` tenants that are teams, named in turn. */
export function teams(count: number): readonly Item[] {
  return Array.from({ length: count }, (_, n) => {
    const name = names[n % names.length]!;
    return { id: `t${n + 1}`, name: n < names.length ? name : `${name}-${n + 1}`, kind: 'team', privileged: false };
  });
}

/** IBM Cloud on VLANs: public and private endpoint, VRF on, edge pool, site link, three teams. */
export const ibmClassic: Given = {
  facts: {
    'platform.provider': 'ibm-classic',
    'platform.control-plane': 'provider',
    'platform.is-cloud': true,
    'platform.node-pools-separate': true,
    'platform.pool-purposes': ['apps', 'edge', 'system'],
    'tenancy.shared': true,
    'api.endpoint': 'both',
    'api.way-in': 'vpn',
    'api.reachable-from-internet': true,
    'api.sign-in': 'oidc',
    'api.privilege': 'just-in-time',
    'api.pipelines': 'oidc-federation',
    'network.layout': 'tier-vlans',
    'network.joined': 'vrf',
    'network.is-cut': true,
    'network.egress': 'cidr',
    'network.site-link': 'ipsec',
    'network.on-prem-linked': true,
    'ingress.exposed': true,
    'ingress.from-internet': true,
    'ingress.has-http': true,
    'ingress.controller': 'gateway-api',
    'ingress.load-balancer': 'ibm-nlb-2',
    'ingress.tls': 're-encrypt',
    'ingress.shield': 'waf',
    'edge.pool-exists': true,
    'storage.kinds': ['block', 'file', 'database'],
    'storage.has-state': true,
    'storage.has-volumes': true,
    'storage.own-key': true,
    'storage.backup': 'other-account',
    'storage.backed-up': true,
    'data.personal': 'customer',
    'delivery.how': 'gitops-pull',
  },
  tenants: teams(3),
  networks: [
    { id: 'n1', name: 'pub-dal10', role: 'public', vlan: 1201, ipv4: '169.48.10.0/26' },
    { id: 'n2', name: 'priv-dal10', role: 'private', vlan: 2201, ipv4: '10.184.20.0/24' },
    { id: 'n3', name: 'factory', role: 'on-prem', ipv4: '10.20.0.0/16' },
  ],
};

/** A factory's own cluster: flat network, private endpoint that nobody reaches yet, two teams, block storage. */
export const factory: Given = {
  facts: {
    'platform.provider': 'edge',
    'platform.control-plane': 'us',
    'platform.is-cloud': false,
    'platform.node-pools-separate': false,
    'platform.pool-purposes': ['apps'],
    'tenancy.shared': true,
    'api.endpoint': 'private',
    'api.way-in': 'none',
    'api.reachable-from-internet': false,
    'network.layout': 'flat',
    'network.is-cut': false,
    'network.egress': 'fqdn',
    'network.on-prem-linked': true,
    'network.site-link': 'dedicated-line',
    'ingress.exposed': true,
    'ingress.from-internet': false,
    'ingress.has-http': true,
    'ingress.load-balancer': 'metallb',
    'ingress.tls': 'edge-only',
    'edge.pool-exists': false,
    'storage.kinds': ['block'],
    'storage.has-state': true,
    'storage.has-volumes': true,
    'storage.own-key': false,
    'storage.backed-up': false,
    'data.personal': 'business-contact',
    'delivery.how': 'pipeline-push',
    'api.pipelines': 'long-lived-kubeconfig',
  },
  tenants: teams(2),
};

/** A copy with other facts or lists; `undefined` takes a fact away. */
export function but(
  given: Given,
  changes: Readonly<Record<string, Value | undefined>>,
  lists: Partial<Pick<Given, 'tenants' | 'networks'>> = {},
): Given {
  const merged = Object.entries({ ...given.facts, ...changes }).filter(
    (entry): entry is [string, Value] => entry[1] !== undefined,
  );
  return { ...given, ...lists, facts: Object.fromEntries(merged) };
}
