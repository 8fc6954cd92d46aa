// Odd inputs of the network: either the objects are right, or a problem or contradiction stands at the question.
import { describe, expect, it } from 'vitest';
import type { ProviderKey } from '../../core/content/shapes.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Item, Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { type BundleObject, date, dig, listAt, type Tree, treesOf, valuesIn } from './bundles.ts';
import { complaintsAbout } from './object-rules.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
type Lists = Readonly<Record<string, readonly Item[]>>;

const tenant: Item = { id: 't1', name: 'payments', kind: 'team', cpu: 4, memory: 16, storage: 100, group: 'payments' };
const app = (id: string, changes: Readonly<Record<string, Value>> = {}): Item => ({
  ...{ id, name: `shop ${id}`, tenant: 't1', host: `${id}.example.com`, port: 8443, protocol: 'https' },
  ...{ reach: 'internet', tls: true, clientAddress: false },
  ...changes,
});

function planOn(provider: ProviderKey, answers: Readonly<Record<string, Value>>, lists: Lists): Plan {
  const project = withAnswers(projectOn(provider), { 'ingress.certificates': 'acme', ...answers });
  return makePlan(
    content,
    { ...project, lists: { ...project.lists, tenants: [tenant], apps: [app('a1')], ...lists } },
    date,
  );
}

function objectsOf(plan: Plan): readonly BundleObject[] {
  return exportBundle(plan)
    .filter(({ path }) => /^manifests(-crd)?\/.*\.yaml$/.test(path) && !path.endsWith('kustomization.yaml'))
    .flatMap(({ path, text }) => treesOf(text).map((tree) => ({ file: path, tree })));
}
const kindIn = (objects: readonly BundleObject[], kind: string): readonly Tree[] =>
  objects.map(({ tree }) => tree).filter((tree) => tree.kind === kind);
const complaints = (objects: readonly BundleObject[]): readonly string[] => objects.flatMap(complaintsAbout);
const codes = ({ problems }: Plan): readonly string[] => problems.map(({ code }) => code);

const dual = {
  'network.ip-family': 'dual',
  'network.pod-range': '10.42.0.0/16',
  'network.pod-range-ipv6': 'fd00:42::/48',
  'network.node-range': '10.20.0.1/32',
  'network.node-range-ipv6': 'fd00:20::1/128',
};
const workers: Item = { id: 'n1', name: 'workers', role: 'private', ipv4: '10.20.0.0/24', ipv6: 'fd00:20::/64' };

describe('ranges', () => {
  it('appear in both families in every filter, a single address too', () => {
    const objects = objectsOf(planOn('edge', { ...dual, 'ingress.exposure': 'internet-l4' }, { networks: [workers] }));
    expect(complaints(objects)).toEqual([]);
    const nets = objects.flatMap(({ tree }) => [...valuesIn(tree)].filter(([key]) => key === 'nets'));
    const lists = nets.map(([, list]) => list).filter(Array.isArray);
    expect(lists).toContainEqual(['10.20.0.0/24', 'fd00:20::/64']);
    expect(lists).toContainEqual(['10.42.0.0/16', '10.20.0.1/32', 'fd00:42::/48', 'fd00:20::1/128']);
    const open = kindIn(objects, 'NetworkPolicy').find(
      (tree) => dig(tree, 'metadata', 'name') === 'allow-from-outside',
    );
    expect(listAt(open, 'spec', 'ingress', 0, 'from')).toEqual([
      { ipBlock: { cidr: '0.0.0.0/0', except: ['10.42.0.0/16'] } },
      { ipBlock: { cidr: '::/0', except: ['fd00:42::/48'] } },
    ]);
  });

  it.each(['eks', 'ibm-vpc', 'edge', 'aks'] as const)(
    'that open a whole family open or close the other one, on %s',
    (provider) => {
      for (const exposure of ['internet-http', 'internet-l4']) {
        const objects = objectsOf(
          planOn(provider, { ...dual, 'network.ip-family': 'ipv6', 'ingress.exposure': exposure }, {}),
        );
        const peers = kindIn(objects, 'NetworkPolicy').flatMap((tree) =>
          ['ingress', 'egress'].flatMap((way) => listAt(tree, 'spec', way)).map((rule) => JSON.stringify(rule)),
        );
        for (const rule of peers) if (rule.includes('"0.0.0.0/0"')) expect(rule).toContain('"::/0"');
      }
    },
  );

  it('of the second family that are missing hold the filter back and are named', () => {
    const { 'network.pod-range-ipv6': _missing, ...rest } = dual;
    const plan = planOn('edge', { ...rest, 'ingress.exposure': 'internet-l4' }, { networks: [workers] });
    const files = exportBundle(plan).map(({ path }) => path);
    expect(files.filter((path) => /allow-from-outside|restore-separation/.test(path))).toEqual([]);
    expect(plan.openQuestions.map(({ name }) => name)).toContain('network.ranges');
  });

  it('of the wrong family, with host bits or with every address are a problem at the question', () => {
    for (const range of ['fd00::/48', '10.0.0.1/8', '10.0.0.0/33', '0.0.0.0/0']) {
      expect(codes(planOn('edge', { 'network.pod-range': range }, {})), range).toContain('answer.malformed-range');
    }
  });

  it('that overlap are a contradiction, and each stands once in a filter', () => {
    const twin = { ...workers, id: 'n2', name: 'twin' };
    const plan = planOn('edge', dual, { networks: [workers, twin] });
    expect(plan.contradictions.map(({ id }) => id)).toContain('X-36@network:n1>n2');
    const set = kindIn(objectsOf(plan), 'GlobalNetworkSet')[0];
    expect(dig(set, 'spec', 'nets')).toEqual(['10.20.0.0/24', 'fd00:20::/64']);
  });
});

