// A content pack and the built-in entries below it, joined as if they had been read from one folder.
import { byCodeUnit } from '../order.ts';
import type { Problem } from '../problem.ts';
import type { Content } from './content.ts';
import type { KindName } from './kinds.ts';
import { type Pack, packSchema } from './pack.ts';
import { contentProblem, parseYamlFile } from './parse-file.ts';
import { type ContentFile, type Entry, type ReadEntries, readEntries } from './read-entries.ts';

/** What a pack may hold: everything that needs no code behind it. */
const kindsOfPacks = [
  'steps',
  'questions',
  'threats',
  'controls',
  'manifests',
  'contradictions',
  'frameworks',
  'sources',
] as const satisfies readonly KindName[];
const builtInKinds = [
  ...kindsOfPacks,
  'elements',
  'providers',
  'releases',
  'chapters',
] as const satisfies readonly KindName[];

export interface ReadPack {
  /** Undefined when `pack.yaml` is missing or wrong. */
  readonly pack: Omit<Pack, 'hash'> | undefined;
  /** The entries of both, those that a pack replaces taken out. */
  readonly read: ReadEntries;
  /** The entries of the pack alone. */
  readonly own: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** Reads the files of a pack (paths from its folder) and lays its entries over those of the content. Never throws. */
export function readPack(files: readonly ContentFile[], folder: string, content: Content): ReadPack {
  const header = readHeader(
    files.find(({ path }) => path === packFile),
    folder,
  );
  const own = readEntries(files.filter(({ path }) => path !== packFile));
  const builtIn = builtInEntries(content);
  const taken = new Map(builtIn.map((entry) => [keyOf(entry), entry]));
  const entries = own.entries.map((entry) => inFolder(entry, folder));
  const problems = [
    ...header.problems,
    ...own.problems.map((problem) => ({ ...problem, file: `${folder}/${problem.file ?? ''}` })),
    ...own.examples.map(({ file }) => foreign(`${folder}/${file}`)),
    ...entries.flatMap((entry) => faultsOf(entry, taken.has(keyOf(entry)))),
  ];
  const replaced = new Set(entries.map(keyOf));
  const joined = [...builtIn.filter((entry) => !replaced.has(keyOf(entry))), ...entries];
  const overrides = entries.flatMap(({ id, overrides: because }) => (because === undefined ? [] : [{ id, because }]));
  return {
    pack: header.pack && { ...header.pack, entries: entries.map(({ id }) => id).sort(byCodeUnit), overrides },
    read: { entries: joined, examples: [], ids: idsOf(joined, own.ids), problems: [] },
    own: entries,
    problems,
  };
}

/** At the top of the folder; what has one is a pack. */
export const packFile = 'pack.yaml';
const keyOf = ({ kind, id }: Entry): string => `${kind}/${id}`;

function readHeader(file: ContentFile | undefined, folder: string) {
  const path = `${folder}/${packFile}`;
  if (file === undefined) {
    const message = 'A content pack says who it is in pack.yaml: name, version, date, about.';
    return { pack: undefined, problems: [contentProblem(path, 'content.no-pack', message)] };
  }
  const { documents, problems } = parseYamlFile(path, file.text);
  if (problems.length > 0) return { pack: undefined, problems };
  const { data, error } = packSchema.safeParse(documents[0]?.value);
  const faults = (error?.issues ?? []).map((issue) => {
    const line = documents[0]?.lineOf(issue.path);
    const problem = contentProblem(path, 'content.shape', `${issue.message}.`, issue.path.join('.'));
    return line === undefined ? problem : { ...problem, line };
  });
  return { pack: data, problems: faults };
}

/** A problem names the pack's folder before the file. */
function inFolder(entry: Entry, folder: string): Entry {
  const file = `${folder}/${entry.file}`;
  return { ...entry, file, problem: (...args) => ({ ...entry.problem(...args), file }) };
}

function faultsOf(entry: Entry, clashes: boolean): readonly Problem[] {
  if (!kindsOfPacks.some((kind) => kind === entry.kind)) return [foreign(entry.file)];
  if (clashes && entry.overrides === undefined) {
    const message = `${entry.id} is built in. Take another id, or say overrides: with the reason.`;
    return [entry.problem([], 'content.clash', message)];
  }
  if (!clashes && entry.overrides !== undefined) {
    return [entry.problem(['overrides'], 'content.overrides', `There is no ${entry.id} to override.`)];
  }
  return [];
}

function foreign(file: string): Problem {
  return contentProblem(file, 'content.pack-kind', `A content pack holds ${kindsOfPacks.join(', ')} and nothing else.`);
}

function builtInEntries(content: Content): readonly Entry[] {
  const listed = builtInKinds.flatMap((kind) => content[kind].map((value) => builtInEntry(kind, value.id, value)));
  return [...listed, builtInEntry('reservedNames', 'reserved-names', content.reservedNames)];
}

/** A built-in entry was checked when it was built; a problem of it now comes from the pack. */
function builtInEntry(kind: KindName, id: string, value: object): Entry {
  const file = `built in: ${kind}/${id}`;
  return {
    kind,
    id,
    file,
    value,
    problem: (path, code, message) => contentProblem(file, code, message, path.join('.')),
  };
}

/** Also the ids of files that did not pass: what refers to them is no second fault. */
function idsOf(entries: readonly Entry[], filed: ReadEntries['ids']): ReadEntries['ids'] {
  const ids = new Map<KindName, Set<string>>([...filed].map(([kind, own]) => [kind, new Set(own)]));
  for (const { kind, id } of entries) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return ids;
}
