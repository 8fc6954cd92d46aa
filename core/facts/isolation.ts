// Facts about what keeps networks and pods apart.
import { cases } from './cases.ts';
import { computed, type DerivedFact, type DerivedField, together, yesNo } from './derived-fact.ts';

export const isolationFacts: readonly DerivedFact[] = [
  computed(
    {
      name: 'network.pods-share-one-network',
      means: 'Pods of all tenants have addresses in one network; every pod network is such a network.',
      values: [true],
      reads: ['network.plugin'],
    },
    () => true,
  ),
  yesNo('network.enforces-policies', 'The network plug-in enforces network policies.', {
    q: 'network.plugin',
    in: ['cilium', 'calico', 'provider-native'],
  }),
  yesNo('network.is-cut', 'Networks of different trust are separated below the cluster.', {
    q: 'network.layout',
    in: ['tier-subnets', 'tier-vlans', 'vpc-per-environment'],
  }),
  yesNo('network.joined-again', 'Separated networks are joined again by routing.', {
    all: [
      { fact: 'network.is-cut', is: true },
      { q: 'network.joined', in: ['vrf', 'vlan-spanning', 'transit'] },
    ],
  }),
  cases(
    'network.policy-types',
    'The directions that the default-deny policy closes.',
    { each: ['Ingress', 'Egress'] },
    [
      { when: { q: 'network.default-rule', is: 'deny-both' }, then: ['Ingress', 'Egress'] },
      { when: { q: 'network.default-rule', is: 'deny-ingress' }, then: ['Ingress'] },
    ],
  ),
  yesNo('network.on-prem-linked', 'The cluster is linked to a site of yours.', {
    q: 'network.site-link',
    in: ['ipsec', 'dedicated-line', 'sd-wan'],
  }),
  yesNo('network.nodes-public', 'Some nodes have public addresses.', {
    q: 'network.node-addresses',
    in: ['edge-only', 'all-public'],
  }),
  yesNo('network.workers-private', 'Nodes that run workloads have private addresses only.', {
    q: 'network.node-addresses',
    in: ['private', 'edge-only'],
  }),
  yesNo('network.edge-private', 'Edge nodes have private addresses only.', {
    q: 'network.node-addresses',
    is: 'private',
  }),
  yesNo('network.egress-open', 'Pods reach destinations that nobody named.', {
    q: 'network.egress',
    in: ['nat-open', 'cidr'],
  }),
  cases('network.dns-port', 'The port on which the DNS pods of the cluster listen.', 'number', [
    { when: { q: 'platform.provider', is: 'openshift' }, then: 5353 },
    { then: 53 },
  ]),
];

export const networkFields: readonly DerivedField[] = [
  {
    kind: 'network',
    field: 'is-private-side',
    means: 'The network lies on the private side.',
    values: [true, false],
    derive: (book, id) =>
      together([book.readItem('network', id, 'role')], ([role]) =>
        ['private', 'management', 'storage'].includes(String(role)),
      ),
  },
];
