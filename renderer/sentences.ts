// The sentences of core for one plan: reasons in words, names of places.
import { type Because, becauseOf, type Explainer } from '../core/document/because.ts';
import { namesOf } from '../core/document/names.ts';
import { derivedFacts } from '../core/facts/derived-facts.ts';
import type { Plan } from '../core/plan-types.ts';
import type { Reason } from '../core/value.ts';

const meanings: ReadonlyMap<string, string> = new Map(derivedFacts.map(({ name, means }) => [name, means]));
const explainers = new WeakMap<Plan, Explainer>();

/** What explains the reasons of a plan; made once per plan. */
export function explainerOf(plan: Plan): Explainer {
  const known = explainers.get(plan);
  if (known !== undefined) return known;
  const explainer = { names: namesOf(plan), facts: plan.facts, means: (fact: string) => meanings.get(fact) };
  explainers.set(plan, explainer);
  return explainer;
}

/** The reasons as parts of one sentence. */
export function sentencesOf(plan: Plan, reasons: readonly Reason[], place?: string): readonly Because[] {
  return becauseOf(reasons, explainerOf(plan), place);
}
