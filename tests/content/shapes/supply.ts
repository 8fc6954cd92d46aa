// Kinds of backup, snapshots and signatures that no npm package has models of.
import { z } from 'zod';
import { goDuration, labelSelector, object, type Shape, text, texts } from './shape.ts';

const read = '2026-11-25';
const cron = z.string().regex(/^(@(hourly|daily|weekly|monthly)|\S+( \S+){4})$/);

const backup = z.strictObject({
  includedNamespaces: texts.optional(),
  excludedNamespaces: texts.optional(),
  includedResources: texts.optional(),
  excludedResources: texts.optional(),
  includedClusterScopedResources: texts.optional(),
  excludedClusterScopedResources: texts.optional(),
  includedNamespaceScopedResources: texts.optional(),
  excludedNamespaceScopedResources: texts.optional(),
  includeClusterResources: z.boolean().optional(),
  labelSelector: labelSelector.optional(),
  orLabelSelectors: z.array(labelSelector).optional(),
  snapshotVolumes: z.boolean().optional(),
  snapshotMoveData: z.boolean().optional(),
  datamover: text.optional(),
  defaultVolumesToFsBackup: z.boolean().optional(),
  storageLocation: text.optional(),
  volumeSnapshotLocations: texts.optional(),
  csiSnapshotTimeout: goDuration.optional(),
  itemOperationTimeout: goDuration.optional(),
  resourcePolicy: z.strictObject({ kind: z.string().regex(/^configmap$/i), name: text }).optional(),
  ttl: goDuration.optional(),
});
const schedule = z.strictObject({
  schedule: cron,
  paused: z.boolean().optional(),
  skipImmediately: z.boolean().optional(),
  useOwnerReferencesInBackup: z.boolean().optional(),
  template: backup,
});

const secretRef = z.strictObject({ name: text, namespace: text.optional() });
const pem = z.string().regex(/-----BEGIN (PUBLIC KEY|CERTIFICATE)-----\n[A-Za-z0-9+/=\n]+-----END \1-----/);
const key = z
  .strictObject({
    data: pem.optional(),
    secretRef: secretRef.optional(),
    kms: text.optional(),
    hashAlgorithm: z.enum(['sha224', 'sha256', 'sha384', 'sha512']).optional(),
  })
  .refine(({ data, secretRef: secret, kms }) => [data, secret, kms].filter((one) => one !== undefined).length === 1);
const identity = z
  .strictObject({
    issuer: text.optional(),
    issuerRegExp: text.optional(),
    subject: text.optional(),
    subjectRegExp: text.optional(),
  })
  .refine(({ issuer, issuerRegExp }) => (issuer === undefined) !== (issuerRegExp === undefined))
  .refine(({ subject, subjectRegExp }) => (subject === undefined) !== (subjectRegExp === undefined));
const attestation = z.strictObject({
  name: text,
  predicateType: text,
  policy: z.strictObject({ type: z.enum(['cue', 'rego']), data: text }).optional(),
});
const authority = z
  .strictObject({
    name: text.optional(),
    key: key.optional(),
    keyless: z
      .strictObject({
        url: z.url().optional(),
        'ca-cert': key.optional(),
        identities: z.array(identity).min(1),
        trustRootRef: text.optional(),
        insecureIgnoreSCT: z.boolean().optional(),
      })
      .optional(),
    static: z.strictObject({ action: z.enum(['pass', 'fail']), message: text.optional() }).optional(),
    source: z.array(z.strictObject({ oci: text, signaturePullSecrets: z.array(secretRef).optional() })).optional(),
    ctlog: z.strictObject({ url: z.url().optional(), trustRootRef: text.optional() }).optional(),
    rfc3161timestamp: z.strictObject({ trustRootRef: text }).optional(),
    attestations: z.array(attestation).min(1).optional(),
  })
  .refine(
    ({ key: own, keyless, static: fixed }) => [own, keyless, fixed].filter((one) => one !== undefined).length === 1,
  );
const imagePolicy = z.strictObject({
  mode: z.enum(['enforce', 'warn']).optional(),
  images: z.array(z.strictObject({ glob: text })).min(1),
  match: z
    .array(
      z.strictObject({ group: text.optional(), version: text, resource: text, selector: labelSelector.optional() }),
    )
    .optional(),
  authorities: z.array(authority).min(1),
  policy: z.strictObject({ type: z.enum(['cue', 'rego']), data: text }).optional(),
});

export const supplyShapes: Readonly<Record<string, Shape>> = {
  'velero.io/v1 Schedule': {
    schema: object('velero.io/v1', 'Schedule', { spec: schedule }),
    source: 'https://velero.io/docs/main/api-types/schedule/',
    read,
  },
  'snapshot.storage.k8s.io/v1 VolumeSnapshotClass': {
    schema: object('snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', {
      driver: text,
      deletionPolicy: z.enum(['Delete', 'Retain']),
      parameters: z.record(z.string(), z.string()).optional(),
    }),
    source: 'https://kubernetes.io/docs/concepts/storage/volume-snapshot-classes/',
    read,
  },
  'policy.sigstore.dev/v1beta1 ClusterImagePolicy': {
    schema: object('policy.sigstore.dev/v1beta1', 'ClusterImagePolicy', { spec: imagePolicy }),
    source: 'https://docs.sigstore.dev/policy-controller/overview/',
    read,
  },
};