describe('tenants and apps', () => {
  it('of any number give objects within the limits of their kinds', () => {
    const tenants = Array.from({ length: 200 }, (_, i) => ({ ...tenant, id: `t${i + 1}`, name: `Team ${i + 1}` }));
    const apps = tenants.map(({ id }, i) =>
      app(`a${i + 1}`, { tenant: id, reach: i % 2 === 0 ? 'internet' : 'internal' }),
    );
    const objects = objectsOf(planOn('self-managed', {}, { tenants, apps }));
    expect(complaints(objects)).toEqual([]);
    for (const gateway of kindIn(objects, 'Gateway')) expect(listAt(gateway, 'spec', 'listeners')).toHaveLength(1);
    expect(kindIn(objects, 'ListenerSet')).toHaveLength(200);
    const parents = kindIn(objects, 'HTTPRoute').flatMap((route) => listAt(route, 'spec', 'parentRefs'));
    expect(parents.filter(({ kind }) => kind === 'ListenerSet')).toHaveLength(200);
  });

  it('stand on the Gateway itself while it holds them all', () => {
    const apps = Array.from({ length: 63 }, (_, i) => app(`a${i + 1}`));
    const objects = objectsOf(planOn('self-managed', {}, { apps }));
    expect(listAt(kindIn(objects, 'Gateway')[0], 'spec', 'listeners')).toHaveLength(64);
    expect(kindIn(objects, 'ListenerSet')).toEqual([]);
  });

  it('that do not exist are a problem, and none at all gives no namespace', () => {
    expect(codes(planOn('eks', {}, { apps: [app('a1', { tenant: 't9' })] }))).toContain('answer.missing-item');
    const objects = objectsOf(planOn('eks', {}, { tenants: [], apps: [] }));
    expect(complaints(objects)).toEqual([]);
    const guarded = kindIn(objects, 'NetworkPolicy').map((tree) => dig(tree, 'metadata', 'namespace'));
    expect(guarded.sort()).toEqual(['cluster-agents', 'kube-bench']);
    expect(kindIn(objects, 'Gateway')).toEqual([]);
  });

  it('with one host name are a contradiction, and only the older one gets the listener', () => {
    const apps = [
      app('a1'),
      app('a2', { host: 'a1.example.com' }),
      app('a3', { host: 'a1.example.com', reach: 'internal' }),
    ];
    const plan = planOn('self-managed', {}, { apps });
    expect(plan.contradictions.map(({ id }) => id).filter((id) => id.startsWith('X-43'))).toEqual(['X-43@app:a2']);
    const objects = objectsOf(plan);
    const hosts = kindIn(objects, 'Gateway').map((tree) =>
      listAt(tree, 'spec', 'listeners').map(({ hostname }) => hostname),
    );
    expect(hosts).toEqual([
      [undefined, 'a1.example.com'],
      [undefined, 'a1.example.com'],
    ]);
    expect(kindIn(objects, 'HTTPRoute')).toHaveLength(3);
  });

  it('get names that a Service and a BackendTLSPolicy take', () => {
    const objects = objectsOf(
      planOn('self-managed', {}, { apps: [app('a1', { name: '3D viewer', host: '*.example.com' })] }),
    );
    const [service] = kindIn(objects, 'Service');
    expect(dig(service, 'metadata', 'name')).toMatch(/^app-3d-viewer-[0-9a-f]{4}$/);
    expect(dig(kindIn(objects, 'BackendTLSPolicy')[0], 'spec', 'validation', 'hostname')).toBe('wildcard.example.com');
    expect(dig(kindIn(objects, 'HTTPRoute')[1], 'spec', 'hostnames')).toEqual(['*.example.com']);
  });
});
