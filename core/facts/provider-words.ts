// Answers in the words of one provider's tools: what a manifest or a provision step has to write.
import { cases } from './cases.ts';
import type { DerivedFact } from './derived-fact.ts';

const internal = { q: 'ingress.exposure', is: 'internal' } as const;
const fromInternet = { fact: 'ingress.from-internet', is: true } as const;

export const providerWords: readonly DerivedFact[] = [
  cases('ingress.gateway-class', 'The class of the gateway, as the platform names it.', 'text', [
    { when: { all: [{ q: 'platform.provider', is: 'gke' }, internal] }, then: 'gke-l7-rilb' },
    { when: { q: 'platform.provider', is: 'gke' }, then: 'gke-l7-global-external-managed' },
    { when: { q: 'platform.provider', is: 'openshift' }, then: 'openshift-default' },
    { then: 'edge' },
  ]),
  cases('ingress.internal-gateway-class', 'The class of a gateway for the inside, as the platform names it.', 'text', [
    { when: { q: 'platform.provider', is: 'gke' }, then: 'gke-l7-rilb' },
    { when: { q: 'platform.provider', is: 'openshift' }, then: 'openshift-default' },
    { then: 'edge' },
  ]),
  cases(
    'edge.ibm-ip-type',
    'The kind of address that a load balancer of IBM Cloud takes.',
    ['public', 'private'],
    [
      { when: internal, then: 'private' },
      { when: fromInternet, then: 'public' },
    ],
  ),
  cases(
    'edge.ibm-load-balancer-feature',
    'The feature that turns a service of IBM Cloud into the chosen load balancer.',
    ['ipvs', 'nlb'],
    [
      { when: { q: 'ingress.load-balancer', is: 'ibm-nlb-2' }, then: 'ipvs' },
      { when: { q: 'ingress.load-balancer', is: 'ibm-vpc-nlb' }, then: 'nlb' },
    ],
  ),
  cases(
    'edge.aws-scheme',
    'Whether a load balancer of AWS faces the internet.',
    ['internal', 'internet-facing'],
    [
      { when: internal, then: 'internal' },
      { when: fromInternet, then: 'internet-facing' },
    ],
  ),
  cases(
    'network.azure-outbound',
    'How the nodes of an AKS cluster reach the outside.',
    ['userDefinedRouting', 'none', 'loadBalancer'],
    [
      { when: { q: 'network.egress', in: ['fqdn', 'cidr'] }, then: 'userDefinedRouting' },
      { when: { q: 'network.egress', is: 'air-gapped' }, then: 'none' },
      { when: { q: 'network.egress', is: 'nat-open' }, then: 'loadBalancer' },
    ],
  ),
  cases(
    'network.eksctl-nat',
    'The NAT gateways that eksctl makes for an EKS cluster.',
    ['Disable', 'Single', 'HighlyAvailable'],
    [
      { when: { q: 'network.egress', is: 'air-gapped' }, then: 'Disable' },
      { when: { q: 'platform.zones', is: 'one-zone' }, then: 'Single' },
      { then: 'HighlyAvailable' },
    ],
  ),
  cases(
    'network.openshift-plugin',
    'The network plug-in as the installer of OpenShift names it.',
    ['OVNKubernetes', 'Calico', 'Cilium'],
    [
      { when: { q: 'network.plugin', is: 'provider-native' }, then: 'OVNKubernetes' },
      { when: { q: 'network.plugin', is: 'calico' }, then: 'Calico' },
      { when: { q: 'network.plugin', is: 'cilium' }, then: 'Cilium' },
    ],
  ),
  cases(
    'network.rke2-plugin',
    'The network plug-in as RKE2 names it.',
    ['cilium', 'calico', 'canal', 'none'],
    [
      { when: { q: 'network.plugin', is: 'cilium' }, then: 'cilium' },
      { when: { q: 'network.plugin', is: 'calico' }, then: 'calico' },
      { when: { q: 'network.plugin', is: 'provider-native' }, then: 'canal' },
      { when: { q: 'network.plugin', is: 'none' }, then: 'none' },
    ],
  ),
];
