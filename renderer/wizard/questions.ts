// The way through the questions: which one is shown, which is next, which contradictions belong to it.
import { answerablesOf } from '../../core/content/answerables.ts';
import { excusesOf } from '../../core/no-effect.ts';
import type { Plan, PlanContradiction } from '../../core/plan-types.ts';
import type { AskedQuestion, AskedStep } from '../../core/wizard.ts';
import { stepsOf } from '../plan-views.ts';

/** A question that shows, with the step it belongs to and its number in it (from 1). */
export interface Stop {
  readonly step: AskedStep;
  readonly stepNumber: number;
  readonly asked: AskedQuestion;
  readonly number: number;
}

/** Every question that shows for certain, in order. */
export function stopsOf(plan: Plan): readonly Stop[] {
  return stepsOf(plan).flatMap((step, i) =>
    step.questions
      .filter(({ visible }) => visible === true)
      .map((asked, at) => ({ step, stepNumber: i + 1, asked, number: at + 1 })),
  );
}

/** The stop of a question or of a field of it; without a name the first that is not answered. */
export function findStop(stops: readonly Stop[], name: string | null): Stop | undefined {
  const named = stops.find(({ asked }) => asked.question.name === name || namesOf(asked).includes(name ?? ''));
  return named ?? stops.find(({ asked }) => !asked.answered) ?? stops[0];
}

export function namesOf({ question }: AskedQuestion): readonly string[] {
  return answerablesOf(question).map(({ name }) => name);
}

/** Contradictions that an answer to this question is a part of. */
export function clashesAt(plan: Plan, asked: AskedQuestion): readonly PlanContradiction[] {
  const names = new Set(namesOf(asked));
  return plan.contradictions.filter(({ because }) => because.some(({ q }) => q !== undefined && names.has(q)));
}

/** Why this question changes nothing here, or some of its options do not. */
export function noEffectOf(plan: Plan, { question }: AskedQuestion): readonly string[] {
  return excusesOf(question, plan.facts).map(({ because }) => because);
}
