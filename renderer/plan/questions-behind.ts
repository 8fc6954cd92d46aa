// The questions whose answers brought a finding: what could change to avoid it.
import { answerables } from '../../core/content/answerables.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';

interface QuestionBehind {
  /** The dotted name of the answer. */
  readonly name: string;
  readonly short: string;
  readonly id: string;
}

export function questionsBehind({ content }: Plan, { because }: Finding): readonly QuestionBehind[] {
  const names = new Set(because.map(({ q }) => q));
  return answerables(content.questions)
    .filter(({ name }) => names.has(name))
    .map(({ name, question }) => ({ name, short: question.short, id: question.id }));
}
