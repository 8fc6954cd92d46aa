// A fixed set of projects whose plans are pinned: between them, each condition of the content decides something.
import { createHash } from 'node:crypto';
import { type Asked, answerables, kindOf, listQuestions } from '../../core/content/answerables.ts';
import { projectFrom } from '../../core/content/check-examples.ts';
import type { Content } from '../../core/content/content.ts';
import type { ListField } from '../../core/content/question.ts';
import { type ListName, listKinds, type ProviderKey, providerKeys } from '../../core/content/shapes.ts';
import type { Given } from '../../core/content/threat.ts';
import { newProject, readProject } from '../../core/project.ts';
import type { Answer, Project } from '../../core/project-types.ts';
import type { Item, Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { withoutProblems } from './any-project.ts';
import { provisionWitnesses } from './provision-witnesses.ts';

export interface Witness {
  readonly name: string;
  readonly project: Project;
}

/** The lots that see what the others do not. A leaf that nobody sees names the lot to add (`npm run goldens` then). */
const lots: readonly number[] = [
  1, 2, 3, 4, 5, 6, 8, 15, 19, 26, 27, 31, 38, 51, 75, 93, 99, 105, 187, 243, 279, 327, 335, 422, 423, 435, 459, 471,
  486, 495, 539, 555, 668, 913, 11, 55, 62, 56, 16, 44, 43, 77, 63, 69, 92, 24, 50, 53, 58, 115, 285, 149, 397, 123,
  183, 133, 317, 370, 393, 57, 66, 131, 428,
];

/** Fixtures with a few other answers, for what a project drawn by lot hardly ever has all at once. */
const variations: readonly (readonly [ProviderKey, Readonly<Record<string, Value>>])[] = [
  [
    'ibm-classic',
    { 'ingress.exposure': 'internet-l4', 'ingress.load-balancer': 'ibm-nlb-1', 'storage.kinds': ['file'] },
  ],
  ['ibm-classic', { 'ingress.tls': 'edge-only', 'network.node-addresses': 'private' }],
  ['ibm-classic', { 'ingress.exposure': 'node-port', 'storage.disk-encryption': 'off' }],
  ['ibm-classic', { 'ingress.exposure': 'internet-l4' }],
  ['ibm-classic', { 'ingress.exposure': 'internal' }],
  ['ibm-classic', { 'ingress.tls': 'passthrough' }],
  ['ibm-vpc', { 'network.perimeter': 'security-groups', 'ingress.controller': 'provider-managed' }],
  ['ibm-vpc', { 'ingress.exposure': 'internet-l4' }],
  ['eks', { 'ingress.exposure': 'internet-l4' }],
  ['eks', { 'ingress.controller': 'provider-managed' }],
  ['aks', { 'ingress.controller': 'provider-managed' }],
  ['aks', { 'ingress.exposure': 'internal', 'network.node-addresses': 'all-public' }],
  [
    'gke',
    { 'ingress.exposure': 'internal', 'ingress.controller': 'other-ingress', 'network.node-addresses': 'private' },
  ],
  ['openshift', { 'network.plugin': 'cilium', 'network.egress': 'fqdn' }],
  ['self-managed', { 'ingress.controller': 'provider-managed' }],
  ['edge', { 'ingress.controller': 'provider-managed' }],
  ['aks', { 'ingress.exposure': 'internet-l4' }],
  ['gke', { 'ingress.exposure': 'internet-l4' }],
  ['aks', { 'api.sign-in': 'mixed' }],
  ['ibm-classic', { 'platform.rules': ['hipaa'] }],
  ['gke', { 'ingress.certificates': 'cloud-manager', 'ingress.sign-in': 'mtls' }],
  ['gke', { 'ingress.certificates': 'cloud-manager', 'ingress.exposure': 'internal' }],
  ['openshift', { 'ingress.sign-in': 'mtls' }],
  ['openshift', { 'ingress.controller': 'provider-managed', 'ingress.sign-in': 'mtls', 'network.egress': 'fqdn' }],
  ...['federated', 'default-account', 'static-keys'].map(
    (identity) => ['openshift', { 'platform.openshift-kind': 'managed', 'workloads.identity': identity }] as const,
  ),
  ['eks', { 'network.plugin': 'calico' }],
  ['edge', { 'ingress.sign-in': 'mtls', 'ingress.tls': 'edge-only', 'network.egress': 'fqdn' }],
  ['self-managed', { 'ingress.sign-in': 'mtls', 'network.egress': 'fqdn' }],
];

const host = (id: string, reach: string) => ({
  ...{ id, name: `shop ${id}`, tenant: 't1', host: `${id}.example.com`, port: 443, protocol: 'https' },
  reach,
});
const gateway = {
  'ingress.exposure': 'internet-http',
  'ingress.controller': 'gateway-api',
  'ingress.client-address': 'not-needed',
  'ingress.sign-in': 'app',
  'ingress.tls': 're-encrypt',
  'tenancy.tenants': [{ id: 't1', name: 'payments' }],
};
/** More apps than a Gateway has listeners, both families, and no app on the internet. */
const entries: readonly Given[] = [
  ...['edge-only', 're-encrypt', 'passthrough'].map((tls) => ({
    ...gateway,
    'platform.provider': 'edge',
    'ingress.load-balancer': 'metallb',
    'ingress.tls': tls,
    'ingress.apps': Array.from({ length: 64 }, (_, i) => host(`a${i + 10}`, i % 2 === 0 ? 'internet' : 'internal')),
  })),
  ...['gateway-api', 'provider-managed'].map((controller) => ({
    ...gateway,
    'platform.provider': 'eks',
    'network.plugin': 'provider-native',
    'network.default-rule': 'deny-both',
    'network.ip-family': 'ipv6',
    'network.node-range': '10.20.0.0/22',
    'network.networks': ['public', 'private', 'on-prem'].map((role, i) => ({
      ...{ id: `n${i + 5}`, name: role, role, ipv4: `10.2${i}.0.0/24`, ipv6: `fd00:2${i}::/64` },
    })),
    'ingress.controller': controller,
    'ingress.client-address': 'audit',
    'ingress.load-balancer': 'aws-nlb',
    'ingress.apps': [host('a2', 'internet'), host('a3', 'internal')],
    'monitoring.ui': 'managed-no-ui',
  })),
  {
    ...gateway,
    'platform.provider': 'edge',
    'ingress.load-balancer': 'metallb',
    'ingress.apps': [host('a2', 'internal')],
  },
];

const ipv6Ranges = {
  'network.node-range-ipv6': 'fd00:20::/64',
  'network.pod-range-ipv6': 'fd00:128::/48',
  'network.service-range-ipv6': 'fd00:172::/112',
};
const dual = { 'network.ip-family': 'dual', ...ipv6Ranges };
const ipv6Only = { 'network.ip-family': 'ipv6', ...ipv6Ranges };
const oldKubelet = { 'platform.version-policy': 'pinned', 'platform.pinned-version': 'v1-34' };

/** What the files of API server and kubelet are shaped by: keys, audit, sign-in, versions and address families. */
const controlPlanes: readonly (readonly [ProviderKey, Readonly<Record<string, Value>>])[] = [
  ...(['self-managed', 'edge'] as const).flatMap((provider) => [
    [
      provider,
      {
        'secrets.etcd-encryption': 'kms',
        'logging.audit': 'full-bodies',
        'data.personal': 'none',
        'api.sign-in': 'mixed',
      },
    ] as const,
    [
      provider,
      { 'secrets.etcd-encryption': 'local-key', 'logging.audit': 'full-bodies', 'network.plugin': 'cilium' },
    ] as const,
    [
      provider,
      {
        'secrets.etcd-encryption': 'none',
        'logging.audit': 'off',
        'api.sign-in': 'client-certificates',
        ...oldKubelet,
      },
    ] as const,
    [provider, { 'workloads.pod-security': 'baseline', ...dual }] as const,
    [provider, ipv6Only] as const,
  ]),
  ['self-managed', { 'data.personal': 'none' }],
  ['openshift', { 'secrets.etcd-encryption': 'kms', 'logging.audit': 'off', 'api.sign-in': 'mixed', ...dual }],
  [
    'openshift',
    { 'secrets.etcd-encryption': 'local-key', 'logging.audit': 'full-bodies', 'data.personal': 'none', ...ipv6Only },
  ],
  ['openshift', { 'secrets.etcd-encryption': 'none', 'logging.audit': 'metadata', 'data.personal': 'none' }],
  ['openshift', { 'secrets.etcd-encryption': 'none', 'logging.audit': 'full-bodies' }],
  ['openshift', { 'secrets.etcd-encryption': 'none', 'logging.audit': 'off', 'platform.compute': 'bare-metal' }],
  ['openshift', { 'platform.rules': [], 'api.sign-in': 'client-certificates' }],
];

/** Little projects for what the fixture can never show: no pools of its own, one app, or hardly any answer. */
const special: readonly Given[] = [
  ...['confidential-nodes', 'confidential-containers', 'enclave-sdk'].map((kind) => ({
    'platform.provider': 'self-managed',
    'platform.node-pools': [],
    'tenancy.node-sharing': 'mixed',
    'ingress.exposure': 'nothing',
    'data.personal': 'special',
    'data.in-use': kind,
  })),
  ...['gvisor', 'kata', 'isolated-nodes'].map((kind) => ({
    'platform.provider': 'self-managed',
    'platform.node-pools': [],
    'tenancy.sharing': 'untrusted-code',
    'tenancy.node-sharing': 'mixed',
    'ingress.exposure': 'nothing',
    'workloads.sandbox': kind,
    'workloads.user-namespaces': 'where-possible',
  })),
  {
    'platform.provider': 'self-managed',
    'platform.version-policy': 'newest',
    'ingress.exposure': 'internet-http',
    'ingress.controller': 'gateway-api',
    'ingress.load-balancer': 'metallb',
    'ingress.tls': 'passthrough',
    'ingress.edge-nodes': 'none',
    'tenancy.sharing': 'teams',
    'tenancy.tenants': [{ id: 't1', name: 'payments' }],
    'ingress.apps': [
      {
        id: 'a2',
        name: 'shop',
        tenant: 't1',
        host: 'shop.example.com',
        port: 443,
        protocol: 'https',
        reach: 'internet',
      },
      {
        id: 'a3',
        name: 'desk',
        tenant: 't1',
        host: 'desk.example.com',
        port: 443,
        protocol: 'http',
        reach: 'internal',
      },
    ],
  },
];

/** The fixture on every provider, the worked examples, an empty project, and projects by lot. */
export function witnessesFor(content: Content): readonly Witness[] {
  const examples = content.examples.map(({ id, text }) => ({ name: id, project: readProject(text).value! }));
  return [
    ...providerKeys.map((provider) => ({ name: provider, project: shortened(projectOn(provider), 6) })),
    ...examples,
    { name: 'unanswered', project: newProject(content) },
    ...[...variations, ...controlPlanes].map(([provider, answers]) => witnessByVariation(content, provider, answers)),
    ...[...special, ...entries].map((given, i) => ({ name: `special ${i + 1}`, project: projectFrom(given, content) })),
    ...lots.map((lot) => witnessByLot(content, lot)),
    ...provisionWitnesses(content),
  ];
}

/** The fixture on a provider with other answers, five entries a list, and apps of every protocol. */
export function witnessByVariation(
  content: Content,
  provider: ProviderKey,
  answers: Readonly<Record<string, Value>>,
): Witness {
  const fixture = shortened(withAnswers(projectOn(provider), answers), 5);
  const apps = (fixture.lists.apps ?? []).map((app, i) => ({ ...app, protocol: protocols[i % protocols.length]! }));
  const project = withoutProblems(content, { ...fixture, lists: { ...fixture.lists, apps } });
  return { name: `${provider} ${JSON.stringify(answers)}`, project };
}
const protocols = ['https', 'http', 'tcp', 'udp'];

/** Any whole number gives a project: an even one a fixture with other answers here and there, an odd one all by lot. */
export function witnessByLot(content: Content, lot: number): Witness {
  const project = lot % 2 === 0 ? varyFixture(content, lot) : drawProject(content, lot);
  return { name: `lot ${lot}`, project };
}

/**
 * The candidate with the highest lot. A lot depends on nothing but its witness, its question and the candidate itself,
 * so a new option, question or field leaves nearly every other answer of every witness as it is.
 */
function draw<T>(witness: number, what: string, candidates: readonly T[]): T {
  const lots = candidates.map((candidate) => ({ candidate, lot: lotOf(witness, what, JSON.stringify(candidate)) }));
  return lots.reduce((best, one) => (one.lot > best.lot ? one : best)).candidate;
}

function lotOf(...parts: readonly (string | number | undefined)[]): number {
  return createHash('sha256').update(parts.join('\n')).digest().readUInt32BE(0);
}

/** Every third witness is answered throughout; in the others about one answer in ten is missing. */
function isLeftOpen(witness: number, what: string): boolean {
  return witness % 3 !== 0 && lotOf(witness, what, 'open') % 10 === 0;
}

function drawProject(content: Content, witness: number): Project {
  const questions = [...listQuestions(content.questions).values()].filter(({ name }) => !isLeftOpen(witness, name));
  const counts = new Map(questions.map(({ list }) => [list, draw(witness, list, [0, 1, 2, 3])]));
  const ids = idsFor(counts);
  const lists = questions.map(({ list, fields }): [ListName, readonly Item[]] => [
    list,
    ids.get(list)!.map((id) => drawItem(witness, id, fields, ids)),
  ]);
  const answers = answerables(content.questions).flatMap(({ name, asked }): [string, Answer][] =>
    asked.type === 'list' || isLeftOpen(witness, name) ? [] : [[name, { value: drawValue(witness, name, asked, ids) }]],
  );
  const nextId = [...ids.values()].flat().length + 1;
  return withoutProblems(content, {
    ...newProject(content),
    answers: Object.fromEntries(answers),
    lists: Object.fromEntries(lists),
    nextId,
  });
}

/** The fixture on one of the providers with two entries a list, where each answer and field is drawn anew one time in four. */
function varyFixture(content: Content, witness: number): Project {
  const fixture = shortened(projectOn(draw(witness, 'fixture', providerKeys)), 2);
  const drawn = drawProject(content, witness);
  const isKept = (what: string): boolean => lotOf(witness, what, 'kept') % 4 !== 0;
  const answers = { ...drawn.answers, ...pickedFrom(fixture.answers, isKept) };
  const lists = Object.entries(fixture.lists).map(([list, items]) => [
    list,
    items.map((item, i) => ({
      ...pickedFrom(drawn.lists[list as ListName]?.[i] ?? {}, (key) => key !== 'tenant'),
      ...pickedFrom(item, (key) => isKept(`${list} ${i} ${key}`)),
      id: item.id,
    })),
  ]);
  return withoutProblems(content, { ...fixture, answers, lists: Object.fromEntries(lists) });
}

/** The project with the first entries of each list. */
function shortened(project: Project, length: number): Project {
  const lists = Object.entries(project.lists).map(([list, items]) => [list, items.slice(0, length)]);
  return { ...project, lists: Object.fromEntries(lists) };
}

function pickedFrom<T>(record: Readonly<Record<string, T>>, isPicked: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => isPicked(key)));
}

