// Everything the content holds, kind by kind, as `parapet content list` prints it and the knowledge-base screen shows it.
import { elementKinds, stepTitle, topicOf } from './catalogue-groups.ts';
import type { Content } from './content/content.ts';
import { strideNames } from './document/words.ts';
import { derivedFacts } from './facts/derived-facts.ts';

/** The kinds that `content list` prints, in the order of the pipeline. */
export const listedKinds = [
  'questions',
  'facts',
  'threats',
  'controls',
  'manifests',
  'contradictions',
  'elements',
  'providers',
  'frameworks',
  'sources',
  'examples',
] as const;
export type CatalogueKind = (typeof listedKinds)[number] | 'releases';

export interface CatalogueEntry<Value extends object = object> {
  /** `questions/Q-API-01`: unique, also where a source and a framework share an id. */
  readonly key: string;
  readonly kind: CatalogueKind;
  readonly id: string;
  readonly title: string;
  /** What it is about in two or three words, where it has such a name. */
  readonly short?: string;
  /** Parts of its kind, by which the kind can be narrowed; the first is where it stands in a list. */
  readonly groups: readonly string[];
  /** No longer used; the entry that takes its place, where there is one. */
  readonly retired?: { readonly use: string | null };
  /** The entry whole, as the built artefact holds it. */
  readonly value: Value;
}

export interface Catalogue {
  readonly kinds: ReadonlyMap<CatalogueKind, readonly CatalogueEntry[]>;
  readonly entry: ReadonlyMap<string, CatalogueEntry>;
}

export const entryKey = (kind: CatalogueKind, id: string): string => `${kind}/${id}`;

const known = new WeakMap<Content, Catalogue>();

/** The catalogue of a content; the second call for the same content costs nothing. */
export function catalogueOf(content: Content): Catalogue {
  const found = known.get(content) ?? build(content);
  known.set(content, found);
  return found;
}

function build(content: Content): Catalogue {
  const all = [...listed(content), ...releases(content)];
  const kinds = new Map<CatalogueKind, CatalogueEntry[]>(listedKinds.map((kind) => [kind, []]));
  for (const entry of all) kinds.set(entry.kind, [...(kinds.get(entry.kind) ?? []), entry]);
  return { kinds, entry: new Map(all.map((entry) => [entry.key, entry])) };
}

type Raw = { readonly id: string; readonly retired?: { readonly use: string | null } | undefined };

/** Makes entries of one kind; `about` says what is particular to it. */
function entries<T extends Raw>(
  kind: CatalogueKind,
  values: readonly T[],
  about: (value: T) => Pick<CatalogueEntry, 'title' | 'groups' | 'short'>,
): readonly CatalogueEntry[] {
  return values.map((value) => ({
    key: entryKey(kind, value.id),
    kind,
    id: value.id,
    ...about(value),
    ...(value.retired !== undefined && { retired: value.retired }),
    value,
  }));
}

function listed(content: Content): readonly CatalogueEntry[] {
  const facts = derivedFacts.map(({ name, means, values, reads }) => ({ id: name, means, values, reads }));
  const sources = content.sources.map((source) => ({ ...source, chapters: chaptersOf(content, source.id) }));
  return [
    ...entries('questions', content.questions, ({ ask, short, step }) => ({
      title: ask,
      short,
      groups: [stepTitle(content, step)],
    })),
    ...entries('facts', facts, ({ id, means }) => ({ title: means.replace(/\.$/, ''), groups: [topicOf(id)] })),
    ...entries('threats', content.threats, ({ title, stride }) => ({
      title,
      groups: stride.map((word) => strideNames[word]),
    })),
    ...entries('controls', content.controls, ({ title, id }) => ({ title, groups: [topicOf(id)] })),
    ...entries('manifests', content.manifests, ({ title, layer }) => ({ title, groups: [layer] })),
    ...entries('contradictions', content.contradictions, ({ title }) => ({ title, groups: [] })),
    ...entries('elements', content.elements, ({ title, type }) => ({ title, groups: [elementKinds[type]] })),
    ...entries('providers', content.providers, ({ name, short }) => ({ title: name, short, groups: [] })),
    ...entries('frameworks', content.frameworks, ({ title, version }) => ({
      title: title.includes(version) || !/^\d/.test(version) ? title : `${title} ${version}`,
      groups: [],
    })),
    ...entries('sources', sources, ({ title, publisher }) => ({ title, groups: [publisher] })),
    ...entries('examples', content.examples, () => ({ title: '', groups: [] })),
  ];
}

function releases(content: Content): readonly CatalogueEntry[] {
  return entries('releases', content.releases, ({ id }) => ({ title: `Kubernetes ${id}`, groups: [] }));
}

/** What a source said, chapter by chapter, and what answers it. */
export function chaptersOf({ chapters }: Content, source: string) {
  return chapters.filter(({ id }) => id.startsWith(`${source}/`));
}

/** The kind of an id of the plan's own kinds, by its first letters. */
const kindOfLetters: Readonly<Record<string, CatalogueKind>> = {
  Q: 'questions',
  T: 'threats',
  C: 'controls',
  M: 'manifests',
  X: 'contradictions',
  A: 'elements',
  P: 'elements',
  TB: 'elements',
  DF: 'elements',
};

/** The key of `C-NET-02`, `DF-10` …; undefined for what is no such id. */
export function keyOfId(id: string): string | undefined {
  const kind = kindOfLetters[id.slice(0, id.indexOf('-'))];
  return kind === undefined ? undefined : entryKey(kind, id);
}
