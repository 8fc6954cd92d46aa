// The strict JSON schemas of the folder that K8S_SCHEMAS names, as one more judge.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import type { BundleObject } from './bundles.ts';
import { metadata } from './shapes/shape.ts';

export const schemas = process.env.K8S_SCHEMAS;

/** Kinds that the folder has no schema for; shapes or tsc judge them alone. */
const without: ReadonlySet<string> = new Set([
  'apiserver.config.k8s.io/v1beta1 AuthenticationConfiguration',
  'cilium.io/v1alpha1 TracingPolicy',
  'config.openshift.io/v1 APIServer',
  'config.openshift.io/v1 ClusterImagePolicy',
  'config.openshift.io/v1 Image',
  'config.openshift.io/v1 OAuth',
  'eksctl.io/v1alpha5 ClusterConfig',
  'eventratelimit.admission.k8s.io/v1alpha1 Configuration',
  'gateway.networking.k8s.io/v1 ListenerSet',
  'k8s.ovn.org/v1 EgressFirewall',
  'machineconfiguration.openshift.io/v1 KubeletConfig',
  'kubeadm.k8s.io/v1beta4 ClusterConfiguration',
  'kubeadm.k8s.io/v1beta4 InitConfiguration',
  'machineconfiguration.openshift.io/v1 KubeletConfig',
  'networking.gke.io/v1alpha1 FQDNNetworkPolicy',
  'networking.k8s.aws/v1alpha1 ClusterNetworkPolicy',
  'operator.openshift.io/v1 IngressController',
  'policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy',
  'policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy',
  'policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy',
  'snapshot.storage.k8s.io/v1 VolumeSnapshotClass',
  'velero.io/v1 Schedule',
]);

const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const known = new Map<string, ValidateFunction | undefined>();

/** What the folder has against an object. Files without a kind have no schema there. */
export function schemaComplaints({ file, tree }: BundleObject): readonly string[] {
  const { apiVersion, kind } = tree;
  if (kind === undefined || without.has(`${apiVersion} ${kind}`)) return [];
  const validate = schemaOf(String(apiVersion), String(kind));
  if (validate === undefined) return [`${file}: no schema for ${apiVersion} ${kind}`];
  const errors = validate(tree) ? [] : (validate.errors ?? []);
  return [
    ...errors.map(({ instancePath, message, params }) => `${file}${instancePath} ${message} ${JSON.stringify(params)}`),
    ...metadataComplaints({ file, tree }),
  ];
}

/** The schemas of custom kinds leave metadata open, so it is looked at here. */
function metadataComplaints({ file, tree }: BundleObject): readonly string[] {
  if (tree.metadata === undefined) return [];
  const { error } = metadata.safeParse(tree.metadata);
  return (error?.issues ?? []).map(({ path, message }) => `${file} at metadata.${path.join('.')}: ${message}`);
}

/** The schema of a kind: built-in kinds by kubeconform's file names, others in a folder a group. The path pins both words. */
function schemaOf(apiVersion: string, kind: string): ValidateFunction | undefined {
  const key = `${apiVersion} ${kind}`;
  if (!known.has(key)) known.set(key, compile(apiVersion, kind.toLowerCase()));
  return known.get(key);
}

function compile(apiVersion: string, kind: string): ValidateFunction | undefined {
  const [version = '', group] = apiVersion.split('/').reverse();
  const builtIn = [kind, group?.split('.')[0], version].filter((part) => part !== undefined).join('-');
  const file = [
    `kubernetes-1.36-standalone-strict/${builtIn}.json`,
    `crds/${group}/${kind}_${version}.json`,
    `kubernetes-config-kinds/${group}/${kind}_${version}.json`,
  ]
    .map((path) => join(schemas ?? '', path))
    .find(existsSync);
  // Cilium's patterns are written for Go: \PC is \P{C} in JavaScript.
  return file === undefined
    ? undefined
    : ajv.compile(JSON.parse(readFileSync(file, 'utf8').replaceAll('\\\\PC', '\\\\P{C}')));
}
