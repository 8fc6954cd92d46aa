// What an API server would refuse in an object although its shape is right: names, labels, null, unfilled values, levels, subjects.
import { amountComplaints } from './amount-rules.ts';
import { type BundleObject, dig, listAt, type Tree, valuesIn } from './bundles.ts';

const subdomain = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
const label = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/;
const labelValue = /^([A-Za-z0-9]([A-Za-z0-9_.-]{0,61}[A-Za-z0-9])?)?$/;
/** Kinds whose name becomes part of a DNS name, so that 63 characters are the end. */
const shortNames = ['Namespace', 'Service'];
const filledKeys = ['name', 'namespace', 'host', 'hostname', 'hostnames', 'image', 'storageClassName', 'cidr'];

/** Complaints about one object, empty when it is fine. */
export function complaintsAbout({ tree }: BundleObject): readonly string[] {
  const kind = String(tree.kind);
  return [
    ...(typeof tree.apiVersion === 'string' && /^([a-z0-9.-]+\/)?v\d+((alpha|beta)\d+)?$/.test(tree.apiVersion)
      ? []
      : ['no apiVersion']),
    ...(typeof tree.kind === 'string' ? [] : ['no kind']),
    ...nameComplaints(dig(tree, 'metadata', 'name'), kind),
    ...namespaceComplaints(dig(tree, 'metadata', 'namespace')),
    ...labelComplaints(tree),
    ...valueComplaints(tree),
    ...amountComplaints(tree),
    ...(kind === 'Namespace' ? levelComplaints(tree) : []),
    ...(/Role(Binding)?$/.test(kind) ? rightsComplaints(tree) : []),
  ];
}

function nameComplaints(name: unknown, kind: string): readonly string[] {
  const longest = shortNames.includes(kind) ? 63 : 253;
  // The name of a Service begins with a letter, unless a young feature gate lets digits through.
  const pattern = kind === 'Service' ? /^[a-z]([a-z0-9-]*[a-z0-9])?$/ : kind === 'Namespace' ? label : subdomain;
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
    Object.entries((map ?? {}) as Tree)
      // A node selector of OpenShift is a label selector.
      .filter(([key]) => !['matchLabels', 'matchExpressions'].includes(key))
      .filter(([key, value]) => !isLabelKey(key) || typeof value !== 'string' || !labelValue.test(value)),
  );
  const annotations = Object.entries((dig(tree, 'metadata', 'annotations') ?? {}) as Tree);
  return [
    ...bad.map(([key, value]) => `bad label ${key}=${JSON.stringify(value)}`),
    ...annotations
      .filter(([key, value]) => !isLabelKey(key) || typeof value !== 'string')
      .map(([key]) => `bad annotation ${key}`),
    ...(JSON.stringify(annotations).length > 262_144 ? ['more annotations than an object may carry'] : []),
  ];
}

/** A label key, with the source of the label that Cilium writes in front of it. */
function isLabelKey(key: string): boolean {
  const parts = key.replace(/^k8s:/, '').split('/');
  const name = parts.at(-1) ?? '';
  const prefixed = parts.length === 1 || (parts.length === 2 && subdomain.test(parts[0] ?? ''));
  return prefixed && name.length <= 63 && /^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?$/.test(name);
}

function valueComplaints(tree: Tree): readonly string[] {
  const complaints: string[] = [];
  for (const [key, value] of valuesIn(tree)) {
    if (value === null) complaints.push(`null at ${key}`);
    if (key !== 'parapet/name' && typeof value === 'string' && value.includes('${'))
      complaints.push(`unfilled ${value}`);
    if (value === '' && filledKeys.includes(key)) complaints.push(`empty text at ${key}`);
    if (['from', 'to', 'fromEndpoints'].includes(key) && Array.isArray(value) && value.length === 0) {
      complaints.push(`an empty ${key} lets everything through`);
    }
  }
  return complaints;
}

/** The levels of Pod Security on a namespace, and the versions that they are pinned to. */
function levelComplaints(tree: Tree): readonly string[] {
  const labels = Object.entries((dig(tree, 'metadata', 'labels') ?? {}) as Tree);
  return labels.flatMap(([key, value]) => {
    const [, word] = /^pod-security\.kubernetes\.io\/(.*)$/.exec(key) ?? [];
    if (word === undefined) return [];
    const levels = /^(enforce|audit|warn)$/.test(word) && /^(privileged|baseline|restricted)$/.test(String(value));
    const versions = /^(enforce|audit|warn)-version$/.test(word) && /^v1\.\d+$/.test(String(value));
    return levels || versions ? [] : [`bad Pod Security label ${key}=${value}`];
  });
}

const rbac = 'rbac.authorization.k8s.io';
/** Roles without stars, bindings with somebody whom RBAC can know. */
function rightsComplaints(tree: Tree): readonly string[] {
  const rules = listAt(tree, 'rules').flatMap((rule) => {
    const {
      verbs = [],
      apiGroups,
      resources = [],
      nonResourceURLs = [],
    } = rule as {
      readonly [part: string]: readonly string[];
    };
    const all = [...verbs, ...(apiGroups ?? []), ...resources];
    return [
      ...(all.includes('*') ? ['a star in a rule'] : []),
      ...(verbs.length === 0 ? ['a rule without verbs'] : []),
      ...(resources.length === 0 && nonResourceURLs.length === 0 ? ['a rule without resources'] : []),
      ...(resources.length > 0 && apiGroups === undefined ? ['a rule without apiGroups'] : []),
    ];
  });
  if (!/Binding$/.test(String(tree.kind))) return rules;
  const subjects = listAt(tree, 'subjects');
  const bad = subjects.filter(({ kind, name, namespace, apiGroup }) => {
    if (typeof name !== 'string' || name === '') return true;
    return kind === 'ServiceAccount'
      ? typeof namespace !== 'string' || (apiGroup ?? '') !== ''
      : !['User', 'Group'].includes(String(kind)) || apiGroup !== rbac || namespace !== undefined;
  });
  return [
    ...(subjects.length === 0 ? ['binds nobody'] : []),
    ...(dig(tree, 'roleRef', 'apiGroup') === rbac ? [] : ['a roleRef without its apiGroup']),
    ...bad.map((subject) => `bad subject ${JSON.stringify(subject)}`),
  ];
}
