// The shape of a manifest: a header, then real YAML documents into which values are filled as a tree.
import { z } from 'zod';
import { condition, controlId, dottedName, line, providerKeys, retired, sentence } from './shapes.ts';
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
  crd: z.strictObject({ folder: z.string().regex(/^[a-z0-9-]+$/), needs: sentence }).optional(),
  /** Only for these providers (a shorthand that layer provision always uses). */
  providers: z.array(z.enum(providerKeys)).min(1).optional(),
  format: z.enum(['yaml', 'shell']).default('yaml'),
  forEach: z.enum(['tenant', 'network', 'app', 'node-pool']).optional(),
  includeWhen: condition.optional(),
  /** Said in the bundle's README when `includeWhen` is false. */
  absentBecause: sentence,
  /** Below its layer's folder; may hold `${…}`. */
  file: z
    .string()
    .regex(/^[A-Za-z0-9${}._/-]+$/)
    .refine(
      (path) => !path.split('/').includes('..') && !path.startsWith('/'),
      'must stay below the folder of its layer',
    ),
  note: sentence.optional(),
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
 * A shell manifest has one document: a list of steps `{ say: sentence }` or `{ run: [argv…], by, from, say? }`.
 */
export type Manifest = z.infer<typeof manifestSchema> & { readonly id: string; readonly documents: readonly unknown[] };
