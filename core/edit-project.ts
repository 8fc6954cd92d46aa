// Changes of a project: each takes one and gives the next, so that undo is keeping the former.
import { type ListName, listKinds } from './content/shapes.ts';
import type { Answer, Project, Undecided } from './project-types.ts';
import type { Item, Value } from './value.ts';

type Sections = Pick<Project, 'decisions' | 'controls' | 'overrides'>;

/** Gives an answer. What was undecided is decided by it; the note stays. */
export function setAnswer(project: Project, name: string, value: Value): Project {
  return withAnswer(project, name, { ...project.answers[name], value, undecided: undefined });
}

/** Takes the answer back; the note stays. */
export function clearAnswer(project: Project, name: string): Project {
  return withAnswer(project, name, { ...project.answers[name], value: undefined });
}

export function setNote(project: Project, name: string, note: string | undefined): Project {
  return withAnswer(project, name, { ...project.answers[name], note: note === '' ? undefined : note });
}

/** Says who decides later, and until when. A value that is there is taken back. */
export function setUndecided(project: Project, name: string, undecided: Undecided | undefined): Project {
  const { note, value } = project.answers[name] ?? {};
  return withAnswer(project, name, { note, undecided, value: undecided === undefined ? value : undefined });
}

function withAnswer(project: Project, name: string, answer: Answer): Project {
  const kept = Object.fromEntries(Object.entries(answer).filter(([, part]) => part !== undefined));
  return { ...project, answers: withEntry(project.answers, name, Object.keys(kept).length === 0 ? undefined : kept) };
}

/** Sets or, with undefined, removes one decision, control record or override. */
export function setRecord<S extends keyof Sections>(
  project: Project,
  section: S,
  key: string,
  value: Sections[S][string] | undefined,
): Project {
  return { ...project, [section]: withEntry<unknown>(project[section], key, value) };
}

function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Readonly<Record<string, T>> {
  const { [key]: _, ...others } = record;
  return value === undefined ? others : { ...others, [key]: value };
}

/** The id that the next entry of a list gets. */
export function nextItemId(project: Project, list: ListName): string {
  return `${listKinds[list].letter}${project.nextId}`;
}

/** Adds an entry at the end, with the next id; ids are never used twice. */
export function addItem(
  project: Project,
  list: ListName,
  fields: Readonly<Record<string, Item[string]>> = {},
): Project {
  const item: Item = { ...fields, id: nextItemId(project, list) };
  const added = withItems(project, list, [...(project.lists[list] ?? []), item]);
  return { ...added, nextId: project.nextId + 1 };
}

/** Sets one field of an entry, or removes it with undefined. */
export function setItemField(
  project: Project,
  list: ListName,
  id: string,
  field: string,
  value: Item[string] | undefined,
): Project {
  const items = (project.lists[list] ?? []).map((item) =>
    item.id === id ? (withEntry(item, field, value) as Item) : item,
  );
  return withItems(project, list, items);
}

/** Removes an entry. The list stays answered: without entries it says "none". */
export function removeItem(project: Project, list: ListName, id: string): Project {
  return withItems(
    project,
    list,
    (project.lists[list] ?? []).filter((item) => item.id !== id),
  );
}

/** Sets a whole list: `[]` says "none", undefined takes the answer back. */
export function withItems(project: Project, list: ListName, items: readonly Item[] | undefined): Project {
  const { [list]: _, ...others } = project.lists;
  return { ...project, lists: items === undefined ? others : { ...others, [list]: items } };
}
