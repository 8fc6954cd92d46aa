// plan.json: the plan as data for other tools. The schema is the promise; the build writes it as JSON Schema.
import { z } from 'zod';
import { phases } from './content/control.ts';
import type { Pack } from './content/pack.ts';
import { byCodeUnit, byId } from './order.ts';
import {
  because,
  contradiction,
  control,
  element,
  finding,
  flow,
  manifest,
  openQuestion,
  pack,
  problem,
  projectInfo,
  state,
  value,
  zone,
} from './plan-json-parts.ts';
import type { MissingManifest, Plan, PlanManifest } from './plan-types.ts';

export const planJsonSchema = z.strictObject({
  parapet: z.literal(1),
  contentHash: z.string(),
  contentDate: z.string(),
  /** Content packs of the organisation; only there when some are loaded. */
  packs: z.array(pack).min(1).optional(),
  date: z.string(),
  project: projectInfo,
  facts: z.array(z.strictObject({ id: z.string(), state, value: value.nullable(), because })),
  topology: z.strictObject({ zones: z.array(zone), elements: z.array(element), flows: z.array(flow) }),
  findings: z.array(finding),
  controls: z.array(control),
  contradictions: z.array(contradiction),
  manifests: z.array(manifest),
  roadmap: z.array(z.strictObject({ phase: z.enum(phases), controls: z.array(z.string()) })),
  openQuestions: z.array(openQuestion),
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
    ...(content.packs.length === 0 ? {} : { packs: content.packs.map(packEntry) }),
    date: plan.date,
    project: project.project,
    facts: sorted(facts),
    topology: {
      zones: sorted(topology.zones),
      elements: sorted(topology.elements),
      flows: sorted(topology.flows),
    },
    findings: sorted(plan.findings),
    controls: sorted(plan.controls.map(({ chosenBy: _, ...control }) => control)),
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

function packEntry({ name, version, date, hash }: Pack) {
  return { name, version, date, hash };
}

function writtenEntry({ documents: _, shapedBy: __, ...manifest }: PlanManifest) {
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
