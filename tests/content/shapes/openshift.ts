// OpenShift's own kinds, from the API reference of OpenShift Container Platform 4.21 and its openshift/api types.
import { z } from 'zod';
import { kubeletFields } from './nodes.ts';
import { cidr, labelSelector, object, portNumber, type Shape, text, texts, toleration } from './shape.ts';

const read = '2026-11-25';
const types = (path: string): string => `https://github.com/openshift/api/blob/release-4.21/${path}`;

const egressRule = z.strictObject({
  type: z.enum(['Allow', 'Deny']),
  to: z
    .strictObject({
      cidrSelector: cidr.optional(),
      dnsName: z
        .string()
        .regex(/^(\*\.)?([A-Za-z0-9-]+\.)*[A-Za-z0-9-]+\.?$/)
        .optional(),
      nodeSelector: labelSelector.optional(),
    })
    .refine((value) => Object.keys(value).length === 1, 'names not exactly one thing'),
  ports: z.array(z.strictObject({ protocol: z.enum(['TCP', 'UDP', 'SCTP']), port: portNumber })).optional(),
});

const ingressController = z.strictObject({
  domain: text.optional(),
  replicas: z.int().min(0).optional(),
  defaultCertificate: z.strictObject({ name: text }).optional(),
  endpointPublishingStrategy: z
    .strictObject({
      type: z.enum(['LoadBalancerService', 'HostNetwork', 'Private', 'NodePortService']),
      loadBalancer: z
        .strictObject({ scope: z.enum(['Internal', 'External']), allowedSourceRanges: z.array(cidr).optional() })
        .optional(),
    })
    .optional(),
  nodePlacement: z
    .strictObject({ nodeSelector: labelSelector.optional(), tolerations: z.array(toleration).optional() })
    .optional(),
  namespaceSelector: labelSelector.optional(),
  routeSelector: labelSelector.optional(),
  routeAdmission: z
    .strictObject({
      namespaceOwnership: z.enum(['Strict', 'InterNamespaceAllowed']).optional(),
      wildcardPolicy: z.enum(['WildcardsAllowed', 'WildcardsDisallowed']).optional(),
    })
    .optional(),
  clientTLS: z
    .strictObject({
      clientCertificatePolicy: z.enum(['Required', 'Optional']),
      clientCA: z.strictObject({ name: text }),
      allowedSubjectPatterns: texts.optional(),
    })
    .optional(),
  tlsSecurityProfile: z
    .strictObject({ type: z.enum(['Old', 'Intermediate', 'Modern']) })
    .loose()
    .optional(),
  logging: z.strictObject({ access: z.looseObject({}).optional() }).optional(),
});

const base64 = z.base64();
const signedBy = z.discriminatedUnion('policyType', [
  z.strictObject({
    policyType: z.literal('PublicKey'),
    publicKey: z.strictObject({ keyData: base64, rekorKeyData: base64.optional() }),
  }),
  z.strictObject({
    policyType: z.literal('FulcioCAWithRekor'),
    fulcioCAWithRekor: z.strictObject({
      fulcioCAData: base64,
      rekorKeyData: base64,
      fulcioSubject: z.strictObject({ oidcIssuer: z.url(), signedEmail: z.email() }),
    }),
  }),
]);
const imagePolicy = z.strictObject({
  scopes: z
    .array(z.string().regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?(\/[a-z0-9._/-]+)?(:[\w.-]+)?(@sha256:[0-9a-f]{64})?$/))
    .min(1),
  policy: z.strictObject({
    rootOfTrust: signedBy,
    signedIdentity: z
      .strictObject({
        matchPolicy: z.enum(['MatchRepoDigestOrExact', 'MatchRepository', 'ExactRepository', 'RemapIdentity']),
        exactRepository: z.strictObject({ repository: text }).optional(),
        remapIdentity: z.strictObject({ prefix: text, signedPrefix: text }).optional(),
      })
      .optional(),
  }),
});

