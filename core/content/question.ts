// The shape of a question: choices with what they mean, lists with fields, compound questions with facts of their own.
import { z } from 'zod';
import {
  byProvider,
  condition,
  dottedName,
  fieldKey,
  line,
  listKinds,
  optionKey,
  retired,
  sentence,
} from './shapes.ts';

export const option = z.strictObject({
  label: line,
  means: sentence,
  called: byProvider(line).optional(),
  offeredWhen: condition.optional(),
  watch: byProvider(sentence).optional(),
});
export const options = z.record(optionKey, option);

const recommend = z.array(z.strictObject({ option: optionKey, when: condition.optional(), because: sentence }));
const locked = z.array(
  z.strictObject({ when: condition, value: z.union([z.string(), z.number()]), because: sentence }),
);

const choiceParts = { options, recommend: recommend.optional(), locked: locked.optional() };
/** What a field or a question of one value can be asked as. Sizes are in the unit that `unit` names. */
const fieldTypes = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), ...choiceParts }),
  z.strictObject({ type: z.literal('yes-no'), yes: sentence.optional(), no: sentence.optional() }),
  z.strictObject({
    type: z.literal('number'),
    min: z.number(),
    max: z.number(),
    whole: z.boolean().optional(),
    unit: line.optional(),
    suggest: z.array(z.number()).optional(),
  }),
  z.strictObject({ type: z.literal('text'), suggest: line.optional() }),
  z.strictObject({ type: z.literal('host') }),
  z.strictObject({
    type: z.literal('cidr'),
    family: z.enum(['ipv4', 'ipv6', 'any']),
    suggest: line.optional(),
    /** The shortest and the longest prefix that can work; the platform would refuse any other. */
    widest: z.number().int().min(1).max(128).optional(),
    narrowest: z.number().int().min(1).max(128).optional(),
  }),
  z.strictObject({ type: z.literal('reference'), to: z.enum(['tenant', 'network', 'app', 'node-pool']) }),
]);
const fieldFrame = { label: line, means: sentence.optional(), required: z.boolean().optional() };
/** A field of a list item; `askedWhen` may read other fields of the item. */
export const listField = fieldTypes.and(
  z.looseObject({ key: fieldKey, ...fieldFrame, askedWhen: condition.optional() }),
);
/** A field of a compound question: a fact of its own. */
export const compoundField = fieldTypes.and(
  z.looseObject({ name: dottedName, ...fieldFrame, askedWhen: condition.optional() }),
);

const frame = {
  name: dottedName,
  ask: line,
  short: line,
  why: sentence,
  explain: sentence.optional(),
  called: byProvider(line).optional(),
  later: byProvider(sentence).optional(),
  cannotChangeLater: z.boolean().optional(),
  askedWhen: condition.optional(),
  sources: z.array(z.string()).min(1),
  /** Where an answer changes nothing, and why: all of them or the named options, of one field where the question is compound. */
  noEffectHere: z
    .array(
      z.strictObject({
        field: z.string().optional(),
        options: z.array(optionKey).min(1).optional(),
        when: condition.optional(),
        because: sentence,
      }),
    )
    .optional(),
  retired: retired.optional(),
};

export const questionSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), ...frame, ...choiceParts }),
  /** Any number of options; an empty answer means "none of these" and `none` says what that is. */
  z.strictObject({
    type: z.literal('choices'),
    ...frame,
    options,
    none: z.strictObject({ label: line, means: sentence }),
    recommend: recommend.optional(),
  }),
  /** Address ranges typed as text; an empty list means "none". */
  z.strictObject({ type: z.literal('cidrs'), ...frame, none: z.strictObject({ label: line, means: sentence }) }),
  z.strictObject({
    type: z.literal('list'),
    ...frame,
    list: z.enum(Object.keys(listKinds) as [keyof typeof listKinds, ...(keyof typeof listKinds)[]]),
    one: line,
    many: line,
    fields: z.array(listField).min(1),
  }),
  z.strictObject({ type: z.literal('compound'), ...frame, fields: z.array(compoundField).min(1) }),
]);

/** A wizard step: a folder of `content/questions/` with its `step.yaml`; the folder's number gives the order. */
export const stepSchema = z.strictObject({ title: line, about: sentence });

export type Option = z.infer<typeof option>;
export type ListField = z.infer<typeof listField>;
export type CompoundField = z.infer<typeof compoundField>;
export type Step = z.infer<typeof stepSchema> & { readonly id: string };
/** A question with its code (`Q-API-01`, from the file name) and the step folder it lies in. */
export type Question = z.infer<typeof questionSchema> & { readonly id: string; readonly step: string };
