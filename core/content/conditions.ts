// Where conditions stand in each kind of content, with their path and the kind of item that they may read.
import type { Condition, Test } from '../condition.ts';
import { kindOf } from './answerables.ts';
import type { Contradiction } from './contradiction.ts';
import type { Control } from './control.ts';
import type { Element } from './element.ts';
import type { Manifest } from './manifest.ts';
import type { Path } from './parse-file.ts';
import type { ListField, Question } from './question.ts';
import type { Framework } from './reference-data.ts';
import type { Places, Threat } from './threat.ts';
import type { AnyKind } from './vocabulary.ts';

export interface PlacedCondition {
  readonly path: Path;
  readonly condition: Condition;
  /** The kind whose fields `item:` may read; undefined where there is no item. */
  readonly item?: AnyKind;
}
type Found = PlacedCondition[];

/** Every test of a condition with its path. */
export function testsIn(condition: Condition, path: Path): readonly { readonly path: Path; readonly test: Test }[] {
  if ('all' in condition) return condition.all.flatMap((part, i) => testsIn(part, [...path, 'all', i]));
  if ('any' in condition) return condition.any.flatMap((part, i) => testsIn(part, [...path, 'any', i]));
  if ('not' in condition) return testsIn(condition.not, [...path, 'not']);
  return [{ path, test: condition }];
}

function at(path: Path, condition: Condition | undefined, item?: AnyKind): Found {
  if (condition === undefined) return [];
  return [item === undefined ? { path, condition } : { path, condition, item }];
}

function each<T>(list: readonly T[] | undefined, path: Path, find: (entry: T, path: Path) => Found): Found {
  return (list ?? []).flatMap((entry, i) => find(entry, [...path, i]));
}

type ChoiceParts = Pick<Extract<ListField, { readonly type: 'choice' }>, 'options' | 'recommend' | 'locked'>;

/** Conditions of the options of a choice; what has no options has none. */
function inChoices(asked: object, path: Path, item?: AnyKind): Found {
  const { options = {}, recommend, locked } = asked as Partial<ChoiceParts>;
  return [
    ...Object.entries(options).flatMap(([key, { offeredWhen }]) =>
      at([...path, 'options', key, 'offeredWhen'], offeredWhen, item),
    ),
    ...each(recommend, [...path, 'recommend'], ({ when }, here) => at([...here, 'when'], when, item)),
    ...each(locked, [...path, 'locked'], ({ when }, here) => at([...here, 'when'], when, item)),
  ];
}

export function conditionsOfQuestion(question: Question): Found {
  const fields: readonly ListField[] = 'fields' in question ? (question.fields as unknown as readonly ListField[]) : [];
  const item = question.type === 'list' ? kindOf(question.list) : undefined;
  return [
    ...at(['askedWhen'], question.askedWhen),
    ...each(question.noEffectHere, ['noEffectHere'], ({ when }, here) => at([...here, 'when'], when)),
    ...inChoices(question, []),
    ...each(fields, ['fields'], (field, here) => [
      ...at([...here, 'askedWhen'], field.askedWhen, item),
      ...inChoices(field, here, item),
    ]),
  ];
}

/** The kind of item that a place binds. */
export function itemOf(places: Places | undefined): AnyKind | undefined {
  if (typeof places !== 'object') return undefined;
  if ('each' in places) return places.each;
  return 'between' in places ? places.between : undefined;
}

export function conditionsOfThreat(threat: Threat): Found {
  const item = itemOf(threat.at);
  const steps = (['likelihood', 'impact'] as const).flatMap((side) =>
    (['raise', 'lower'] as const).flatMap((way) =>
      each(threat[side][way], [side, way], ({ when }, here) => at([...here, 'when'], when, item)),
    ),
  );
  return [...at(['when'], threat.when, item), ...steps];
}

export function conditionsOfControl(control: Control): Found {
  const owners = typeof control.owner === 'string' ? [] : control.owner;
  return [
    ...at(['when'], control.when),
    ...at(['committedBy'], control.committedBy),
    ...each(owners, ['owner'], ({ when }, here) => at([...here, 'when'], when)),
  ];
}

export function conditionsOfManifest(manifest: Manifest): Found {
  return at(['includeWhen'], manifest.includeWhen, manifest.forEach);
}

export function conditionsOfFramework(framework: Framework): Found {
  return at(['shownWhen'], framework.shownWhen);
}

export function conditionsOfContradiction(contradiction: Contradiction): Found {
  const item = itemOf(contradiction.at);
  return [
    ...at(['when'], contradiction.when, item),
    ...each(contradiction.waysOut, ['waysOut'], ({ when }, here) => at([...here, 'when'], when, item)),
  ];
}

export function conditionsOfElement(element: Element): Found {
  const own = at(['when'], element.when);
  if (element.type === 'boundary') {
    return [
      ...own,
      ...each(element.zones, ['zones'], (zone, here) => [
        ...at([...here, 'when'], zone.when),
        ...at([...here, 'theirs'], zone.theirs),
      ]),
    ];
  }
  if (element.type === 'flow') {
    const encrypted = typeof element.encrypted === 'object' ? at(['encrypted'], element.encrypted) : [];
    return [
      ...own,
      ...encrypted,
      ...each(element.legs, ['legs'], (leg, here) => at([...here, 'when'], leg.when, leg.each)),
    ];
  }
  const zones = element.zone.flatMap((zone, i) =>
    typeof zone === 'string' ? [] : at(['zone', i, 'when'], zone.when, element.each),
  );
  return [...at(['when'], element.when, element.each), ...zones];
}
