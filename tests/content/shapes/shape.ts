// What shapes are made of: strict objects with metadata, selectors, ports, ranges and durations as Kubernetes writes them.
import { z } from 'zod';
import { cidrOf } from '../../../core/facts/cidr.ts';

/** A shape with the public page that it was written from, and the day of reading. */
export interface Shape {
  readonly schema: z.ZodType;
  readonly source: string;
  readonly read: string;
}

export const text = z.string().min(1);
export const texts = z.array(text).min(1);
export const labels = z.record(z.string(), z.string());
export const metadata = z.strictObject({
  name: text,
  namespace: text.optional(),
  labels: labels.optional(),
  annotations: labels.optional(),
});
export const cidr = z.string().refine((value) => cidrOf(value) !== undefined, 'is no address range');
export const portNumber = z.int().min(1).max(65535);
export const goDuration = z.string().regex(/^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$/);

export const labelSelector = z.strictObject({
  matchLabels: labels.optional(),
  matchExpressions: z
    .array(
      z.discriminatedUnion('operator', [
        z.strictObject({ key: text, operator: z.enum(['In', 'NotIn']), values: z.array(z.string()).min(1) }),
        z.strictObject({ key: text, operator: z.enum(['Exists', 'DoesNotExist']) }),
      ]),
    )
    .optional(),
});
export const taint = z.strictObject({
  key: text,
  value: z.string().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
});
export const toleration = z.strictObject({
  key: text.optional(),
  operator: z.enum(['Equal', 'Exists']).optional(),
  value: z.string().optional(),
  effect: z.enum(['NoSchedule', 'PreferNoSchedule', 'NoExecute']).optional(),
  tolerationSeconds: z.int().optional(),
});

/** An object with metadata and the named fields, none of them unknown. */
export function object(apiVersion: string, kind: string, fields: z.ZodRawShape): z.ZodType {
  return z.strictObject({ apiVersion: z.literal(apiVersion), kind: z.literal(kind), metadata, ...fields });
}

/** A configuration file: no metadata, because no API server stores it. */
export function configuration(apiVersion: string, kind: string, fields: z.ZodRawShape): z.ZodType {
  return z.strictObject({ apiVersion: z.literal(apiVersion), kind: z.literal(kind), ...fields });
}
