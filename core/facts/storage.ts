// Facts about state: which volumes exist, whose key protects them, which driver makes them.
import { cases, casesByProvider } from './cases.ts';
import { type DerivedFact, perProvider, yesNo } from './derived-fact.ts';

/** Where the driver is the architect's own choice, the plan leaves a name to replace. */
const ownDriver = 'replace-with-your-csi-driver';
const ownDrivers = { openshift: ownDriver, 'self-managed': ownDriver, edge: ownDriver };

const blockDrivers = {
  'ibm-classic': 'ibm.io/ibmc-block',
  'ibm-vpc': 'vpc.block.csi.ibm.io',
  eks: 'ebs.csi.aws.com',
  aks: 'disk.csi.azure.com',
  gke: 'pd.csi.storage.gke.io',
  ...ownDrivers,
};

const on = (provider: string) => ({ q: 'platform.provider', is: provider });
const volumes = (kind: string) => ({ q: 'storage.kinds', includes: kind });

export const storageFacts: readonly DerivedFact[] = [
  yesNo('storage.has-state', 'Something in or beside the cluster keeps state.', { q: 'storage.kinds', empty: false }),
  yesNo('storage.has-volumes', 'Pods mount volumes.', {
    any: [volumes('block'), volumes('file'), volumes('node-local')],
  }),
  yesNo('storage.shared-files', 'Pods share file storage.', volumes('file')),
  yesNo('storage.own-key', 'Volumes are encrypted with a key of yours.', { q: 'storage.key', in: ['customer', 'hsm'] }),
  yesNo('storage.backed-up', 'Backups are made.', { q: 'storage.backup', in: ['other-account', 'same-account'] }),
  cases('storage.block-provisioner', 'The driver that makes block volumes, by its name in a storage class.', 'text', [
    // Nodes that AWS runs have a driver of their own, and no other makes volumes for them.
    { when: { all: [on('eks'), { q: 'platform.compute', is: 'serverless' }] }, then: 'ebs.csi.eks.amazonaws.com' },
    ...casesByProvider(blockDrivers),
  ]),
  perProvider('storage.file-provisioner', 'The driver that makes file volumes, by its name in a storage class.', {
    'ibm-classic': 'ibm.io/ibmc-file',
    'ibm-vpc': 'vpc.file.csi.ibm.io',
    eks: 'efs.csi.aws.com',
    aks: 'file.csi.azure.com',
    gke: 'filestore.csi.storage.gke.io',
    ...ownDrivers,
  }),
  perProvider('storage.block-type', 'The type of disk that a block volume takes.', {
    'ibm-classic': 'Endurance',
    eks: 'gp3',
    gke: 'pd-balanced',
  }),
  cases('storage.file-tier', 'The tier of a Filestore instance; only some take a key of yours.', 'text', [
    { when: { all: [on('gke'), { fact: 'storage.own-key', is: true }] }, then: 'enterprise' },
    { when: on('gke'), then: 'standard' },
  ]),
  cases(
    'storage.reclaim-policy',
    'What happens to a volume when its claim is deleted.',
    ['Retain', 'Delete'],
    [{ when: { q: 'platform.purpose', in: ['production', 'pre-production'] }, then: 'Retain' }, { then: 'Delete' }],
  ),
  cases(
    'storage.backup-retention',
    'How long a backup is kept, as Velero writes it.',
    ['720h0m0s', '168h0m0s'],
    [{ when: { q: 'platform.purpose', in: ['production', 'pre-production'] }, then: '720h0m0s' }, { then: '168h0m0s' }],
  ),
  cases(
    'storage.backup-namespace',
    'The namespace in which Velero looks for its schedules.',
    ['openshift-adp', 'velero'],
    [{ when: on('openshift'), then: 'openshift-adp' }, { then: 'velero' }],
  ),
  yesNo('storage.disks-encrypted', 'The disks of the nodes are encrypted.', { q: 'storage.disk-encryption', is: 'on' }),
];
