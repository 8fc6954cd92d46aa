// Whether the objects of a bundle refer to things that are there: namespaces, roles, accounts, claims, listeners, Services.
import type { ProviderKey } from '../../core/content/shapes.ts';
import { type Bundle, type BundleObject, dig, listAt, type Tree, valuesIn } from './bundles.ts';
import { podSpecsIn } from './pod-specs.ts';

/** Complaints about a bundle as a whole, empty when it is fine. */
export type Check = (objects: readonly BundleObject[], bundle: Bundle) => readonly string[];

export const about = ({ file, tree }: BundleObject, text: string): string =>
  `${file} ${tree.kind} ${dig(tree, 'metadata', 'name')}: ${text}`;
export const ofKind = (objects: readonly BundleObject[], ...kinds: readonly string[]): readonly BundleObject[] =>
  objects.filter(({ tree }) => kinds.includes(String(tree.kind)));
const keyOf = (kind: string, namespace: unknown, name: unknown): string => `${kind} ${namespace ?? '-'}/${name}`;
const keysOf = (objects: readonly BundleObject[]): ReadonlySet<string> =>
  new Set(
    objects.map(({ tree }) =>
      keyOf(String(tree.kind), dig(tree, 'metadata', 'namespace'), dig(tree, 'metadata', 'name')),
    ),
  );

/** Namespaces that the cluster or an add-on brings along. */
const foreignNamespaces = [
  ...['kube-system', 'kube-public', 'velero', 'cert-manager', 'istio-system', 'aks-istio-system', 'monitoring'],
  ...['app-routing-system', 'gmp-system', 'gmp-public', 'gke-managed-cim', 'gke-managed-system'],
  ...['openshift-dns', 'openshift-adp', 'openshift-config', 'openshift-ingress', 'openshift-ingress-operator'],
  ...['openshift-monitoring', 'openshift-user-workload-monitoring'],
];
/** Roles that every cluster has, or OpenShift. */
const foreignRoles = /^(view|edit|admin|system:.*)$/;

const once: Check = (objects) => {
  const keys = objects.map(({ tree }) =>
    keyOf(String(tree.kind), dig(tree, 'metadata', 'namespace'), dig(tree, 'metadata', 'name')),
  );
  return keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `${key} is written twice`);
};

const namespacesExist: Check = (objects) => {
  const names = namespacesOf(objects);
  return objects.flatMap((object) => {
    const namespace = dig(object.tree, 'metadata', 'namespace');
    return namespace === undefined || names.has(namespace) ? [] : [about(object, `no namespace ${namespace}`)];
  });
};

function namespacesOf(objects: readonly BundleObject[]): ReadonlySet<unknown> {
  const own = ofKind(objects, 'Namespace').map(({ tree }) => dig(tree, 'metadata', 'name'));
  return new Set([...own, ...foreignNamespaces]);
}

/** Ways to name a namespace in a selector: of Kubernetes and of Cilium, and within a text of Calico. */
const namespaceKeys = ['kubernetes.io/metadata.name', 'k8s:io.kubernetes.pod.namespace', 'io.kubernetes.pod.namespace'];

const peersExist: Check = (objects) => {
  const names = namespacesOf(objects);
  return objects
    .filter(({ tree }) => /Policy$/.test(String(tree.kind)))
    .flatMap((object) => {
      const values = [...valuesIn(object.tree)];
      const exact = values.filter(([key]) => namespaceKeys.includes(key)).map(([, name]) => name);
      const listed = values.flatMap(([, value]) => namesIn(value));
      const written = values.flatMap(([key, value]) =>
        key === 'namespaceSelector' && typeof value === 'string'
          ? [...value.matchAll(/kubernetes\.io\/metadata\.name == '([^']*)'/g)].map(([, name]) => name)
          : [],
      );
      return [...exact, ...listed, ...written]
        .filter((name) => !names.has(name))
        .map((name) => about(object, `no namespace ${name}`));
    });
};

/** The names in `{ key: kubernetes.io/metadata.name, operator: In, values: […] }`. */
function namesIn(value: unknown): readonly unknown[] {
  const { key, operator, values } = (value ?? {}) as Tree;
  return namespaceKeys.includes(String(key)) && operator === 'In' && Array.isArray(values) ? values : [];
}

const bindingsBind: Check = (objects) => {
  const keys = keysOf(objects);
  const isThere = (key: string, namespace: unknown): boolean =>
    keys.has(key) || foreignNamespaces.includes(String(namespace));
  return ofKind(objects, 'RoleBinding', 'ClusterRoleBinding').flatMap((object) => {
    const namespace = dig(object.tree, 'metadata', 'namespace');
    const { kind, name } = dig(object.tree, 'roleRef') as Tree;
    const role = keyOf(String(kind), kind === 'Role' ? namespace : undefined, name);
    const roleThere = keys.has(role) || (kind === 'ClusterRole' && foreignRoles.test(String(name)));
    const accounts = listAt(object.tree, 'subjects').filter((subject) => subject.kind === 'ServiceAccount');
    return [
      ...(roleThere ? [] : [about(object, `binds ${role}, which is not there`)]),
      ...accounts
        .filter((subject) => !isThere(keyOf('ServiceAccount', subject.namespace, subject.name), subject.namespace))
        .map((subject) => about(object, `binds ${subject.namespace}/${subject.name}, which is not there`)),
    ];
  });
};

