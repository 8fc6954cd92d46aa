// YAML files of the supply chain that name no kind: values of Falco's chart and the policy of Binary Authorization.
import { z } from 'zod';
import { type Shape, text, texts, toleration } from './shape.ts';

const read = '2026-11-25';

const falcoRule = /^- rule: .+/m;
/** The keys of the chart that a plan sets; the chart's own list of values is longer. */
const falcoValues = z.strictObject({
  image: z.strictObject({ registry: text, repository: text, tag: z.string().regex(/@sha256:[0-9a-f]{64}$/) }),
  podPriorityClassName: text.optional(),
  podSecurityContext: z.looseObject({}).optional(),
  driver: z.strictObject({
    kind: z.enum(['auto', 'modern_ebpf', 'kmod']),
    modernEbpf: z.strictObject({ leastPrivileged: z.boolean().optional() }).optional(),
  }),
  tolerations: z.array(toleration).optional(),
  falcoctl: z
    .strictObject({
      image: z.looseObject({}).optional(),
      artifact: z.strictObject({
        install: z.strictObject({ enabled: z.boolean() }).optional(),
        follow: z.strictObject({ enabled: z.boolean() }).optional(),
      }),
      config: z
        .strictObject({
          indexes: z.array(z.looseObject({})).optional(),
          artifact: z.strictObject({
            allowedTypes: texts.optional(),
            install: z.strictObject({ refs: texts }).optional(),
            follow: z.strictObject({ refs: texts }).optional(),
          }),
        })
        .optional(),
    })
    .optional(),
  falcosidekick: z
    .strictObject({
      enabled: z.boolean(),
      replicaCount: z.int().optional(),
      image: z.looseObject({}).optional(),
      config: z
        .strictObject({ webhook: z.strictObject({ address: z.url(), minimumpriority: text.optional() }).optional() })
        .optional(),
    })
    .optional(),
  services: z
    .array(
      z.strictObject({
        name: text,
        type: z.enum(['ClusterIP', 'NodePort']),
        ports: z.array(z.strictObject({ port: z.int(), protocol: z.literal('TCP'), nodePort: z.int().optional() })),
      }),
    )
    .optional(),
  mounts: z
    .strictObject({
      volumes: z.array(z.looseObject({ name: text })),
      volumeMounts: z.array(z.looseObject({ name: text })),
    })
    .optional(),
  falco: z
    .strictObject({
      json_output: z.boolean().optional(),
      priority: z
        .enum(['emergency', 'alert', 'critical', 'error', 'warning', 'notice', 'informational', 'debug'])
        .optional(),
      file_output: z.strictObject({ enabled: z.boolean(), keep_alive: z.boolean(), filename: text }).optional(),
      http_output: z.looseObject({}).optional(),
      rules_files: z.array(z.string().startsWith('/')).optional(),
      load_plugins: texts.optional(),
      plugins: z
        .array(
          z.strictObject({
            name: text,
            library_path: text,
            init_config: z.string().optional(),
            open_params: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
  customRules: z.record(z.string().endsWith('.yaml'), z.string().regex(falcoRule)).optional(),
});

const admissionRule = z.strictObject({
  evaluationMode: z.enum(['ALWAYS_ALLOW', 'ALWAYS_DENY', 'REQUIRE_ATTESTATION']),
  enforcementMode: z.enum(['ENFORCED_BLOCK_AND_AUDIT_LOG', 'DRYRUN_AUDIT_LOG_ONLY']),
  requireAttestationsBy: z.array(z.string().regex(/^projects\/[^/]+\/attestors\/[^/]+$/)).optional(),
});
const binaryAuthorization = z.strictObject({
  name: text.optional(),
  globalPolicyEvaluationMode: z.enum(['ENABLE', 'DISABLE']).optional(),
  admissionWhitelistPatterns: z.array(z.strictObject({ namePattern: text })).optional(),
  clusterAdmissionRules: z.record(z.string(), admissionRule).optional(),
  defaultAdmissionRule: admissionRule,
});

/** By the end of the path. */
export const supplyFileShapes: Readonly<Record<string, Shape>> = {
  '/falco/values.yaml': {
    schema: falcoValues,
    source: 'https://github.com/falcosecurity/charts/blob/master/charts/falco/values.yaml',
    read,
  },
  '/binary-authorization.yaml': {
    schema: binaryAuthorization,
    source: 'https://docs.cloud.google.com/binary-authorization/docs/policy-yaml-reference',
    read,
  },
};
