// What a journal entry says that its file does not, in words.

import type { Content } from '../../core/content/content.ts';
import { namesOf } from '../../core/document/names.ts';
import { knowFacts } from '../../core/facts.ts';
import { newProject, readProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import type { Value } from '../../core/value.ts';

interface InputChange {
  readonly where: string;
  readonly before: string;
  readonly after: string;
}

/** Changed inputs, one line each; without a file everything that the journal holds. */
export function changesBetween(content: Content, file: string | undefined, journal: string): readonly InputChange[] {
  const after = readProject(journal).value;
  if (after === undefined) return [];
  const before = (file === undefined ? undefined : readProject(file).value) ?? newProject(content);
  const words = wordsOf(content, before, after);
  const was = inputsOf(before);
  const is = inputsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    if (JSON.stringify(old) === JSON.stringify(now)) return [];
    return [{ where: words.where(key), before: words.value(key, old), after: words.value(key, now) }];
  });
}

/** Every input by a path of its own: answers by name, items, decisions, control states, project details. */
function inputsOf(project: Project): ReadonlyMap<string, unknown> {
  const { answers, lists, decisions, controls, overrides, project: info } = project;
  return new Map<string, unknown>([
    ...Object.entries(answers).map(([name, answer]) => [`answers/${name}`, answer] as const),
    ...Object.entries(lists).flatMap(([list, items]) =>
      (items ?? []).map((item) => [`lists/${list}/${item.id}`, item] as const),
    ),
    ...Object.entries({ decisions, controls, overrides }).flatMap(([section, records]) =>
      Object.entries(records).map(([key, record]) => [`${section}/${key}`, record] as const),
    ),
    ...Object.entries(info).map(([key, value]) => [`project/${key}`, value] as const),
  ]);
}

function wordsOf(content: Content, before: Project, after: Project) {
  const lists = { ...before.lists, ...after.lists };
  const names = namesOf({ content, facts: knowFacts(content, after), project: { lists } });
  return {
    where: (key: string): string => {
      const [section = '', name = '', id] = key.split('/');
      if (section === 'answers') return names.answerable(name)?.question.short ?? name;
      if (section === 'lists') return names.place(id ?? '') || `${name} ${id ?? ''}`;
      return `${section} ${name}`;
    },
    value: (key: string, value: unknown): string => {
      if (value === undefined) return 'nothing';
      const [section, name = ''] = key.split('/');
      const answer =
        section === 'answers' ? (value as { value?: Value; undecided?: object; note?: string }) : undefined;
      if (answer?.value !== undefined) return names.answer(name, answer.value);
      if (answer?.undecided !== undefined) return 'not decided';
      return plainWords(value);
    },
  };
}

/** A record as its values in a row; ids say nothing to a reader. */
function plainWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).filter(([key]) => key !== 'id' && key !== 'basis');
  return parts.map(([, part]) => (typeof part === 'object' ? plainWords(part) : String(part))).join(', ') || 'empty';
}
