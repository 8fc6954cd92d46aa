// The objects of every bundle: fit to be applied, and each refers to things that are there.
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../core/content/shapes.ts';
import { type Bundle, type BundleObject, bundlesOn, dig, listAt, type Tree, valuesIn } from './bundles.ts';
import { complaintsAbout } from './object-rules.ts';

type Check = (objects: readonly BundleObject[], bundle: Bundle) => readonly string[];

async function complaintsOn(check: Check, provider: (typeof providerKeys)[number]): Promise<readonly string[]> {
  const all = await bundlesOn(provider);
  return all.flatMap((bundle) => check(bundle.objects, bundle).map((text) => `${bundle.name}: ${text}`));
}
const about = ({ file, tree }: BundleObject, text: string): string =>
  `${file} ${tree.kind} ${dig(tree, 'metadata', 'name')}: ${text}`;
const ofKind = (objects: readonly BundleObject[], ...kinds: readonly string[]): readonly BundleObject[] =>
  objects.filter(({ tree }) => kinds.includes(String(tree.kind)));
const keyOf = (kind: string, namespace: unknown, name: unknown): string => `${kind} ${namespace ?? '-'}/${name}`;
const keysOf = (objects: readonly BundleObject[]): ReadonlySet<string> =>
  new Set(
    objects.map(({ tree }) =>
      keyOf(String(tree.kind), dig(tree, 'metadata', 'namespace'), dig(tree, 'metadata', 'name')),
    ),
  );

/** Namespaces that the cluster or an add-on brings along. */
const foreignNamespaces = ['kube-system', 'velero', 'openshift-dns', 'app-routing-system'];

const fine: Check = (objects) =>
  objects.flatMap((object) => complaintsAbout(object).map((text) => about(object, text)));

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

/** Labels of the pods of each namespace of the bundle. */
function podsIn(objects: readonly BundleObject[], namespace: unknown): readonly Tree[] {
  return ofKind(objects, 'Deployment')
    .filter(({ tree }) => dig(tree, 'metadata', 'namespace') === namespace)
    .map(({ tree }) => dig(tree, 'spec', 'template', 'metadata', 'labels') as Tree);
}
const selects = (wanted: unknown, labels: Tree): boolean =>
  Object.entries((wanted ?? {}) as Tree).every(([key, value]) => labels[key] === value);

const selectorsMeet: Check = (objects) =>
  ofKind(objects, 'NetworkPolicy', 'Service', 'Deployment').flatMap((object) => {
    const { tree } = object;
    const wanted =
      tree.kind === 'NetworkPolicy'
        ? dig(tree, 'spec', 'podSelector', 'matchLabels')
        : tree.kind === 'Service'
          ? dig(tree, 'spec', 'selector')
          : dig(tree, 'spec', 'selector', 'matchLabels');
    const pods = podsIn(objects, dig(tree, 'metadata', 'namespace'));
    return pods.some((labels) => selects(wanted, labels)) ? [] : [about(object, 'selects no pod of the bundle')];
  });

const peersExist: Check = (objects) => {
  const names = namespacesOf(objects);
  return ofKind(objects, 'NetworkPolicy').flatMap((object) =>
    [...valuesIn(object.tree)]
      .filter(([key]) => key === 'kubernetes.io/metadata.name')
      .filter(([, name]) => !names.has(name))
      .map(([, name]) => about(object, `no namespace ${name}`)),
  );
};

const bindingsBind: Check = (objects) => {
  const keys = keysOf(objects);
  return ofKind(objects, 'ValidatingAdmissionPolicyBinding', 'RoleBinding').flatMap((object) => {
    const { tree } = object;
    const namespace = dig(tree, 'metadata', 'namespace');
    const wanted =
      tree.kind === 'RoleBinding'
        ? [
            keyOf(String(dig(tree, 'roleRef', 'kind')), namespace, dig(tree, 'roleRef', 'name')),
            ...listAt(tree, 'subjects')
              .filter(({ kind }) => kind === 'ServiceAccount')
              .map(({ kind, name, namespace: own }) => keyOf(String(kind), own, name)),
          ]
        : [keyOf('ValidatingAdmissionPolicy', undefined, dig(tree, 'spec', 'policyName'))];
    const subjects = tree.kind !== 'RoleBinding' || listAt(tree, 'subjects').length > 0;
    return [
      ...wanted.filter((key) => !keys.has(key)).map((key) => about(object, `binds ${key}, which is not there`)),
      ...(subjects ? [] : [about(object, 'binds nobody')]),
    ];
  });
};

