// Files that the API server reads at its start to decide who somebody is, what he may do, and how Secrets lie in etcd.
import { z } from 'zod';
import { configuration, goDuration, type Shape, text, texts } from './shape.ts';

const read = '2026-11-25';
const page = (name: string): string => `https://kubernetes.io/docs/reference/config-api/${name}/`;
const config = 'apiserver.config.k8s.io/v1';

const url = z.url({ protocol: /^https$/ });
const claim = text.optional();
const expression = text.optional();
const claimOrExpression = z
  .strictObject({ claim, expression })
  .refine((value) => Object.keys(value).length === 1, 'claim or expression');
/** With a claim, a prefix has to be named, be it the empty one. */
const prefixed = z
  .strictObject({ claim, expression, prefix: z.string().optional() })
  .refine((value) => (value.claim === undefined) !== (value.expression === undefined), 'claim or expression')
  .refine(
    (value) => (value.claim === undefined) === (value.prefix === undefined),
    'a claim needs a prefix, an expression takes none',
  );
const issuer = z
  .strictObject({
    url,
    discoveryURL: url.optional(),
    certificateAuthority: text.optional(),
    audiences: texts,
    audienceMatchPolicy: z.literal('MatchAny').optional(),
    egressSelectorType: z.enum(['controlplane', 'cluster']).optional(),
  })
  .refine(({ audiences, audienceMatchPolicy }) => audiences.length === 1 || audienceMatchPolicy === 'MatchAny');
const jwt = z.strictObject({
  issuer,
  claimValidationRules: z
    .array(
      z.union([
        z.strictObject({ claim: text, requiredValue: z.string().optional() }),
        z.strictObject({ expression: text, message: text.optional() }),
      ]),
    )
    .optional(),
  claimMappings: z.strictObject({
    username: prefixed,
    groups: prefixed.optional(),
    uid: claimOrExpression.optional(),
    extra: z.array(z.strictObject({ key: text, valueExpression: text })).optional(),
  }),
  userValidationRules: z.array(z.strictObject({ expression: text, message: text.optional() })).optional(),
});
const authenticationFields = {
  jwt: z.array(jwt).max(64).optional(),
  anonymous: z
    .strictObject({
      enabled: z.boolean(),
      conditions: z.array(z.strictObject({ path: z.string().startsWith('/') })).optional(),
    })
    .refine(({ enabled, conditions }) => enabled || conditions === undefined)
    .optional(),
};

const webhook = z.strictObject({
  authorizedTTL: goDuration,
  cacheAuthorizedRequests: z.boolean().optional(),
  unauthorizedTTL: goDuration,
  cacheUnauthorizedRequests: z.boolean().optional(),
  timeout: goDuration,
  subjectAccessReviewVersion: z.literal('v1'),
  matchConditionSubjectAccessReviewVersion: z.literal('v1').optional(),
  failurePolicy: z.enum(['NoOpinion', 'Deny']),
  connectionInfo: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('KubeConfigFile'), kubeConfigFile: z.string().startsWith('/') }),
    z.strictObject({ type: z.literal('InClusterConfig') }),
  ]),
  matchConditions: z.array(z.strictObject({ expression: text })).optional(),
});
const authorizer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.enum(['Node', 'RBAC', 'ABAC', 'AlwaysAllow', 'AlwaysDeny']), name: text }),
  z.strictObject({ type: z.literal('Webhook'), name: text, webhook }),
]);

const keys = z.strictObject({ keys: z.array(z.strictObject({ name: text, secret: text })).min(1) });
const provider = z
  .strictObject({
    kms: z
      .strictObject({
        apiVersion: z.literal('v2'),
        name: z.string().regex(/^[^:]+$/),
        endpoint: z.string().regex(/^unix:\/\/(\/|@)/),
        timeout: goDuration.optional(),
      })
      .optional(),
    secretbox: keys.optional(),
    aesgcm: keys.optional(),
    aescbc: keys.optional(),
    identity: z.strictObject({}).optional(),
  })
  .refine((value) => Object.keys(value).length === 1, 'one provider an entry');
const encryption = configuration(config, 'EncryptionConfiguration', {
  resources: z.array(z.strictObject({ resources: texts, providers: z.array(provider).min(1) })).min(1),
});

export const apiserverShapes: Readonly<Record<string, Shape>> = {
  [`${config} AuthenticationConfiguration`]: {
    schema: configuration(config, 'AuthenticationConfiguration', authenticationFields),
    source: page('apiserver-config.v1'),
    read,
  },
  [`${config}beta1 AuthenticationConfiguration`]: {
    schema: configuration(`${config}beta1`, 'AuthenticationConfiguration', authenticationFields),
    source: page('apiserver-config.v1beta1'),
    read,
  },
  [`${config} AuthorizationConfiguration`]: {
    schema: configuration(config, 'AuthorizationConfiguration', { authorizers: z.array(authorizer).min(1) }),
    source: page('apiserver-config.v1'),
    read,
  },
  [`${config} EncryptionConfiguration`]: { schema: encryption, source: page('apiserver-config.v1'), read },
};
