// Designs whose bundles are judged: each provider with each plug-in and version that the content offers there, then one
// answer after the other changed, the situations that the manifests' own examples speak of, the worked examples, and hostile names.
import { readdirSync, readFileSync } from 'node:fs';
import { at } from '../../build/places.ts';
import { projectFrom } from '../../core/content/check-examples.ts';
import type { Content } from '../../core/content/content.ts';
import type { ProviderKey } from '../../core/content/shapes.ts';
import { knowFacts } from '../../core/facts.ts';
import { readProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import type { Value } from '../../core/value.ts';
import { askQuestions } from '../../core/wizard.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { withoutProblems } from '../properties/any-project.ts';
import { answerAll } from './full-answers.ts';

export interface Design {
  /** Such as `eks, ingress.tls=passthrough`. */
  readonly name: string;
  readonly project: Project;
}
type Answers = Readonly<Record<string, Value>>;

const changes: readonly Answers[] = [
  {},
  { 'api.endpoint': 'private', 'network.node-addresses': 'private' },
  { 'api.endpoint': 'public-allowlist', 'api.sources': ['203.0.113.0/24'] },
  { 'api.endpoint': 'public-open' },
  ...['nothing', 'internal', 'internet-l4', 'node-port'].map((exposure) => ({ 'ingress.exposure': exposure })),
  ...['provider-managed', 'other-ingress', 'ingress-nginx'].map((controller) => ({ 'ingress.controller': controller })),
  ...['edge-only', 'passthrough'].map((tls) => ({ 'ingress.tls': tls })),
  ...['none', 'label-only'].map((nodes) => ({ 'ingress.edge-nodes': nodes })),
  ...['deny-ingress', 'allow-all'].map((rule) => ({ 'network.default-rule': rule })),
  ...['fqdn', 'cidr', 'air-gapped'].map((egress) => ({ 'network.egress': egress })),
  ...['restricted', 'baseline', 'privileged'].map((level) => ({ 'workloads.pod-security': level })),
  ...['pipeline-push', 'manual'].map((how) => ({ 'delivery.how': how })),
  { 'storage.kinds': [] },
  { 'storage.kinds': ['block'], 'storage.key': 'provider', 'storage.disk-encryption': 'off' },
  { 'tenancy.sharing': 'one-team', 'workloads.fairness': 'none', 'storage.backup': 'none' },
  { 'network.layout': 'flat', 'network.joined': 'none', 'network.node-addresses': 'all-public' },
  {
    'network.ip-family': 'ipv6',
    'network.node-range': 'fd00:10::/64',
    'network.pod-range': 'fd00:20::/56',
    'network.service-range': 'fd00:30::/112',
  },
  { 'platform.compute': 'bare-metal', 'platform.zones': 'one-zone' },
  { 'platform.compute': 'serverless' },
  { 'workloads.sandbox': 'gvisor', 'images.origin': 'private-and-mirror', 'images.signing': 'cosign-key' },
  { 'workloads.sandbox': 'kata', 'images.origin': 'public-allowed', 'workloads.identity': 'static-keys' },
  { 'platform.rules': ['gdpr'], 'data.in-use': 'confidential-containers', 'platform.purpose': 'trial' },
  { 'storage.kinds': ['block'], 'workloads.sandbox': 'none', 'ingress.exposure': 'node-port' },
  {
    'ingress.exposure': 'internet-l4',
    'network.ip-family': 'dual',
    'network.pod-range-ipv6': 'fd00:128::/48',
    'network.node-range-ipv6': 'fd00:20::/64',
    'network.service-range-ipv6': 'fd00:172::/112',
  },
  { 'ingress.sign-in': 'mtls', 'ingress.certificates': 'cloud-manager' },
  { 'network.egress': 'fqdn', 'network.plugin': 'provider-native', 'ingress.controller': 'provider-managed' },
  { 'network.default-rule': 'deny-ingress', 'network.plugin': 'provider-native', 'workloads.identity': 'static-keys' },
  {
    'ingress.certificates': 'acme',
    'secrets.source': 'external-store',
    'workloads.identity': 'federated',
    'api.policy-engine': 'kyverno',
    'images.origin': 'private-only',
    'images.signing': 'cosign-keyless',
    'images.build': 'isolated-provenance',
    'detection.runtime': 'sensor-on-call',
    'logging.audit': 'metadata',
  },
  {
    'ingress.certificates': 'corporate-ca',
    'secrets.source': 'external-store',
    'workloads.identity': 'static-keys',
    'api.policy-engine': 'built-in',
    'images.origin': 'private-and-mirror',
    'images.signing': 'cosign-key',
    'images.build': 'isolated-provenance',
    'detection.runtime': 'vendor-only',
    'logging.audit': 'off',
  },
  {
    'ingress.certificates': 'acme',
    'ingress.tls': 'passthrough',
    'secrets.source': 'sealed-in-git',
    'api.policy-engine': 'kyverno',
    'images.origin': 'public-allowed',
    'images.signing': 'notation',
    'images.build': 'laptops',
    'network.plugin': 'cilium',
    'detection.runtime': 'sensor-on-call',
    'logging.audit': 'metadata',
  },
  { 'platform.openshift-kind': 'managed', 'network.layout': 'tier-subnets', 'network.joined': 'transit' },
];
const hostile = `Zoë's "$(reboot)" \`x\` <img onerror=1> \${tenant.name} | #read( '; rm -rf / ; echo '`;

/** The fixture of a provider with one answer after the other changed: what the printed files are read for. */
export function changedDesigns(content: Content, provider: ProviderKey): readonly Design[] {
  const small = smallProjectOn(provider);
  const changed = changes.map((change) => designOf(provider, small, change));
  const designs = [
    ...changed.filter(({ project }) => isSound(content, project)),
    { name: `${provider}, hostile names`, project: withNames(small, hostile) },
  ];
  // A change can open questions that the fixture never answered.
  return designs.map(({ name, project }) => ({ name, project: answerAll(content, project, 'recommended') }));
}

/** Everything else that the content allows there; its objects are judged, not its printing. */
export function furtherDesigns(content: Content, provider: ProviderKey): readonly Design[] {
  const small = smallProjectOn(provider);
  const full = answerAll(content, small, 'recommended');
  return [
    ...matrix(content, full)
      .map((answers) => designOf(provider, full, answers))
      .map(({ name, project }) => ({ name, project: answerAll(content, project, 'recommended') })),
    ...(['first', 'last'] as const).map((taste) => ({
      name: `${provider}, with the ${taste} options`,
      project: withoutProblems(content, answerAll(content, small, taste)),
    })),
    ...fromManifests(content, provider, full),
    ...worked(content, provider),
  ];
}

/** Each plug-in with each version that is offered, a locked answer respected. */
export function matrix(content: Content, project: Project): readonly Answers[] {
  return offered(content, project, 'network.plugin').flatMap((plugin) =>
    offered(content, project, 'platform.version-policy').flatMap((policy): readonly Answers[] => {
      const answers = { 'network.plugin': plugin, 'platform.version-policy': policy };
      const stays = offered(content, withAnswers(project, answers), 'platform.pinned-version');
      return stays.length === 0
        ? [answers]
        : stays.map((version): Answers => ({ ...answers, 'platform.pinned-version': version }));
    }),
  );
}

/** The options of a question that shows; the locked one alone where the provider decides. */
function offered(content: Content, project: Project, name: string): readonly string[] {
  const questions = askQuestions(content, knowFacts(content, project), project).flatMap(({ questions: all }) => all);
  const asked = questions.flatMap(({ answers }) => answers).find((answer) => answer.name === name);
  if (asked?.visible !== true) return [];
  if (asked.locked !== undefined) return [String(asked.locked.value)];
  return asked.options.filter((option) => option.offered).map(({ key }) => key);
}

function designOf(provider: ProviderKey, project: Project, answers: Answers): Design {
  const name = [provider, ...Object.entries(answers).map(([question, value]) => `${question}=${value}`)].join(', ');
  return { name, project: withAnswers(project, answers) };
}

/** The situations in which a manifest says that it is written, in a project that answers the rest too. */
function fromManifests(content: Content, provider: ProviderKey, full: Project): readonly Design[] {
  return content.manifests.flatMap(({ id, examples, providers }) =>
    examples.flatMap(({ given, expect }, index): readonly Design[] => {
      const place = given['platform.provider'] ?? providers?.[0] ?? 'self-managed';
      if (expect !== 'written' || place !== provider) return [];
      const said = projectFrom(given, content);
      const project = {
        ...full,
        answers: { ...full.answers, ...said.answers },
        lists: { ...full.lists, ...said.lists },
      };
      const sound = answerAll(content, withoutProblems(content, project), 'recommended');
      return [{ name: `${provider}, ${id} example ${index + 1}`, project: sound }];
    }),
  );
}

const folder = at('content/examples');
/** The worked examples as they are, some answers open, and with the rest answered too. */
function worked(content: Content, provider: ProviderKey): readonly Design[] {
  return readdirSync(folder).flatMap((file): readonly Design[] => {
    const project = readProject(readFileSync(`${folder}/${file}`, 'utf8')).value;
    if (project?.answers['platform.provider']?.value !== provider) return [];
    const answered = { name: `${file}, all answered`, project: answerAll(content, project, 'recommended') };
    return [{ name: file, project }, answered];
  });
}

function isSound(content: Content, project: Project): boolean {
  return knowFacts(content, project).problems.length === 0;
}

/** Three tenants and apps are as good as twelve here, and four times as fast. */
export function smallProjectOn(provider: ProviderKey): Project {
  const project = projectOn(provider);
  const { tenants = [], networks = [], apps = [], nodePools = [] } = project.lists;
  return {
    ...project,
    lists: { tenants: tenants.slice(4, 7), networks, apps: apps.slice(4, 7), nodePools: nodePools.slice(1, 4) },
  };
}

function withNames(project: Project, name: string): Project {
  const lists = Object.fromEntries(
    Object.entries(project.lists).map(([list, items]) => [list, items.map((item) => ({ ...item, name }))]),
  );
  return { ...project, lists, project: { ...project.project, name } };
}
