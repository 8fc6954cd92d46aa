// Fields and kinds that were born or went between Kubernetes 1.33 and 1.37; the models of the packages are those of 1.36.
import { type BundleObject, dig, listAt, type Tree } from './bundles.ts';
import type { Distinct } from './distinct.ts';
import { podSpecsIn } from './pod-specs.ts';

/** Read on 2026-11-25. `born`: the first version that takes it without a feature gate. `gone`: the first that does not. */
interface VersionField {
  readonly what: string;
  readonly born?: string;
  readonly gone?: string;
  readonly source: string;
  readonly usedBy: (object: BundleObject) => boolean;
}

const gates = 'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/';
const kep = (number: number, area: string): string => `https://kep.k8s.io/${number} (${area})`;
const kubelet =
  (field: string) =>
  ({ tree }: BundleObject): boolean =>
    tree.kind === 'KubeletConfiguration' && tree[field] !== undefined;
const ofKind =
  (apiVersion: string, ...kinds: readonly string[]) =>
  ({ tree }: BundleObject): boolean =>
    tree.apiVersion === apiVersion && kinds.includes(String(tree.kind));
const inPods =
  (test: (spec: Tree) => boolean) =>
  ({ tree }: BundleObject): boolean =>
    podSpecsIn(tree).some(test);
const containersOf = (spec: Tree): readonly Tree[] => [
  ...listAt(spec, 'containers'),
  ...listAt(spec, 'initContainers'),
  ...listAt(spec, 'ephemeralContainers'),
];
const spreads =
  (values: readonly string[]) =>
  ({ tree }: BundleObject): boolean =>
    tree.kind === 'Service' && values.includes(String(dig(tree, 'spec', 'trafficDistribution')));
const expressions = (tree: Tree): string => JSON.stringify(dig(tree, 'spec') ?? {});

export const versionFields: readonly VersionField[] = [
  {
    what: 'appArmorProfile of pods and containers',
    born: '1.30',
    source: kep(24, 'beta and on by default in 1.30, stable in 1.31'),
    usedBy: inPods((spec) =>
      [spec, ...containersOf(spec)].some((part) => dig(part, 'securityContext', 'appArmorProfile') !== undefined),
    ),
  },
  {
    what: 'hostUsers of pods',
    born: '1.33',
    source: kep(127, 'beta and on by default in 1.33, stable in 1.36'),
    usedBy: inPods((spec) => spec.hostUsers !== undefined),
  },
  {
    what: 'supplementalGroupsPolicy of pods',
    born: '1.33',
    source: kep(3619, 'beta and on by default in 1.33, stable in 1.35'),
    usedBy: inPods((spec) => dig(spec, 'securityContext', 'supplementalGroupsPolicy') !== undefined),
  },
  {
    what: 'resources of a whole pod',
    born: '1.34',
    source: kep(2837, 'beta and on by default in 1.34'),
    usedBy: inPods((spec) => spec.resources !== undefined),
  },
  {
    what: 'images as volumes',
    born: '1.35',
    source: kep(4639, 'on by default in 1.35, stable in 1.36'),
    usedBy: inPods((spec) => listAt(spec, 'volumes').some((volume) => volume.image !== undefined)),
  },
  {
    what: 'certificates of pods as projected volumes',
    born: '1.37',
    source: kep(4317, 'stable in 1.37'),
    usedBy: inPods((spec) => JSON.stringify(spec.volumes ?? []).includes('"podCertificate"')),
  },
  {
    what: 'gitRepo volumes',
    gone: '1.33',
    source: kep(5040, 'off by default since 1.33'),
    usedBy: inPods((spec) => listAt(spec, 'volumes').some((volume) => volume.gitRepo !== undefined)),
  },
  {
    what: 'trafficDistribution PreferClose',
    born: '1.31',
    source: kep(4444, 'beta and on by default in 1.31, stable in 1.33'),
    usedBy: spreads(['PreferClose']),
  },
  {
    what: 'trafficDistribution PreferSameZone and PreferSameNode',
    born: '1.34',
    source: kep(3015, 'beta and on by default in 1.34, stable in 1.35'),
    usedBy: spreads(['PreferSameZone', 'PreferSameNode']),
  },
  {
    what: 'ValidatingAdmissionPolicy v1',
    born: '1.30',
    source: kep(3488, 'stable in 1.30'),
    usedBy: ofKind('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'),
  },
  {
    what: 'MutatingAdmissionPolicy v1',
    born: '1.36',
    source: kep(3962, 'stable in 1.36'),
    usedBy: ofKind('admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy', 'MutatingAdmissionPolicyBinding'),
  },
  {
    what: 'versions as values in CEL, semver()',
    born: '1.34',
    source: 'https://kubernetes.io/docs/reference/using-api/cel/',
    usedBy: ({ tree }) => /AdmissionPolicy$/.test(String(tree.kind)) && /\bsemver\(/.test(expressions(tree)),
  },
  {
    what: 'AuthorizationConfiguration v1',
    born: '1.32',
    source: kep(3221, 'stable in 1.32'),
    usedBy: ofKind('apiserver.config.k8s.io/v1', 'AuthorizationConfiguration'),
  },
  {
    what: 'AuthenticationConfiguration v1',
    born: '1.34',
    source: kep(3331, 'stable in 1.34; 1.33 takes v1beta1'),
    usedBy: ofKind('apiserver.config.k8s.io/v1', 'AuthenticationConfiguration'),
  },
  {
    what: 'ClusterTrustBundle v1',
    born: '1.37',
    source: kep(3257, 'stable in 1.37'),
    usedBy: ofKind('certificates.k8s.io/v1', 'ClusterTrustBundle'),
  },
  {
    what: 'DeviceClass and ResourceClaim v1',
    born: '1.34',
    source: kep(4381, 'stable in 1.34'),
    usedBy: ofKind('resource.k8s.io/v1', 'DeviceClass', 'ResourceClaim', 'ResourceClaimTemplate', 'ResourceSlice'),
  },
  {
    what: 'VolumeAttributesClass v1',
    born: '1.34',
    source: kep(3751, 'stable in 1.34'),
    usedBy: ofKind('storage.k8s.io/v1', 'VolumeAttributesClass'),
  },
  {
    what: 'imagePullCredentialsVerificationPolicy of the kubelet',
    born: '1.35',
    source: kep(2535, 'beta and on by default in 1.35; before it the kubelet refuses the field'),
    usedBy: kubelet('imagePullCredentialsVerificationPolicy'),
  },
  {
    what: 'failCgroupV1 of the kubelet',
    born: '1.31',
    source: 'https://kubernetes.io/docs/concepts/architecture/cgroups/',
    usedBy: kubelet('failCgroupV1'),
  },
  {
    what: 'userNamespaces of the kubelet',
    born: '1.33',
    source: kep(127, 'idsPerPod since 1.33'),
    usedBy: kubelet('userNamespaces'),
  },
  {
    what: 'eventRecordQPS 0 of the kubelet',
    gone: '1.37',
    source: gates,
    usedBy: ({ tree }) => tree.kind === 'KubeletConfiguration' && tree.eventRecordQPS === 0,
  },
];

/** What an object uses that one of its versions does not have. */
export function versionComplaints(object: Distinct): readonly string[] {
  return versionFields
    .filter(({ usedBy }) => usedBy(object))
    .flatMap(({ what, born, gone }) =>
      [...object.versions]
        .filter((version) => isBefore(version, born) || !isBefore(version, gone ?? '9.0'))
        .map((version) => `${object.file}: ${what} is not in ${version}`),
    );
}

function isBefore(version: string, other = '0.0'): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
