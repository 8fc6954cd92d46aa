// Links of dated data: what names an item of a framework, what rests on a source, what answers a statement of one.
import { catalogueOf, entryKey, keyOfId } from './catalogue.ts';
import type { CatalogueLink } from './catalogue-links.ts';
import { subjectsOf } from './condition.ts';
import type { Content } from './content/content.ts';
import { indexOf } from './content-index.ts';

export function linksFromReferenceData(content: Content): readonly CatalogueLink[] {
  const { threats, controls, answerable } = indexOf(content);
  return [
    ...threats.flatMap(({ id, references }) => fromReferences(entryKey('threats', id), references)),
    ...controls.flatMap(({ id, references }) => fromReferences(entryKey('controls', id), references)),
    ...content.frameworks.flatMap(({ id, itemsOf, shownWhen }): readonly CatalogueLink[] => {
      const from = entryKey('frameworks', id);
      const asked = subjectsOf(shownWhen).flatMap((test) => {
        if ('fact' in test) return [entryKey('facts', test.fact)];
        const found = 'q' in test ? answerable.get(test.q) : undefined;
        return found === undefined ? [] : [entryKey('questions', found.question.id)];
      });
      return [
        ...(itemsOf === undefined ? [] : [{ from, to: entryKey('frameworks', itemsOf), as: 'reference' } as const]),
        ...asked.map((to) => ({ from, to, as: 'rule' }) as const),
      ];
    }),
    ...fromSources(content),
    ...content.chapters.flatMap(({ id, statements }) =>
      Object.entries(statements).flatMap(([part, { answeredBy, sources = [] }]): readonly CatalogueLink[] => {
        const from = entryKey('sources', id.slice(0, id.indexOf('/')));
        return [
          ...answeredBy.flatMap((answer) => {
            const to = keyOfId(answer);
            return to === undefined ? [] : [{ from, to, as: 'answers', part } as const];
          }),
          ...sources.map((source) => ({ from, to: entryKey('sources', source), as: 'source', part }) as const),
        ];
      }),
    ),
  ];
}

function fromReferences(from: string, references: readonly string[]): readonly CatalogueLink[] {
  return references.map((reference) => {
    const colon = reference.indexOf(':');
    const to = entryKey('frameworks', reference.slice(0, colon));
    return { from, to, as: 'reference', part: reference.slice(colon + 1) };
  });
}

/** Every entry that names sources; a platform names some more for its limits and ranges. */
function fromSources(content: Content): readonly CatalogueLink[] {
  const named = [...catalogueOf(content).entry.values()].flatMap(({ key, kind, value, retired }) => {
    if (retired !== undefined || kind === 'sources' || !('sources' in value)) return [];
    return (value.sources as readonly string[]).map((source) => [key, source] as const);
  });
  const ofPlatforms = content.providers.flatMap(({ id, reserved, capacity }) =>
    [...reserved.map(({ source }) => source), ...capacity.sources].map(
      (source) => [entryKey('providers', id), source] as const,
    ),
  );
  const ofReleases = content.releases.flatMap(({ id, source, features }) =>
    [source, ...features.map((feature) => feature.source)].map((one) => [entryKey('releases', id), one] as const),
  );
  return [...named, ...ofPlatforms, ...ofReleases].map(([from, source]) => ({
    from,
    to: entryKey('sources', source),
    as: 'source',
  }));
}
