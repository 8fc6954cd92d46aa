// The files of API server and kubelet: each one that a flag names is written and laid there, and none holds a key.
import { describe, expect, it } from 'vitest';
import type { ProviderKey } from '../../core/content/shapes.ts';
import { type ExportFile, exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Value } from '../../core/value.ts';
import { projectOn, withAnswers } from '../fixtures/provider-projects.ts';
import { dig, listAt, type Tree, treesOf } from './bundles.ts';
import { realContent } from './real-content.ts';

const content = await realContent();

function filesFor(provider: ProviderKey, answers: Readonly<Record<string, Value>>): ReadonlyMap<string, string> {
  const files = exportBundle(makePlan(content, withAnswers(projectOn(provider), answers), '2026-11-23'));
  return new Map(files.map(({ path, text }: ExportFile) => [path, text]));
}
const treeOf = (files: ReadonlyMap<string, string>, path: string): Tree => treesOf(files.get(path) ?? '')[0] ?? {};

/** Where a README's command lays each file: `install … FROM TO`. */
function laidBy(readme: string): ReadonlyMap<string, string> {
  return new Map([...readme.matchAll(/`install [^`]*? (\S+) (\S+)`/g)].map(([, from = '', to = '']) => [to, from]));
}

const cases: readonly Readonly<Record<string, Value>>[] = [
  { 'secrets.etcd-encryption': 'kms', 'logging.audit': 'metadata', 'api.sign-in': 'oidc' },
  { 'secrets.etcd-encryption': 'local-key', 'logging.audit': 'full-bodies', 'data.personal': 'none' },
  { 'secrets.etcd-encryption': 'local-key', 'logging.audit': 'full-bodies', 'data.personal': 'customer' },
  { 'secrets.etcd-encryption': 'none', 'logging.audit': 'off', 'api.sign-in': 'client-certificates' },
];

describe.each(cases)('with %j', (answers) => {
  const kubeadm = filesFor('self-managed', answers);
  const rke2 = filesFor('edge', answers);

  it('kubeadm names files that the README lays there, and mounts each', () => {
    const cluster = treeOf(kubeadm, 'provision/self-managed/kubeadm.yaml');
    const named = listAt(cluster, 'apiServer', 'extraArgs')
      .map(({ value }) => String(value))
      .filter((value) => /^\/etc\/kubernetes\/[^/]+\.yaml$/.test(value));
    for (const part of ['apiServer', 'controllerManager', 'scheduler']) {
      for (const { name, value } of listAt(cluster, part, 'extraArgs'))
        expect(typeof value, String(name)).toBe('string');
    }
    const mounted = listAt(cluster, 'apiServer', 'extraVolumes').map(({ hostPath }) => hostPath);
    const laid = laidBy(kubeadm.get('manifests/README.md') ?? '');
    expect(named.length).toBeGreaterThan(1);
    for (const path of named) {
      expect(mounted).toContain(path);
      expect(kubeadm.has(laid.get(path) ?? ''), path).toBe(true);
    }
    const written = [...kubeadm.keys()].filter((path) => path.startsWith('cluster-config/control-plane/'));
    expect([...laid.values()].sort()).toEqual(written.sort());
    expect(written.map((path) => path.replace('cluster-config/control-plane', '/etc/kubernetes')).sort()).toEqual(
      named.sort(),
    );
  });

  it('RKE2 names files that the README lays there', () => {
    const server = treeOf(rke2, 'provision/edge/rke2-config.yaml');
    const named = [...JSON.stringify(server).matchAll(/\/etc\/rancher\/rke2\/[a-z-]+\.yaml/g)].map(([path]) => path);
    const laid = laidBy(rke2.get('manifests/README.md') ?? '');
    for (const path of named) expect(rke2.has(laid.get(path) ?? ''), path).toBe(true);
    const onServers = [...laid.keys()].filter((path) => path.startsWith('/etc/rancher/'));
    expect(onServers.sort()).toEqual([...new Set(named)].sort());
  });

  it('says what the kubelet does in one file alone', () => {
    for (const files of [kubeadm, rke2]) {
      const kinds = [...files].filter(([path]) => /\.yaml$/.test(path)).flatMap(([, text]) => treesOf(text));
      expect(kinds.filter(({ kind }) => kind === 'KubeletConfiguration')).toHaveLength(1);
    }
    expect(dig(treeOf(rke2, 'provision/edge/rke2-config.yaml'), 'kubelet-arg')).toBeUndefined();
  });

  it('keeps Secrets out of the bodies of the audit log, whatever follows', () => {
    for (const files of [kubeadm, rke2]) {
      const text = files.get('cluster-config/control-plane/audit-policy.yaml');
      expect(text !== undefined).toBe(answers['logging.audit'] !== 'off');
      if (text === undefined) continue;
      const rules = listAt(treesOf(text)[0], 'rules');
      const [first] = rules;
      expect(dig(first, 'level')).toBe('Metadata');
      expect(dig(first, 'resources', 0, 'resources')).toContain('secrets');
      const whole = answers['logging.audit'] === 'full-bodies' && answers['data.personal'] === 'none';
      expect(rules.at(-1)).toEqual({ level: whole ? 'RequestResponse' : 'Metadata' });
    }
  });

  it('holds no key, only the place for one', () => {
    for (const files of [kubeadm, rke2]) {
      const found = files.get('cluster-config/control-plane/encryption.yaml') ?? '';
      for (const [, secret] of found.matchAll(/secret: (\S+)/g)) expect(secret).toBe('replace-with-key');
    }
  });
});

describe('versions', () => {
  const pinned = (version: string) => ({ 'platform.version-policy': 'pinned', 'platform.pinned-version': version });

  it.each([
    ['v1-33', 'apiserver.config.k8s.io/v1beta1', undefined],
    ['v1-34', 'apiserver.config.k8s.io/v1', undefined],
    ['v1-35', 'apiserver.config.k8s.io/v1', 'AlwaysVerify'],
  ])('%s gets what its API server and its kubelet read', (version, api, check) => {
    const files = filesFor('self-managed', pinned(version));
    expect(treeOf(files, 'cluster-config/control-plane/authentication.yaml').apiVersion).toBe(api);
    const kubelet = treeOf(files, 'cluster-config/nodes/kubelet.yaml');
    expect(kubelet.imagePullCredentialsVerificationPolicy).toBe(check);
  });
});

describe('a provider that runs the control plane', () => {
  it.each(['ibm-classic', 'ibm-vpc', 'eks', 'aks', 'gke', 'openshift'] as const)(
    'is named in the README on %s',
    (key) => {
      const files = filesFor(key, {});
      expect([...files.keys()].filter((path) => path.startsWith('cluster-config/control-plane/'))).toEqual([]);
      const readme = files.get('manifests/README.md') ?? '';
      for (const id of ['M-23', 'M-24', 'M-25', 'M-35']) {
        expect(readme).toMatch(
          new RegExp(`^- ${id} .*(IBM|AWS|Microsoft|AKS|Google|Red Hat|OpenShift|Operator|Security context)`, 'm'),
        );
      }
    },
  );
});

describe('address families', () => {
  const ipv6 = {
    'network.pod-range-ipv6': 'fd00:128::/48',
    'network.service-range-ipv6': 'fd00:172::/112',
    'network.node-range-ipv6': 'fd00:20::/64',
  };
  const ranges = { 'network.pod-range': '10.244.0.0/16', 'network.service-range': '10.96.0.0/16', ...ipv6 };

  it.each([
    ['ipv4', '10.244.0.0/16', '10.96.0.0/16'],
    ['dual', '10.244.0.0/16,fd00:128::/48', '10.96.0.0/16,fd00:172::/112'],
    ['ipv6', 'fd00:128::/48', 'fd00:172::/112'],
  ])('reach kubeadm, RKE2 and OpenShift with %s', (family, pods, services) => {
    const answers = { ...ranges, 'network.ip-family': family };
    const networking = dig(
      treeOf(filesFor('self-managed', answers), 'provision/self-managed/kubeadm.yaml'),
      'networking',
    );
    expect(networking).toEqual({ podSubnet: pods, serviceSubnet: services });
    expect(treeOf(filesFor('edge', answers), 'provision/edge/rke2-config.yaml')).toMatchObject({
      'cluster-cidr': pods,
      'service-cidr': services,
    });
    const install = treeOf(filesFor('openshift', answers), 'provision/openshift/install-config.yaml');
    expect(listAt(install, 'networking', 'clusterNetwork').map(({ cidr }) => cidr)).toEqual(pods.split(','));
    expect(dig(install, 'networking', 'serviceNetwork')).toEqual(services.split(','));
    expect(listAt(install, 'networking', 'machineNetwork')).toHaveLength(pods.split(',').length);
  });

  it('never asks for a block of addresses that Kubernetes refuses in the pod range', () => {
    const wide = { 'network.pod-range': '10.0.0.0/8', 'network.pods-per-node': 16 };
    const files = filesFor('self-managed', wide);
    expect(files.get('provision/self-managed/kubeadm.yaml')).toMatch(/node-cidr-mask-size\n +value: "24"\n/);
  });

  it.each([
    ['network.service-range', '10.0.0.0/11'],
    ['network.pod-range', '8.0.0.0/7'],
    ['network.service-range-ipv6', 'fd00:172::/64'],
    ['network.pod-range-ipv6', 'fd00::/44'],
    ['network.pod-range-ipv6', 'fd00:128::/72'],
  ])('are a problem at the question where the cluster refuses them: %s %s', (question, range) => {
    const answers = { ...ranges, 'network.ip-family': 'dual', [question]: range };
    const { problems } = makePlan(content, withAnswers(projectOn('self-managed'), answers), '2026-11-23');
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      `answer.malformed-range answers.${question}`,
    ]);
  });
});
