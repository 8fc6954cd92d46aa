// Bundles of starter manifests to judge: every provider, one answer after the other changed, hostile names among them.
import { parseAllDocuments } from 'yaml';
import type { Content } from '../../core/content/content.ts';
import type { ProviderKey } from '../../core/content/shapes.ts';
import { type ExportFile, exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Project } from '../../core/project-types.ts';
import type { Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { realContent } from './real-content.ts';

export interface Bundle {
  /** Such as `eks, ingress.tls=passthrough`. */
  readonly name: string;
  readonly provider: ProviderKey;
  readonly plan: Plan;
  readonly files: readonly ExportFile[];
  /** What kubectl takes. */
  readonly objects: readonly BundleObject[];
}
/** One Kubernetes object of a bundle, with the file it came from. */
export interface BundleObject {
  readonly file: string;
  readonly tree: Tree;
}
export type Tree = Readonly<Record<string, unknown>>;

const changes: readonly Readonly<Record<string, Value>>[] = [
  {},
  { 'api.endpoint': 'private', 'network.node-addresses': 'private' },
  { 'api.endpoint': 'public-allowlist', 'api.sources': ['203.0.113.0/24'] },
  { 'api.endpoint': 'public-open' },
  ...['cilium', 'calico', 'provider-native', 'none'].map((plugin) => ({ 'network.plugin': plugin })),
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
  { 'platform.compute': 'bare-metal', 'platform.zones': 'one-zone' },
  { 'platform.compute': 'serverless' },
];
export const date = '2026-11-23';
const hostile = `Zoë's "$(reboot)" \`x\` <img onerror=1> \${tenant.name} | #read( '; rm -rf / ; echo '`;

const made = new Map<ProviderKey, Promise<readonly Bundle[]>>();

/** Every bundle of a provider, made once. Answers that it does not offer are left out. */
export function bundlesOn(provider: ProviderKey): Promise<readonly Bundle[]> {
  const found = made.get(provider) ?? makeBundles(provider);
  made.set(provider, found);
  return found;
}

async function makeBundles(provider: ProviderKey): Promise<readonly Bundle[]> {
  const content = await realContent();
  const changed = changes.map((change) => {
    const name = [provider, ...Object.entries(change).map(([question, value]) => `${question}=${value}`)].join(', ');
    return bundleOf(name, provider, makePlan(content, withAnswers(smallProjectOn(provider), change), date));
  });
  return [...changed.filter(({ plan }) => plan.problems.length === 0), hostileBundle(content, provider)];
}

function bundleOf(name: string, provider: ProviderKey, plan: Plan): Bundle {
  const files = exportBundle(plan);
  return { name, provider, plan, files, objects: objectsIn(files) };
}

/** Three tenants and apps are as good as twelve here, and four times as fast. */
function smallProjectOn(provider: ProviderKey): Project {
  const project = projectOn(provider);
  const { tenants = [], networks = [], apps = [], nodePools = [] } = project.lists;
  return {
    ...project,
    lists: { tenants: tenants.slice(4, 7), networks, apps: apps.slice(4, 7), nodePools: nodePools.slice(1, 4) },
  };
}

function hostileBundle(content: Content, provider: ProviderKey): Bundle {
  const project = smallProjectOn(provider);
  const lists = Object.fromEntries(
    Object.entries(project.lists).map(([list, items]) => [list, items.map((item) => ({ ...item, name: hostile }))]),
  );
  const named = { ...project, lists, project: { ...project.project, name: hostile } };
  return bundleOf(`${provider}, hostile names`, provider, makePlan(content, named, date));
}

/** The objects that kubectl takes: everything below manifests/ and manifests-crd/ but the kustomizations. */
function objectsIn(files: readonly ExportFile[]): readonly BundleObject[] {
  return files
    .filter(({ path }) => /^manifests(-crd)?\/.*\.yaml$/.test(path) && !path.endsWith('/kustomization.yaml'))
    .flatMap(({ path, text }) => treesOf(text).map((tree) => ({ file: path, tree })));
}

const parsed = new Map<string, readonly Tree[]>();

/** The documents of a YAML text. Most files are the same in many bundles, so a text is read once. */
export function treesOf(text: string): readonly Tree[] {
  const found = parsed.get(text) ?? parseAllDocuments(text).map((document) => document.toJS() as Tree);
  parsed.set(text, found);
  return found;
}

/** What lies at a path of keys and indexes; undefined where it leads nowhere. */
export function dig(tree: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<string | number, unknown> | undefined)?.[key], tree);
}

/** A list of mappings at a path; empty where there is none. */
export function listAt(tree: unknown, ...path: readonly (string | number)[]): readonly Tree[] {
  const found = dig(tree, ...path);
  return Array.isArray(found) ? found : [];
}

/** Every value in a tree with the key it lies under. */
export function* valuesIn(tree: unknown, key = ''): Generator<readonly [string, unknown]> {
  yield [key, tree];
  if (typeof tree !== 'object' || tree === null) return;
  for (const [name, child] of Object.entries(tree)) yield* valuesIn(child, Array.isArray(tree) ? key : name);
}
