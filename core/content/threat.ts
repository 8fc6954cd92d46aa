// The shape of a threat: where it can be, when it is there, how likely and how bad, and its own examples.
import { z } from 'zod';
import { capabilityAtPlace } from './capability.ts';
import { condition, elementId, itemKinds, line, retired, sentence } from './shapes.ts';

/** Where a threat or contradiction is looked for: ids of the model, each item of a kind, or pairs along a flow. */
export const places = z.union([
  elementId,
  z.array(elementId).min(1),
  z.strictObject({ each: z.enum(itemKinds) }),
  z.strictObject({ flow: elementId, between: z.enum(itemKinds) }),
]);

const step = z.strictObject({ when: condition, by: z.union([z.literal(1), z.literal(2)]) });
/** 1 to 5, raised and lowered by answers, then clamped to 1 to 5. */
export const rating = z.strictObject({
  base: z.number().int().min(1).max(5),
  raise: z.array(step).optional(),
  lower: z.array(step).optional(),
});

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const answer = z.union([scalar, z.array(z.union([scalar, z.record(z.string(), scalar)]))]);
/** Answers by dotted name; a list is an array of items, each with its `id`. */
export const given = z.record(z.string(), answer);
export const examples = z
  .array(z.strictObject({ given, expect: z.enum(['applies', 'absent', 'open']), because: sentence.optional() }))
  .min(1);

export const strideWords = [
  'spoofing',
  'tampering',
  'repudiation',
  'information-disclosure',
  'denial-of-service',
  'elevation-of-privilege',
] as const;
export const threatSchema = z.strictObject({
  title: line,
  story: sentence,
  stride: z.array(z.enum(strideWords)).min(1),
  at: places,
  when: condition.optional(),
  likelihood: rating,
  impact: rating,
  /** `framework:id`, the framework one of `content/frameworks/`; `approximate: …` where no exact id exists. */
  references: z.array(z.string().regex(/^[a-z0-9.-]+:[^\s:][^\n]*$/)).min(1),
  approximate: z.array(z.string()).optional(),
  /** What makes the step possible; one of them is enough. */
  needs: z.array(capabilityAtPlace).min(1).optional(),
  /** What the attacker holds afterwards. */
  gives: z.array(capabilityAtPlace).min(1).optional(),
  /** Why it is no step of an attack, instead of both. */
  noStep: sentence.optional(),
  sources: z.array(z.string()).min(1),
  examples,
  retired: retired.optional(),
});
export type Places = z.infer<typeof places>;
export type Rating = z.infer<typeof rating>;
export type Given = z.infer<typeof given>;
export type Threat = z.infer<typeof threatSchema> & { readonly id: string };
