// What the scanners are told: the benchmark of each platform, what the provider answers for, what was accepted.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type ProviderKey, providerKeys } from '../../core/content/shapes.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Decision, Project } from '../../core/project-types.ts';
import { scanExceptions } from '../../core/verify/scan-exceptions.ts';
import { scanSkips } from '../../core/verify/scan-skips.ts';
import { projectOn as largestOn, withAnswers } from '../fixtures/provider-projects.ts';
import { dig, listAt, treesOf } from './bundles.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const date = '2026-11-23';
/** Two tenants tell as much as twelve here. */
const projectOn = (provider: ProviderKey): Project => {
  const project = largestOn(provider);
  return { ...project, lists: { ...project.lists, tenants: (project.lists.tenants ?? []).slice(0, 2) } };
};
const planFor = (project: Project): Plan => makePlan(content, project, date);
const planOn = (provider: ProviderKey): Plan => planFor(projectOn(provider));
const fileIn = (plan: Plan, path: string): string | undefined =>
  exportBundle(plan).find((file) => file.path === path)?.text;

describe('kube-bench', () => {
  it.each<[ProviderKey, string | undefined, boolean]>([
    ['ibm-classic', 'cis-1.12', true],
    ['ibm-vpc', 'cis-1.12', true],
    ['eks', 'eks-1.8.0', true],
    // Microsoft and Google answer for all items about nodes, so no failed check is ours to mend.
    ['aks', 'aks-1.8', false],
    ['gke', 'gke-1.9.0', false],
    ['openshift', undefined, false],
    ['self-managed', 'cis-1.12', true],
    ['edge', 'rke2-cis-1.8', true],
  ])('on %s is told %s, and fails on a failed check: %s', (provider, benchmark, fails) => {
    const file = fileIn(withCompute(provider), 'manifests/50-operations/kube-bench.yaml');
    const jobs = file === undefined ? [] : treesOf(file).filter(({ kind }) => kind === 'CronJob');
    const commands = jobs.map((job) => dig(listAt(podOf(job), 'containers')[0], 'command'));
    const ours = ['self-managed', 'edge'].includes(provider);
    const command = (targets: string) => ['kube-bench', 'run', '--targets', targets, '--benchmark', benchmark];
    const nodes = [...command('node'), ...(fails ? ['--exit-code=1'] : [])];
    const all = [...command('master,controlplane,etcd'), '--exit-code=1'];
    expect(commands).toEqual(benchmark === undefined ? [] : ours ? [nodes, all] : [nodes]);
  });

  it.each(providerKeys)('on %s only reads the folders of the host', (provider) => {
    const file = fileIn(withCompute(provider), 'manifests/50-operations/kube-bench.yaml');
    for (const job of file === undefined ? [] : treesOf(file).filter(({ kind }) => kind === 'CronJob')) {
      const pod = podOf(job);
      const mounts = listAt(listAt(pod, 'containers')[0], 'volumeMounts');
      const host = listAt(pod, 'volumes').filter((volume) => 'hostPath' in volume);
      expect(host.map(({ name }) => mounts.find((mount) => mount.name === name)?.readOnly)).toEqual(
        host.map(() => true),
      );
      expect(mounts.length).toBe(listAt(pod, 'volumes').length);
      expect(dig(pod, 'automountServiceAccountToken')).toBe(false);
    }
  });

  it('is not written where the provider runs the nodes', () => {
    const plan = planFor(withAnswers(projectOn('gke'), { 'platform.compute': 'serverless' }));
    expect(fileIn(plan, 'manifests/50-operations/kube-bench.yaml')).toBeUndefined();
  });
});

const withCompute = (provider: ProviderKey): Plan =>
  planFor(withAnswers(projectOn(provider), { 'platform.compute': 'bare-metal' }));
const podOf = (job: object): unknown => dig(job, 'spec', 'jobTemplate', 'spec', 'template', 'spec');

describe('what the provider answers for', () => {
  it('is listed with the reason, and only what it answers for', () => {
    const text = fileIn(planOn('gke'), scanSkips) ?? '';
    const lines = text.split('\n').filter((line) => /^\d/.test(line));
    expect(lines).toEqual(
      ['3.1.1', '3.1.2', '3.1.3', '3.1.4'].map((id) =>
        expect.stringMatching(new RegExp(`^${id} .* builds and configures the nodes\\.$`)),
      ),
    );
  });
  it('is the control plane on IBM Cloud', () => {
    const text = fileIn(planOn('ibm-vpc'), scanSkips) ?? '';
    expect(text).toMatch(/^1\.2\.6 .* runs the control plane\.$/m);
    expect(text).not.toMatch(/^4\./m);
  });
  it.each(['openshift', 'self-managed', 'edge', 'eks'] as const)('is nothing on %s', (provider) => {
    const plan = planOn(provider);
    expect(fileIn(plan, scanSkips)).toBeUndefined();
    expect(fileIn(plan, 'manifests/README.md')).toContain('No list of what kube-bench may skip');
  });
});

