// Projects with every question answered that shows: what a template needs is then known, and no file waits.

import type { Asked } from '../../core/content/answerables.ts';
import type { Content } from '../../core/content/content.ts';
import type { ListField } from '../../core/content/question.ts';
import { knowFacts } from '../../core/facts.ts';
import type { Project } from '../../core/project-types.ts';
import type { Item, Value } from '../../core/value.ts';
import { type AskedAnswer, askQuestions } from '../../core/wizard.ts';

/** Which option an open choice gets: the recommended one, or one end of the list. */
export type Taste = 'recommended' | 'first' | 'last';

/** The project with what is open in it answered, question by question until nothing new shows. */
export function answerAll(content: Content, project: Project, taste: Taste): Project {
  let current = project;
  for (let round = 0; round < 10; round++) {
    const next = answerShown(content, current, taste);
    if (next === current) return current;
    current = next;
  }
  throw new Error('New questions show for ever.');
}

function answerShown(content: Content, project: Project, taste: Taste): Project {
  const questions = askQuestions(content, knowFacts(content, project), project).flatMap(({ questions: all }) => all);
  const values = questions.flatMap(({ answers }) => answers.filter(isOpen)).flatMap((asked) => named(asked, taste));
  const answers = Object.fromEntries(values.map(([name, value]) => [name, { value }]));
  const lists = questions.flatMap(({ question, entries }) => {
    if (question.type !== 'list') return [];
    const items = project.lists[question.list] ?? [];
    const filled = items.map((item): Item => {
      const fields = entries.find(({ id }) => id === item.id)?.fields.filter(isOpen) ?? [];
      const added = fields.flatMap((field) => named(field, taste)) as readonly (readonly [string, Item[string]])[];
      return { ...item, ...Object.fromEntries(added) };
    });
    return JSON.stringify(filled) === JSON.stringify(items) ? [] : [[question.list, filled] as const];
  });
  if (values.length === 0 && lists.length === 0) return project;
  return {
    ...project,
    answers: { ...project.answers, ...answers },
    lists: { ...project.lists, ...Object.fromEntries(lists) },
  };
}

const isOpen = ({ visible, locked, reading, asked }: AskedAnswer): boolean =>
  visible === true && locked === undefined && reading.state === 'unanswered' && asked.type !== 'list';

function named(asked: AskedAnswer, taste: Taste): readonly (readonly [string, Value])[] {
  const value = valueFor(asked.asked, asked, taste);
  return value === undefined ? [] : [[asked.name, value]];
}

function valueFor(asked: Asked | ListField, { options, recommended }: AskedAnswer, taste: Taste): Value | undefined {
  const offered = options.filter((option) => option.offered).map(({ key }) => key);
  switch (asked.type) {
    case 'choice':
      return taste === 'last' ? offered.at(-1) : taste === 'first' ? offered[0] : (recommended?.option ?? offered[0]);
    case 'choices':
      return taste === 'recommended' ? (recommended === undefined ? [] : [recommended.option]) : offered;
    case 'yes-no':
      return taste !== 'last';
    case 'number':
      return asked.suggest?.[0] ?? asked.min;
    case 'text':
      return asked.suggest ?? 'example';
    case 'host':
      return 'app.example.com';
    case 'cidr':
      return asked.suggest;
    case 'cidrs':
      return [];
    default:
      return undefined;
  }
}