/** Runtime classes that the platform brings along. */
const foreignRuntimes: Readonly<Partial<Record<ProviderKey, string>>> = {
  aks: 'kata-vm-isolation',
  gke: 'gvisor',
  openshift: 'kata',
};
const foreignPriorities = /^system-(cluster|node)-critical$/;

/** The priority and the runtime class of a pod; both belong to the cluster. */
function classesOf(spec: Tree, provider: ProviderKey): readonly string[] {
  const { priorityClassName: priority, runtimeClassName: runtime } = spec;
  const ownPriority = priority !== undefined && !foreignPriorities.test(String(priority));
  return [
    ...(ownPriority ? [keyOf('PriorityClass', undefined, priority)] : []),
    ...(runtime === undefined || runtime === foreignRuntimes[provider]
      ? []
      : [keyOf('RuntimeClass', undefined, runtime)]),
  ];
}

const podsFindTheirs: Check = (objects, { provider }) => {
  const keys = keysOf(objects);
  const claims = objects.flatMap((object) => {
    const namespace = dig(object.tree, 'metadata', 'namespace');
    const spec = podSpecsIn(object.tree)[0];
    if (spec === undefined) return [];
    const account = spec.serviceAccountName ?? 'default';
    const wanted = [
      ...(account === 'default' ? [] : [keyOf('ServiceAccount', namespace, account)]),
      ...classesOf(spec, provider),
      ...listAt(spec, 'volumes').flatMap((volume) => {
        const claim = dig(volume, 'persistentVolumeClaim', 'claimName');
        return claim === undefined ? [] : [keyOf('PersistentVolumeClaim', namespace, claim)];
      }),
    ];
    const volumes = listAt(spec, 'volumes').map(({ name }) => name);
    const mounts = listAt(spec, 'containers', 0, 'volumeMounts').map(({ name }) => name);
    return [
      ...wanted.filter((key) => !keys.has(key)).map((key) => about(object, `needs ${key}`)),
      ...mounts.filter((name) => !volumes.includes(name)).map((name) => about(object, `mounts ${name}`)),
    ];
  });
  const classes = ofKind(objects, 'PersistentVolumeClaim').flatMap((object) => {
    const key = keyOf('StorageClass', undefined, dig(object.tree, 'spec', 'storageClassName'));
    return keys.has(key) ? [] : [about(object, `needs ${key}`)];
  });
  return [...claims, ...classes];
};

const routesLead: Check = (objects) => {
  const keys = keysOf(objects);
  const listeners = ofKind(objects, 'Gateway').flatMap(({ tree }) =>
    listAt(tree, 'spec', 'listeners').map(({ name }) => `${dig(tree, 'metadata', 'name')}/${name}`),
  );
  const ports = ofKind(objects, 'Service').flatMap(({ tree }) =>
    listAt(tree, 'spec', 'ports').map(
      ({ port }) => `${dig(tree, 'metadata', 'namespace')}/${dig(tree, 'metadata', 'name')}:${port}`,
    ),
  );
  const routes = ofKind(objects, 'HTTPRoute', 'TLSRoute').flatMap((object) => {
    const namespace = dig(object.tree, 'metadata', 'namespace');
    const sections = listAt(object.tree, 'spec', 'parentRefs').map(({ name, sectionName }) => `${name}/${sectionName}`);
    const backends = listAt(object.tree, 'spec', 'rules').flatMap((rule) => listAt(rule, 'backendRefs'));
    return [
      ...sections.filter((name) => !listeners.includes(name)).map((name) => about(object, `no listener ${name}`)),
      ...backends
        .map(({ name, port }) => `${namespace}/${name}:${port}`)
        .filter((backend) => !ports.includes(backend))
        .map((backend) => about(object, `no Service ${backend}`)),
    ];
  });
  const policies = ofKind(objects, 'BackendTLSPolicy').flatMap((object) =>
    listAt(object.tree, 'spec', 'targetRefs')
      .map(({ kind, name }) => keyOf(String(kind), dig(object.tree, 'metadata', 'namespace'), name))
      .filter((key) => !keys.has(key))
      .map((key) => about(object, `no ${key}`)),
  );
  return [...routes, ...policies];
};

export const referenceChecks: Readonly<Record<string, Check>> = {
  'are written once': once,
  'lie in namespaces that exist': namespacesExist,
  'name namespaces that exist': peersExist,
  'bind roles and accounts that exist': bindingsBind,
  'give pods their accounts, claims and classes': podsFindTheirs,
  'lead routes to listeners and Services that exist': routesLead,
};
