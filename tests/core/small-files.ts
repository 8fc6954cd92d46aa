// A content small enough to know by heart, valid as it stands, for tests of assembling and of facts.
import { assembleContent } from '../../core/content/assemble.ts';
import type { Content } from '../../core/content/content.ts';
import type { ContentFile } from '../../core/content/read-entries.ts';
import { newProject } from '../../core/project.ts';
import type { Answer, Project } from '../../core/project-types.ts';

const provider = (name: string, controlPlane: string, addresses: string): string => `
name: ${name}
short: ${name}
asOf: "2026-11-20"
controlPlane: ${controlPlane}
reserved: [{ range: 172.20.0.0/16, what: Kept for the control plane., source: doc }]
capacity: { podsPerNode: { default: 110, most: 250 }, podAddresses: ${addresses}, sources: [doc] }
sources: [doc]
`;
const release = (released: string, features = '[]', endOfLife = '2027-12-01'): string =>
  `{ released: "${released}", endOfLife: "${endOfLife}", target: true, features: ${features}, source: doc }`;
const choice = (name: string, rest: string): string => `
name: ${name}
ask: Which one?
short: One
why: It decides much.
type: choice
sources: [doc]
${rest}
`;

export const smallFiles: Readonly<Record<string, string>> = {
  'questions/01-first/step.yaml': 'title: First\nabout: What comes first.',
  'questions/01-first/Q-PLT-01-provider.yaml': choice(
    'platform.provider',
    `options:
  ibm-classic: { label: Classic, means: The classic one. }
  eks: { label: EKS, means: The one of Amazon. }
  edge: { label: Edge, means: A factory. }`,
  ),
  'questions/01-first/Q-PLT-03-version.yaml': `
name: platform.version
ask: Which version?
short: Version
why: It decides much.
type: compound
sources: [doc]
fields:
  - name: platform.version-policy
    label: Policy
    type: choice
    options:
      newest: { label: Newest, means: The newest. }
      pinned: { label: Pinned, means: An older one. }
      long-support: { label: Long, means: An older one with help. }
  - name: platform.pinned-version
    label: Version
    type: choice
    askedWhen: { q: platform.version-policy, in: [pinned, long-support] }
    options:
      v1-35: { label: "1.35", means: An old one. }
      v1-9: { label: "1.9", means: A very old one. }
`,
  'questions/01-first/Q-API-01-endpoint.yaml': choice(
    'api.endpoint',
    `options:
  private: { label: Private, means: Not public. }
  both: { label: Both, means: Both ways., watch: { all: Look twice., eks: Look at the subnets. } }
  public-open: { label: Open, means: Open to all., offeredWhen: { not: { q: platform.provider, is: edge } } }`,
  ),
  'questions/01-first/Q-API-02-sources.yaml': `
name: api.sources
ask: From where?
short: Sources
why: It decides much.
type: cidrs
none: { label: From everywhere, means: No limit. }
askedWhen: { q: api.endpoint, is: both }
sources: [doc]
`,
  'questions/01-first/Q-NET-03-plugin.yaml': choice(
    'network.plugin',
    `options:
  calico: { label: Calico, means: Calico. }
  cilium: { label: Cilium, means: Cilium. }
recommend: [{ option: cilium, because: It sees names. }]
locked: [{ when: { q: platform.provider, is: ibm-classic }, value: calico, because: The platform brings it. }]`,
  ),
  'questions/01-first/Q-NET-10-networks.yaml': `
name: network.networks
ask: Which networks?
short: Networks
why: They decide much.
type: list
list: networks
one: network
many: networks
sources: [doc]
fields:
  - { key: name, label: Name, type: text }
  - { key: role, label: Role, type: choice, options: { private: { label: P, means: Private. }, on-prem: { label: O, means: On site. } } }
  - { key: vlan, label: VLAN, type: number, min: 1, max: 4094, whole: true }
  - { key: ipv4, label: IPv4, type: cidr, family: ipv4 }
  - { key: ipv6, label: IPv6, type: cidr, family: ipv6 }
`,
  'questions/01-first/Q-NET-11-ranges.yaml': `
name: network.ranges
ask: Which ranges?
short: Ranges
why: They decide much.
type: compound
sources: [doc]
fields:
  - { name: network.pod-range, label: Pods, type: cidr, family: any }
  - { name: network.service-range, label: Services, type: cidr, family: any }
  - { name: network.node-range, label: Nodes, type: cidr, family: any }
  - { name: network.pods-per-node, label: Pods a node, type: number, min: 16, max: 250, whole: true }
  - { name: network.services, label: Planned services, type: number, min: 1, max: 100000, whole: true }
  - { name: network.ip-family, label: Family, type: choice, options: { ipv4: { label: IPv4, means: One. }, dual: { label: Both, means: Two. } } }
  - { name: network.pod-range-ipv6, label: Pods, type: cidr, family: ipv6, askedWhen: { q: network.ip-family, is: dual } }
  - { name: network.service-range-ipv6, label: Services, type: cidr, family: ipv6, askedWhen: { q: network.ip-family, is: dual } }
  - { name: network.node-range-ipv6, label: Nodes, type: cidr, family: ipv6, askedWhen: { q: network.ip-family, is: dual } }
`,
  'questions/01-first/Q-PLT-08-pools.yaml': `
name: platform.node-pools
ask: Which pools?
short: Pools
why: They decide much.
type: list
list: nodePools
one: pool
many: pools
sources: [doc]
fields:
  - { key: name, label: Name, type: text }
  - { key: maxNodes, label: Most nodes, type: number, min: 0, max: 5000, whole: true }
`,
  'questions/01-first/Q-TEN-05-tenants.yaml': `
name: tenancy.tenants
ask: Which tenants?
short: Tenants
why: They decide much.
type: list
list: tenants
one: tenant
many: tenants
sources: [doc]
fields:
  - { key: name, label: Name, type: text }
  - { key: privileged, label: Privileged, type: yes-no }
`,
  'questions/01-first/Q-ING-10-apps.yaml': `
name: ingress.apps
ask: Which apps?
short: Apps
why: They decide much.
type: list
list: apps
one: app
many: apps
sources: [doc]
fields:
  - { key: name, label: Name, type: text }
  - { key: tenant, label: Tenant, type: reference, to: tenant }
  - { key: host, label: Host, type: host }
`,
  'threats/T-30-flat.yaml': `
title: A pod reaches every other pod
story: Pods share one network.
stride: [spoofing]
at: { each: tenant }
when: { q: network.plugin, in: [calico, cilium] }
likelihood: { base: 3, raise: [{ when: { q: api.endpoint, is: public-open }, by: 1 }] }
impact: { base: 3 }
references: ["cis:5.3.2"]
sources: [doc]
examples:
  - { given: { network.plugin: calico, tenancy.tenants: [{ id: t1, name: a }] }, expect: applies }
  - { given: { tenancy.tenants: [] }, expect: absent }
`,
  'controls/C-NET-02-deny.yaml': `
title: Deny by default
do: Deny everything first.
form: manifest
effect: prevent
committedBy: { q: network.plugin, is: cilium }
mitigates: [{ threat: T-30, by: 3 }]
owner: platform-team
phase: in-operation
effort: S
steps: { default: [Apply the policy.] }
verify: [{ run: kubectl get networkpolicy, expect: It is listed. }]
references: ["cis:5.3.2"]
sources: [doc]
judged: "2026-11-20"
`,
  'manifests/M-02-deny.yaml': `
title: Default deny
implements: [C-NET-02]
layer: 20-namespaces
forEach: tenant
includeWhen: { q: network.plugin, is: calico }
absentBecause: Another plug-in does it.
file: \${tenant.namespace}/deny.yaml
why: { metadata.namespace: { by: C-NET-02, from: tenancy.tenants } }
sources: [doc]
examples:
  - { given: { network.plugin: calico, tenancy.tenants: [{ id: t1, name: a }] }, expect: written }
---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: default-deny
  namespace: \${tenant.namespace}
`,
  'contradictions/X-36-overlap.yaml': `
title: Two ranges overlap
at: { each: overlap }
clash: "The ranges \${overlap.first} and \${overlap.second} overlap."
usually: Nobody notices for months.
waysOut:
  - { label: Move the pods, when: { item: adjust, is: pods }, set: { network.pod-range: "\${overlap.freeRange}" }, effort: S }
  - { label: Talk about it, do: Talk to the network team., opens: network.ranges, effort: S }
sources: [doc]
examples:
  - { given: { network.pod-range: 10.0.0.0/16, network.service-range: 10.0.0.0/20 }, expect: clashes }
  - { given: { network.pod-range: 10.0.0.0/16, network.service-range: 10.1.0.0/20 }, expect: absent }
`,
  'elements/A-01-api.yaml': `
type: asset
title: API server
means: Everything goes through it.
home: api
zone: [provider]
shape: box
sources: [doc]
`,
  'elements/TB-01-provider.yaml': `
type: boundary
title: Control plane
means: The provider runs it.
between: [Provider, You]
zones: [{ key: provider, title: Control plane }]
sources: [doc]
`,
  'providers/ibm-classic.yaml': provider('Classic', 'provider', 'shared'),
  'providers/eks.yaml': provider('EKS', 'provider', 'per-node-block'),
  'providers/edge.yaml': provider('Edge', 'us', 'per-node-block'),
  'releases/1.9.yaml': release('2017-09-28', '[{ name: Old, state: ga, since: "1.5", source: doc }]', '2018-09-29'),
  'releases/1.35.yaml': release('2025-12-17', '[{ name: New, kep: 9, state: beta, source: doc }]'),
  'releases/1.36.yaml': release('2026-04-22', '[{ name: New, kep: 9, state: ga, note: At last., source: doc }]'),
  'releases/1.37.yaml': release('2026-08-26'),
  'releases/1.38.yaml': release('2026-12-16'),
  'frameworks/cis.yaml':
    'title: CIS\nversion: "1"\ndate: "2026-01-01"\nurl: https://example.com\nids: ^[0-9.]+$\nlicence: Ids only.',
  'sources/doc.yaml': 'title: A page\npublisher: Somebody\nurl: https://example.com\nseen: "2026-11-20"',
  'reserved-names.yaml': 'asOf: "2026-11-20"\nnames: [default]\nprefixes: [kube-]\npools: []\nsources: [doc]',
};

/** The small content with some files changed; null takes a file out. */
export function smallContentFiles(changes: Readonly<Record<string, string | null>> = {}): readonly ContentFile[] {
  return Object.entries({ ...smallFiles, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [{ path, text }],
  );
}

export const smallContent: Content = assembleContent(smallContentFiles()).content!;

/** A project with these answers and lists. */
export function projectWith(answers: Readonly<Record<string, Answer['value']>>, lists: Project['lists'] = {}): Project {
  const given = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, { value }]));
  return { ...newProject(smallContent), answers: given as Project['answers'], lists, nextId: 100 };
}
