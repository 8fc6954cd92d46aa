// What a project file says that this content has no question or field for: kept, reported, never read.
import { answerables, listQuestions } from '../content/answerables.ts';
import { type ListName, listKinds } from '../content/common.ts';
import type { Content } from '../content/content.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project-types.ts';

/** Problems for answers to unknown questions and for unknown fields of list items. */
export function unknownEntries(content: Content, project: Project): readonly Problem[] {
  const names = new Set(answerables(content.questions).map(({ name }) => name));
  for (const question of content.questions) names.add(question.name);
  const questions = Object.keys(project.answers)
    .filter((name) => !names.has(name))
    .map(
      (name): Problem => ({
        where: `answers.${name}`,
        code: 'answer.unknown-question',
        message: 'No question has this name.',
        fix: 'Correct the name, or remove the answer.',
      }),
    );
  return [...questions, ...unknownFields(content, project)];
}

function unknownFields(content: Content, project: Project): readonly Problem[] {
  const questions = listQuestions(content.questions);
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
