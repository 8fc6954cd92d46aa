// The files of provision/: pools, zones and modes of a plan as the tool of each provider takes them.
import { describe, expect, it } from 'vitest';
import type { ProviderKey } from '../../core/content/shapes.ts';
import { makePlan } from '../../core/make-plan.ts';
import { printManifest } from '../../core/manifest-text/print-manifest.ts';
import { placeholdersIn } from '../../core/manifests/placeholders.ts';
import type { ShellStep } from '../../core/manifests/shell-steps.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { date, dig } from './bundles.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const pool = { id: 'p1', name: 'apps', purpose: 'apps', minNodes: 7, maxNodes: 20, zones: 3, size: '8 cores' };

function planOn(provider: ProviderKey, answers: Readonly<Record<string, Value>> = {}): Plan {
  const project = withAnswers(projectOn(provider), answers);
  return makePlan(content, { ...project, lists: { ...project.lists, nodePools: [pool] } }, date);
}
function provisionOn(provider: ProviderKey, answers: Readonly<Record<string, Value>> = {}) {
  const plan = planOn(provider, answers);
  const file = plan.manifests.find(({ manifest }) => /^M-4[1-8]$/.test(manifest));
  if (file === undefined) throw new Error(JSON.stringify(plan.missing.filter(({ id }) => /^M-4/.test(id))));
  return file;
}
/** The commands as lines, for those that hold all the words. */
function commands(provider: ProviderKey, words: string, answers: Readonly<Record<string, Value>> = {}) {
  const steps = provisionOn(provider, answers).documents.flatMap(({ tree }) => tree as readonly ShellStep[]);
  return steps.flatMap(({ run = [] }) => (run.join(' ').includes(words) ? [run.join(' ')] : []));
}

describe('a pool of seven nodes in three zones', () => {
  it.each(['ibm-classic', 'ibm-vpc'] as const)(
    'has three nodes in each zone of %s, and each zone is added',
    (provider) => {
      expect(commands(provider, 'worker-pool create')).toEqual([expect.stringContaining('--size-per-zone 3 ')]);
      const zones = commands(provider, ' zone add ').map((command) => /--zone (<[^>]+>)/.exec(command)?.[1]);
      expect(zones).toEqual(['<zone 1>', '<zone 2>', '<zone 3>']);
    },
  );
  it('counts over all zones where the autoscaler does', () => {
    expect(commands('aks', 'nodepool add')[0]).toMatch(/--min-count 7 --max-count 20 --zones 1 2 3 /);
    const [command] = commands('gke', 'node-pools create');
    expect(command).toContain('--node-locations <zone 1>,<zone 2>,<zone 3> ');
    expect(command).toContain('--total-min-nodes 7 --total-max-nodes 20 ');
  });
});

describe('nodes that the provider runs', () => {
  const serverless = { 'platform.compute': 'serverless' };
  it('come with an Autopilot cluster, and no pool is made', () => {
    expect(commands('gke', 'clusters create-auto', serverless)).toHaveLength(1);
    expect(commands('gke', 'node-pools', serverless)).toEqual([]);
    expect(commands('gke', 'clusters create ', serverless)).toEqual([]);
  });
  it('come with AKS Automatic, and no pool is made', () => {
    expect(commands('aks', '--sku automatic', serverless)).toHaveLength(1);
    expect(commands('aks', 'nodepool add', serverless)).toEqual([]);
  });
  it('come with EKS Auto Mode, without node groups and without its add-ons', () => {
    const tree = provisionOn('eks', serverless).documents[0]?.tree;
    expect(dig(tree, 'autoModeConfig', 'enabled')).toBe(true);
    expect(dig(tree, 'managedNodeGroups')).toBeUndefined();
    expect(dig(tree, 'addons')).toBeUndefined();
  });
});

it('the DNS service of AKS takes the tenth address of the service range', () => {
  const create = (range: string) => commands('aks', 'aks create', { 'network.service-range': range })[0];
  expect(create('10.96.0.0/12')).toContain('--dns-service-ip 10.96.0.10 ');
  expect(create('172.16.4.0/24')).toContain('--dns-service-ip 172.16.4.10 ');
});

it.each(['ibm-classic', 'ibm-vpc', 'eks', 'aks', 'gke'] as const)(
  'nothing on %s is to fill in without a word',
  (provider) => {
    const file = provisionOn(provider);
    const entry = content.manifests.find(({ id }) => id === file.manifest);
    const left = placeholdersIn(entry, file.documents).map(({ name }) => name);
    const text = printManifest(file, planOn(provider)).text;
    expect(left.length).toBeGreaterThan(3);
    for (const name of left) expect(text).toContain(`# Fill in ${name}: `);
  },
);
