// Every other answer that a project could give, one at a time: each choice of each question that it is asked.

import type { Read } from '../condition.ts';
import { type Asked, answerables, kindOf, listQuestions } from '../content/answerables.ts';
import type { Content } from '../content/content.ts';
import type { ListField, Question } from '../content/question.ts';
import { setAnswer, setItemField } from '../edit-project.ts';
import { hiddenBy, isOffered, lockOf } from '../facts/read-answer.ts';
import { type Facts, knowFacts } from '../facts.ts';
import type { Project } from '../project-types.ts';
import { bind, scopeOf } from '../scope.ts';
import type { Reading, Scalar, Value } from '../value.ts';

/** One thing that is asked of a project by choice, and every value that it may have there. */
export interface Choosable {
  readonly question: Question;
  /** `api.endpoint`, or `tenancy.tenants/kind` for a field of an entry. */
  readonly name: string;
  /** What a reason calls it: the dotted name or the key of the field, with the place of its entry. */
  readonly subject: { readonly q: string } | { readonly item: string; readonly place: string };
  readonly now: Reading;
  readonly options: readonly { readonly key: string; readonly project: Project }[];
}

/** What a project is asked by choice, answered or not: choices, yes or no, and each option of several. */
export function choosables(content: Content, project: Project): readonly Choosable[] {
  const facts = knowFacts(content, project);
  return [...answersOf(content, project, facts), ...fieldsOf(content, project, facts)];
}

function answersOf(content: Content, project: Project, facts: Facts): readonly Choosable[] {
  const { read } = scopeOf(content, facts);
  return answerables(content.questions).flatMap(({ name, question, asked, askedWhen }): readonly Choosable[] => {
    if (hiddenBy(askedWhen, read) !== undefined || lockOf(asked, read) !== undefined) return [];
    const now = facts.read(name);
    const set = (value: Value): Project => setAnswer(project, name, value);
    return [{ question, name, subject: { q: name }, now, options: optionsOf(asked, now, read, set) }];
  });
}

function fieldsOf(content: Content, project: Project, facts: Facts): readonly Choosable[] {
  const scope = scopeOf(content, facts);
  return [...listQuestions(content.questions).values()].flatMap((question) => {
    const kind = kindOf(question.list);
    return (facts.items(kind) ?? []).flatMap(({ id }) =>
      question.fields.flatMap((field): readonly Choosable[] => {
        const { read } = bind(scope, { kind, id });
        const askedWhen = field.askedWhen === undefined ? [] : [field.askedWhen];
        if (hiddenBy(askedWhen, read) !== undefined || lockOf(field, read) !== undefined) return [];
        const now = facts.readItem(kind, id, field.key);
        const set = (value: Value): Project => setItemField(project, question.list, id, field.key, value as Scalar);
        const subject = { item: field.key, place: `${kind}:${id}` };
        return [
          { question, name: `${question.name}/${field.key}`, subject, now, options: optionsOf(field, now, read, set) },
        ];
      }),
    );
  });
}

/** The options of what is asked: keys of a choice, or true and false. */
export function optionKeys(asked: Asked | ListField): readonly string[] {
  if (asked.type === 'yes-no') return ['true', 'false'];
  return asked.type === 'choice' || asked.type === 'choices' ? Object.keys(asked.options) : [];
}

/** The projects by option, the present answer included. One of several options is there or not, beside the others. */
function optionsOf(
  asked: Asked | ListField,
  now: Reading,
  read: Read,
  set: (value: Value) => Project,
): Choosable['options'] {
  const chosen = asked.type === 'choices' && now.state === 'answered' ? (now.value as readonly string[]) : [];
  const valueFor = (key: string): Value => {
    if (asked.type === 'yes-no') return key === 'true';
    if (asked.type === 'choice') return key;
    return chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key];
  };
  return optionKeys(asked)
    .filter((key) => asked.type === 'yes-no' || isOffered(asked, key, read))
    .map((key) => ({ key, project: set(valueFor(key)) }));
}
