// Likelihood, impact and what they make together.
import { judge, type Read } from './condition.ts';
import type { Rating } from './content/threat.ts';
import type { RatedValue, RatingStep, Risk, Severity } from './plan-types.ts';

const worst = 5;
const least = 1;

/**
 * A rating after its answers, 1 to 5. What is not answered counts at its worse end: an unknown `raise` counts, an
 * unknown `lower` does not. Steps are signed and nominal; the value is clamped.
 */
export function rate(rating: Rating, read: Read): RatedValue {
  const raised = (rating.raise ?? []).flatMap(({ when, by }): RatingStep[] => {
    const { verdict, because } = judge(when, read);
    return verdict === false ? [] : [{ by, because }];
  });
  const lowered = (rating.lower ?? []).flatMap(({ when, by }): RatingStep[] => {
    const { verdict, because } = judge(when, read);
    return verdict === true ? [{ by: -by, because }] : [];
  });
  const steps = [...raised, ...lowered];
  return { base: rating.base, value: clamp(steps.reduce((sum, { by }) => sum + by, rating.base)), steps };
}

/** Keeps a number within 1 to 5. */
export function clamp(value: number): number {
  return Math.min(worst, Math.max(least, value));
}

/** Risk of a likelihood and an impact, each 1 to 5. */
export function riskOf(likelihood: number, impact: number): Risk {
  const score = likelihood * impact;
  return { likelihood, impact, score, severity: severityOf(score) };
}

/** The word for a score of 1 to 25. */
export function severityOf(score: number): Severity {
  if (score >= 20) return 'critical';
  if (score >= 12) return 'high';
  return score >= 6 ? 'medium' : 'low';
}
