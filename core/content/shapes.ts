// The shapes that every kind of content shares: sentences, ids, names, conditions, texts per provider.
import { z } from 'zod';
import type { Condition } from '../condition.ts';

export const providerKeys = [
  'ibm-classic',
  'ibm-vpc',
  'eks',
  'aks',
  'gke',
  'openshift',
  'self-managed',
  'edge',
] as const;
export type ProviderKey = (typeof providerKeys)[number];

/** The lists a project can hold, the kind of their items, and the letter their item ids start with. */
export const listKinds = {
  tenants: { kind: 'tenant', letter: 't' },
  networks: { kind: 'network', letter: 'n' },
  apps: { kind: 'app', letter: 'a' },
  nodePools: { kind: 'node-pool', letter: 'p' },
} as const;
export type ListName = keyof typeof listKinds;
export type ItemKind = (typeof listKinds)[ListName]['kind'];
/** Kinds whose items are computed, never typed: two address ranges that overlap. */
export const derivedKinds = ['overlap'] as const;
export const itemKinds = ['tenant', 'network', 'app', 'node-pool', ...derivedKinds] as const;

/** Signs that end a line for some readers, turn the direction of writing, or show nothing. */
const unseen = '\\p{Cc}\\p{Cs}\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufffe\\uffff';
/** One line of plain text: a label, a title. */
export const line = z
  .string()
  .trim()
  .min(1)
  .max(160)
  .regex(new RegExp(`^[^${unseen}]*$`, 'u'), 'must be one line of visible signs');
/** Prose: whole sentences, so that nothing in a report ends in mid-air. */
export const sentence = z
  .string()
  .trim()
  .min(3)
  .max(1200)
  .regex(new RegExp(`^(?:[^${unseen}]|[\\n\\t])*$`, 'u'), 'must be visible signs')
  .regex(/[.?!:]["”’)`]*$/u, 'must end like a sentence');
/** An address that a reader may follow: never a script, never without encryption. */
export const webAddress = z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' });
export const isoDate = z.iso.date('must be a date such as 2026-11-23');
export const dottedName = z.string().regex(/^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/, 'must be a name such as api.endpoint');
export const optionKey = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be a key such as public-open');
export const fieldKey = z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'must be a key such as cpu or ipv4');

export const questionId = z.string().regex(/^Q-[A-Z]{3}-\d{2}$/);
export const threatId = z.string().regex(/^T-\d{2,3}$/);
export const controlId = z.string().regex(/^C-[A-Z]{3}-\d{2}$/);
export const manifestId = z.string().regex(/^M-\d{2,3}$/);
export const contradictionId = z.string().regex(/^X-\d{2,3}$/);
/** As text, because a capability ends with it. */
export const elementPattern = '(?:A|P|TB|DF)-\\d{2}';
export const elementId = z.string().regex(new RegExp(`^${elementPattern}$`));

/** A typed field (`clientAddress`) or a derived one (`pod-security-level`). */
const itemField = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'must be a field such as privileged');

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const subjects = { q: dottedName.optional(), fact: dottedName.optional(), item: itemField.optional() };
const predicates = {
  is: scalar.optional(),
  in: z.array(scalar).min(1).optional(),
  includes: scalar.optional(),
  empty: z.boolean().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
};
const countOf = (value: object, keys: readonly string[]): number => keys.filter((key) => key in value).length;
const test = z
  .strictObject({ ...subjects, ...predicates })
  .refine((t) => countOf(t, Object.keys(subjects)) === 1, 'needs exactly one of q, fact, item')
  .refine(
    (t) => countOf(t, Object.keys(predicates)) === 1,
    'needs exactly one of is, in, includes, empty, atLeast, atMost',
  );

/** The rule language of `core/condition.ts` as YAML writes it. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    test as unknown as z.ZodType<Condition>,
  ]),
);

/**
 * A text per provider. `default` is replaced by a provider's entry, `all` comes before it. An entry equal to another is
 * an error unless it says so: `aks: { text: …, same: true }`.
 */
export function byProvider<T extends z.ZodType>(text: T) {
  const entry = z.union([text, z.strictObject({ text, same: z.literal(true) })]);
  return z
    .strictObject({
      default: entry.optional(),
      all: entry.optional(),
      ...(Object.fromEntries(providerKeys.map((key) => [key, entry.optional()])) as Record<
        ProviderKey,
        z.ZodOptional<typeof entry>
      >),
    })
    .refine((texts) => !('default' in texts && 'all' in texts), 'has either default or all, not both');
}

/** An entry that is no longer used: saved projects still name it. */
export const retired = z.strictObject({ use: z.string().nullable(), since: isoDate, because: sentence });

export type Entry<T> = T | { readonly text: T; readonly same: true };
export type ByProvider<T> = { readonly [key in ProviderKey | 'default' | 'all']?: Entry<T> | undefined };