/** The fields of PostureExceptionPolicy in armoapi-go, and of the README of examples/exceptions in kubescape; read on 2026-11-25. */
const exceptions = z.array(
  z.strictObject({
    name: z.string().min(1),
    policyType: z.literal('postureExceptionPolicy'),
    actions: z.tuple([z.literal('alertOnly')]),
    resources: z.tuple([
      z.strictObject({
        designatorType: z.literal('Attributes'),
        attributes: z.union([z.strictObject({ kind: z.string() }), z.strictObject({ namespace: z.string() })]),
      }),
    ]),
    posturePolicies: z.array(z.strictObject({ controlID: z.string().regex(/^C-0\d{3}$/) })).min(1),
    reason: z.string().min(1),
    createdBy: z.string().min(1),
    expirationDate: z.iso.datetime().optional(),
  }),
);

describe('what was accepted', () => {
  /** Every finding of a threat accepted, except at some places. */
  function accepting(threats: readonly string[], decision: Partial<Decision> = {}, not: readonly string[] = []): Plan {
    const project = projectOn('eks');
    const bare = { ...project, controls: {}, decisions: {} };
    const found = planFor(bare).findings.filter(
      ({ threat, verdict, place }) => verdict === 'applies' && threats.includes(threat) && !not.includes(place),
    );
    const decisions = Object.fromEntries(
      found.map(({ id, likelihood, impact }): [string, Decision] => [
        id,
        {
          treatment: 'accepted',
          by: 'CISO "x"',
          reason: 'Because \u202eof `$(x)`.',
          basis: { because: '', likelihood: likelihood?.value ?? 1, impact: impact?.value ?? 1 },
          ...decision,
        },
      ]),
    );
    return planFor({ ...bare, decisions });
  }
  const read = (plan: Plan) => exceptions.parse(JSON.parse(fileIn(plan, scanExceptions) ?? '[]'));
  /** Threats whose controls cut nothing else, taken from the plan itself. */
  const closed = (() => {
    const plan = accepting([]);
    const names = new Set(content.frameworks.find(({ id }) => id === 'kubescape')?.items ? scannedControls() : []);
    const control = plan.controls.find(
      ({ id, state, cuts }) => state === 'suggested' && names.has(id) && cuts.length > 0,
    )!;
    const threats = [...new Set(control.cuts.map((cut) => cut.split('@')[0]!))];
    return { control, threats };
  })();

  it('becomes an exception with who, why and until when', () => {
    const plan = accepting(closed.threats, { until: '2027-03-31' });
    const found = read(plan);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({
      reason: 'Because \u202eof `$(x)`.',
      createdBy: 'CISO "x"',
      expirationDate: '2027-03-31T23:59:59Z',
    });
    expect(fileIn(plan, scanExceptions)).not.toMatch(/\p{Cf}/u);
    expect(fileIn(plan, 'manifests/README.md')).toContain(`kubescape scan --exceptions ${scanExceptions}`);
  });
  it('is none where a control of it cuts what nobody accepted', () => {
    const [, ...rest] = closed.control.cuts;
    const place = closed.control.cuts[0]!.split('@')[1]!;
    if (rest.length > 0) {
      const ids = read(accepting(closed.threats, {}, [place])).flatMap(({ posturePolicies }) => posturePolicies);
      const hidden = idsOf(closed.control.id);
      expect(ids.filter(({ controlID }) => hidden.includes(controlID) && !place.startsWith('tenant:'))).toEqual([]);
    }
    expect(read(accepting([]))).toEqual([]);
  });
  it('is none after its date', () => {
    expect(read(accepting(closed.threats, { until: '2026-01-31' }))).toEqual([]);
  });
  it('is no file where nothing is accepted, and the README says so', () => {
    const plan = accepting([]);
    expect(fileIn(plan, scanExceptions)).toBeUndefined();
    expect(fileIn(plan, 'manifests/README.md')).toContain('No exceptions for Kubescape');
  });
});

function scannedItems() {
  return Object.entries(content.frameworks.find(({ id }) => id === 'kubescape')?.items ?? {});
}
function scannedControls(): readonly string[] {
  return scannedItems().flatMap(([, { controls = [] }]) => controls);
}
function idsOf(control: string): readonly string[] {
  return scannedItems().flatMap(([id, { controls = [] }]) => (controls.includes(control) ? [id] : []));
}
