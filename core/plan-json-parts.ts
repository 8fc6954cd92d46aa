// The shapes of the entries in plan.json.
import { z } from 'zod';
import { owners, phases } from './content/control.ts';
import { flowClasses, shapes } from './content/element.ts';
import { layers } from './content/manifest.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const value = z.union([
  scalar,
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([scalar, z.array(z.string())]))),
]);
export const state = z.enum(['answered', 'unanswered', 'not-applicable']);
const reason = z.strictObject({
  q: z.string().optional(),
  fact: z.string().optional(),
  item: z.string().optional(),
  element: z.string().optional(),
  place: z.string().optional(),
  value: value.nullable(),
  state,
});
export const because = z.array(reason);
const level = z.number().int().min(1).max(5);
const risk = {
  likelihood: level,
  impact: level,
  score: z.number().int().min(1).max(25),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
};
const rated = z.strictObject({
  base: level,
  value: level,
  steps: z.array(z.strictObject({ by: z.number().int(), because })),
});
const residualStep = z.strictObject({
  control: z.string(),
  on: z.enum(['likelihood', 'impact']),
  by: z.number().int().min(1).max(3),
});
const decision = z.strictObject({
  treatment: z.enum(['accepted', 'transferred', 'avoided']),
  by: z.string(),
  reason: z.string(),
  until: z.string().optional(),
  changes: z.string().optional(),
  basis: z.strictObject({ because: z.string(), likelihood: z.number(), impact: z.number() }),
});
const treatments = ['accepted', 'transferred', 'avoided', 'done', 'under-way', 'planned', 'to-decide'] as const;
export const finding = z.strictObject({
  id: z.string(),
  threat: z.string(),
  place: z.string(),
  verdict: z.enum(['applies', 'open', 'absent']),
  because,
  likelihood: rated.nullable(),
  impact: rated.nullable(),
  inherent: z.strictObject(risk).nullable(),
  residual: z.strictObject({ ...risk, steps: z.array(residualStep) }).nullable(),
  treatment: z.enum(treatments).nullable(),
  controls: z.array(z.string()),
  decision: decision.optional(),
  review: z.enum(['basis-changed', 'expired']).optional(),
  overridden: z.string().optional(),
});
export const text = z.string().optional();
export const control = z.strictObject({
  id: z.string(),
  state: z.enum(['suggested', 'planned', 'under-way', 'done', 'not-possible', 'provider']),
  committed: z.boolean(),
  clashes: z.boolean(),
  owner: z.enum(owners),
  phase: z.enum(phases),
  needs: z.array(z.string()),
  cuts: z.array(z.string()),
  manifests: z.array(z.string()),
  because,
  owned: z.strictObject({ name: text, due: text, link: text, evidence: text, reason: text }).optional(),
});
const change = z.union([
  z.strictObject({ q: z.string(), value }),
  z.strictObject({ list: z.string(), item: z.string(), field: z.string(), value: scalar }),
]);
const wayOut = z.strictObject({
  label: z.string(),
  do: text,
  opens: text,
  effort: z.enum(['S', 'M', 'L']),
  changes: z.array(change),
});
export const contradiction = z.strictObject({
  id: z.string(),
  contradiction: z.string(),
  place: text,
  clash: z.string(),
  because,
  waysOut: z.array(wayOut),
});
export const manifest = z.strictObject({
  id: z.string(),
  state: z.enum(['written', 'absent', 'waits', 'not-possible']),
  manifest: z.string(),
  layer: z.enum([...layers, 'root']).nullable(),
  path: z.string().nullable(),
  format: z.enum(['yaml', 'shell']).nullable(),
  implements: z.array(z.string()),
  because,
  message: text,
});
export const zone = z.strictObject({
  id: z.string(),
  parent: text,
  title: z.string(),
  note: text,
  boundary: text,
  theirs: z.boolean(),
});
export const element = z.strictObject({
  id: z.string(),
  element: z.string(),
  home: z.string(),
  zone: z.string(),
  title: z.string(),
  note: text,
  shape: z.enum(shapes),
  actor: z.boolean(),
  because,
});
export const flow = z.strictObject({
  id: z.string(),
  flow: z.string(),
  from: z.string(),
  to: z.string(),
  class: z.enum(flowClasses),
  title: z.string(),
  carries: z.string(),
  protocol: z.string(),
  ports: z.array(z.number()),
  encrypted: z.enum(['yes', 'no', 'unknown']),
  authenticated: text,
  crosses: z.array(z.string()),
  because,
});
export const projectInfo = z.strictObject({
  name: z.string(),
  organisation: z.string(),
  author: z.string(),
  version: z.string(),
  classification: z.string(),
  scope: z.string(),
  assumptions: z.array(z.string()),
});
export const problem = z.strictObject({
  where: z.string(),
  code: z.string(),
  message: z.string(),
  fix: text,
  file: text,
  line: z.number().int().optional(),
});
export const pack = z.strictObject({ name: z.string(), version: z.string(), date: z.string(), hash: z.string() });
export const openQuestion = z.strictObject({
  id: z.string(),
  name: z.string(),
  undecided: z.strictObject({ owner: z.string(), until: text }).optional(),
});
