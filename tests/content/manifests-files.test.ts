// The files of every bundle: kustomizations list what is there, two other readers of YAML see the same, the lines have their reasons.
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { providerKeys } from '../../core/content/shapes.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import { templateOf } from '../../core/manifests/template.ts';
import { projectOn } from '../fixtures/provider-projects.ts';
import { allBundlesOn, bundlesOn, date, type Tree, treesOf, valuesIn } from './bundles.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const isYaml = ({ path }: { readonly path: string }): boolean => path.endsWith('.yaml');

/** The kustomization of a folder and all that it leads to, as kustomize would read it: a file, or a folder with its own. */
function reachedFrom(trees: ReadonlyMap<string, Tree | undefined>, folder: string): readonly string[] {
  const own = `${folder}/kustomization.yaml`;
  const resources = (trees.get(own)?.resources ?? []) as readonly string[];
  const below = resources.map((resource) => `${folder}/${resource}`);
  return [own, ...below.flatMap((path) => (path.endsWith('.yaml') ? [path] : reachedFrom(trees, path)))];
}

describe.each(providerKeys)('the files for %s', (provider) => {
  it('read back equal in YAML 1.1, by two readers', async () => {
    const seen = new Set<string>();
    for (const { name, files, plan } of await bundlesOn(provider)) {
      for (const { path, text } of files.filter((file) => isYaml(file) && !seen.has(file.text))) {
        seen.add(text);
        const written = plan.manifests.find((manifest) => manifest.path === path)?.documents.map(({ tree }) => tree);
        expect(loadAll(text, { schema: YAML11_SCHEMA }), `${name}: ${path}`).toEqual(written);
        const older = parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS());
        expect(older, `${name}: ${path}`).toEqual(written);
      }
    }
  });

  it('are reached from a kustomization at the root, each once and nothing else', async () => {
    for (const { name, plan } of await allBundlesOn(provider)) {
      const trees = new Map(
        plan.manifests.map(({ path, documents }) => [path, documents[0]?.tree as Tree | undefined]),
      );
      const paths = [...trees.keys()].filter((path) => /^manifests(-crd)?\/.*\.yaml$/.test(path));
      const folders = new Set(paths.map((path) => /^manifests-crd\/[^/]+/.exec(path)?.[0] ?? 'manifests'));
      const reached = [...folders].flatMap((folder) => reachedFrom(trees, folder));
      expect(reached.sort(), name).toEqual(paths.sort());
    }
  });

  it('hold built-in kinds only below manifests/', async () => {
    const builtIn = /^(v1|(apps|batch|policy)\/v1|[a-z0-9.]+\.k8s\.io\/v1)$/;
    for (const { name, objects } of await bundlesOn(provider)) {
      const foreign = objects
        .filter(({ file }) => file.startsWith('manifests/'))
        .filter(({ tree }) => !builtIn.test(String(tree.apiVersion)) || String(tree.apiVersion).startsWith('gateway.'));
      expect(
        foreign.map(({ file, tree }) => `${file} ${tree.apiVersion}`),
        name,
      ).toEqual([]);
    }
  });

  it('never hold a value that is not known', () => {
    const project = projectOn(provider);
    for (const question of Object.keys(project.answers)) {
      const { [question]: _, ...answers } = project.answers;
      const half = {
        ...project,
        answers,
        lists: { ...project.lists, tenants: project.lists.tenants?.slice(0, 1) ?? [] },
      };
      for (const { path, text } of exportBundle(makePlan(content, half, date)).filter(isYaml)) {
        for (const [key, value] of treesOf(text).flatMap((tree) => [...valuesIn(tree)])) {
          const unknown = value === null || value === undefined || /\$\{|–|undefined/.test(String(value));
          expect(unknown, `${path}, without ${question}: ${key}`).toBe(false);
        }
      }
    }
  });
});

describe.each(content.manifests.map((manifest) => [manifest.id, manifest] as const))('%s', (_id, manifest) => {
  const reasons = [
    ...[...templateOf(manifest).at.values()].flatMap((keys) => [...keys.values()]),
    ...manifest.documents
      .flatMap((document) => (Array.isArray(document) ? document : []))
      .filter(({ by }) => by !== undefined),
  ];
  it('has a line for each control that it implements, and for no other', () => {
    expect([...new Set(reasons.map(({ by }) => by))].sort()).toEqual([...manifest.implements].sort());
  });
});
