// The shapes of dated data: providers, Kubernetes releases, frameworks, sources, reserved names.
import { z } from 'zod';
import { idPattern } from './id-pattern.ts';
import { condition, isoDate, line, providerKeys, sentence, webAddress } from './shapes.ts';

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
    /** The prefix of that block, where it is the same for any number of pods. */
    nodeBlock: z.number().int().min(8).max(30).optional(),
    sources: z.array(z.string()).min(1),
  }),
  sources: z.array(z.string()).min(1),
});

const version = z.string().regex(/^\d+\.\d+$/, 'must be a version such as 1.36');
/** What a release did to one feature; the name is the same in every release. */
const feature = z.strictObject({
  name: line,
  /** The number of its Kubernetes Enhancement Proposal. */
  kep: z.number().int().optional(),
  state: z.enum(['alpha', 'beta', 'ga', 'deprecated', 'off-by-default', 'removed']),
  /** The release that brought this state, where it was an earlier one than those of the content. */
  since: version.optional(),
  /** Announced for this release, and not confirmed by what we read. */
  planned: z.literal(true).optional(),
  note: sentence.optional(),
  source: z.string(),
});
/** One Kubernetes minor release: its dates, and the features whose state it changed. */
export const releaseSchema = z.strictObject({
  released: isoDate,
  endOfLife: isoDate,
  target: z.boolean(),
  features: z.array(feature),
  source: z.string(),
});
const frameworkItem = z.strictObject({
  /** A short title of our own; the framework's words are not ours to print. */
  title: line,
  /** Platforms on which the provider answers for it. */
  provider: z.array(z.enum(providerKeys)).min(1).optional(),
  note: sentence.optional(),
});
export const frameworkSchema = z.strictObject({
  title: line,
  version: line,
  date: isoDate,
  url: webAddress,
  /** What an id looks like, as a regular expression. */
  ids: idPattern,
  licence: sentence,
  /** What whoever reads its items in a plan has to know. */
  note: sentence.optional(),
  /** All items that a reference may name. */
  items: z.record(z.string(), frameworkItem).optional(),
  /** The framework with the same items under the same ids; what refers to it counts here too. */
  itemsOf: z.string().optional(),
  /** Items that no threat and no control names, and why. */
  unanswered: z.record(z.string(), sentence).optional(),
  /** Ids of other editions and the id here; null where it was dropped. */
  renamed: z.record(z.string(), z.string().nullable()).optional(),
  /** Platforms that it is written for; all, where it does not say. */
  on: z.array(z.enum(providerKeys)).min(1).optional(),
  /** The answer that asks for it in the plan; never printed there, where it does not say. */
  shownWhen: condition.optional(),
});
export const sourceSchema = z.strictObject({
  title: line,
  publisher: line,
  url: webAddress,
  seen: isoDate,
  note: sentence.optional(),
  /** A source whose every statement is answered: the letter of its statements and how many there are (`S`, 192). */
  statements: z
    .strictObject({ letter: z.string().regex(/^[A-Z]$/), count: z.number().int().min(1).max(999) })
    .optional(),
});
/** One chapter of a source, statement by statement: what it said, what holds today, and what of the content answers it. */
export const chapterSchema = z.strictObject({
  title: line,
  statements: z.record(
    z.string().regex(/^[A-Z]-\d{3}$/, 'must be a number such as S-001'),
    z
      .strictObject({
        said: sentence,
        today: z.enum(['holds', 'renamed', 'gone', 'misleading']),
        /** What replaces it or must be added; needed for what does not simply hold. */
        now: sentence.optional(),
        /** Ids of entries, `view:` a view of the diagram, `plan:` a section of the plan. */
        answeredBy: z.array(z.string()).min(1),
        sources: z.array(z.string()).optional(),
      })
      .refine(({ today, now }) => today === 'holds' || now !== undefined, 'needs now: what holds today instead'),
  ),
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
export type ReleaseFeature = Release['features'][number];
export type Framework = z.infer<typeof frameworkSchema> & { readonly id: string };
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };
/** `id` is `<source>/<chapter>`. */
export type Chapter = z.infer<typeof chapterSchema> & { readonly id: string };
export type ReservedNames = z.infer<typeof reservedNamesSchema>;
