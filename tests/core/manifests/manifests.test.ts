// Stage "fill": which manifests are written, why others are missing, and the kustomizations over them.
import { describe, expect, it } from 'vitest';
import { exportBundle } from '../../../core/export-files.ts';
import { makePlan } from '../../../core/make-plan.ts';
import { findPath } from '../../../core/manifests/object-path.ts';
import { templateOf } from '../../../core/manifests/template.ts';
import type { Project } from '../../../core/project-types.ts';
import { contentOf, control, guests, manifest, projectOf, threat } from '../tiny-content.ts';

const whenOpen = threat('T-02', { when: { q: 'door.lock', is: 'open' } });
const content = contentOf({
  threats: [threat('T-01'), whenOpen],
  controls: [
    control('C-TST-01'),
    control('C-TST-02', { mitigates: [{ threat: 'T-02', by: 1 }] }),
    control('C-TST-03', { owner: 'provider' }),
  ],
  manifests: [
    manifest('M-01', [{ a: 1 }]),
    manifest('M-02', [{ a: 1 }], { implements: ['C-TST-02'], layer: '00-cluster' }),
    manifest('M-03', [{ a: 1 }], { implements: ['C-TST-03'] }),
    manifest('M-04', [{ name: '${tenant.name}' }], {
      forEach: 'tenant',
      layer: '20-namespaces',
      file: '${tenant.name}/n.yaml',
    }),
    manifest('M-05', [{ a: 1 }], { layer: 'crd', crd: { folder: 'calico', needs: 'Calico 3.' } }),
    manifest('M-06', [[{ run: ['tool', '${room.owner}'], by: 'C-TST-01', from: 'room.owner' }]], {
      layer: 'provision',
      format: 'shell',
      file: 'run.sh',
    }),
  ],
});
const planOf = (project: Project) => makePlan(content, project, '2026-11-23');
const full = projectOf({ 'door.lock': 'open', 'room.owner': 'Ann' }, guests({ name: 'Ann' }, {}));

describe('fillManifests', () => {
  it('writes what a control of the plan asks for', () => {
    const plan = planOf(full);
    const ids = plan.manifests.filter(({ manifest: id }) => id !== 'kustomization').map(({ id }) => id);
    expect(ids).toEqual(['M-01', 'M-02', 'M-04:t1', 'M-05', 'M-06']);
    expect(plan.controls.find(({ id }) => id === 'C-TST-01')?.manifests).toEqual(['M-01', 'M-04:t1', 'M-05', 'M-06']);
  });

  it('says of no provision file that it carries out what another answer would have chosen', () => {
    const steps = [[{ run: ['tool'], by: 'C-TST-01', from: 'door.lock' }]];
    const provision = manifest('M-06', steps, { layer: 'provision', format: 'shell', file: 'run.sh' });
    const committed = control('C-TST-01', { committedBy: { q: 'door.lock', is: 'closed' } });
    const own = contentOf({ threats: [threat('T-01')], controls: [committed], manifests: [provision] });
    const written = (lock: string) => {
      const plan = makePlan(own, projectOf({ 'door.lock': lock }), '2026-11-23');
      return {
        carried: plan.manifests[0]?.implements,
        text: exportBundle(plan)
          .map(({ text }) => text)
          .join(''),
      };
    };
    expect(written('closed').carried).toEqual(['C-TST-01']);
    expect(written('closed').text).toContain('# Controls: C-TST-01');
    expect(written('open').carried).toEqual([]);
    expect(written('open').text).not.toContain('# Controls:');
  });

  it('says why the others are missing', () => {
    expect(planOf(full).missing.map(({ id, state, message }) => `${id} ${state}: ${message}`)).toEqual([
      'M-03 absent: The provider does C-TST-03 itself.',
      'M-04:t2 waits: It waits for Name of t2.',
    ]);
    const half = planOf(projectOf());
    expect(half.missing.map(({ id, state, message }) => `${id} ${state}: ${message}`)).toEqual([
      'M-02 waits: It waits for Q-TST-01 (door.lock).',
      'M-03 absent: The provider does C-TST-03 itself.',
      'M-04 waits: It waits for Q-TST-03 (room.guests).',
      'M-06 waits: It waits for Q-TST-04 (room.measures).',
    ]);
    const closed = planOf(projectOf({ 'door.lock': 'closed' }));
    expect(closed.missing[0]).toMatchObject({ id: 'M-02', message: 'Nothing in this plan asks for C-TST-02.' });
  });

  it('says which answer leaves a value without a place', () => {
    const keyed = contentOf({
      threats: [threat('T-01')],
      controls: [control('C-TST-01')],
      manifests: [manifest('M-01', [{ key: '${door.key}' }])],
    });
    const plan = makePlan(keyed, projectOf({ 'door.lock': 'open' }), '2026-11-23');
    expect(plan.missing).toMatchObject([
      { id: 'M-01', state: 'absent', message: 'It needs an answer that is not asked here, because of door.lock.' },
    ]);
  });

  it('does not write what is not possible, and says the reason', () => {
    const controls = { 'C-TST-01': { state: 'not-possible', reason: 'Too old.' } } as const;
    const plan = planOf({ ...full, controls });
    expect(plan.manifests.map(({ id }) => id)).not.toContain('M-01');
    expect(plan.missing.find(({ id }) => id === 'M-01')).toMatchObject({
      state: 'not-possible',
      message: 'C-TST-01 is marked as not possible: Too old.',
    });
  });

  it('finds every reason of a template, and names those that lead nowhere', () => {
    const reason = { by: 'C-TST-01', from: 'door.lock' };
    const wrong = manifest('M-09', [{ a: { b: 1 } }], { why: { 'a.b': reason, 'a.c': reason } });
    expect(templateOf(wrong).unresolved).toEqual(['a.c']);
  });
});

