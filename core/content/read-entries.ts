// Files → entries of each kind, checked against the schema of their folder. Cross-references come later.
import { z } from 'zod';
import { byCodeUnit } from '../order.ts';
import type { Problem } from '../problem.ts';
import { examplePath, type Kind, type KindName, kinds } from './kinds.ts';
import { contentProblem, type ParsedDocument, type Path, parseYamlFile } from './parse-file.ts';
import { sentence } from './shapes.ts';

/** A file below content/; `path` is relative to that folder. */
export interface ContentFile {
  readonly path: string;
  readonly text: string;
}
/** One entry as its file says it. `value` carries the id (and for a question its step) beside the schema's fields. */
export interface Entry {
  readonly kind: KindName;
  readonly id: string;
  readonly file: string;
  readonly value: object;
  /** Why it replaces the entry of the same id; only files of a content pack may say so. */
  readonly overrides?: string;
  /** A problem of this entry with its file and line; `document` counts the template documents of a manifest from 1. */
  problem(path: Path, code: string, message: string, document?: number): Problem;
}
export interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly examples: readonly { readonly id: string; readonly file: string; readonly text: string }[];
  /** Ids of every file that is there, also of those that did not pass, so that one fault is not reported as many. */
  readonly ids: ReadonlyMap<KindName, ReadonlySet<string>>;
  readonly problems: readonly Problem[];
}

/** Reads all files, in the order of their paths, whatever order they are given in. */
export function readEntries(files: readonly ContentFile[]): ReadEntries {
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  const ids = new Map<KindName, Set<string>>(kinds.map((kind) => [kind.name, new Set()]));
  const entries: Entry[] = [];
  const examples: { id: string; file: string; text: string }[] = [];
  const problems: Problem[] = [];
  for (const { path, text } of sorted) {
    const example = examplePath.exec(path)?.groups?.id;
    if (example !== undefined) {
      examples.push({ id: example, file: path, text });
      continue;
    }
    const place = placeOf(path);
    if (place === undefined) {
      problems.push(strayFile(path));
      continue;
    }
    const known = ids.get(place.kind.name)!;
    if (known.has(place.id)) {
      problems.push(contentProblem(path, 'content.duplicate-id', `The id ${place.id} is taken by another file.`));
      continue;
    }
    known.add(place.id);
    const read = readEntry(place, path, text);
    problems.push(...read.problems);
    if (read.entry !== undefined) entries.push(read.entry);
  }
  return { entries, examples, ids, problems };
}

interface Place {
  readonly kind: Kind;
  readonly id: string;
  readonly step: string | undefined;
}

function placeOf(path: string): Place | undefined {
  for (const kind of kinds) {
    const groups = kind.file.exec(path)?.groups;
    if (groups?.id !== undefined) return { kind, id: groups.id, step: groups.step };
  }
  return undefined;
}

function strayFile(path: string): Problem {
  const folder = path.split('/')[0];
  const kind = kinds.find((candidate) => candidate.like.split('/')[0] === folder);
  const fix = kind === undefined ? 'Remove it, or move it to the folder of its kind.' : `Name it like ${kind.like}.`;
  return { ...contentProblem(path, 'content.stray-file', 'No kind of content has a file of this name here.'), fix };
}

function readEntry(
  place: Place,
  file: string,
  text: string,
): { entry: Entry | undefined; problems: readonly Problem[] } {
  const { documents, problems } = parseYamlFile(file, text);
  const [header, ...rest] = documents;
  if (header === undefined) return { entry: undefined, problems };
  const problem = locator(file, documents);
  if (place.kind.name === 'manifests' ? rest.length === 0 : rest.length > 0) {
    const message =
      rest.length === 0
        ? 'A manifest has a header and at least one template document after ---.'
        : 'This kind of file has one YAML document.';
    return { entry: undefined, problems: [problem([], 'content.documents', message)] };
  }
  const { overrides, value } = takeOverrides(header.value);
  const result = place.kind.schema.safeParse(value);
  if (!result.success || overrides?.success === false) {
    const issues = [...(result.error?.issues ?? []), ...(overrides?.error?.issues ?? [])];
    const faults = issues.flatMap((issue) => issuesOf(issue, []));
    return { entry: undefined, problems: shapeProblems(faults, problem) };
  }
  const extra = {
    ...(place.kind.name === 'reservedNames' ? {} : { id: place.id }),
    ...(place.step === undefined ? {} : { step: place.step }),
    ...(place.kind.name === 'manifests' ? { documents: rest.map((document) => document.value) } : {}),
  };
  const entry: Entry = {
    kind: place.kind.name,
    id: place.id,
    file,
    value: { ...result.data, ...extra },
    ...(overrides?.data === undefined ? {} : { overrides: overrides.data.overrides }),
    problem,
  };
  return { entry, problems: [] };
}

/** More would hide the first ones, and finding the line of each takes its time. */
const mostFaults = 100;

function shapeProblems(faults: readonly { path: Path; message: string }[], problem: Entry['problem']) {
  const problems = faults.slice(0, mostFaults).map(({ path, message }) => problem(path, 'content.shape', message));
  const rest = faults.length - problems.length;
  return rest === 0 ? problems : [...problems, problem([], 'content.shape', `The file has ${rest} more faults.`)];
}

const overridesSchema = z.object({ overrides: sentence });

/** Takes `overrides:` out of a header: it speaks of the file and not of what stands in it. */
function takeOverrides(header: unknown) {
  if (typeof header !== 'object' || header === null || !('overrides' in header)) return { value: header };
  const { overrides: _, ...value } = header;
  return { value, overrides: overridesSchema.safeParse(header) };
}

function locator(file: string, documents: readonly ParsedDocument[]): Entry['problem'] {
  return (path, code, message, document = 0) => {
    const line = documents[document]?.lineOf(path);
    const problem = contentProblem(file, code, message, pathText(path));
    return line === undefined ? problem : { ...problem, line };
  };
}

/** `options.private.means`, `likelihood.raise[0].when`. */
export function pathText(path: Path): string {
  return path
    .map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`))
    .join('');
}

type Issue = z.core.$ZodIssue;

/** Flattens a union's issues to those of the alternative that came nearest: the one whose fault lies deepest, then the fewest faults. */
function issuesOf(issue: Issue, base: Path): { path: Path; message: string }[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branches = issue.errors.map((branch) => branch.flatMap((inner) => issuesOf(inner, path)));
    const depth = (branch: { path: Path }[]): number => Math.max(...branch.map((fault) => fault.path.length));
    return branches.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0]!;
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: `The key ${key} is not known here.` }));
  }
  return [{ path, message: sentenceOf(issue.message) }];
}

function sentenceOf(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
