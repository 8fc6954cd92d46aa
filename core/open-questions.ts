// What is still to be answered: the questions that are asked here and have no answer that counts.
import { judge } from './condition.ts';
import type { Content } from './content/content.ts';
import { indexOf } from './content-index.ts';
import type { Facts } from './facts.ts';
import { byId } from './order.ts';
import type { OpenQuestion } from './plan-types.ts';
import type { Answer, Project } from './project-types.ts';
import { scopeOf } from './scope.ts';

/** Open questions, sorted by id. A question that may turn out not to be asked at all is not open yet. */
export function findOpenQuestions(
  content: Content,
  facts: Facts,
  answers: Project['answers'],
): readonly OpenQuestion[] {
  const { read } = scopeOf(content, facts);
  const open = new Map<string, OpenQuestion>();
  for (const { name, question, askedWhen } of indexOf(content).answerable.values()) {
    if (facts.read(name).state !== 'unanswered' || judge({ all: askedWhen }, read).verdict !== true) continue;
    const undecided = open.get(question.id)?.undecided ?? answerTo(answers, name)?.undecided;
    open.set(question.id, { id: question.id, name: question.name, ...(undecided === undefined ? {} : { undecided }) });
  }
  return [...open.values()].sort(byId);
}

function answerTo(answers: Project['answers'], name: string): Answer | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}
