// The bundle of the largest project on every platform, with hostile names: each file reads back as the tree it came from.
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../../core/content/shapes.ts';
import { exportBundle } from '../../../core/export-files.ts';
import { makePlan } from '../../../core/make-plan.ts';
import { printManifest } from '../../../core/manifest-text/print-manifest.ts';
import { templateOf } from '../../../core/manifests/template.ts';
import { projectOn } from '../../fixtures/provider-projects.ts';
import { hostileTexts } from '../manifest-text/hostile-texts.ts';
import { content } from '../model-from-answers.ts';

/** Names are one line; everything else of the hostile texts may be typed. */
const names = hostileTexts.filter((text) => /^[^\p{Cc}\u2028\u2029]*$/u.test(text));

function hostilePlan(provider: (typeof providerKeys)[number]) {
  const project = projectOn(provider);
  const tenants = project.lists.tenants?.map((tenant, n) => ({ ...tenant, name: names[n] ?? '' }));
  const apps = project.lists.apps?.map((app, n) => ({ ...app, name: names[names.length - 1 - n] ?? '' }));
  return makePlan(content, { ...project, lists: { ...project.lists, tenants, apps } }, '2026-11-23');
}
/** API groups of Kubernetes itself, as far as a group name has dots in it. */
const builtIn = /^[a-z0-9.]*k8s\.io\/|^[a-z]+\/v\d+$|^v1$/;
const custom = /^(gateway\.networking|policy\.networking|kustomize\.config)\.k8s\.io\//;

describe.each(providerKeys)('the bundle on %s', (provider) => {
  const plan = hostilePlan(provider);

  it('reads back equal', () => {
    for (const manifest of plan.manifests.filter(({ format }) => format === 'yaml')) {
      const { text } = printManifest(manifest, plan);
      expect(loadAll(text), manifest.path).toEqual(manifest.documents.map(({ tree }) => tree));
    }
  });

  it('has a path for each file of its own, below folders with plain names', () => {
    const paths = exportBundle(plan).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(/^[a-z0-9-]+(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/);
  });

  it('has only objects that every cluster knows below manifests/', () => {
    for (const { path, documents } of plan.manifests.filter((manifest) => manifest.path.startsWith('manifests/'))) {
      if (path.endsWith('kustomization.yaml')) continue;
      for (const { tree } of documents) {
        const { apiVersion } = tree as { readonly apiVersion: string };
        expect(builtIn.test(apiVersion) && !custom.test(apiVersion), `${path}: ${apiVersion}`).toBe(true);
      }
    }
  });

  it('says nothing in its README about scripts for other platforms', () => {
    const readme = exportBundle(plan).find(({ path }) => path === 'manifests/README.md')?.text ?? '';
    const elsewhere = content.manifests.filter(({ providers }) => providers?.includes(provider) === false);
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const { title } of elsewhere) expect(readme).not.toContain(title);
  });

  it('says in its README when the patches of the gateway are due, and each need once', () => {
    const readme = exportBundle(plan).find(({ path }) => path === 'manifests/README.md')?.text ?? '';
    const patched = plan.manifests.some(({ path }) => path.startsWith('cluster-config/edge-nodes/'));
    if (patched) {
      expect(readme.indexOf('`cluster-config/edge-nodes/`')).toBeGreaterThan(
        readme.indexOf('`kubectl apply -k manifests`'),
      );
    }
    for (const line of readme.split('\n').filter((text) => text.includes('only after what it needs'))) {
      const sentences = line.split(/(?<=\.) (?=[A-Z])/).slice(1);
      expect(new Set(sentences).size, line).toBe(sentences.length);
    }
  });

  it('has at least one line that an answer decided in every file but the kustomizations', () => {
    const silent = plan.manifests
      .filter(({ manifest }) => manifest !== 'kustomization')
      .filter((manifest) => printManifest(manifest, plan).lines.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('templates', () => {
  it('have no reason that leads nowhere', () => {
    expect(
      content.manifests.flatMap((entry) => templateOf(entry).unresolved.map((path) => `${entry.id} ${path}`)),
    ).toEqual([]);
  });
});
