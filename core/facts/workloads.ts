// Facts about workloads: which sandbox runtime a pod names, and from which registry it starts.
import { cases, casesByProvider } from './cases.ts';
import { type DerivedFact, perProvider } from './derived-fact.ts';

const gvisor = { q: 'workloads.sandbox', is: 'gvisor' } as const;
const kata = { q: 'workloads.sandbox', is: 'kata' } as const;
/** Nodes that the provider runs take no runtime of ours: on EKS they are Fargate or Auto Mode. */
const closedNodes = {
  all: [
    { q: 'platform.provider', is: 'eks' },
    { q: 'platform.compute', is: 'serverless' },
  ],
} as const;

/** Where the provider has a registry of its own. */
const registries = {
  'ibm-classic': 'private.replace-with-region.icr.io',
  'ibm-vpc': 'private.replace-with-region.icr.io',
  eks: '000000000000.dkr.ecr.replace-with-region.amazonaws.com',
  aks: 'replace-with-registry.azurecr.io',
  gke: 'replace-with-region-docker.pkg.dev',
  openshift: 'image-registry.openshift-image-registry.svc:5000',
} as const;

export const workloadFacts: readonly DerivedFact[] = [
  cases(
    'workloads.runtime-class',
    'The RuntimeClass that puts a pod into the chosen sandbox.',
    ['gvisor', 'kata', 'kata-vm-isolation'],
    [
      {
        when: { all: [gvisor, { not: { q: 'platform.provider', in: ['aks', 'openshift'] } }, { not: closedNodes }] },
        then: 'gvisor',
      },
      { when: { all: [kata, { q: 'platform.provider', is: 'aks' }] }, then: 'kata-vm-isolation' },
      { when: { all: [kata, { not: { q: 'platform.provider', is: 'gke' } }, { not: closedNodes }] }, then: 'kata' },
    ],
  ),
  perProvider('workloads.token-audience', 'Who accepts the token by which a pod proves its identity.', {
    'ibm-classic': 'iam',
    'ibm-vpc': 'iam',
    'self-managed': 'replace-with-audience',
    edge: 'replace-with-audience',
  }),
  cases('images.registry', 'The host of the registry that pods start from, as the platform names such hosts.', 'text', [
    { when: { q: 'images.origin', is: 'public-allowed' }, then: 'docker.io' },
    ...casesByProvider(registries),
    { then: 'registry.example.com:5000' },
  ]),
];
