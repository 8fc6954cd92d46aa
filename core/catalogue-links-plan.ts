// Links of what a plan is made of: questions, facts, threats, controls, manifests, contradictions, the model.
import { entryKey, keyOfId } from './catalogue.ts';
import type { CatalogueLink, Relation } from './catalogue-links.ts';
import { type Condition, subjectsOf, type Test } from './condition.ts';
import { answerables } from './content/answerables.ts';
import {
  conditionsOfContradiction,
  conditionsOfControl,
  conditionsOfElement,
  conditionsOfManifest,
  conditionsOfQuestion,
  conditionsOfThreat,
  itemOf,
  type PlacedCondition,
} from './content/conditions.ts';
import type { Content } from './content/content.ts';
import type { Manifest } from './content/manifest.ts';
import type { ItemKind } from './content/shapes.ts';
import type { Places } from './content/threat.ts';
import { indexOf } from './content-index.ts';
import { derivedFacts } from './facts/derived-facts.ts';
import { templateOf } from './manifests/template.ts';

/** Where the dotted names of a content lead: to the question that asks, or to the fact. */
interface Names {
  readonly key: (name: string) => string;
  /** Where `${…}` leads: to an answer, a fact, or a field of the items of a list. */
  readonly filledBy: (name: string) => string | undefined;
  readonly list: (kind: string | undefined) => string | undefined;
}

export function linksFromPlanData(content: Content): readonly CatalogueLink[] {
  const names = namesIn(content);
  const { threats, controls, manifests, contradictions } = indexOf(content);
  return [
    ...content.questions.flatMap((question) =>
      fromRules(entryKey('questions', question.id), conditionsOfQuestion(question), names),
    ),
    ...derivedFacts.flatMap(({ name, reads }) =>
      to(
        entryKey('facts', name),
        'rule',
        reads.map((read) => names.key(read)),
      ),
    ),
    ...threats.flatMap((threat) => {
      const from = entryKey('threats', threat.id);
      return [...fromRules(from, conditionsOfThreat(threat), names), ...to(from, 'at', placesOf(threat.at, names))];
    }),
    ...controls.flatMap((control) => linksOfControl(control, names)),
    ...manifests.flatMap((manifest) => linksOfManifest(manifest, names)),
    ...contradictions.flatMap((contradiction) => {
      const from = entryKey('contradictions', contradiction.id);
      const item = itemOf(contradiction.at);
      const changed = contradiction.waysOut.flatMap(({ set = {}, opens }) => [
        ...Object.keys(set).map((name) => (name.startsWith('item.') ? names.list(item) : names.key(name))),
        ...(opens === undefined ? [] : [names.key(opens)]),
      ]);
      return [
        ...fromRules(from, conditionsOfContradiction(contradiction), names),
        ...to(from, 'at', placesOf(contradiction.at, names)),
        ...to(from, 'way-out', changed),
      ];
    }),
    ...content.elements.flatMap((element) => {
      const from = entryKey('elements', element.id);
      const ends = element.type === 'flow' ? element.legs.flatMap((leg) => [leg.from, leg.to]) : [];
      const each = 'each' in element ? names.list(element.each) : undefined;
      return [
        ...fromRules(from, conditionsOfElement(element), names),
        ...to(from, 'flow', ends.map(keyOfId)),
        ...to(from, 'rule', [each]),
      ];
    }),
  ];
}

function namesIn(content: Content): Names {
  const questions = new Map(
    answerables(content.questions).map(({ name, question }) => [name, entryKey('questions', question.id)]),
  );
  for (const { name, id } of content.questions) questions.set(name, entryKey('questions', id));
  const { listQuestion } = indexOf(content);
  const list = (kind: string | undefined): string | undefined => {
    const question = listQuestion.get(kind as ItemKind);
    return question && entryKey('questions', question.id);
  };
  const key = (name: string): string => questions.get(name) ?? entryKey('facts', name);
  const isNamed = (name: string): boolean => questions.has(name) || derivedFacts.some((fact) => fact.name === name);
  const filledBy = (name: string) => (isNamed(name) ? key(name) : list(name.slice(0, name.indexOf('.'))));
  return { key, list, filledBy };
}

