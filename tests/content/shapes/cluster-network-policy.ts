// Network policies above all namespaces: those of the Kubernetes network policy group, of EKS, of OpenShift and of GKE.
import { z } from 'zod';
import { cidr, labelSelector, object, portNumber, type Shape, text } from './shape.ts';

const read = '2026-11-25';
const oneOf = (fields: z.ZodRawShape) =>
  z.strictObject(fields).refine((value) => Object.keys(value).length === 1, 'names not exactly one thing');

const pods = z.strictObject({ namespaceSelector: labelSelector, podSelector: labelSelector });
const subject = oneOf({ namespaces: labelSelector.optional(), pods: pods.optional() });
const networks = z.array(cidr).min(1).max(25);
const domainNames = z
  .array(z.string().regex(/^(\*\.)?([a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])?\.)+[a-zA-Z0-9][-a-zA-Z0-9_]*\.?$/))
  .min(1)
  .max(25);
const from = oneOf({ namespaces: labelSelector.optional(), pods: pods.optional() });
const to = oneOf({
  namespaces: labelSelector.optional(),
  pods: pods.optional(),
  nodes: labelSelector.optional(),
  networks: networks.optional(),
  domainNames: domainNames.optional(),
});
const ruleName = z.string().max(100).optional();

/** Version v1alpha1: AdminNetworkPolicy, which OpenShift documents. */
const numbered = z.strictObject({ protocol: z.enum(['TCP', 'UDP', 'SCTP']), port: portNumber });
const ranged = z.strictObject({ protocol: z.enum(['TCP', 'UDP', 'SCTP']), start: portNumber, end: portNumber });
const ports = z
  .array(oneOf({ portNumber: numbered.optional(), portRange: ranged.optional(), namedPort: text.optional() }))
  .min(1)
  .max(100)
  .optional();
const adminAction = z.enum(['Allow', 'Deny', 'Pass']);
const rules = <T extends z.ZodType>(rule: T) => z.array(rule).max(100).optional();
const admin = (action: z.ZodType, priority: z.ZodRawShape) =>
  z.strictObject({
    ...priority,
    subject,
    ingress: rules(z.strictObject({ name: ruleName, action, from: z.array(from).min(1).max(100), ports })),
    egress: rules(z.strictObject({ name: ruleName, action, to: z.array(to).min(1).max(100), ports })),
  });

/** Version v1alpha2: ClusterNetworkPolicy with its two tiers. */
const port = oneOf({
  number: portNumber.optional(),
  range: z
    .strictObject({ start: portNumber, end: portNumber })
    .refine(({ start, end }) => start < end)
    .optional(),
});
const match = z.strictObject({ destinationPort: port.optional() });
const protocols = z
  .array(
    oneOf({
      tcp: match.optional(),
      udp: match.optional(),
      sctp: match.optional(),
      destinationNamedPort: text.optional(),
    }),
  )
  .min(1)
  .max(25)
  .optional();
const clusterAction = z.enum(['Accept', 'Deny', 'Pass']);
const cluster = z
  .strictObject({
    tier: z.enum(['Admin', 'Baseline']),
    priority: z.int().min(0).max(1000),
    subject,
    ingress: rules(
      z.strictObject({ name: ruleName, action: clusterAction, from: z.array(from).min(1).max(25), protocols }),
    ).refine((list) => (list?.length ?? 0) <= 25),
    egress: rules(
      z.strictObject({ name: ruleName, action: clusterAction, to: z.array(to).min(1).max(25), protocols }),
    ).refine((list) => (list?.length ?? 0) <= 25),
  })
  .refine(
    ({ egress }) =>
      (egress ?? []).every(({ action, to: peers }) =>
        peers.every((peer) => !('domainNames' in peer) || action === 'Accept'),
      ),
    'domain names stand in Accept rules only',
  );

const fqdnRule = z.strictObject({
  matches: z
    .array(
      oneOf({
        name: z
          .string()
          .regex(/^[a-z0-9.-]+$/)
          .optional(),
        pattern: z
          .string()
          .regex(/^[a-z0-9.*-]+$/)
          .optional(),
      }),
    )
    .min(1),
  ports: z.array(z.strictObject({ protocol: z.enum(['ALL', 'TCP', 'UDP']), port: portNumber.optional() })).optional(),
});

const policyApi = 'https://github.com/kubernetes-sigs/network-policy-api';
export const clusterNetworkPolicyShapes: Readonly<Record<string, Shape>> = {
  'policy.networking.k8s.io/v1alpha1 AdminNetworkPolicy': {
    schema: object('policy.networking.k8s.io/v1alpha1', 'AdminNetworkPolicy', {
      spec: admin(adminAction, { priority: z.int().min(0).max(1000) }),
    }),
    source: `${policyApi}/blob/v0.1.7/apis/v1alpha1/adminnetworkpolicy_types.go`,
    read,
  },
  'policy.networking.k8s.io/v1alpha1 BaselineAdminNetworkPolicy': {
    schema: object('policy.networking.k8s.io/v1alpha1', 'BaselineAdminNetworkPolicy', {
      metadata: z.looseObject({ name: z.literal('default') }),
      spec: admin(z.enum(['Allow', 'Deny']), {}),
    }),
    source: `${policyApi}/blob/v0.1.7/apis/v1alpha1/baselineadminnetworkpolicy_types.go`,
    read,
  },
  'policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicy': {
    schema: object('policy.networking.k8s.io/v1alpha2', 'ClusterNetworkPolicy', { spec: cluster }),
    source: `${policyApi}/blob/v0.2.0/apis/v1alpha2/clusternetworkpolicy_types.go`,
    read,
  },
  'networking.k8s.aws/v1alpha1 ClusterNetworkPolicy': {
    schema: object('networking.k8s.aws/v1alpha1', 'ClusterNetworkPolicy', { spec: cluster }),
    source: 'https://docs.aws.amazon.com/eks/latest/userguide/cni-network-policy.html',
    read,
  },
  'networking.gke.io/v1alpha1 FQDNNetworkPolicy': {
    schema: object('networking.gke.io/v1alpha1', 'FQDNNetworkPolicy', {
      spec: z.strictObject({ podSelector: labelSelector, egress: z.array(fqdnRule).min(1) }),
    }),
    source: 'https://cloud.google.com/kubernetes-engine/docs/how-to/fqdn-network-policies',
    read,
  },
};
