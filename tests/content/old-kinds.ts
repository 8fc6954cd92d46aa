// What must not be written any more, and why no schema says so: it is deprecated, refused later, or insecure.
import { dig, type Tree, valuesIn } from './bundles.ts';
import type { Distinct } from './distinct.ts';

type Old = (tree: Tree, providers: ReadonlySet<string>) => boolean;
const isKind =
  (apiVersion: RegExp, kind: string): Old =>
  (tree) =>
    apiVersion.test(String(tree.apiVersion)) && tree.kind === kind;
const hasKey =
  (pattern: RegExp): Old =>
  (tree) =>
    [...valuesIn(tree)].some(([key]) => pattern.test(key));

const old: Readonly<Record<string, Old>> = {
  PodSecurityPolicy: isKind(/./, 'PodSecurityPolicy'),
  'policy/v1beta1': (tree) => tree.apiVersion === 'policy/v1beta1',
  'Ingress of extensions/v1beta1': (tree) => tree.apiVersion === 'extensions/v1beta1',
  'ClusterPolicy of Kyverno': isKind(/^kyverno\.io\//, 'ClusterPolicy'),
  'AdminNetworkPolicy outside OpenShift': (tree, providers) =>
    [...providers].some((provider) => provider !== 'openshift') && /AdminNetworkPolicy$/.test(String(tree.kind)),
  'annotations for seccomp and AppArmor': hasKey(/^(seccomp\.security|container\.apparmor\.security)/),
  'the annotation of the ingress class': hasKey(/^kubernetes\.io\/ingress\.class$/),
  'gitRepo volumes': hasKey(/^gitRepo$/),
  'externalIPs of a Service': (tree) => dig(tree, 'spec', 'externalIPs') !== undefined,
  'the ConfigMap aws-auth': (tree) => dig(tree, 'metadata', 'name') === 'aws-auth',
  'token Secrets': (tree) => tree.type === 'kubernetes.io/service-account-token',
  'annotations of ingress-nginx': hasKey(/^nginx\.ingress\.kubernetes\.io/),
  'KMS version 1': (tree) =>
    tree.kind === 'EncryptionConfiguration' && /"kms":\{(?!"apiVersion":"v2")/.test(JSON.stringify(tree)),
};

export function outOfDate({ file, tree, providers }: Distinct): readonly string[] {
  return Object.entries(old)
    .filter(([, test]) => test(tree, providers))
    .map(([name]) => `${file} holds ${name}`);
}