const podsFindTheirs: Check = (objects) => {
  const keys = keysOf(objects);
  const claims = ofKind(objects, 'Deployment').flatMap((object) => {
    const namespace = dig(object.tree, 'metadata', 'namespace');
    const spec = dig(object.tree, 'spec', 'template', 'spec');
    const wanted = [
      keyOf('ServiceAccount', namespace, dig(spec, 'serviceAccountName')),
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

/** The "restricted" level of the Pod Security Standard for Linux pods, field by field. */
const restricted: Check = (objects) =>
  ofKind(objects, 'Deployment').flatMap((object) => {
    const spec = dig(object.tree, 'spec', 'template', 'spec') as Tree;
    const pod = spec.securityContext as Tree;
    const containers = [...listAt(spec, 'containers'), ...listAt(spec, 'initContainers')];
    const volumeKinds = listAt(spec, 'volumes').flatMap((volume) =>
      Object.keys(volume).filter((key) => key !== 'name'),
    );
    const allowed = [
      'configMap',
      'csi',
      'downwardAPI',
      'emptyDir',
      'ephemeral',
      'persistentVolumeClaim',
      'projected',
      'secret',
    ];
    const host = ['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => spec[key] === true);
    const broken = [
      ...host,
      ...volumeKinds.filter((kind) => !allowed.includes(kind)),
      ...(pod.runAsNonRoot === true ? [] : ['runAsNonRoot']),
      ...(pod.runAsUser === 0 ? ['runAsUser'] : []),
      ...(dig(pod, 'seccompProfile', 'type') === 'RuntimeDefault' ? [] : ['seccompProfile']),
      ...(pod.sysctls === undefined && pod.seLinuxOptions === undefined && pod.appArmorProfile === undefined
        ? []
        : ['pod']),
      ...containers.flatMap(({ securityContext, ports }) => {
        const own = (securityContext ?? {}) as Tree;
        return [
          ...(own.allowPrivilegeEscalation === false ? [] : ['allowPrivilegeEscalation']),
          ...(own.privileged === undefined && own.procMount === undefined && own.seccompProfile === undefined
            ? []
            : ['container']),
          ...(JSON.stringify(dig(own, 'capabilities', 'drop')) === '["ALL"]' ? [] : ['capabilities.drop']),
          ...(dig(own, 'capabilities', 'add') === undefined ? [] : ['capabilities.add']),
          ...(Array.isArray(ports) && ports.some((port) => port.hostPort !== undefined) ? ['hostPort'] : []),
        ];
      }),
    ];
    return broken.map((field) => about(object, `breaks restricted: ${field}`));
  });

const unwanted = [
  /kind: PodSecurityPolicy/,
  /apiVersion: policy\/v1beta1/,
  /apiVersion: extensions\/v1beta1/,
  /apiVersion: kyverno\.io\/v1\nkind: ClusterPolicy/,
  /^\s+(seccomp\.security|container\.apparmor\.security)/m,
  /kubernetes\.io\/ingress\.class/,
  /^\s+gitRepo:/m,
  /^\s+externalIPs:/m,
  /name: aws-auth/,
  /kubernetes\.io\/service-account-token/,
  /nginx\.ingress\.kubernetes\.io/,
];
const nothingOld: Check = (_objects, { provider, files }) =>
  files.flatMap(({ path, text }) => [
    ...unwanted.filter((pattern) => pattern.test(text)).map((pattern) => `${path} holds ${pattern}`),
    ...(provider !== 'openshift' && /kind: AdminNetworkPolicy/.test(text) ? [`${path} holds AdminNetworkPolicy`] : []),
  ]);

const checks: Readonly<Record<string, Check>> = {
  'have right names, labels, quantities and ranges': fine,
  'are written once': once,
  'lie in namespaces that exist': namespacesExist,
  'select pods that exist': selectorsMeet,
  'name namespaces that exist': peersExist,
  'bind what exists': bindingsBind,
  'give pods their accounts, claims and classes': podsFindTheirs,
  'lead routes to listeners and Services that exist': routesLead,
  'keep to the restricted Pod Security Standard': restricted,
  'hold nothing that is out of date': nothingOld,
};

describe.each(providerKeys)('the objects for %s', (provider) => {
  it.each(Object.entries(checks))('%s', async (_name, check) => {
    expect(await complaintsOn(check, provider)).toEqual([]);
  });
});
