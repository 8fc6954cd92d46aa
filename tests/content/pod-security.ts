// The Pod Security Standard, field by field: "restricted" for reference workloads, the level of the namespace for all others.
import { type BundleObject, dig, listAt, type Tree } from './bundles.ts';
import { podSpecsIn } from './pod-specs.ts';
import { about, type Check, ofKind } from './reference-rules.ts';

const volumeKinds = [
  ...[
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'image',
    'persistentVolumeClaim',
    'projected',
    'secret',
  ],
];
const safeCapabilities = [
  ...['AUDIT_WRITE', 'CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'FSETID', 'KILL', 'MKNOD'],
  ...['NET_BIND_SERVICE', 'SETFCAP', 'SETGID', 'SETPCAP', 'SETUID', 'SYS_CHROOT'],
];
const safeSysctls = [
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...['net.ipv4.tcp_keepalive_probes', 'net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem'],
];
const selinuxTypes = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];

const containersOf = (spec: Tree): readonly Tree[] => [
  ...listAt(spec, 'containers'),
  ...listAt(spec, 'initContainers'),
  ...listAt(spec, 'ephemeralContainers'),
];
const contextOf = (part: Tree): Tree => (part.securityContext ?? {}) as Tree;
const namesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const seccomp = (context: Tree): unknown => dig(context, 'seccompProfile', 'type');

/** Fields of a pod that break the level "baseline". */
export function breaksBaseline(spec: Tree): readonly string[] {
  const pod = contextOf(spec);
  const contexts = [pod, ...containersOf(spec).map(contextOf)];
  const ports = containersOf(spec).flatMap((container) => listAt(container, 'ports'));
  return [
    ...['hostNetwork', 'hostPID', 'hostIPC'].filter((key) => spec[key] === true),
    ...listAt(spec, 'volumes').flatMap((volume) => (volume.hostPath === undefined ? [] : ['hostPath'])),
    ...ports.flatMap(({ hostPort }) => (hostPort === undefined || hostPort === 0 ? [] : ['hostPort'])),
    ...listAt(pod, 'sysctls').flatMap(({ name }) => (safeSysctls.includes(String(name)) ? [] : ['sysctls'])),
    ...contexts.flatMap((context) => [
      ...(context.privileged === true ? ['privileged'] : []),
      ...namesOf(dig(context, 'capabilities', 'add')).flatMap((name) =>
        safeCapabilities.includes(name) ? [] : ['capabilities.add'],
      ),
      ...(dig(context, 'appArmorProfile', 'type') === 'Unconfined' ? ['appArmorProfile'] : []),
      ...(selinuxTypes.includes(String(dig(context, 'seLinuxOptions', 'type') ?? '')) ? [] : ['seLinuxOptions.type']),
      ...((dig(context, 'seLinuxOptions', 'user') ?? dig(context, 'seLinuxOptions', 'role')) ? ['seLinuxOptions'] : []),
      ...(context.procMount === undefined || context.procMount === 'Default' ? [] : ['procMount']),
      ...(seccomp(context) === 'Unconfined' ? ['seccompProfile'] : []),
      ...(dig(context, 'windowsOptions', 'hostProcess') === true ? ['hostProcess'] : []),
    ]),
  ];
}

/** Fields of a pod that break the level "restricted", for Linux. */
export function breaksRestricted(spec: Tree): readonly string[] {
  const pod = contextOf(spec);
  const kinds = listAt(spec, 'volumes').flatMap((volume) => Object.keys(volume).filter((key) => key !== 'name'));
  return [
    ...breaksBaseline(spec),
    ...kinds.filter((kind) => !volumeKinds.includes(kind)),
    ...(pod.runAsUser === 0 ? ['runAsUser'] : []),
    ...containersOf(spec).flatMap((container) => {
      const own = contextOf(container);
      const added = namesOf(dig(own, 'capabilities', 'add')).filter((name) => name !== 'NET_BIND_SERVICE');
      const profile = seccomp(own) ?? seccomp(pod);
      return [
        ...(own.allowPrivilegeEscalation === false ? [] : ['allowPrivilegeEscalation']),
        ...((own.runAsNonRoot ?? pod.runAsNonRoot) === true ? [] : ['runAsNonRoot']),
        ...(own.runAsUser === 0 ? ['runAsUser'] : []),
        ...(['RuntimeDefault', 'Localhost'].includes(String(profile)) ? [] : ['seccompProfile']),
        ...(namesOf(dig(own, 'capabilities', 'drop')).includes('ALL') ? [] : ['capabilities.drop']),
        ...(added.length === 0 ? [] : ['capabilities.add']),
      ];
    }),
  ];
}

/** Deployments are what tenants copy; agents and jobs of the platform keep to the level of their own namespace. */
const keepsToStandard: Check = (objects) =>
  objects.flatMap((object) =>
    podSpecsIn(object.tree).flatMap((spec) => {
      const level = object.tree.kind === 'Deployment' ? 'restricted' : levelOf(objects, object);
      const broken = level === 'restricted' ? breaksRestricted(spec) : level === 'baseline' ? breaksBaseline(spec) : [];
      return broken.map((field) => about(object, `breaks ${level}: ${field}`));
    }),
  );

function levelOf(objects: readonly BundleObject[], { tree }: BundleObject): unknown {
  const home = ofKind(objects, 'Namespace').find(
    (namespace) => dig(namespace.tree, 'metadata', 'name') === dig(tree, 'metadata', 'namespace'),
  );
  return dig(home?.tree, 'metadata', 'labels', 'pod-security.kubernetes.io/enforce') ?? 'restricted';
}

export const podSecurityChecks: Readonly<Record<string, Check>> = {
  'keep to the Pod Security Standard': keepsToStandard,
};
