// What can be answered: each question under its dotted name, each field of a compound question under its own.
import type { Condition } from '../condition.ts';
import type { CompoundField, ListField, Question } from './question.ts';
import { type ItemKind, type ListName, listKinds } from './shapes.ts';

export type ListQuestion = Extract<Question, { readonly type: 'list' }>;
/** What one answer is asked as. */
export type Asked = Exclude<Question, { readonly type: 'compound' }> | CompoundField;

/** One answer that a project can hold, and what has to be true before it is asked. */
export interface Answerable {
  readonly name: string;
  readonly question: Question;
  readonly asked: Asked;
  readonly askedWhen: readonly Condition[];
}

/** All that can be answered, in the order of the questions. Retired questions ask nothing. */
export function answerables(questions: readonly Question[]): readonly Answerable[] {
  return questions.filter((question) => question.retired === undefined).flatMap(answerablesOf);
}

/** What one question asks: itself, or its fields where it is compound. */
export function answerablesOf(question: Question): readonly Answerable[] {
  const own = question.askedWhen === undefined ? [] : [question.askedWhen];
  if (question.type !== 'compound') return [{ name: question.name, question, asked: question, askedWhen: own }];
  return question.fields.map((field) => ({
    name: field.name,
    question,
    asked: field,
    askedWhen: field.askedWhen === undefined ? own : [...own, field.askedWhen],
  }));
}

/** The question that asks for a list, by the kind of its items. */
export function listQuestions(questions: readonly Question[]): ReadonlyMap<ItemKind, ListQuestion> {
  const found = new Map<ItemKind, ListQuestion>();
  for (const question of questions) {
    if (question.type === 'list' && question.retired === undefined) found.set(kindOf(question.list), question);
  }
  return found;
}

export function kindOf(list: ListName): ItemKind {
  return listKinds[list].kind;
}

export function listOf(kind: ItemKind): ListName {
  const names = Object.keys(listKinds) as ListName[];
  return names.find((name) => listKinds[name].kind === kind)!;
}

export function fieldOf(question: ListQuestion | undefined, key: string): ListField | undefined {
  return question?.fields.find((field) => field.key === key);
}
