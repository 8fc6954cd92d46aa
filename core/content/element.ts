// The shape of the reference model: assets, actors, trust boundaries with their zones, and flows.
import { z } from 'zod';
import { byProvider, condition, elementId, itemKinds, line, retired, sentence } from './shapes.ts';

const titles = byProvider(line);
const frame = {
  title: line,
  called: titles.optional(),
  means: sentence,
  when: condition.optional(),
  sources: z.array(z.string()).min(1),
  retired: retired.optional(),
};

export const shapes = ['box', 'person', 'store', 'gate', 'namespace', 'attacker'] as const;
export const flowClasses = ['traffic', 'control', 'data', 'delivery', 'logs'] as const;

const placed = {
  /** Key of its home in core/diagram/homes.ts. The key of a zone says that the element is that zone (a node pool). */
  home: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** Zones by preference: the first that is present, and whose own condition is true, holds it. */
  zone: z.array(z.union([z.string(), z.strictObject({ zone: z.string(), when: condition })])).min(1),
  shape: z.enum(shapes),
  /** One card per item of this list instead of one. */
  each: z.enum(itemKinds).optional(),
  /** The second line of the card: the label of an answer, else a text per provider, else what `called` says. */
  note: byProvider(line).optional(),
  noteFrom: z.string().optional(),
};
/** Entries of one key are alternatives: the first that is present stands. */
export const zoneSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: line,
  called: titles.optional(),
  parent: z.string().optional(),
  when: condition.optional(),
  /** Run by somebody else: hatched. */
  theirs: condition.optional(),
  /** Networks of this role lend their name, VLAN and range to the zone's note. */
  role: z.enum(['public', 'private', 'management', 'storage', 'on-prem']).optional(),
  /** Where no network lends a note: the label of an answer. */
  noteFrom: z.string().optional(),
});

export const elementSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('asset'), ...frame, ...placed }),
  z.strictObject({ type: z.literal('actor'), ...frame, ...placed }),
  z.strictObject({
    type: z.literal('boundary'),
    ...frame,
    between: z.tuple([line, line]),
    soft: z.boolean().optional(),
    zones: z.array(zoneSchema).optional(),
  }),
  z.strictObject({
    type: z.literal('flow'),
    ...frame,
    class: z.enum(flowClasses),
    carries: line,
    protocol: line,
    ports: z.array(z.number().int()).optional(),
    encrypted: z.union([z.enum(['always', 'never']), condition]).optional(),
    authenticated: line.optional(),
    /** The legs, each from, to (element ids or zone keys), with its own condition; an absent end drops the leg. */
    legs: z
      .array(
        z.strictObject({
          from: z.string(),
          to: z.string(),
          when: condition.optional(),
          each: z.enum(itemKinds).optional(),
        }),
      )
      .min(1),
  }),
]);
export type Element = z.infer<typeof elementSchema> & { readonly id: string };
export type ZoneEntry = z.infer<typeof zoneSchema>;
export { elementId };
