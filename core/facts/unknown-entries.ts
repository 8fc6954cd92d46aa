// What a project file says that this content has no question or field for: kept, reported, never read.

import type { Content } from '../content/content.ts';
import { type ListName, listKinds } from '../content/shapes.ts';
import { indexOf } from '../content-index.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project-types.ts';

/** Problems for answers to unknown questions, for values in the wrong place, and for unknown fields of list items. */
export function unknownEntries(content: Content, project: Project): readonly Problem[] {
  const { answerable } = indexOf(content);
  const answers = Object.entries(project.answers).flatMap(([name, { value }]): Problem[] => {
    const where = `answers.${name}`;
    if (answerable.has(name)) {
      const asked = answerable.get(name)!.asked;
      return asked.type === 'list' && value !== undefined ? [misplaced(where, `lists.${asked.list}`)] : [];
    }
    const question = content.questions.find((known) => known.name === name);
    if (question === undefined) return [unknownQuestion(where)];
    const fields = question.type === 'compound' ? question.fields.map((field) => `answers.${field.name}`) : [];
    return fields.length > 0 && value !== undefined ? [misplaced(where, fields.join(', '))] : [];
  });
  return [...answers, ...unknownFields(content, project)];
}

function unknownQuestion(where: string): Problem {
  const fix = 'Correct the name, load the content pack that asks it, or remove the answer.';
  return { where, code: 'answer.unknown-question', message: 'No question has this name.', fix };
}

function misplaced(where: string, place: string): Problem {
  const message = 'The value of this question has its place elsewhere.';
  return { where, code: 'answer.misplaced', message, fix: `Move it to ${place}.` };
}

function unknownFields(content: Content, project: Project): readonly Problem[] {
  const questions = indexOf(content).listQuestion;
  return (Object.keys(listKinds) as ListName[]).flatMap((list) => {
    const question = questions.get(listKinds[list].kind);
    const keys = ['id', ...(question?.fields.map(({ key }) => key) ?? [])];
    return (project.lists[list] ?? []).flatMap((item, i) =>
      Object.keys(item)
        .filter((key) => !keys.includes(key))
        .map(
          (key): Problem => ({
            where: `lists.${list}[${i}].${key}`,
            code: 'item.unknown-field',
            message: `An entry of ${list} has no field ${key}.`,
            fix: `The fields are ${keys.join(', ')}.`,
          }),
        ),
    );
  });
}
