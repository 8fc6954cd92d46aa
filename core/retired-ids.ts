// Ids that content has retired: a project that still says them is read as if it said what replaced them.
import type { Content } from './content/content.ts';
import type { Project } from './project-types.ts';

type Renames = ReadonlyMap<string, string>;

/** The project with every retired id replaced by its `use`. What the newer id says already wins; nothing else changes. */
export function replaceRetired(content: Content, project: Project): Project {
  const controls = renamesOf(content.controls);
  const threats = renamesOf(content.threats);
  const answers = answerNames(content);
  if (controls.size + threats.size + answers.size === 0) return project;
  const findingId = (id: string): string => {
    const [threat = '', ...place] = id.split('@');
    return [threats.get(threat) ?? threat, ...place].join('@');
  };
  return {
    ...project,
    answers: renamed(project.answers, (name) => answers.get(name) ?? name),
    controls: renamed(project.controls, (id) => controls.get(id) ?? id),
    decisions: renamed(project.decisions, findingId),
    overrides: renamed(project.overrides, findingId),
  };
}

interface Retirable {
  readonly id: string;
  readonly retired?: { readonly use: string | null } | undefined;
}

function renamesOf(entries: readonly Retirable[]): Renames {
  return new Map(entries.flatMap(({ id, retired }) => (retired?.use ? [[id, retired.use] as const] : [])));
}

/** Questions retire by code; answers are stored by dotted name. */
function answerNames(content: Content): Renames {
  const names = new Map(content.questions.map(({ id, name }) => [id, name]));
  return new Map(
    [...renamesOf(content.questions)].flatMap(([id, use]) => {
      const [from, to] = [names.get(id), names.get(use)];
      return from === undefined || to === undefined ? [] : [[from, to] as const];
    }),
  );
}

function renamed<T>(record: Readonly<Record<string, T>>, rename: (key: string) => string): Readonly<Record<string, T>> {
  const entries = Object.entries(record);
  const kept = entries.filter(([key]) => rename(key) === key);
  const moved = entries.filter(([key]) => rename(key) !== key).map(([key, value]) => [rename(key), value] as const);
  return Object.fromEntries([...moved, ...kept]);
}
