// What the checks of assembled content share: entries by kind, and the vocabulary of the rules.
import type { Problem } from '../problem.ts';
import type { Content } from './content.ts';
import type { KindName } from './kinds.ts';
import type { Entry, ReadEntries } from './read-entries.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export interface Checking {
  readonly content: Content;
  readonly read: ReadEntries;
  readonly vocabulary: Vocabulary;
  /** Entries of one kind that passed their schema, with their values. */
  of<K extends keyof ValuesOf>(kind: K): readonly Located<ValuesOf[K]>[];
  has(kind: KindName, id: string): boolean;
}
export type Check = (checking: Checking) => readonly Problem[];

/** A value with the file entry it comes from. */
export interface Located<T> {
  readonly entry: Entry;
  readonly value: T;
}
interface ValuesOf {
  readonly questions: Content['questions'][number];
  readonly threats: Content['threats'][number];
  readonly controls: Content['controls'][number];
  readonly manifests: Content['manifests'][number];
  readonly contradictions: Content['contradictions'][number];
  readonly elements: Content['elements'][number];
  readonly providers: Content['providers'][number];
  readonly releases: Content['releases'][number];
  readonly frameworks: Content['frameworks'][number];
  readonly sources: Content['sources'][number];
  readonly chapters: Content['chapters'][number];
}

export function checkingOf(content: Content, read: ReadEntries): Checking {
  return {
    content,
    read,
    vocabulary: vocabularyOf(content.questions),
    of: <K extends keyof ValuesOf>(kind: K) =>
      read.entries
        .filter((entry) => entry.kind === kind)
        .map((entry) => ({ entry, value: entry.value as unknown as ValuesOf[K] })),
    has: (kind, id) => read.ids.get(kind)?.has(id) ?? false,
  };
}
