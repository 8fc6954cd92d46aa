// plan.json: the plan as data for other tools. The schema is the promise; the build writes it as JSON Schema.
import { z } from 'zod';
import { owners, phases } from './content/control.ts';
import { flowClasses, shapes } from './content/element.ts';
import { layers } from './content/manifest.ts';
import { byCodeUnit, byId } from './order.ts';
import type { MissingManifest, Plan, PlanManifest } from './plan-types.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const value = z.union([
  scalar,
  z.array(z.string()),
  z.array(z.record(z.string(), z.union([scalar, z.array(z.string())]))),
]);
const state = z.enum(['answered', 'unanswered', 'not-applicable']);
const reason = z.strictObject({
  q: z.string().optional(),
  fact: z.string().optional(),
  item: z.string().optional(),
  element: z.string().optional(),
  place: z.string().optional(),
  value: value.nullable(),
  state,
});
const because = z.array(reason);
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
const finding = z.strictObject({
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
const text = z.string().optional();
const control = z.strictObject({
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
const contradiction = z.strictObject({
  id: z.string(),
  contradiction: z.string(),
  place: text,
  clash: z.string(),
  because,
  waysOut: z.array(wayOut),
});
const manifest = z.strictObject({
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
const zone = z.strictObject({
  id: z.string(),
  parent: text,
  title: z.string(),
  note: text,
  boundary: text,
  theirs: z.boolean(),
});
const element = z.strictObject({
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
const flow = z.strictObject({
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
const projectInfo = z.strictObject({
  name: z.string(),
  organisation: z.string(),
  author: z.string(),
  version: z.string(),
  classification: z.string(),
  scope: z.string(),
  assumptions: z.array(z.string()),
});
const problem = z.strictObject({
  where: z.string(),
  code: z.string(),
  message: z.string(),
  fix: text,
  file: text,
  line: z.number().int().optional(),
});

export const planJsonSchema = z.strictObject({
  parapet: z.literal(1),
  contentHash: z.string(),
  contentDate: z.string(),
  date: z.string(),
  project: projectInfo,
  facts: z.array(z.strictObject({ id: z.string(), state, value: value.nullable(), because })),
  topology: z.strictObject({ zones: z.array(zone), elements: z.array(element), flows: z.array(flow) }),
  findings: z.array(finding),
  controls: z.array(control),
  contradictions: z.array(contradiction),
  manifests: z.array(manifest),
  roadmap: z.array(z.strictObject({ phase: z.enum(phases), controls: z.array(z.string()) })),
  openQuestions: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      undecided: z.strictObject({ owner: z.string(), until: text }).optional(),
    }),
  ),
  problems: z.array(problem),
});
export type PlanJson = z.input<typeof planJsonSchema>;

/** The JSON Schema of plan.json, as a plain object. */
export function planJsonAsJsonSchema(): object {
  return z.toJSONSchema(planJsonSchema);
}

/** The plan as plan.json holds it: arrays sorted by id, phases in their order. */
export function planToJson(plan: Plan): PlanJson {
  const { content, project, topology, problems } = plan;
  const facts = [...plan.facts.all].map(([id, reading]) => ({
    id,
    state: reading.state,
    value: reading.state === 'answered' ? reading.value : null,
    because: reading.because,
  }));
  const json = {
    parapet: 1,
    contentHash: content.hash,
    contentDate: content.date,
    date: plan.date,
    project: project.project,
    facts: sorted(facts),
    topology: {
      zones: sorted(topology.zones),
      elements: sorted(topology.elements),
      flows: sorted(topology.flows),
    },
    findings: sorted(plan.findings),
    controls: sorted(plan.controls),
    contradictions: sorted(plan.contradictions),
    manifests: sorted([...plan.manifests.map(writtenEntry), ...plan.missing.map(missingEntry)]),
    roadmap: plan.roadmap,
    openQuestions: sorted(plan.openQuestions),
    problems: [...problems].sort((a, b) => byCodeUnit(a.where, b.where) || byCodeUnit(a.code, b.code)),
  };
  return json as unknown as PlanJson;
}

function sorted<T extends { readonly id: string }>(entries: readonly T[]): readonly T[] {
  return [...entries].sort(byId);
}

function writtenEntry({ documents: _, ...manifest }: PlanManifest) {
  return { ...manifest, state: 'written' as const };
}

function missingEntry({ id, state: why, because: reasons, message }: MissingManifest) {
  const manifestId = id.split(':')[0] ?? id;
  return {
    id,
    state: why,
    manifest: manifestId,
    layer: null,
    path: null,
    format: null,
    implements: [],
    because: reasons,
    message,
  };
}