type Ids = ReadonlyMap<ListName, readonly string[]>;

function idsFor(counts: ReadonlyMap<ListName, number>): Ids {
  let next = 1;
  return new Map(
    [...counts].map(([list, count]) => [
      list,
      Array.from({ length: count }, () => `${listKinds[list].letter}${next++}`),
    ]),
  );
}

function drawItem(witness: number, id: string, fields: readonly ListField[], ids: Ids): Item {
  const values = fields
    .filter(({ key }) => !isLeftOpen(witness, `${id} ${key}`))
    .map((field) => [field.key, drawValue(witness, `${id} ${field.key}`, field, ids)]);
  return { ...Object.fromEntries(values), id };
}

/** Ranges of which some hold others, so that overlaps and shortages occur. */
const ipv4 = ['10.0.0.0/16', '10.0.0.0/20', '10.0.16.0/24', '10.1.0.0/16', '172.20.0.0/16', '192.168.10.0/24'];
const ipv6 = ['fd00:10::/48', 'fd00:10:0:1::/64', 'fd00:20::/56'];
const texts = ['payments', 'orders', 'claims', 'search', 'archive'];

function drawValue(witness: number, what: string, asked: Asked | ListField, ids: Ids): Value {
  const one = <T>(candidates: readonly T[]): T => draw(witness, what, candidates);
  switch (asked.type) {
    case 'choice':
      return one(Object.keys(asked.options));
    case 'choices':
      return Object.keys(asked.options).filter((key) => lotOf(witness, what, key) % 2 === 0);
    case 'cidrs':
      return one([[], ['198.51.100.0/24'], ['203.0.113.0/24', '198.51.100.16/28']]);
    case 'yes-no':
      return one([true, false]);
    case 'number':
      return one([...new Set([asked.min, asked.max, ...(asked.suggest ?? [])])]);
    case 'cidr':
      return one(asked.family === 'ipv4' ? ipv4 : asked.family === 'ipv6' ? ipv6 : [...ipv4, ...ipv6]);
    case 'host':
      return one(['shop.example.com', '*.apps.example.com']);
    case 'reference': {
      const list = [...ids.keys()].find((name) => kindOf(name) === asked.to);
      return one([...((list === undefined ? undefined : ids.get(list)) ?? []), '']);
    }
    default:
      return one(texts);
  }
}

/** What the rules' own examples speak of. `content check` judges them on every build, so nothing of them is pinned. */
export function exampleWitnesses(content: Content): readonly Witness[] {
  const rules = [...content.threats, ...content.contradictions, ...content.manifests];
  return rules.flatMap(({ id, examples }): readonly Witness[] =>
    examples.map(({ given }, i) => ({ name: `example ${i + 1} of ${id}`, project: projectFrom(given, content) })),
  );
}
