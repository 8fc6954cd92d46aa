// YAML files that name no kind: answers of installers, a patch, the list for the network team. Found by the end of their path.
import { z } from 'zod';
import { cidr, labelSelector, labels, type Shape, text, texts, toleration } from './shape.ts';

const read = '2026-11-25';

const pool = z.strictObject({
  name: text,
  replicas: z.int().min(0),
  architecture: z.enum(['amd64', 'arm64', 's390x', 'ppc64le']).optional(),
  hyperthreading: z.enum(['Enabled', 'Disabled']).optional(),
  platform: z.looseObject({}).optional(),
});
const installConfig = z.strictObject({
  apiVersion: z.literal('v1'),
  baseDomain: text,
  metadata: z.strictObject({ name: text }),
  networking: z.strictObject({
    networkType: text,
    clusterNetwork: z.array(z.strictObject({ cidr, hostPrefix: z.int().min(1).max(128) })).min(1),
    serviceNetwork: z.array(cidr).min(1),
    machineNetwork: z.array(z.strictObject({ cidr })).min(1),
  }),
  controlPlane: pool,
  compute: z.array(pool).min(1),
  platform: z.record(z.string(), z.looseObject({})),
  publish: z.enum(['External', 'Internal', 'Mixed']).optional(),
  fips: z.boolean().optional(),
  capabilities: z.looseObject({}).optional(),
  additionalTrustBundle: text.optional(),
  imageDigestSources: z.array(z.strictObject({ source: text, mirrors: texts })).optional(),
  credentialsMode: z.enum(['', 'Mint', 'Passthrough', 'Manual']).optional(),
  pullSecret: text,
  sshKey: text.optional(),
});

const flags = z.array(z.string().regex(/^[a-z][a-z0-9-]*=.*$/s));
const mounts = z.array(z.string().regex(/^\/[^:]+:\/[^:]+(:ro)?$/));
/** config.yaml of RKE2: each key is a flag of the server. */
const rke2 = z.strictObject({
  'write-kubeconfig-mode': z.string().regex(/^0[0-7]{3}$/),
  profile: z.literal('cis').optional(),
  'tls-san': texts.optional(),
  'advertise-address': text.optional(),
  'node-ip': text.optional(),
  cni: z.enum(['none', 'calico', 'canal', 'cilium', 'flannel']),
  'cluster-cidr': z.string(),
  'service-cidr': z.string(),
  'disable-cloud-controller': z.boolean().optional(),
  'disable-kube-proxy': z.boolean().optional(),
  'secrets-encryption-provider': z.enum(['aescbc', 'secretbox']).optional(),
  'pod-security-admission-config-file': z.string().startsWith('/').optional(),
  'audit-policy-file': z.string().startsWith('/').optional(),
  selinux: z.boolean().optional(),
  'system-default-registry': text.optional(),
  'kube-apiserver-arg': flags.optional(),
  'kube-apiserver-extra-mount': mounts.optional(),
  'kube-controller-manager-arg': flags.optional(),
  'kube-scheduler-arg': flags.optional(),
  'kubelet-arg': flags.optional(),
  'etcd-arg': flags.optional(),
});

/** Only what a placement needs: the object that it patches is made by the controller of the gateway. */
const placementPatch = z.strictObject({
  spec: z.strictObject({
    replicas: z.int().min(2).optional(),
    template: z.strictObject({
      metadata: z.strictObject({ labels }).optional(),
      spec: z.strictObject({
        nodeSelector: labels.optional(),
        tolerations: z.array(toleration).optional(),
        topologySpreadConstraints: z
          .array(
            z.strictObject({
              maxSkew: z.int().min(1),
              topologyKey: text,
              whenUnsatisfiable: z.enum(['DoNotSchedule', 'ScheduleAnyway']),
              labelSelector,
            }),
          )
          .optional(),
      }),
    }),
  }),
});

/** Annotations and type of the Service that the controller of the gateway makes. */
const servicePatch = z.strictObject({
  metadata: z.strictObject({ annotations: labels }).optional(),
  spec: z.strictObject({
    type: z.literal('LoadBalancer'),
    externalTrafficPolicy: z.enum(['Local', 'Cluster']).optional(),
    internalTrafficPolicy: z.enum(['Local', 'Cluster']).optional(),
    loadBalancerClass: text.optional(),
    loadBalancerSourceRanges: z.array(cidr).min(1).optional(),
    ipFamilyPolicy: z.enum(['SingleStack', 'PreferDualStack', 'RequireDualStack']).optional(),
    allocateLoadBalancerNodePorts: z.boolean().optional(),
  }),
});

/** Our own list for whoever runs switches and firewalls: no program reads it. */
const networkPlan = z.strictObject({
  layout: text,
  joined: text.optional(),
  perimeter: text.optional(),
  siteLink: text.optional(),
  nodeAddresses: text.optional(),
  egress: text.optional(),
  networks: z.array(
    z.strictObject({
      name: z.string(),
      role: text,
      vlan: z.int().min(1).max(4094).optional(),
      vrf: z.string().optional(),
      range: cidr.optional(),
      range6: cidr.optional(),
    }),
  ),
  cluster: z.strictObject({
    pods: cidr,
    services: cidr,
    pods6: cidr.optional(),
    services6: cidr.optional(),
    family: z.enum(['ipv4', 'dual', 'ipv6']),
  }),
  administrators: z.strictObject({
    endpoint: text,
    wayIn: text.optional(),
    allowedSources: z.array(cidr).optional(),
  }),
  rules: z.array(z.union([z.strictObject({ allow: text }), z.strictObject({ deny: text })])),
});

/** By the end of the path. */
export const plainFileShapes: Readonly<Record<string, Shape>> = {
  '/openshift/install-config.yaml': {
    schema: installConfig,
    source:
      'https://docs.redhat.com/en/documentation/openshift_container_platform/4.21/html/installing_on_any_platform/installing-platform-agnostic',
    read,
  },
  '/rke2-config.yaml': { schema: rke2, source: 'https://docs.rke2.io/reference/server_config', read },
  '/gateway-placement-patch.yaml': {
    schema: placementPatch,
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/deployment-v1/',
    read,
  },
  '/gateway-service-patch.yaml': {
    schema: servicePatch,
    source: 'https://kubernetes.io/docs/reference/kubernetes-api/service-resources/service-v1/',
    read,
  },
  '/network-plan.yaml': { schema: networkPlan, source: 'content/manifests/M-51-network-plan.yaml', read },
};
