// The `.parapet` file: text → project with every problem, and project → text. What it holds is in `project-schema.ts`.
import type { z } from 'zod';
import type { Content } from './content/content.ts';
import { type ListName, listKinds } from './content/shapes.ts';
import { outlineOf } from './json-outline.ts';
import { ageOf } from './object-names.ts';
import { byCodeUnit } from './order.ts';
import type { Checked, Problem } from './problem.ts';
import {
  doubledKey,
  foreign,
  newer,
  nextIdTooLow,
  notJsonAt,
  problemsOf,
  tooDeep,
  tooLarge,
} from './project-faults.ts';
import { projectSchema } from './project-schema.ts';
import { cleanText, limits, utf8Length } from './project-text.ts';
import type { Project, ProjectInfo } from './project-types.ts';
import type { Item } from './value.ts';

export const projectVersion = 1;

type Raw = Readonly<Record<string, unknown>>;
/** From version n to n + 1, by n. A new version adds its step here and keeps the old ones. */
const upgradeSteps: Readonly<Record<number, (older: Raw) => Raw>> = {};

const emptyInfo: ProjectInfo = {
  name: '',
  organisation: '',
  author: '',
  version: '',
  classification: '',
  scope: '',
  assumptions: [],
};
const emptySections = {
  answers: {},
  lists: {},
  decisions: {},
  controls: {},
  overrides: {},
  nextId: 1,
  custom: { threats: [], elements: [], controls: [] },
  workshop: {},
} as const;

/** A project without answers, made with this content. */
export function newProject(content: Pick<Content, 'hash' | 'date'>): Project {
  return {
    parapet: projectVersion,
    content: { hash: content.hash, date: content.date },
    project: emptyInfo,
    ...emptySections,
  };
}

/**
 * Reads a file. Without a value the file is refused: not JSON, foreign, too large or deep, of a newer version, with
 * forbidden keys or a broken shape. Problems beside a value leave it usable; nothing the file says is dropped.
 */
export function readProject(text: string): Checked<Project> {
  if (text.length > limits.bytes || utf8Length(text) > limits.bytes) return refuse(tooLarge);
  const plain = text.replace(/^\ufeff/, '');
  const outline = outlineOf(plain);
  if (outline.depth > limits.depth) return refuse(tooDeep);
  if (outline.faultLine !== undefined) return refuse(notJsonAt(outline.faultLine));
  const parsed: unknown = JSON.parse(plain);
  const foreign = foreignOrNewer(parsed);
  if (foreign !== undefined) return refuse(foreign);
  const cleaned = cleanText(parsed);
  const doubled = outline.doubled.map(doubledKey);
  const refusals = [...doubled, ...cleaned.refusals];
  if (refusals.length > 0) return refuse(...refusals, ...cleaned.problems);
  return readShape(upgrade(cleaned.value as Raw), cleaned.problems);
}

function readShape(raw: Raw, earlier: readonly Problem[]): Checked<Project> {
  const filled = { content: { hash: '', date: '' }, ...emptySections, ...raw, project: withDefaults(raw.project) };
  const result = projectSchema.safeParse(filled);
  const issues = result.success ? [] : result.error.issues;
  const problems = [...earlier, ...issues.flatMap(problemsOf)];
  if (issues.some((issue) => !isHarmless(issue))) return refuse(...problems);
  const project = filled as unknown as Project;
  const doubled = duplicateIds(project);
  if (doubled.length > 0) return refuse(...problems, ...doubled);
  const highest = highestId(project);
  if (project.nextId > highest) return { value: project, problems };
  const repaired = { ...project, nextId: highest + 1 };
  return 'nextId' in raw
    ? { value: repaired, problems: [...problems, nextIdTooLow(highest + 1)] }
    : { value: repaired, problems };
}

/** Writes a project: keys sorted, two spaces, LF, a line break at the end. The same project gives the same bytes. */
export function writeProject(project: Project): string {
  return `${JSON.stringify(sorted(project), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]));
}

function refuse(...problems: readonly Problem[]): Checked<Project> {
  return { value: undefined, problems };
}

/** Anything that is not there or no object is left for the schema to judge. */
function withDefaults(info: unknown = {}): unknown {
  return typeof info === 'object' && info !== null && !Array.isArray(info) ? { ...emptyInfo, ...info } : info;
}

function foreignOrNewer(value: unknown): Problem | undefined {
  const version = typeof value === 'object' && value !== null && 'parapet' in value ? value.parapet : undefined;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return foreign;
  return version > projectVersion ? newer(version, projectVersion) : undefined;
}

function upgrade(raw: Raw): Raw {
  let project = raw;
  for (let version = Number(raw.parapet); version < projectVersion; version++) {
    project = { ...(upgradeSteps[version]?.(project) ?? project), parapet: version + 1 };
  }
  return project;
}

type Issue = z.core.$ZodIssue;

/** Faults of a leaf that a reader can live with: a key nobody reads, a date that is not one. */
function isHarmless(issue: Issue): boolean {
  const isDate = issue.code === 'invalid_format' && issue.path.at(-1) !== 'id';
  return issue.code === 'unrecognized_keys' || isDate;
}

/** The lists that a file may have; others are kept, but nobody reads them. */
function itemLists(project: Project): (readonly [string, readonly Item[]])[] {
  return (Object.keys(listKinds) as ListName[]).map((list) => [list, project.lists[list] ?? []]);
}

function duplicateIds(project: Project): Problem[] {
  return itemLists(project).flatMap(([list, items]) =>
    items.flatMap(({ id }, i): Problem[] => {
      if (items.findIndex((item) => item.id === id) === i) return [];
      const message = `Another entry of ${list} has the id ${id}.`;
      return [
        { where: `lists.${list}[${i}].id`, code: 'item.duplicate-id', message, fix: 'Give it an id of its own.' },
      ];
    }),
  );
}

function highestId(project: Project): number {
  const ages = itemLists(project).flatMap(([, items]) => items.map(({ id }) => ageOf(id)));
  return ages.filter(Number.isSafeInteger).reduce((most, age) => Math.max(most, age), 0);
}
