// What two plans differ in: answers, findings, controls, risk, manifests and contradictions.
import { byCodeUnit } from './order.ts';
import type { Finding, Plan, PlanContradiction, PlanManifest, PlannedControl } from './plan-types.ts';
import type { Project } from './project-types.ts';
import type { Value } from './value.ts';

/** One thing that is in both, and what of it changed; values as plan.json would show them. */
export interface Changed {
  readonly id: string;
  readonly what: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}
export interface Differences {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly Changed[];
}
export interface PlanDiff {
  /** By dotted name, and `tenants/t1` for an item of a list. */
  readonly answers: Differences;
  readonly findings: Differences;
  readonly controls: Differences;
  readonly manifests: Differences;
  readonly contradictions: Differences;
  readonly risk: { readonly from: Plan['risk']; readonly to: Plan['risk'] };
}

type Shown = Readonly<Record<string, unknown>>;

/** What changes from plan `a` to plan `b`. Absent findings count as not being there. */
export function diffPlans(a: Plan, b: Plan): PlanDiff {
  return {
    answers: differences(answersOf(a.project), answersOf(b.project)),
    findings: differences(shown(present(a), findingParts), shown(present(b), findingParts)),
    controls: differences(shown(a.controls, controlParts), shown(b.controls, controlParts)),
    manifests: differences(shown(a.manifests, manifestParts), shown(b.manifests, manifestParts)),
    contradictions: differences(shown(a.contradictions, clashParts), shown(b.contradictions, clashParts)),
    risk: { from: a.risk, to: b.risk },
  };
}

function differences(a: ReadonlyMap<string, Shown>, b: ReadonlyMap<string, Shown>): Differences {
  const ids = [...new Set([...a.keys(), ...b.keys()])].sort(byCodeUnit);
  const changed = ids.flatMap((id): readonly Changed[] => {
    const [from, to] = [a.get(id), b.get(id)];
    const what = from === undefined || to === undefined ? [] : changedFields(from, to);
    return what.length === 0 ? [] : [{ id, what }];
  });
  return { added: ids.filter((id) => !a.has(id)), removed: ids.filter((id) => !b.has(id)), changed };
}

function changedFields(from: Shown, to: Shown): Changed['what'] {
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort(byCodeUnit);
  return fields
    .filter((field) => JSON.stringify(from[field]) !== JSON.stringify(to[field]))
    .map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
}

function shown<T extends { readonly id: string }>(
  entries: readonly T[],
  parts: (entry: T) => Shown,
): ReadonlyMap<string, Shown> {
  return new Map(entries.map((entry) => [entry.id, parts(entry)]));
}

function present({ findings }: Plan): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict !== 'absent');
}
function findingParts({ verdict, inherent, residual, treatment }: Finding): Shown {
  return { verdict, inherent: inherent?.score ?? null, residual: residual?.score ?? null, treatment };
}
function controlParts({ state, committed, owner, owned, clashes }: PlannedControl): Shown {
  return { state, committed, owner, clashes, ...owned };
}
function manifestParts({ path, documents, implements: controls }: PlanManifest): Shown {
  return { path, documents: documents.map(({ tree }) => tree), implements: controls };
}
function clashParts({ clash, waysOut }: PlanContradiction): Shown {
  return { clash, waysOut: waysOut.map(({ label }) => label) };
}

function answersOf({ answers, lists }: Project): ReadonlyMap<string, Shown> {
  const found = new Map<string, Readonly<Record<string, Value>>>();
  for (const [name, { value }] of Object.entries(answers)) if (value !== undefined) found.set(name, { value });
  for (const [list, items] of Object.entries(lists)) {
    for (const { id, ...fields } of items ?? []) found.set(`${list}/${id}`, fields);
  }
  return found;
}
