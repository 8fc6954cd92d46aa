// The files of every bundle: kustomizations list what is there, two other readers of YAML see the same, the lines have their reasons.
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { providerKeys } from '../../core/content/shapes.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import { templateOf } from '../../core/manifests/template.ts';
import { projectOn } from '../fixtures/provider-projects.ts';
import { bundlesOn, date, treesOf, valuesIn } from './bundles.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const isYaml = ({ path }: { readonly path: string }): boolean => path.endsWith('.yaml');
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

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

  it('are listed by the kustomizations, each once and nothing else', async () => {
    for (const { name, files } of await bundlesOn(provider)) {
      const yaml = files.filter(({ path }) => /^manifests(-crd)?\/.*\.yaml$/.test(path)).map(({ path }) => path);
      const listed = yaml
        .filter((path) => path.endsWith('/kustomization.yaml'))
        .flatMap((path) => {
          const resources = treesOf(files.find((file) => file.path === path)?.text ?? '')[0]?.resources as string[];
          const own = path === 'manifests/kustomization.yaml' ? '/kustomization.yaml' : '';
          return resources.map((resource) => `${folderOf(path)}/${resource}${own}`);
        });
      const wanted = yaml.filter(
        (path) => path !== 'manifests/kustomization.yaml' && !/^manifests-crd\/[^/]+\/kustomization\.yaml$/.test(path),
      );
      expect([...listed].sort(), name).toEqual([...wanted].sort());
    }
  });

  it('hold built-in kinds only below manifests/', async () => {
    const builtIn = /^(v1|apps\/v1|[a-z0-9.]+\.k8s\.io\/v1)$/;
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
