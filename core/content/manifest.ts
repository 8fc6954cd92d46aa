// The shape of a manifest: a header, then real YAML documents into which values are filled as a tree.
import { z } from 'zod';
import { byProvider, condition, controlId, dottedName, line, providerKeys, retired, sentence } from './shapes.ts';
import { given } from './threat.ts';

export const layers = [
  '00-cluster',
  '10-policies',
  '20-namespaces',
  '30-ingress',
  '40-workloads-reference',
  '50-operations',
  'crd',
  'cluster-config',
  'provision',
] as const;

/** What decided a value: the control that asks for it and the question (or derived fact) whose answer shaped it. */
export const lineReason = z.strictObject({ by: controlId, from: z.array(dottedName).min(1).or(dottedName) });

export const manifestSchema = z.strictObject({
  title: line,
  implements: z.array(controlId).min(1),
  layer: z.enum(layers),
  /** Needed for layer crd: the folder below `manifests-crd/`, and what must be installed, with its version. */
  crd: z
    .strictObject({ folder: z.string().regex(/^[a-z0-9-]+$/), needs: z.union([sentence, byProvider(sentence)]) })
    .optional(),
  /** Only for these providers (a shorthand that layer provision always uses). */
  providers: z.array(z.enum(providerKeys)).min(1).optional(),
  format: z.enum(['yaml', 'shell']).default('yaml'),
  forEach: z.enum(['tenant', 'network', 'app', 'node-pool']).optional(),
  includeWhen: condition.optional(),
  /** Said in the bundle's README when `includeWhen` is false; per provider where another one does the work. */
  absentBecause: z.union([sentence, byProvider(sentence)]),
  /** Below its layer's folder; may hold `${…}`. */
  file: z
    .string()
    .regex(/^[A-Za-z0-9${}._/-]+$/)
    .refine(
      (path) => !path.split('/').includes('..') && !path.startsWith('/'),
      'must stay below the folder of its layer',
    ),
  note: sentence.optional(),
  /** For a file that kubectl does not take: the command, from the export folder, that lays it where it is read, and when. */
  lay: byProvider(z.strictObject({ run: line, when: sentence })).optional(),
  /** What is left to do once the cluster runs with the file. */
  afterwards: byProvider(sentence).optional(),
  /** `<zone>` or `replace-with-region` → what to put in its place; listed at the head of the file and in the README. */
  placeholders: z.record(z.string().regex(/^(?:<[^<>]+>|replace-with-[a-z0-9-]+)$/), sentence).optional(),
  /** Path in the object (`spec.policyTypes`, `spec.egress[0].to`) → what decided it; several documents use `$why` in each. */
  why: z.record(z.string(), lineReason).optional(),
  sources: z.array(z.string()).min(1),
  examples: z.array(z.strictObject({ given, expect: z.enum(['written', 'absent', 'waits']) })).min(1),
  retired: retired.optional(),
});
export type LineReason = z.infer<typeof lineReason>;
export type Layer = (typeof layers)[number];
/**
 * `documents` are the template trees after the header. In them `${fact.name}` or `${tenant.field}` is replaced (a whole
 * scalar keeps the type), and a document or a mapping in a list may carry `$includeWhen`, `$forEach` and `$why`; inside a
 * repetition over tenants, `$forEach: app` takes the apps of that tenant. Any mapping may carry `$includeWhen`, and
 * `{ $includeWhen, $value }` stands for one value that comes and goes. `$why` holds paths from its own mapping (indexes
 * count the template's entries), or one reason for the whole of it.
 * A shell manifest has one document: a list of steps `{ say: sentence }` or `{ run: [argv…], by, from, say? }`. In `run`,
 * a list that starts with an option (`[--zone, <zone>]`) stands for its words; any other list is one word with commas.
 */
export type Manifest = z.infer<typeof manifestSchema> & { readonly id: string; readonly documents: readonly unknown[] };
