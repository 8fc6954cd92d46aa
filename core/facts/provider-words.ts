// Answers in the words of one provider's tools: what a manifest or a provision step has to write.
import { cases } from './cases.ts';
import { cidrOf, formatCidr, sizeOf } from './cidr.ts';
import { computed, type DerivedFact, notHere } from './derived-fact.ts';

const internal = { q: 'ingress.exposure', is: 'internal' } as const;
const keepsAddress = { fact: 'edge.keeps-client-address', is: true } as const;
const fromInternet = { fact: 'ingress.from-internet', is: true } as const;

export const providerWords: readonly DerivedFact[] = [
  cases('ingress.gateway-class', 'The class of the gateway, as the platform names it.', 'text', [
    { when: { all: [{ q: 'platform.provider', is: 'gke' }, internal] }, then: 'gke-l7-rilb' },
    { when: { q: 'platform.provider', is: 'gke' }, then: 'gke-l7-global-external-managed' },
    { when: { q: 'platform.provider', is: 'openshift' }, then: 'openshift-default' },
    { when: { q: 'platform.provider', is: 'aks' }, then: 'approuting-istio' },
    { then: 'edge' },
  ]),
  cases('ingress.internal-gateway-class', 'The class of a gateway for the inside, as the platform names it.', 'text', [
    { when: { q: 'platform.provider', is: 'gke' }, then: 'gke-l7-rilb' },
    { when: { q: 'platform.provider', is: 'openshift' }, then: 'openshift-default' },
    { when: { q: 'platform.provider', is: 'aks' }, then: 'approuting-istio' },
    { then: 'edge' },
  ]),
  cases('network.mesh-namespace', 'The namespace of the control plane of the mesh.', 'text', [
    { when: { q: 'platform.provider', is: 'aks' }, then: 'aks-istio-system' },
    { then: 'istio-system' },
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
    'The feature that a service of IBM Cloud asks of its load balancer.',
    ['ipvs', 'nlb', 'proxy-protocol'],
    [
      { when: { q: 'ingress.load-balancer', is: 'ibm-nlb-2' }, then: 'ipvs' },
      { when: { q: 'ingress.load-balancer', is: 'ibm-vpc-nlb' }, then: 'nlb' },
      { when: { all: [{ q: 'ingress.load-balancer', is: 'ibm-vpc-alb' }, keepsAddress] }, then: 'proxy-protocol' },
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
    'secrets.azure-sign-in',
    'How the External Secrets Operator signs in at Azure Key Vault.',
    ['WorkloadIdentity', 'ManagedIdentity', 'ServicePrincipal'],
    [
      { when: { q: 'workloads.identity', in: ['federated', 'default-account'] }, then: 'WorkloadIdentity' },
      { when: { q: 'workloads.identity', is: 'node-role' }, then: 'ManagedIdentity' },
      { when: { q: 'workloads.identity', is: 'static-keys' }, then: 'ServicePrincipal' },
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
  computed(
    {
      name: 'network.dns-service-address',
      means: 'The tenth address of the service range, which the DNS service of an AKS cluster takes.',
      values: 'text',
      reads: ['network.service-range'],
    },
    ([text]) => {
      const range = cidrOf(text);
      if (range === undefined || sizeOf(range) < 16n) return notHere;
      return formatCidr({ ...range, base: range.base + 10n }).split('/')[0];
    },
  ),
  cases(
    'platform.aks-image',
    'The operating system of an AKS node pool, as Azure names it.',
    ['AzureContainerLinux', 'AzureLinux', 'Ubuntu'],
    [
      { when: { q: 'platform.node-os', is: 'immutable' }, then: 'AzureContainerLinux' },
      { when: { q: 'platform.node-os', is: 'cis-hardened' }, then: 'AzureLinux' },
      { then: 'Ubuntu' },
    ],
  ),
  cases(
    'platform.gke-image',
    'The node image of a GKE node pool, as Google names it.',
    ['COS_CONTAINERD', 'UBUNTU_CONTAINERD'],
    [{ when: { q: 'platform.node-os', is: 'immutable' }, then: 'COS_CONTAINERD' }, { then: 'UBUNTU_CONTAINERD' }],
  ),
  cases(
    'platform.gke-channel',
    'The release channel of a GKE cluster that brings the version of the plan.',
    ['rapid', 'regular', 'extended'],
    [
      { when: { q: 'platform.version-policy', is: 'newest' }, then: 'rapid' },
      { when: { q: 'platform.version-policy', in: ['long-support', 'pinned'] }, then: 'extended' },
      { then: 'regular' },
    ],
  ),
  cases(
    'platform.eks-image',
    'The node image of an EKS node group, as eksctl names its family.',
    ['Bottlerocket', 'AmazonLinux2023'],
    [{ when: { q: 'platform.node-os', is: 'immutable' }, then: 'Bottlerocket' }, { then: 'AmazonLinux2023' }],
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
