// Objects printed as typed literals and judged by tsc against the models of kubernetes-models and its siblings.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at } from '../../build/places.ts';
import type { BundleObject } from './bundles.ts';

/** The packages with models: Kubernetes 1.36 and the projects beside it. */
const packages = [
  'kubernetes-models',
  ...['gateway-api', 'cert-manager', 'cilium', 'istio', 'external-secrets', 'kyverno'].map(
    (name) => `@kubernetes-models/${name}`,
  ),
] as const;

export interface Model {
  /** What the literal imports, such as `kubernetes-models/apps/v1/Deployment`. */
  readonly module: string;
  readonly type: string;
}

/** Where the packages have the model of a kind; undefined where none does. */
export function modelOf({ tree }: BundleObject): Model | undefined {
  const { apiVersion, kind } = tree;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !/^[a-z0-9./-]+$/.test(apiVersion))
    return undefined;
  // Groups of Kubernetes itself without a dot (apps, batch, policy) and the core group lie at the top of the package.
  const path = `${apiVersion}/${kind}`;
  const home = packages.find((name) => existsSync(at(`node_modules/${name}/${path}.d.ts`)));
  return home === undefined ? undefined : { module: `${home}/${path}`, type: `I${kind}` };
}

interface Placed {
  readonly line: number;
  readonly object: BundleObject;
}
interface Source {
  readonly text: string;
  readonly places: readonly Placed[];
}

/** One module with a literal for each object; excess and missing properties are errors there. */
function sourceOf(model: Model, objects: readonly BundleObject[]): Source {
  const lines = [`import type { ${model.type} } from '${model.module}';`];
  const places = objects.map((object, index) => {
    const line = lines.length + 1;
    lines.push(...`export const object${index}: ${model.type} = ${JSON.stringify(object.tree, null, 1)};`.split('\n'));
    return { line, object };
  });
  return { text: `${lines.join('\n')}\n`, places };
}

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  types: [],
};

/** What tsc has against the objects, each complaint with file and name of the object. All go through one program. */
export function typeComplaints(groups: ReadonlyMap<string, readonly BundleObject[]>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-literals-'));
  try {
    symlinkSync(at('node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    const sources = new Map<string, Source>();
    for (const objects of groups.values()) {
      const model = objects[0] === undefined ? undefined : modelOf(objects[0]);
      if (model === undefined) throw new Error(`No model of ${objects[0]?.tree.kind}.`);
      const name = `literals-${sources.size}.ts`;
      const source = sourceOf(model, objects);
      sources.set(name, source);
      writeFileSync(join(folder, name), source.text);
    }
    return complaintsIn(runTsc(folder), sources);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runTsc(folder: string): string {
  const tsc = at('node_modules/typescript/bin/tsc');
  const { stdout, stderr, status, error } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0 && !/error TS/.test(stdout)) throw new Error(`tsc failed: ${stdout}${stderr}`);
  return stdout;
}

function complaintsIn(output: string, sources: ReadonlyMap<string, Source>): readonly string[] {
  return output.split('\n').flatMap((text) => {
    if (!/error TS\d+/.test(text)) return [];
    const [, name = '', line = '', message = ''] = /^(\S+\.ts)\((\d+),\d+\): error (.*)$/.exec(text) ?? [];
    const place = sources.get(name)?.places.findLast((placed) => placed.line <= Number(line));
    const lines = sources.get(name)?.text.split('\n');
    if (place === undefined) return [text];
    const { file, tree } = place.object;
    const metadata = tree.metadata as { readonly name?: string } | undefined;
    return [`${file} ${tree.kind} ${metadata?.name}: ${message}, at ${lines?.[Number(line) - 1]?.trim()}`];
  });
}
