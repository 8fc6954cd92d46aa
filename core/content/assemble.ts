// The files of content/ → one checked `Content`. Whatever is wrong with them comes back as problems, all at once.
import { byCodeUnit } from '../order.ts';
import type { Problem } from '../problem.ts';
import { sha256 } from '../sha256.ts';
import { checkConditions } from './check-conditions.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkExamples } from './check-examples.ts';
import { checkReferences } from './check-references.ts';
import { checkRules } from './check-rules.ts';
import { checkTemplates } from './check-templates.ts';
import { type Check, checkingOf } from './checking.ts';
import type { Content } from './content.ts';
import type { KindName } from './kinds.ts';
import { type ContentFile, type Entry, type ReadEntries, readEntries } from './read-entries.ts';
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
  const found = [...read.problems, ...checks.flatMap((check) => check(checking))];
  // The stages trust the content, so examples are run only when everything else is in order.
  const problems = found.length > 0 ? found : checkExamples(checking);
  return { content, problems: sortProblems(problems) };
}

const checks: readonly Check[] = [checkConditions, checkReferences, checkRules, checkTemplates, checkContradictions];

function join(files: readonly ContentFile[], read: ReadEntries): Content {
  const providers = valuesOf<Content['providers'][number]>(read.entries, 'providers');
  return {
    hash: hashOf(files),
    date:
      providers
        .map((provider) => provider.asOf)
        .sort(byCodeUnit)
        .at(-1) ?? '',
    steps: valuesOf(read.entries, 'steps'),
    questions: valuesOf(read.entries, 'questions'),
    threats: valuesOf(read.entries, 'threats'),
    controls: valuesOf(read.entries, 'controls'),
    manifests: valuesOf(read.entries, 'manifests'),
    contradictions: valuesOf(read.entries, 'contradictions'),
    elements: valuesOf(read.entries, 'elements'),
    providers,
    releases: [...valuesOf<Release>(read.entries, 'releases')].sort(byVersion),
    frameworks: valuesOf(read.entries, 'frameworks'),
    sources: valuesOf(read.entries, 'sources'),
    reservedNames: valuesOf<ReservedNames>(read.entries, 'reservedNames')[0] ?? noReservedNames,
    examples: read.examples.map(({ id, text }) => ({ id, text })),
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
