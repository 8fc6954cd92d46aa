// Names, ranges and amounts that a cluster would refuse: either the objects are right all the same, or a problem stands at the question.
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../core/content/shapes.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Project } from '../../core/project-types.ts';
import type { Item, Value } from '../../core/value.ts';
import { withAnswers } from '../fixtures/provider-projects.ts';
import { bundleOf, date, dig, type Tree } from './bundles.ts';
import { smallProjectOn } from './designs.ts';
import { distinctObjects } from './distinct.ts';
import { answerAll } from './full-answers.ts';
import { complaintsAbout } from './object-rules.ts';
import { podSecurityChecks } from './pod-security.ts';
import { realContent } from './real-content.ts';
import { referenceChecks } from './reference-rules.ts';
import { selectorChecks } from './selector-rules.ts';
import { kindOf, shapeComplaints, shapeFor } from './shapes/shape-table.ts';

const content = await realContent();
type Provider = (typeof providerKeys)[number];
const checks = Object.values({ ...referenceChecks, ...selectorChecks, ...podSecurityChecks });

/** What is wrong with the bundle of a project; a project with problems at its questions may make what it likes. */
function judge(provider: Provider, project: Project) {
  const plan = makePlan(content, project, date);
  const bundle = bundleOf(provider, provider, plan);
  const distinct = distinctObjects([bundle]);
  const found = [
    ...distinct
      .filter(({ file }) => /^manifests(-crd)?\//.test(file))
      .flatMap((object) => complaintsAbout(object).map((text) => `${object.file}: ${text}`)),
    ...distinct.flatMap((object) => {
      const shape = shapeFor(kindOf(object));
      return shape === undefined ? [] : shapeComplaints(shape, object);
    }),
    // A file whose range is refused waits, so what refers to it cannot find it yet.
    ...(plan.problems.length > 0 ? [] : checks.flatMap((check) => check(bundle.objects, bundle))),
  ];
  return { bundle, problems: plan.problems, found };
}

const tenant = (id: string, name: string, parts: Item | object = {}): Item => ({
  id,
  name,
  kind: 'team',
  sensitivity: 'internal',
  privileged: false,
  cpu: 4,
  memory: 16,
  storage: 100,
  group: `k8s-${id}`,
  ...parts,
});
/** A full project whose tenants and apps are these. */
function withTenants(provider: Provider, tenants: readonly Item[]): Project {
  const small = smallProjectOn(provider);
  const apps = tenants.slice(0, 12).map(({ id, name }, n): Item => {
    const app = { id: `a${900 + n}`, name: String(name), tenant: id, host: `app-${n}.example.com`, port: 8443 };
    return { ...app, protocol: 'https', reach: n % 2 === 0 ? 'internet' : 'internal', tls: true, clientAddress: true };
  });
  const full = answerAll(content, { ...small, nextId: 2000, lists: { ...small.lists, tenants, apps } }, 'recommended');
  // An empty name stays empty.
  const named = (full.lists.tenants ?? []).map((item, n) => ({ ...item, name: String(tenants[n]?.name) }));
  return { ...full, lists: { ...full.lists, tenants: named } };
}
const tenantSpaces = (objects: readonly { readonly tree: Tree }[]): readonly Tree[] =>
  objects
    .filter(({ tree }) => tree.kind === 'Namespace')
    .map(({ tree }) => dig(tree, 'metadata') as Tree)
    .filter(({ labels }) => dig(labels, 'parapet.example/role') === 'tenant');

const long = 'n'.repeat(80);
const badNames = [
  'default',
  'kube-system',
  long,
  'Zürich & Söhne',
  'orders',
  'orders',
  '1st choice',
  'edge-gateway',
  '-',
];

describe.each(providerKeys)('on %s', (provider) => {
  it('tenants with reserved, long, foreign and equal names get right objects, and keep what was typed', () => {
    const tenants = badNames.map((name, n) => tenant(`t${n + 1}`, name));
    const { bundle, found } = judge(provider, withTenants(provider, tenants));
    expect(found).toEqual([]);
    const own = tenantSpaces(bundle.objects);
    const names = own.map(({ name }) => String(name));
    expect(new Set(names).size).toBe(badNames.length);
    expect(names.filter((name) => ['default', 'kube-system', 'edge-gateway'].includes(name))).toEqual([]);
    expect(own.map(({ annotations }) => dig(annotations, 'parapet/name')).sort()).toEqual([...badNames].sort());
    // Six cannot keep their own: three reserved, one cut, one without a letter, the second of two.
    expect(names.filter((name) => /(^|-)[0-9a-f]{4,8}$/.test(name)).length).toBeGreaterThanOrEqual(6);
  });

  it('a tenant without a name has no files, and each says that it waits for the name', () => {
    const { bundle } = judge(provider, withTenants(provider, [tenant('t1', ''), tenant('t2', 'orders')]));
    const { manifests, missing } = bundle.plan;
    expect(tenantSpaces(bundle.objects).map(({ name }) => name)).toEqual(['orders']);
    expect(manifests.filter(({ id }) => id.endsWith(':t1'))).toEqual([]);
    const waiting = missing.filter(({ id, state }) => id.endsWith(':t1') && state === 'waits');
    expect(waiting.length).toBeGreaterThan(0);
    expect(waiting.filter(({ message }) => !message.includes('Name'))).toEqual([]);
  });

  it('200 tenants have 200 namespaces', () => {
    const tenants = Array.from({ length: 200 }, (_, n) => tenant(`t${n + 1}`, `team ${n % 150}`));
    const { bundle, problems, found } = judge(provider, withTenants(provider, tenants));
    expect(problems).toEqual([]);
    expect(found).toEqual([]);
    const own = tenantSpaces(bundle.objects);
    expect(new Set(own.map(({ name }) => name)).size).toBe(200);
  });

  it.each([
    ['no amounts', { cpu: 0, memory: 0, storage: 0 }],
    ['odd amounts', { cpu: 0.1, memory: 0.1, storage: 0 }],
    ['the largest amounts', { cpu: 10000, memory: 100000, storage: 1000000 }],
    ['amounts with many digits', { cpu: 0.333333, memory: 1.23456789, storage: 0.000001 }],
  ])('quotas with %s are right, or a problem at the question', (_name, parts) => {
    const { problems, found } = judge(provider, withTenants(provider, [tenant('t1', 'payments', parts)]));
    if (problems.length > 0) expect(problems.every(({ where }) => where.startsWith('lists.tenants[0]'))).toBe(true);
    expect(found).toEqual([]);
  });

  const ranges: Readonly<Record<string, Readonly<Record<string, Value>>>> = {
    'of IPv6 alone': {
      'network.ip-family': 'ipv6',
      'network.node-range': 'fd00:10::/64',
      'network.pod-range': 'fd00:20::/56',
      'network.service-range': 'fd00:30::/112',
    },
    'of both families': { 'network.ip-family': 'dual' },
    'of one address': { 'network.node-range': '10.9.9.9/32', 'network.pod-range': '10.9.9.10/32' },
    'with bits of a host': { 'network.node-range': '10.9.9.9/16' },
    'for everybody': { 'network.pod-range': '0.0.0.0/0' },
    'that are no ranges': { 'network.pod-range': 'ten', 'api.sources': ['10.0.0.0/33', ''] },
    'of sources with one address of each family': { 'api.sources': ['203.0.113.7/32', '2001:db8::7/128'] },
  };
  it.each(Object.entries(ranges))('ranges %s are right, or a problem at the question', (_name, answers) => {
    const full = answerAll(content, smallProjectOn(provider), 'recommended');
    const { problems, found } = judge(provider, withAnswers(full, answers));
    if (problems.length > 0) {
      expect(problems.map(({ where }) => where).filter((where) => !/^(answers|lists)\./.test(where))).toEqual([]);
    }
    expect(found).toEqual([]);
  });
});
