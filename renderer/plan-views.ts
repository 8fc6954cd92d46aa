// Small readings of a plan that several screens show the same way.

import type { Level } from '../core/document/tree.ts';
import { providerOf } from '../core/facts/provider.ts';
import type { Finding, Plan, Risk } from '../core/plan-types.ts';
import { type AskedStep, askQuestions, totalProgress } from '../core/wizard.ts';

/** “IBM Cloud, VPC”, or a word for a project whose platform is not chosen yet. */
export function platformOf(plan: Plan): string {
  const provider = providerOf(plan.facts);
  return plan.content.providers.find(({ id }) => id === provider)?.short ?? 'no platform yet';
}

/** Findings that count: applying and open ones. */
export function livingFindings(plan: Plan): readonly Finding[] {
  return plan.findings.filter(({ verdict }) => verdict !== 'absent');
}

/** The sign of a finding: its severity, or open. */
export function levelOf(finding: Finding, risk: Risk | null): Level {
  return finding.verdict === 'open' || risk === null ? 'open' : risk.severity;
}

/** How many findings stand at each level, by the risk that `side` names; open ones count as open. */
export function levelCounts(findings: readonly Finding[], side: 'inherent' | 'residual'): Record<Level, number> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, open: 0 };
  for (const finding of findings) if (finding.verdict !== 'absent') counts[levelOf(finding, finding[side])] += 1;
  return counts;
}

/** The finding with the highest score left; open ones count at their worse end. */
export function worstOf(findings: readonly Finding[], side: 'inherent' | 'residual' = 'residual'): Finding | undefined {
  return findings
    .filter(({ verdict }) => verdict !== 'absent')
    .reduce<Finding | undefined>(
      (worst, next) => ((next[side]?.score ?? 0) > (worst?.[side]?.score ?? -1) ? next : worst),
      undefined,
    );
}

const asked = new WeakMap<Plan, readonly AskedStep[]>();

/** The wizard's steps for a plan, each question with its state; asked once per plan. */
export function stepsOf(plan: Plan): readonly AskedStep[] {
  const known = asked.get(plan);
  if (known !== undefined) return known;
  const steps = askQuestions(plan.content, plan.facts, plan.project);
  asked.set(plan, steps);
  return steps;
}

/** How many questions show, and how many of them are answered. */
export function askedOf(plan: Plan): { readonly answered: number; readonly all: number } {
  const { asked: all, answered } = totalProgress(stepsOf(plan));
  return { answered, all };
}

/** The question to look at first where something is not settled: of a contradiction, else the first without an answer. */
export function unsettledQuestion({ contradictions, openQuestions }: Plan): string | null {
  const clash = contradictions[0]?.because.find(({ q }) => q !== undefined)?.q;
  return clash ?? openQuestions[0]?.name ?? null;
}