describe('the bundle', () => {
  const files = exportBundle(planOf(full));
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';

  it('has a kustomization over each layer, and one over the layers of built-in kinds', () => {
    expect(textOf('manifests/kustomization.yaml')).toContain(
      'resources:\n  - 00-cluster\n  - 10-policies\n  - 20-namespaces\n',
    );
    expect(textOf('manifests/20-namespaces/kustomization.yaml')).toContain('resources:\n  - Ann/n.yaml\n');
    expect(textOf('manifests-crd/calico/kustomization.yaml')).toContain('resources:\n  - m-05.yaml\n');
    expect(files.map(({ path }) => path)).not.toContain('provision/kustomization.yaml');
  });

  it('lists only files that are there', () => {
    const paths = new Set(files.map(({ path }) => path));
    const kustomizations = planOf(full).manifests.filter(({ manifest: id }) => id === 'kustomization');
    expect(kustomizations).toHaveLength(5);
    for (const { path, documents } of kustomizations) {
      const folder = path.slice(0, path.lastIndexOf('/'));
      const { resources } = documents[0]!.tree as { readonly resources: readonly string[] };
      for (const resource of resources) {
        const target = `${folder}/${resource}`;
        expect(paths.has(target) || paths.has(`${target}/kustomization.yaml`), target).toBe(true);
      }
    }
  });

  it('writes each path once', () => {
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  });

  it('has a README with the order, what custom kinds need, and what waits for which question', () => {
    const readme = textOf('manifests/README.md');
    expect(readme).toContain(
      '`kubectl apply -k manifests-crd/calico`: only after what it needs is installed. Calico 3.',
    );
    expect(readme).toContain('- M-04 (Manifest M-04). It waits for Name of t2.');
    expect(readme.indexOf('`provision/`')).toBeLessThan(readme.indexOf('`kubectl apply -k manifests`'));
  });

  it('shows what people typed in the README as text and nothing else', () => {
    const name = '<img src=x onerror=a> [a](b) `c` *d* # e';
    const info = { ...full.project, name };
    const readme = exportBundle(planOf({ ...full, project: info })).find(({ path }) =>
      path.endsWith('README.md'),
    )?.text;
    expect(readme).toContain('For \\<img src=x onerror=a> \\[a]\\(b) \\`c\\` \\*d\\* # e, from its answers');
  });
});

describe('findPath', () => {
  const tree = { spec: { egress: [{ to: 1 }], 'a.b/c': { d: 2 }, a: 3 } };

  it('finds mappings, entries of lists, and keys with dots, quoted or not', () => {
    expect(findPath(tree, 'spec.egress[0].to')).toEqual(['spec', 'egress', 0, 'to']);
    expect(findPath(tree, 'spec.a.b/c.d')).toEqual(['spec', 'a.b/c', 'd']);
    expect(findPath(tree, 'spec["a.b/c"].d')).toEqual(['spec', 'a.b/c', 'd']);
    expect(findPath(tree, 'spec.a')).toEqual(['spec', 'a']);
    expect(findPath(tree, '.')).toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(findPath(tree, 'spec.egress[1]')).toBeUndefined();
    expect(findPath(tree, 'spec.eg')).toBeUndefined();
    expect(findPath(tree, 'spec.a.x')).toBeUndefined();
  });
});