const mapping = z.strictObject({
  preferredUsername: texts,
  name: texts.optional(),
  email: texts.optional(),
  groups: texts.optional(),
  id: texts.optional(),
});
const identityProvider = z.strictObject({
  name: text,
  mappingMethod: z.enum(['claim', 'lookup', 'add']).optional(),
  type: z.literal('OpenID'),
  openID: z.strictObject({
    clientID: text,
    clientSecret: z.strictObject({ name: text }),
    issuer: z.url({ protocol: /^https$/ }),
    ca: z.strictObject({ name: text }).optional(),
    claims: mapping,
    extraScopes: texts.optional(),
    extraAuthorizeParameters: z.record(z.string(), z.string()).optional(),
  }),
});
const encryption = z.strictObject({ type: z.enum(['identity', 'aescbc', 'aesgcm', 'KMS']) }).loose();
const apiServer = z.strictObject({
  audit: z
    .strictObject({
      profile: z.enum(['Default', 'WriteRequestBodies', 'AllRequestBodies', 'None']),
      customRules: z
        .array(
          z.strictObject({
            group: text,
            profile: z.enum(['Default', 'WriteRequestBodies', 'AllRequestBodies', 'None']),
          }),
        )
        .optional(),
    })
    .optional(),
  encryption: encryption.optional(),
  tlsSecurityProfile: z
    .strictObject({ type: z.enum(['Old', 'Intermediate', 'Modern']) })
    .loose()
    .optional(),
  clientCA: z.strictObject({ name: text }).optional(),
});
const registries = z.strictObject({
  allowedRegistries: texts.optional(),
  blockedRegistries: texts.optional(),
  insecureRegistries: texts.optional(),
  containerRuntimeSearchRegistries: texts.optional(),
});
/** The cluster-wide configuration objects have one name. */
const config = (kind: string, spec: z.ZodType): z.ZodType =>
  object('config.openshift.io/v1', kind, { metadata: z.looseObject({ name: z.literal('cluster') }), spec });

export const openshiftShapes: Readonly<Record<string, Shape>> = {
  'k8s.ovn.org/v1 EgressFirewall': {
    schema: object('k8s.ovn.org/v1', 'EgressFirewall', {
      // One object a namespace, and OVN-Kubernetes reads only this name.
      metadata: z.strictObject({ name: z.literal('default'), namespace: text }),
      spec: z.strictObject({ egress: z.array(egressRule).min(1) }),
    }),
    source: 'https://ovn-kubernetes.io/api-reference/egress-firewall-api-spec/',
    read,
  },
  'operator.openshift.io/v1 IngressController': {
    schema: object('operator.openshift.io/v1', 'IngressController', { spec: ingressController }),
    source: types('operator/v1/types_ingress.go'),
    read,
  },
  'config.openshift.io/v1 ClusterImagePolicy': {
    schema: object('config.openshift.io/v1', 'ClusterImagePolicy', { spec: imagePolicy }),
    source: types('config/v1/types_cluster_image_policy.go'),
    read,
  },
  'config.openshift.io/v1 OAuth': {
    schema: config(
      'OAuth',
      z.strictObject({
        identityProviders: z.array(identityProvider).min(1),
        tokenConfig: z
          .strictObject({ accessTokenMaxAgeSeconds: z.int().optional(), accessTokenInactivityTimeout: text.optional() })
          .optional(),
      }),
    ),
    source: types('config/v1/types_oauth.go'),
    read,
  },
  'machineconfiguration.openshift.io/v1 KubeletConfig': {
    schema: object('machineconfiguration.openshift.io/v1', 'KubeletConfig', {
      spec: z.strictObject({
        autoSizingReserved: z.boolean().optional(),
        machineConfigPoolSelector: labelSelector,
        kubeletConfig: z.strictObject(kubeletFields).optional(),
      }),
    }),
    source: types('machineconfiguration/v1/types.go'),
    read,
  },
  'config.openshift.io/v1 APIServer': {
    schema: config('APIServer', apiServer),
    source: types('config/v1/types_apiserver.go'),
    read,
  },
  'config.openshift.io/v1 Image': {
    schema: config(
      'Image',
      z.strictObject({
        registrySources: registries.optional(),
        allowedRegistriesForImport: z
          .array(z.strictObject({ domainName: text, insecure: z.boolean().optional() }))
          .optional(),
        additionalTrustedCA: z.strictObject({ name: text }).optional(),
      }),
    ),
    source: types('config/v1/types_image.go'),
    read,
  },
};
