// What an API server would refuse in an object although its shape is right: names, labels, quantities, ranges, null.
import { cidrOf } from '../../core/facts/cidr.ts';
import { type BundleObject, dig, type Tree, valuesIn } from './bundles.ts';

const subdomain = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;
const quantity = /^\d+(\.\d+)?(m|k|Ki|M|Mi|G|Gi|T|Ti)?$/;
/** Kinds whose name becomes part of a DNS name, so that 63 characters are the end. */
const shortNames = ['Namespace', 'Service'];
const quantityKeys = ['requests', 'limits', 'hard', 'default', 'defaultRequest', 'max', 'min'];
const filledKeys = ['name', 'namespace', 'host', 'hostname', 'hostnames', 'image', 'storageClassName', 'cidr'];
const rangeKeys = ['cidr', 'except', 'nets', 'loadBalancerSourceRanges'];

/** Complaints about one object, empty when it is fine. */
export function complaintsAbout({ tree }: BundleObject): readonly string[] {
  const name = dig(tree, 'metadata', 'name');
  const kind = String(tree.kind);
  return [
    ...(typeof tree.apiVersion === 'string' && /^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(tree.apiVersion)
      ? []
      : ['no apiVersion']),
    ...(typeof tree.kind === 'string' ? [] : ['no kind']),
    ...nameComplaints(name, kind),
    ...namespaceComplaints(dig(tree, 'metadata', 'namespace')),
    ...labelComplaints(tree),
    ...valueComplaints(tree),
  ];
}

function nameComplaints(name: unknown, kind: string): readonly string[] {
  const longest = shortNames.includes(kind) ? 63 : 253;
  const pattern = shortNames.includes(kind) ? label : subdomain;
  const fine = typeof name === 'string' && name.length <= longest && pattern.test(name);
  return fine ? [] : [`bad name ${JSON.stringify(name)}`];
}

function namespaceComplaints(namespace: unknown): readonly string[] {
  if (namespace === undefined) return [];
  const fine = typeof namespace === 'string' && namespace.length <= 63 && label.test(namespace);
  return fine ? [] : [`bad namespace ${JSON.stringify(namespace)}`];
}

function labelComplaints(tree: Tree): readonly string[] {
  const maps = [...valuesIn(tree)].filter(([key]) => ['labels', 'matchLabels', 'nodeSelector'].includes(key));
  // An IngressController has a whole label selector under the key nodeSelector.
  const labels = maps.filter(([, map]) => !Object.hasOwn((map ?? {}) as Tree, 'matchLabels'));
  const bad = labels.flatMap(([, map]) =>
    Object.entries((map ?? {}) as Tree).filter(
      ([key, value]) => !isLabelKey(key) || typeof value !== 'string' || !labelValue.test(value),
    ),
  );
  const annotations = Object.entries((dig(tree, 'metadata', 'annotations') ?? {}) as Tree);
  return [
    ...bad.map(([key, value]) => `bad label ${key}=${JSON.stringify(value)}`),
    ...annotations
      .filter(([key, value]) => !isLabelKey(key) || typeof value !== 'string')
      .map(([key]) => `bad annotation ${key}`),
  ];
}

/** A label key, with the source of the label that Cilium writes in front of it. */
function isLabelKey(key: string): boolean {
  const parts = key.replace(/^k8s:/, '').split('/');
  const name = parts.at(-1) ?? '';
  const prefixed = parts.length === 1 || (parts.length === 2 && subdomain.test(parts[0] ?? ''));
  return prefixed && name.length <= 63 && /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/.test(name);
}

function isMapping(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueComplaints(tree: Tree): readonly string[] {
  const complaints: string[] = [];
  for (const [key, value] of valuesIn(tree)) {
    if (value === null) complaints.push(`null at ${key}`);
    if (key !== 'parapet/name' && typeof value === 'string' && value.includes('${'))
      complaints.push(`unfilled ${value}`);
    if (value === '' && filledKeys.includes(key)) complaints.push(`empty text at ${key}`);
    if (quantityKeys.includes(key) && isMapping(value) && !('type' in value)) {
      for (const amount of Object.values(value).filter((entry) => typeof entry !== 'object')) {
        if (!quantity.test(String(amount))) complaints.push(`bad quantity ${amount} at ${key}`);
      }
    }
    const isRange = typeof value === 'string' && (rangeKeys.includes(key) || /^[0-9.]+\/\d+$/.test(value));
    if (isRange && cidrOf(value) === undefined) complaints.push(`bad range ${value} at ${key}`);
    if (['from', 'to', 'fromEndpoints'].includes(key) && Array.isArray(value) && value.length === 0) {
      complaints.push(`an empty ${key} lets everything through`);
    }
  }
  return complaints;
}
