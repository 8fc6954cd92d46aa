// Answers that change nothing here, in the words of the content: what the window says and what the laws accept.
import { judge } from './condition.ts';
import type { Question } from './content/question.ts';
import type { Facts } from './facts.ts';

type Excuse = NonNullable<Question['noEffectHere']>[number];

/** The entries of a question's `noEffectHere` that hold for these facts. */
export function excusesOf(question: Question, facts: Facts): readonly Excuse[] {
  const read = (subject: object) => facts.read(String(Object.values(subject)[0]));
  return (question.noEffectHere ?? []).filter(({ when }) => judge(when, read).verdict === true);
}

/** Whether an excuse speaks of an answer: of its field, and of this option. */
export function excuses({ field, options }: Excuse, name: string, option: string): boolean {
  return (field === undefined || field === name) && (options === undefined || options.includes(option));
}
