// Findings that say the same at several places become one card: same threat, same reasons, same risk, same decision.
import type { Finding } from '../plan-types.ts';
import type { Reason, Value } from '../value.ts';

export interface FindingGroup {
  /** Of the first finding; also where links lead. */
  readonly id: string;
  readonly first: Finding;
  readonly places: readonly string[];
  /** Reasons that name the place itself are joined over all places. */
  readonly because: readonly Reason[];
}

/** Groups in the order of the first finding of each. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = sameness(finding);
    const found = groups.get(key);
    if (found === undefined) groups.set(key, [finding]);
    else found.push(finding);
  }
  return [...groups.values()].map(groupOf);
}

function groupOf(findings: readonly Finding[]): FindingGroup {
  const first = findings[0]!;
  return {
    id: anchorOf(first.id),
    first,
    places: findings.map(({ place }) => place),
    because: first.because.map((reason, index) =>
      isOwn(reason, first) ? { ...reason, value: union(findings.map(({ because }) => because[index]!.value)) } : reason,
    ),
  };
}

const isOwn = (reason: Reason, { place }: Finding): boolean => reason.place === place;

/** Everything but the place; a reason that only names the place is the same everywhere. */
function sameness(finding: Finding): string {
  const { threat, verdict, because, likelihood, impact, residual, treatment, controls, decision, review, overridden } =
    finding;
  const reasons = because.map((reason) =>
    isOwn(reason, finding) ? { ...reason, place: '', value: reason.item === undefined ? null : reason.value } : reason,
  );
  const steps = [likelihood, impact].map((rated) => rated && [rated.base, rated.value, rated.steps.length]);
  return JSON.stringify([threat, verdict, reasons, steps, residual, treatment, controls, decision, review, overridden]);
}

function union(values: readonly (Value | null)[]): Value | null {
  const all = [...new Set(values.flat())].filter((value) => typeof value === 'string');
  return all.length > 1 ? all : (values[0] ?? null);
}

/** An id that is safe in a link and in an attribute. */
export function anchorOf(id: string): string {
  return id.replace(/[^A-Za-z0-9-]+/g, '-');
}
