// Stage "worry": facts and topology → every threat at every place, with its verdict, why, and its inherent risk.
import { conjoin, judge, type Verdict } from './condition.ts';
import type { Content } from './content/content.ts';
import type { Threat } from './content/threat.ts';
import { indexOf } from './content-index.ts';
import type { Facts } from './facts.ts';
import { byId } from './order.ts';
import { type Place, placesOf } from './places.ts';
import type { Finding, FindingVerdict, RatedValue } from './plan-types.ts';
import type { Override } from './project-types.ts';
import { rate, riskOf } from './rating.ts';
import type { Topology } from './topology-types.ts';

/** A finding before any control has answered it. */
export type Worry = Omit<Finding, 'residual' | 'treatment' | 'controls' | 'decision' | 'review'>;

/**
 * Judges every threat at each of its places: the place is there, and the threat's `when` holds. Sorted by id.
 * `overrides` are the architect's own ratings, by finding id.
 */
export function findThreats(
  content: Content,
  facts: Facts,
  topology: Topology,
  overrides: Readonly<Record<string, Override>>,
): readonly Worry[] {
  return indexOf(content)
    .threats.flatMap((threat) =>
      placesOf(threat.at, content, facts, topology).map((place) => worryAt(threat, place, overrides)),
    )
    .sort(byId);
}

function wordFor(verdict: Verdict): FindingVerdict {
  if (verdict === 'unknown') return 'open';
  return verdict ? 'applies' : 'absent';
}

function worryAt(threat: Threat, at: Place, overrides: Readonly<Record<string, Override>>): Worry {
  const { id: place, presence, scope } = at;
  const id = `${threat.id}@${place}`;
  const { verdict, because } = conjoin(presence, judge(threat.when, scope.read));
  const found = { id, threat: threat.id, place, verdict: wordFor(verdict), because };
  if (verdict === false) return { ...found, likelihood: null, impact: null, inherent: null };

  const override = Object.hasOwn(overrides, id) ? overrides[id] : undefined;
  const likelihood = overridden(rate(threat.likelihood, scope.read), override?.likelihood);
  const impact = overridden(rate(threat.impact, scope.read), override?.impact);
  const rated = { ...found, likelihood, impact, inherent: riskOf(likelihood.value, impact.value) };
  return override === undefined ? rated : { ...rated, overridden: override.reason };
}

/** The architect's number stands in for the sum; base and steps still say what the content would give. */
function overridden(rated: RatedValue, value: number | undefined): RatedValue {
  return value === undefined ? rated : { ...rated, value };
}
