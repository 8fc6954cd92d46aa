// Files that the API server reads at its start to admit and to record: admission plug-ins, Pod Security defaults, the audit policy.
import { z } from 'zod';
import { configuration, type Shape, text, texts } from './shape.ts';

const read = '2026-11-25';
const page = (name: string): string => `https://kubernetes.io/docs/reference/config-api/${name}/`;

const levels = z.enum(['privileged', 'baseline', 'restricted']);
const pinned = z.string().regex(/^(latest|v1\.\d+)$/);
const podSecurityFields = {
  defaults: z.strictObject({
    enforce: levels.optional(),
    'enforce-version': pinned.optional(),
    audit: levels.optional(),
    'audit-version': pinned.optional(),
    warn: levels.optional(),
    'warn-version': pinned.optional(),
  }),
  exemptions: z
    .strictObject({
      usernames: z.array(text).optional(),
      runtimeClasses: z.array(text).optional(),
      namespaces: z.array(text).optional(),
    })
    .optional(),
};
const podSecurity = configuration(
  'pod-security.admission.config.k8s.io/v1',
  'PodSecurityConfiguration',
  podSecurityFields,
);
const eventRateLimit = configuration('eventratelimit.admission.k8s.io/v1alpha1', 'Configuration', {
  limits: z
    .array(
      z.strictObject({
        type: z.enum(['Server', 'Namespace', 'User', 'SourceAndObject']),
        qps: z.int().min(1),
        burst: z.int().min(1),
        cacheSize: z.int().min(1).optional(),
      }),
    )
    .min(1),
});
const plugin = z
  .strictObject({
    name: text,
    path: text.optional(),
    configuration: z.union([podSecurity, eventRateLimit]).optional(),
  })
  .refine(({ path, configuration: own }) => (path === undefined) !== (own === undefined), 'path or configuration');

const stages = z.array(z.enum(['RequestReceived', 'ResponseStarted', 'ResponseComplete', 'Panic'])).optional();
const auditRule = z
  .strictObject({
    level: z.enum(['None', 'Metadata', 'Request', 'RequestResponse']),
    users: texts.optional(),
    userGroups: texts.optional(),
    verbs: texts.optional(),
    resources: z
      .array(
        z.strictObject({
          group: z.string().optional(),
          resources: texts.optional(),
          resourceNames: texts.optional(),
        }),
      )
      .optional(),
    namespaces: z.array(z.string()).optional(),
    nonResourceURLs: texts.optional(),
    omitStages: stages,
    omitManagedFields: z.boolean().optional(),
  })
  .refine(
    ({ nonResourceURLs, resources, namespaces }) =>
      nonResourceURLs === undefined || (resources === undefined && namespaces === undefined),
    'resources or paths, not both',
  );

export const admissionShapes: Readonly<Record<string, Shape>> = {
  'apiserver.config.k8s.io/v1 AdmissionConfiguration': {
    schema: configuration('apiserver.config.k8s.io/v1', 'AdmissionConfiguration', { plugins: z.array(plugin).min(1) }),
    source: page('apiserver-config.v1'),
    read,
  },
  'eventratelimit.admission.k8s.io/v1alpha1 Configuration': {
    schema: eventRateLimit,
    source: page('apiserver-eventratelimit.v1alpha1'),
    read,
  },
  'pod-security.admission.config.k8s.io/v1 PodSecurityConfiguration': {
    schema: podSecurity,
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-admission-controller/',
    read,
  },
  'audit.k8s.io/v1 Policy': {
    schema: configuration('audit.k8s.io/v1', 'Policy', {
      // An audit policy may carry metadata, as its documented example does.
      metadata: z.strictObject({ name: text }).optional(),
      omitStages: stages,
      omitManagedFields: z.boolean().optional(),
      rules: z.array(auditRule).min(1),
    }),
    source: page('apiserver-audit.v1'),
    read,
  },
};
