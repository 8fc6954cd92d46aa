// What the files of an API server and of a kubelet say that no single answer says.
import { cases } from './cases.ts';
import { cidrOf } from './cidr.ts';
import { type Book, computed, type DerivedFact, together } from './derived-fact.ts';
import { answerOf, rangesInUse } from './families.ts';

/** The first minor release of Kubernetes 1 whose API server reads AuthenticationConfiguration v1. */
const signInStableSince = 34;
/** The first minor release whose kubelet has the check of pull rights, and its setting, on by itself. */
const pullCheckSince = 35;

/** Kubernetes refuses a pod range that holds more blocks of nodes than this many bits count. */
const blockBits = 16;

/** The ranges of both families as one text, the form that kubeadm and RKE2 read. */
function subnets(name: string, means: string, range: string): DerivedFact {
  const derive = (book: Book) =>
    together([rangesInUse(book, (family) => [book.read(answerOf(range, family))])], ([list]) =>
      (list as readonly string[]).join(','),
    );
  const reads = ['network.families', answerOf(range, 'ipv4'), answerOf(range, 'ipv6')];
  return { name, means, values: 'text', reads, derive };
}

const minorOf = (version: unknown): number => Number(String(version).split('.')[1]);

export const controlPlaneFacts: readonly DerivedFact[] = [
  cases(
    'workloads.pod-security-default',
    'The Pod Security level of namespaces that name none.',
    ['restricted', 'baseline', 'privileged'],
    [
      { when: { q: 'workloads.pod-security', in: ['restricted', 'mixed'] }, then: 'restricted' },
      { when: { q: 'workloads.pod-security', is: 'baseline' }, then: 'baseline' },
      { then: 'privileged' },
    ],
  ),
  computed(
    {
      name: 'api.authentication-version',
      means: 'The version of AuthenticationConfiguration that the API server reads.',
      values: ['v1', 'v1beta1'],
      reads: ['platform.kubernetes-version'],
    },
    ([version]) => (minorOf(version) >= signInStableSince ? 'v1' : 'v1beta1'),
  ),
  computed(
    {
      name: 'platform.kubelet-verifies-pulls',
      means: 'The kubelet checks pull rights also for images that the node already has.',
      values: [true, false],
      reads: ['platform.kubernetes-version'],
    },
    ([version]) => minorOf(version) >= pullCheckSince,
  ),
  cases(
    'platform.pull-check',
    'For which images on the node the kubelet checks pull rights: a box that is cut off cannot ask for those it brought.',
    ['NeverVerifyAllowlistedImages', 'AlwaysVerify'],
    [{ when: { q: 'platform.provider', is: 'edge' }, then: 'NeverVerifyAllowlistedImages' }, { then: 'AlwaysVerify' }],
  ),
  cases(
    'logging.openshift-profile',
    'The audit profile of OpenShift: bodies of reads are left out where they hold people.',
    ['Default', 'WriteRequestBodies', 'AllRequestBodies'],
    [
      { when: { q: 'logging.audit', is: 'metadata' }, then: 'Default' },
      {
        when: {
          all: [
            { q: 'logging.audit', is: 'full-bodies' },
            { q: 'data.personal', is: 'none' },
          ],
        },
        then: 'AllRequestBodies',
      },
      { when: { q: 'logging.audit', is: 'full-bodies' }, then: 'WriteRequestBodies' },
    ],
  ),
  subnets(
    'network.pod-subnets',
    'The ranges of pods in every family of the cluster, with commas.',
    'network.pod-range',
  ),
  subnets(
    'network.service-subnets',
    'The ranges of Services in every family of the cluster, with commas.',
    'network.service-range',
  ),
  computed(
    {
      name: 'network.node-mask',
      means: 'The prefix of the IPv4 block of a node, as far as Kubernetes takes it within the pod range.',
      values: 'number',
      reads: ['network.host-prefix', 'network.pod-range'],
    },
    ([block, range]) => {
      const { prefix } = cidrOf(range)!;
      return Math.min(Math.max(Number(block), prefix), prefix + blockBits);
    },
  ),
  computed(
    {
      name: 'network.node-mask-text',
      means: 'The prefix of the IPv4 block of a node as a text, the form of every argument in the file of kubeadm.',
      values: 'text',
      reads: ['network.node-mask'],
    },
    ([mask]) => String(mask),
  ),
];
