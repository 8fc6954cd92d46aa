// The files of content/ → one checked `Content`. Whatever is wrong with them comes back as problems, all at once.
import { byCodeUnit } from '../order.ts';
import type { Problem } from '../problem.ts';
import { sha256 } from '../sha256.ts';
import { checkChapters } from './check-chapters.ts';
import { checkConditions } from './check-conditions.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkExamples } from './check-examples.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
import { checkTemplates } from './check-templates.ts';
import { checkVerification } from './check-verification.ts';
import { type Check, type Checking, checkingOf } from './checking.ts';
import type { Content } from './content.ts';
import type { KindName } from './kinds.ts';
import { type ContentFile, type Entry, type ReadEntries, readEntries } from './read-entries.ts';
import { readPack } from './read-pack.ts';
import type { Release, ReservedNames } from './reference-data.ts';

export interface Assembled {
  /** What could be read, also when there are problems; undefined when no file was an entry. */
  readonly content: Content | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads, checks and joins the files of content/ (paths relative to it). Never throws. A content with problems is for
 * showing and for tools; only one without is for use.
 */
export function assembleContent(files: readonly ContentFile[]): Assembled {
  const read = readEntries(files);
  if (read.entries.length === 0) return { content: undefined, problems: read.problems };
  const content = join(files, read);
  const checking = checkingOf(content, read);
  return { content, problems: check(checking, [...read.problems, ...strayOverrides(read)]) };
}

/** The knowledge base with a content pack on top, checked as a whole. With problems, the caller goes on without the pack. */
export function addPack(content: Content, folder: string, files: readonly ContentFile[]): Assembled {
  const { pack, read, own, problems } = readPack(files, folder, content);
  if (pack === undefined) return { content: undefined, problems: sortProblems(problems) };
  const merged = {
    ...entriesOf(read),
    ...keptOf(content),
    packs: [...content.packs, { ...pack, hash: hashOf(files) }],
  };
  // Every example hangs on the questions: while those stay as they are, the built-in examples have been judged already.
  const asksOtherwise = own.some(({ kind, overrides }) => kind === 'questions' && overrides !== undefined);
  const judged = asksOtherwise ? read : { ...read, entries: own };
  return { content: merged, problems: check(checkingOf(merged, read), problems, checkingOf(merged, judged)) };
}

/** `judged` holds the entries whose examples are run. */
function check(checking: Checking, faults: readonly Problem[], judged: Checking = checking): readonly Problem[] {
  const found = [...faults, ...checks.flatMap((one) => one(checking))];
  // The stages trust the content, so examples are run only when everything else is in order.
  return sortProblems(found.length > 0 ? found : checkExamples(judged));
}

function strayOverrides({ entries }: ReadEntries): readonly Problem[] {
  const message = 'Only files of a content pack override others.';
  return entries.flatMap((entry) =>
    entry.overrides === undefined ? [] : [entry.problem(['overrides'], 'content.overrides', message)],
  );
}

const checks: readonly Check[] = [
  checkConditions,
  checkReferences,
  checkRules,
  checkTemplates,
  checkPlaceholders,
  checkContradictions,
  checkChapters,
  checkVerification,
];

function join(files: readonly ContentFile[], read: ReadEntries): Content {
  const entries = entriesOf(read);
  return {
    hash: hashOf(files),
    date:
      entries.providers
        .map((provider) => provider.asOf)
        .sort(byCodeUnit)
        .at(-1) ?? '',
    ...entries,
    examples: read.examples.map(({ id, text }) => ({ id, text })),
    packs: [],
  };
}

type Kept = 'hash' | 'date' | 'examples' | 'packs';

/** What a pack does not change: the built-in knowledge keeps its own hash and date. */
function keptOf({ hash, date, examples }: Content): Pick<Content, Exclude<Kept, 'packs'>> {
  return { hash, date, examples };
}

function entriesOf(read: ReadEntries): Omit<Content, Kept> {
  return {
    steps: valuesOf(read.entries, 'steps'),
    questions: valuesOf(read.entries, 'questions'),
    threats: valuesOf(read.entries, 'threats'),
    controls: valuesOf(read.entries, 'controls'),
    manifests: valuesOf(read.entries, 'manifests'),
    contradictions: valuesOf(read.entries, 'contradictions'),
    elements: valuesOf(read.entries, 'elements'),
    providers: valuesOf(read.entries, 'providers'),
    releases: [...valuesOf<Release>(read.entries, 'releases')].sort(byVersion),
    frameworks: valuesOf(read.entries, 'frameworks'),
    sources: valuesOf(read.entries, 'sources'),
    chapters: valuesOf(read.entries, 'chapters'),
    reservedNames: valuesOf<ReservedNames>(read.entries, 'reservedNames')[0] ?? noReservedNames,
  };
}

const noReservedNames: ReservedNames = { asOf: '', names: [], prefixes: [], pools: [], sources: [] };

/** Entries of one kind, sorted by id (questions by step, then id). They have passed the schema of their kind. */
function valuesOf<T>(entries: readonly Entry[], kind: KindName): readonly T[] {
  return entries
    .filter((entry) => entry.kind === kind)
    .sort(byStepAndId)
    .map((entry) => entry.value as T);
}

function byStepAndId(a: Entry, b: Entry): number {
  return byCodeUnit(stepOf(a), stepOf(b)) || byCodeUnit(a.id, b.id);
}

function stepOf(entry: Entry): string {
  return 'step' in entry.value ? String(entry.value.step) : '';
}

function byVersion(a: Release, b: Release): number {
  const [aMajor = 0, aMinor = 0] = a.id.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.id.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** The hash over all paths and texts, in the order of the paths; lengths keep neighbours apart. */
function hashOf(files: readonly ContentFile[]): string {
  const sorted = [...files].sort((a, b) => byCodeUnit(a.path, b.path));
  return sha256(sorted.map(({ path, text }) => `${path.length}:${path}${text.length}:${text}`).join(''));
}

function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort(
    (a, b) => byCodeUnit(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0) || byCodeUnit(a.where, b.where),
  );
}
