// The shape of a control: what to do per provider, which threats it cuts and how strongly, and how to verify it.
import { z } from 'zod';
import {
  byProvider,
  condition,
  controlId,
  isoDate,
  line,
  manifestId,
  providerKeys,
  retired,
  sentence,
  threatId,
} from './shapes.ts';

/** What verify.sh can judge by itself: the exit code, a POSIX ERE over standard output, or one value read by JSONPath. */
const pass = z.union([
  z.strictObject({ exit: z.number().int().min(0).max(255) }),
  z.strictObject({ stdout: z.string().min(1) }),
  z.strictObject({ jsonpath: z.string().min(1), is: z.string() }),
]);
/** A check. Without `pass`, with something left to fill in (`<…>`) or with `changes: true` it is done by hand. */
export const verification = z.strictObject({
  run: z.string().trim().min(1),
  expect: sentence,
  pass: pass.optional(),
  changes: z.literal(true).optional(),
  on: z.array(z.enum(providerKeys)).min(1).optional(),
});

export const owners = ['provider', 'platform-team', 'app-team'] as const;
const owner = z.union([
  z.enum(owners),
  z.array(z.strictObject({ when: condition.optional(), then: z.enum(owners) })).min(2),
]);
export const phases = ['before-ordering', 'at-creation', 'before-first-workload', 'in-operation'] as const;

export const controlSchema = z.strictObject({
  title: line,
  do: sentence,
  form: z.enum(['setting', 'manifest', 'process']),
  effect: z.enum(['prevent', 'detect', 'recover']),
  /** Where the control exists at all. False: not in the plan. Unknown: named only. */
  when: condition.optional(),
  /** The answer that is this control: then it is planned, because the architect chose it. */
  committedBy: condition.optional(),
  mitigates: z
    .array(z.strictObject({ threat: threatId, by: z.union([z.literal(1), z.literal(2), z.literal(3)]) }))
    .min(1),
  needs: z.array(controlId).optional(),
  owner,
  phase: z.enum(phases),
  cannotChangeLater: z.union([z.boolean(), z.array(z.enum(providerKeys)).min(1)]).optional(),
  effort: z.enum(['S', 'M', 'L']),
  steps: byProvider(z.array(sentence).min(1)),
  watch: sentence.optional(),
  verify: z.array(verification).optional(),
  /** Why nothing can be verified by a command or a look; needed when `verify` is missing. */
  unverifiable: sentence.optional(),
  /** Why the plan holds no manifest or provision line for this control, where it holds none. */
  noLine: byProvider(sentence).optional(),
  /** Starter manifests of the inventory that will carry a line of this control, and that this edition does not hold yet. */
  awaitsManifests: z.array(manifestId).min(1).optional(),
  references: z.array(z.string().regex(/^[a-z0-9.-]+:[^\s:][^\n]*$/)),
  sources: z.array(z.string()).min(1),
  /** When effect, strength, phase and prerequisites were judged, in one reviewed pass. They are our judgement. */
  judged: isoDate,
  retired: retired.optional(),
});
export type Verification = z.infer<typeof verification>;
export type Owner = (typeof owners)[number];
export type Phase = (typeof phases)[number];
export type Control = z.infer<typeof controlSchema> & { readonly id: string };
