// The shape of the `.parapet` file, version 1.
import { z } from 'zod';
import { isoDate, listKinds } from './content/shapes.ts';
import { controlStates } from './project-types.ts';

const text = z.string();
const rating = z.number().int().min(1).max(5);
const value = z.union([text, z.number(), z.boolean(), z.array(text)], {
  error: 'must be a text, a number, true or false, or a list of texts',
});
const answer = z.strictObject({
  value: value.optional(),
  note: text.optional(),
  undecided: z.strictObject({ owner: text, until: isoDate.optional() }).optional(),
});
const decision = z.strictObject({
  treatment: z.enum(['accepted', 'transferred', 'avoided']),
  by: text,
  reason: text,
  until: isoDate.optional(),
  changes: text.optional(),
  basis: z.strictObject({ because: text, likelihood: rating, impact: rating }),
});
const control = z.strictObject({
  state: z.enum(controlStates),
  owner: text.optional(),
  due: isoDate.optional(),
  link: text.optional(),
  evidence: text.optional(),
  reason: text.optional(),
});
const override = z.strictObject({ likelihood: rating.optional(), impact: rating.optional(), reason: text });

/** Fields of an item are typed by its question; here they only have to be plain values. */
function list(letter: string) {
  const id = z
    .string()
    .regex(new RegExp(`^${letter}[1-9]\\d{0,8}$`), { error: `must be ${letter} and a number`, abort: true });
  return z.array(z.object({ id }).catchall(value));
}
const lists = z.strictObject({
  tenants: list(listKinds.tenants.letter).optional(),
  networks: list(listKinds.networks.letter).optional(),
  apps: list(listKinds.apps.letter).optional(),
  nodePools: list(listKinds.nodePools.letter).optional(),
});

export const projectSchema = z.strictObject({
  parapet: z.literal(1),
  content: z.strictObject({ hash: text, date: text }),
  project: z.strictObject({
    name: text,
    organisation: text,
    author: text,
    version: text,
    classification: text,
    scope: text,
    assumptions: z.array(text),
  }),
  answers: z.record(text, answer),
  lists,
  decisions: z.record(text, decision),
  controls: z.record(text, control),
  overrides: z.record(text, override),
  nextId: z.number().int().min(1),
  custom: z.strictObject({
    threats: z.array(z.unknown()),
    elements: z.array(z.unknown()),
    controls: z.array(z.unknown()),
  }),
  workshop: z.record(text, z.unknown()),
});
