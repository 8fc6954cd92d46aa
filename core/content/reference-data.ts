// The shapes of dated data: providers, Kubernetes releases, frameworks, sources, reserved names.
import { z } from 'zod';
import { isoDate, line, sentence } from './common.ts';

const range = z.string().regex(/^[0-9a-fA-F.:]+\/\d{1,3}$/);

/** A provider: its names, who runs the control plane, the ranges it keeps for itself and how far a cluster grows. */
export const providerSchema = z.strictObject({
  name: line,
  short: line,
  asOf: isoDate,
  controlPlane: z.enum(['provider', 'us', 'depends']),
  /** Address ranges that the provider uses itself; a cluster range that overlaps them breaks something. */
  reserved: z.array(z.strictObject({ range, what: sentence, source: z.string() })),
  /** Documented upper limits; a number that is missing here is not known to us. */
  capacity: z.strictObject({
    podsPerNode: z.strictObject({ default: z.number().int(), most: z.number().int(), note: sentence.optional() }),
    nodes: z.strictObject({ most: z.number().int(), note: sentence.optional() }).optional(),
    loadBalancers: z.strictObject({ most: z.number().int(), note: sentence.optional() }).optional(),
    /** `per-node-block`: each node takes a whole block of the pod range; `shared`: pods take single addresses of the range. */
    podAddresses: z.enum(['per-node-block', 'shared']),
    sources: z.array(z.string()).min(1),
  }),
  sources: z.array(z.string()).min(1),
});

/** One Kubernetes minor release. */
export const releaseSchema = z.strictObject({
  released: isoDate,
  endOfLife: isoDate,
  target: z.boolean(),
  source: z.string(),
});
export const frameworkSchema = z.strictObject({
  title: line,
  version: line,
  date: isoDate,
  url: z.string().url(),
  ids: z.string(),
  licence: sentence,
});
export const sourceSchema = z.strictObject({
  title: line,
  publisher: line,
  url: z.string().url(),
  seen: isoDate,
  note: sentence.optional(),
});
/** `content/reserved-names.yaml`: names that no tenant namespace and no node pool of the plan may take. */
export const reservedNamesSchema = z.strictObject({
  asOf: isoDate,
  names: z.array(z.string()),
  prefixes: z.array(z.string()),
  pools: z.array(z.string()),
  sources: z.array(z.string()),
});

export type Provider = z.infer<typeof providerSchema> & { readonly id: string };
export type Release = z.infer<typeof releaseSchema> & { readonly id: string };
export type Framework = z.infer<typeof frameworkSchema> & { readonly id: string };
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
export type ReservedNames = z.infer<typeof reservedNamesSchema>;
