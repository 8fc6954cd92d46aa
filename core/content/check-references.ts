// Ids and names that one entry says about another: both ends exist.
import type { Problem } from '../problem.ts';
import { placeOf } from './capability.ts';
import { checkFrameworks, checkReferencesOf } from './check-frameworks.ts';
import type { Check, Checking, Located } from './checking.ts';
import type { Element } from './element.ts';
import type { KindName } from './kinds.ts';
import type { Path } from './parse-file.ts';
import type { Entry } from './read-entries.ts';
import type { Places, Threat } from './threat.ts';

export const checkReferences: Check = (checking) => [
  ...checkSources(checking),
  ...checking.of('questions').flatMap(({ entry, value }) => mustExist(entry, [], 'steps', value.step, checking)),
  ...checking
    .of('threats')
    .flatMap((found) => [...checkReferencesOf(found, checking), ...checkPlaces(found, checking)]),
  ...checking.of('contradictions').flatMap((found) => checkPlaces(found, checking)),
  ...checking.of('threats').flatMap((found) => checkSteps(found, checking)),
  ...checkControls(checking),
  ...checking
    .of('manifests')
    .flatMap(({ entry, value }) =>
      value.implements.flatMap((id, i) => mustExist(entry, ['implements', i], 'controls', id, checking)),
    ),
  ...checkElements(checking),
  ...checkFrameworks(checking),
  ...checkRetired(checking),
];

/** A problem when no file has this id. */
function mustExist(entry: Entry, path: Path, kind: KindName, id: string, checking: Checking): readonly Problem[] {
  if (checking.has(kind, id)) return [];
  return [entry.problem(path, 'content.unknown-id', `There is no ${id} in ${kind}.`)];
}

/** `sources:` of every kind, and the single `source` of a reserved range or a release. */
function checkSources(checking: Checking): readonly Problem[] {
  return checking.read.entries.flatMap((entry) =>
    sourcesIn(entry.value, []).flatMap(({ path, id }) => mustExist(entry, path, 'sources', id, checking)),
  );
}

function sourcesIn(value: unknown, path: Path): readonly { readonly path: Path; readonly id: string }[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => sourcesIn(part, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const here = [...path, key];
    if (key === 'documents') return [];
    if (key === 'source' && typeof part === 'string') return [{ path: here, id: part }];
    if (key === 'sources' && Array.isArray(part)) return part.map((id, i) => ({ path: [...here, i], id: String(id) }));
    return sourcesIn(part, here);
  });
}

function checkPlaces(
  { entry, value }: Located<{ readonly at?: Places | undefined }>,
  checking: Checking,
): readonly Problem[] {
  const places = value.at;
  if (places === undefined) return [];
  if (typeof places === 'string') return mustExist(entry, ['at'], 'elements', places, checking);
  if (Array.isArray(places)) return places.flatMap((id, i) => mustExist(entry, ['at', i], 'elements', id, checking));
  if (!('flow' in places)) return [];
  if (!places.flow.startsWith('DF-')) {
    return [entry.problem(['at', 'flow'], 'content.not-a-flow', `${places.flow} is not a flow; flows start with DF-.`)];
  }
  return mustExist(entry, ['at', 'flow'], 'elements', places.flow, checking);
}

/** The steps of attack paths: needs and gives stand together or not at all, and their places exist. */
function checkSteps({ entry, value }: Located<Threat>, checking: Checking): readonly Problem[] {
  const said = [value.needs, value.gives].filter((side) => side !== undefined).length;
  const whole = value.noStep === undefined ? said !== 1 : said === 0;
  const pairs = typeof value.at === 'object' && !Array.isArray(value.at);
  const places = (['needs', 'gives'] as const).flatMap((side) =>
    (value[side] ?? []).flatMap((capability, i) => {
      const place = placeOf(capability);
      if (place === 'other' && !pairs) {
        return [entry.problem([side, i], 'content.step', 'There is no other here: the threat has no items.')];
      }
      return ['here', 'other', 'any'].includes(place) ? [] : mustExist(entry, [side, i], 'elements', place, checking);
    }),
  );
  if (whole) return places;
  return [
    ...places,
    entry.problem([], 'content.step', 'A step has both needs and gives; what is none has only noStep.'),
  ];
}

function checkControls(checking: Checking): readonly Problem[] {
  return checking
    .of('controls')
    .flatMap(({ entry, value }) => [
      ...checkReferencesOf({ entry, value }, checking),
      ...value.mitigates.flatMap(({ threat }, i) =>
        mustExist(entry, ['mitigates', i, 'threat'], 'threats', threat, checking),
      ),
      ...(value.needs ?? []).flatMap((id, i) => mustExist(entry, ['needs', i], 'controls', id, checking)),
      ...(value.awaitsManifests ?? []).flatMap((id, i) =>
        checking.read.ids.get('manifests')?.has(id)
          ? [
              entry.problem(
                ['awaitsManifests', i],
                'content.not-awaited',
                `${id} is here; it names the control itself.`,
              ),
            ]
          : [],
      ),
    ]);
}

function checkElements(checking: Checking): readonly Problem[] {
  const elements = checking.of('elements');
  const zones = new Set(elements.flatMap(({ value }) => zonesOf(value)));
  const zone = (entry: Entry, path: Path, key: string) =>
    zones.has(key) ? [] : [entry.problem(path, 'content.unknown-zone', `There is no zone ${key}.`)];
  const end = (entry: Entry, path: Path, id: string) =>
    zones.has(id) ? [] : mustExist(entry, path, 'elements', id, checking);
  const note = (entry: Entry, path: Path, name: string | undefined) =>
    name === undefined || checking.vocabulary.answers.has(name)
      ? []
      : [entry.problem(path, 'content.unknown-name', `${name} is not a question.`)];
  return elements.flatMap(({ entry, value }) => {
    if (value.type === 'flow') {
      return value.legs.flatMap(({ from, to }, i) => [
        ...end(entry, ['legs', i, 'from'], from),
        ...end(entry, ['legs', i, 'to'], to),
      ]);
    }
    if (value.type === 'boundary') {
      return (value.zones ?? []).flatMap(({ parent, noteFrom }, i) => [
        ...(parent === undefined ? [] : zone(entry, ['zones', i, 'parent'], parent)),
        ...note(entry, ['zones', i, 'noteFrom'], noteFrom),
      ]);
    }
    const homes = value.zone.flatMap((home, i) =>
      zone(entry, ['zone', i], typeof home === 'string' ? home : home.zone),
    );
    return [...homes, ...note(entry, ['noteFrom'], value.noteFrom)];
  });
}

function zonesOf(element: Element): readonly string[] {
  return element.type === 'boundary' ? (element.zones ?? []).map(({ key }) => key) : [];
}

/** `retired: { use }` names an entry of the same kind that is itself in use. */
function checkRetired(checking: Checking): readonly Problem[] {
  const retired = (entry: Entry) => (entry.value as { readonly retired?: { readonly use: string | null } }).retired;
  return checking.read.entries.flatMap((entry) => {
    const use = retired(entry)?.use;
    if (use === undefined || use === null) return [];
    const target = checking.read.entries.find(({ kind, id }) => kind === entry.kind && id === use);
    if (target !== undefined && retired(target) === undefined) return [];
    return [entry.problem(['retired', 'use'], 'content.unknown-id', `There is no ${use} in use in ${entry.kind}.`)];
  });
}
