// Bundles of starter manifests to judge: the plan of each design with its objects, and its files as text where they are read.
import { parseAllDocuments } from 'yaml';
import type { Content } from '../../core/content/content.ts';
import { type ProviderKey, providerKeys } from '../../core/content/shapes.ts';
import { type ExportFile, exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import { changedDesigns, type Design, furtherDesigns } from './designs.ts';
import { realContent } from './real-content.ts';

export interface Bundle {
  readonly name: string;
  readonly provider: ProviderKey;
  readonly plan: Plan;
  /** Printed when first asked for. */
  readonly files: readonly ExportFile[];
  /** What kubectl takes. */
  readonly objects: readonly BundleObject[];
  /** Files for the control plane, the nodes and the tools that make clusters. */
  readonly others: readonly BundleObject[];
}
/** One Kubernetes object of a bundle, with the file it came from. */
export interface BundleObject {
  readonly file: string;
  readonly tree: Tree;
}
export type Tree = Readonly<Record<string, unknown>>;

export const date = '2026-11-23';

let known: Promise<Content> | undefined;
function content(): Promise<Content> {
  known ??= realContent();
  return known;
}

const changed = new Map<ProviderKey, Promise<readonly Bundle[]>>();
const further = new Map<ProviderKey, Promise<readonly Bundle[]>>();

/** The fixture of a provider with one answer after the other changed, made once. Answers that it does not offer are left out. */
export function bundlesOn(provider: ProviderKey): Promise<readonly Bundle[]> {
  return once(changed, provider, async () => bundlesOf(provider, changedDesigns(await content(), provider)));
}

/** These and every other combination that the content allows there. */
export async function allBundlesOn(provider: ProviderKey): Promise<readonly Bundle[]> {
  const rest = once(further, provider, async () => bundlesOf(provider, furtherDesigns(await content(), provider)));
  return [...(await bundlesOn(provider)), ...(await rest)];
}

/** All bundles of all providers. */
export async function allBundles(): Promise<readonly Bundle[]> {
  const bundles: Bundle[] = [];
  for (const provider of providerKeys) bundles.push(...(await allBundlesOn(provider)));
  return bundles;
}

function once<K, V>(made: Map<K, V>, key: K, make: () => V): V {
  const found = made.get(key) ?? make();
  made.set(key, found);
  return found;
}

async function bundlesOf(provider: ProviderKey, designs: readonly Design[]): Promise<readonly Bundle[]> {
  const all = await content();
  return designs.map(({ name, project }) => bundleOf(name, provider, makePlan(all, project, date)));
}

/** The bundle of a plan. Objects come from the plan's trees; that the printed text says the same has a test of its own. */
export function bundleOf(name: string, provider: ProviderKey, plan: Plan): Bundle {
  let files: readonly ExportFile[] | undefined;
  const yaml = plan.manifests.filter(({ format, manifest }) => format === 'yaml' && manifest !== 'kustomization');
  const trees = yaml.flatMap(({ path, documents }) =>
    documents.map(({ tree }) => ({ file: path, tree: tree as Tree })),
  );
  const isApplied = ({ file }: BundleObject): boolean => /^manifests(-crd)?\//.test(file);
  return {
    name,
    provider,
    plan,
    get files() {
      files ??= exportBundle(plan);
      return files;
    },
    objects: trees.filter(isApplied),
    others: trees.filter((object) => !isApplied(object)),
  };
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
