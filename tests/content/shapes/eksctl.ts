// eksctl's ClusterConfig, from the schema in its user guide.
import { z } from 'zod';
import { cidr, labels, type Shape, taint, text, texts } from './shape.ts';

const accessPolicy = z.strictObject({
  policyARN: text,
  accessScope: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('cluster') }),
    z.strictObject({ type: z.literal('namespace'), namespaces: texts }),
  ]),
});
const accessEntry = z.strictObject({
  principalARN: text,
  type: z.enum(['STANDARD', 'EC2_LINUX', 'EC2_WINDOWS', 'FARGATE_LINUX', 'HYBRID_LINUX', 'EC2']).optional(),
  kubernetesGroups: texts.optional(),
  kubernetesUsername: text.optional(),
  accessPolicies: z.array(accessPolicy).optional(),
});
const nodeGroup = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-zA-Z0-9][a-zA-Z0-9-]*$/)
      .max(63),
    instanceType: text.optional(),
    instanceTypes: texts.optional(),
    amiFamily: text.optional(),
    minSize: z.int().min(0),
    maxSize: z.int().min(1),
    desiredCapacity: z.int().min(0).optional(),
    privateNetworking: z.boolean().optional(),
    availabilityZones: texts.optional(),
    volumeSize: z.int().optional(),
    volumeType: z.enum(['gp2', 'gp3', 'io1', 'io2', 'sc1', 'st1']).optional(),
    volumeEncrypted: z.boolean().optional(),
    volumeKmsKeyID: text.optional(),
    disableIMDSv1: z.boolean().optional(),
    disablePodIMDS: z.boolean().optional(),
    bottlerocket: z.strictObject({ enableAdminContainer: z.boolean().optional() }).optional(),
    ssh: z.strictObject({ allow: z.boolean(), enableSsm: z.boolean().optional() }).optional(),
    nodeRepairConfig: z.strictObject({ enabled: z.boolean() }).optional(),
    labels: labels.optional(),
    taints: z.array(taint).optional(),
    tags: labels.optional(),
    maxPodsPerNode: z.int().optional(),
    instancePrefix: text.optional(),
  })
  .refine(({ minSize, maxSize }) => minSize <= maxSize, 'least above most');
const eksctl = z
  .strictObject({
    apiVersion: z.literal('eksctl.io/v1alpha5'),
    kind: z.literal('ClusterConfig'),
    metadata: z.strictObject({
      name: z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9-_]{0,99}$/),
      region: text,
      version: z.string().regex(/^1\.\d+$/),
      tags: labels.optional(),
    }),
    upgradePolicy: z.strictObject({ supportType: z.enum(['STANDARD', 'EXTENDED']) }).optional(),
    deletionProtection: z.boolean().optional(),
    privateCluster: z
      .strictObject({
        enabled: z.boolean(),
        skipEndpointCreation: z.boolean().optional(),
        additionalEndpointServices: texts.optional(),
      })
      .optional(),
    kubernetesNetworkConfig: z
      .strictObject({ serviceIPv4CIDR: cidr.optional(), ipFamily: z.enum(['IPv4', 'IPv6']).optional() })
      .optional(),
    availabilityZones: z.array(text).min(2).optional(),
    zonalShiftConfig: z.strictObject({ enabled: z.boolean() }).optional(),
    vpc: z
      .strictObject({
        cidr: cidr.optional(),
        nat: z.strictObject({ gateway: z.enum(['Disable', 'Single', 'HighlyAvailable']) }).optional(),
        clusterEndpoints: z.strictObject({ privateAccess: z.boolean(), publicAccess: z.boolean() }).optional(),
        publicAccessCIDRs: z.array(cidr).min(1).optional(),
      })
      .optional(),
    iam: z
      .strictObject({
        withOIDC: z.boolean().optional(),
        podIdentityAssociations: z
          .array(
            z.strictObject({
              namespace: text,
              serviceAccountName: text,
              roleARN: text.optional(),
              permissionPolicyARNs: texts.optional(),
            }),
          )
          .optional(),
      })
      .optional(),
    accessConfig: z
      .strictObject({
        authenticationMode: z.enum(['API', 'API_AND_CONFIG_MAP', 'CONFIG_MAP']),
        bootstrapClusterCreatorAdminPermissions: z.boolean().optional(),
        accessEntries: z.array(accessEntry).optional(),
      })
      .optional(),
    autoModeConfig: z
      .strictObject({ enabled: z.boolean(), nodePools: texts.optional(), nodeRoleARN: text.optional() })
      .optional(),
    addonsConfig: z
      .strictObject({
        disableDefaultAddons: z.boolean().optional(),
        autoApplyPodIdentityAssociations: z.boolean().optional(),
      })
      .optional(),
    addons: z
      .array(
        z.strictObject({
          name: text,
          version: text.optional(),
          configurationValues: z
            .string()
            .refine((value) => typeof JSON.parse(value) === 'object', 'is no JSON')
            .optional(),
          useDefaultPodIdentityAssociations: z.boolean().optional(),
        }),
      )
      .optional(),
    secretsEncryption: z.strictObject({ keyARN: text }).optional(),
    cloudWatch: z
      .strictObject({
        clusterLogging: z.strictObject({
          enableTypes: z.array(z.enum(['api', 'audit', 'authenticator', 'controllerManager', 'scheduler', 'all', '*'])),
          logRetentionInDays: z.int().optional(),
        }),
      })
      .optional(),
    fargateProfiles: z
      .array(
        z.strictObject({
          name: text,
          selectors: z.array(z.strictObject({ namespace: text, labels: labels.optional() })),
        }),
      )
      .optional(),
    managedNodeGroups: z.array(nodeGroup).optional(),
  })
  .refine(
    ({ kubernetesNetworkConfig, iam }) => kubernetesNetworkConfig?.ipFamily !== 'IPv6' || iam?.withOIDC === true,
    'eksctl refuses IPv6 without iam.withOIDC',
  )
  .refine(
    ({ kubernetesNetworkConfig, vpc }) => kubernetesNetworkConfig?.ipFamily !== 'IPv6' || vpc?.nat === undefined,
    'eksctl refuses a NAT gateway with IPv6',
  );

export const eksctlShapes: Readonly<Record<string, Shape>> = {
  'eksctl.io/v1alpha5 ClusterConfig': {
    schema: eksctl,
    source: 'https://docs.aws.amazon.com/eks/latest/eksctl/schema.html',
    read: '2026-11-25',
  },
};