function to(from: string, as: Relation, keys: readonly (string | undefined)[]): readonly CatalogueLink[] {
  return keys.flatMap((key) => (key === undefined ? [] : [{ from, to: key, as }]));
}

/** What one test looks at; a field of an item is an answer of the list's question. */
function lookedAt(test: Test, item: string | undefined, names: Names): string | undefined {
  if ('q' in test) return names.key(test.q);
  return 'fact' in test ? entryKey('facts', test.fact) : names.list(item);
}

function fromRules(from: string, rules: readonly PlacedCondition[], names: Names): readonly CatalogueLink[] {
  return rules.flatMap(({ path, condition, item }) =>
    to(
      from,
      path[0] === 'committedBy' ? 'commits' : 'rule',
      subjectsOf(condition).map((test) => lookedAt(test, item, names)),
    ),
  );
}

function placesOf(places: Places | undefined, names: Names): readonly (string | undefined)[] {
  if (places === undefined) return [];
  if (typeof places === 'string') return [keyOfId(places)];
  if ('each' in places) return [names.list(places.each)];
  return 'flow' in places ? [keyOfId(places.flow), names.list(places.between)] : places.map(keyOfId);
}

function linksOfControl(control: ReturnType<typeof indexOf>['controls'][number], names: Names) {
  const from = entryKey('controls', control.id);
  return [
    ...fromRules(from, conditionsOfControl(control), names),
    ...control.mitigates.map(
      ({ threat, by }): CatalogueLink => ({ from, to: entryKey('threats', threat), as: 'mitigates', by }),
    ),
    ...to(
      from,
      'needs',
      (control.needs ?? []).map((id) => entryKey('controls', id)),
    ),
  ];
}

function linksOfManifest(manifest: Manifest, names: Names): readonly CatalogueLink[] {
  const from = entryKey('manifests', manifest.id);
  const decided = [...templateOf(manifest).at.values()].flatMap((held) => [...held.values()]);
  const filled = new Set<string | undefined>();
  const rules: PlacedCondition[] = [];
  lookInto(manifest.documents, manifest.forEach, { filled, rules, names });
  return [
    ...to(
      from,
      'implements',
      manifest.implements.map((id) => entryKey('controls', id)),
    ),
    ...fromRules(from, conditionsOfManifest(manifest), names),
    ...fromRules(from, rules, names),
    ...to(from, 'rule', [names.list(manifest.forEach)]),
    ...to(from, 'fills', [
      ...decided.flatMap((reason) => reason.from.map((name) => names.key(name))),
      ...[...manifest.file.matchAll(placeholder)].map(([, name]) => names.filledBy(name!)),
      ...filled,
    ]),
  ];
}

const placeholder = /\$\{([^}]+)\}/g;
interface Found {
  readonly filled: Set<string | undefined>;
  readonly rules: PlacedCondition[];
  readonly names: Names;
}

/** What a mapping of a template may say about itself; a step of a shell file names its answers in `from`. */
interface TemplateNode {
  readonly $forEach?: ItemKind;
  readonly $includeWhen?: Condition;
  readonly run?: unknown;
  readonly from?: string | readonly string[];
}

/** Placeholders and conditions of a template, with the item that is bound where they stand. */
function lookInto(node: unknown, item: PlacedCondition['item'], found: Found): void {
  if (typeof node === 'string') {
    for (const [, name] of node.matchAll(placeholder)) found.filled.add(found.names.filledBy(name!));
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { $forEach, $includeWhen, run, from } = node as TemplateNode;
  const here = $forEach ?? item;
  if (run !== undefined && from !== undefined)
    for (const name of [from].flat()) found.filled.add(found.names.key(name));
  if ($includeWhen !== undefined)
    found.rules.push({ path: ['$includeWhen'], condition: $includeWhen, ...(here !== undefined && { item: here }) });
  for (const [key, child] of Object.entries(node))
    if (!key.startsWith('$') || key === '$value') lookInto(child, here, found);
}
