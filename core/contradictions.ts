// Answers that clash: where, in which words, and the ways out as changes that are ready to apply.
import { conjoin, judge } from './condition.ts';
import { listOf } from './content/answerables.ts';
import type { Content } from './content/content.ts';
import type { Contradiction, WayOut } from './content/contradiction.ts';
import { itemKinds, type ListName, listKinds } from './content/shapes.ts';
import { indexOf } from './content-index.ts';
import { setAnswer, setItemField } from './edit-project.ts';
import type { Facts } from './facts.ts';
import { fillText, knownValue, wholePath } from './fill-text.ts';
import { byId } from './order.ts';
import { type Place, placesOf } from './places.ts';
import type { Change, PlanContradiction } from './plan-types.ts';
import type { Project } from './project-types.ts';
import { isDerived, readPath, type Scope, scopeOf } from './scope.ts';
import type { Topology } from './topology-types.ts';
import type { Scalar, Value } from './value.ts';

/** Every contradiction that is true and that no control settles, at each of its places. Sorted by id. */
export function findContradictions(
  content: Content,
  facts: Facts,
  topology: Topology,
  stated: Project['controls'],
): readonly PlanContradiction[] {
  const cluster: Place = { id: '', presence: { verdict: true, because: [] }, scope: scopeOf(content, facts) };
  return indexOf(content)
    .contradictions.filter(({ waysOut }) => !waysOut.some(({ settledBy }) => settles(settledBy, stated)))
    .flatMap((entry) => {
      const places = entry.at === undefined ? [cluster] : placesOf(entry.at, content, facts, topology);
      return places.flatMap((place) => clashAt(entry, place));
    })
    .sort(byId);
}

/** Only what somebody stated settles: a control that an answer commits to is planned by the very answer that clashes. */
function settles(control: string | undefined, stated: Project['controls']): boolean {
  const state = control === undefined ? undefined : stated[control]?.state;
  return state === 'planned' || state === 'under-way' || state === 'done';
}

function clashAt(entry: Contradiction, { id: place, presence, scope }: Place): readonly PlanContradiction[] {
  const { verdict, because } = conjoin(presence, judge(entry.when, scope.read));
  if (verdict !== true) return [];
  const found = {
    id: place === '' ? entry.id : `${entry.id}@${place}`,
    contradiction: entry.id,
    clash: fillText(entry.clash, (path) => knownValue(readPath(scope, path))),
    because,
    waysOut: entry.waysOut.flatMap((way) => readyWay(way, scope)),
  };
  return [place === '' ? found : { ...found, place }];
}

/** A way out is offered when it certainly fits here and each of its values is known. */
function readyWay(way: WayOut, scope: Scope): PlanContradiction['waysOut'] {
  if (judge(way.when, scope.read).verdict !== true) return [];
  const changes = Object.entries(way.set ?? {}).map(([target, value]) => changeOf(target, value, scope));
  if (!changes.every((change) => change !== undefined)) return [];
  const { label, effort, do: instruction, opens } = way;
  return [
    {
      label,
      effort,
      ...(instruction === undefined ? {} : { do: instruction }),
      ...(opens === undefined ? {} : { opens }),
      changes,
    },
  ];
}

function changeOf(target: string, template: Scalar | readonly Scalar[], scope: Scope): Change | undefined {
  const value = valueFor(template, scope);
  if (value === undefined) return undefined;
  if (!target.startsWith('item.')) return { q: target, value };
  const owner = typedItem(scope);
  if (owner === undefined || typeof value === 'object') return undefined;
  return { ...owner, field: target.slice('item.'.length), value };
}

function valueFor(template: Scalar | readonly Scalar[], scope: Scope): Value | undefined {
  if (typeof template === 'object') return template.map(String);
  const path = typeof template === 'string' ? wholePath(template) : undefined;
  return path === undefined ? template : knownValue(readPath(scope, path));
}

/** The typed item that `item.<field>` sets: the place's own, or the one that a computed item names (`network: n3`). */
function typedItem(scope: Scope): { readonly list: string; readonly item: string } | undefined {
  const { kind, id } = scope.bound.at(-1) ?? {};
  if (kind === undefined || id === undefined) return undefined;
  if (!isDerived(kind)) return { list: listOf(kind), item: id };
  for (const typed of itemKinds) {
    const named = isDerived(typed) ? undefined : knownValue(scope.facts.readItem(kind, id, typed));
    if (!isDerived(typed) && typeof named === 'string') return { list: listOf(typed), item: named };
  }
  return undefined;
}

/** The project after a way out, or any other changes; a note on an answer stays, "not decided" does not. */
export function applyWayOut(project: Project, way: { readonly changes: readonly Change[] }): Project {
  return way.changes.reduce(applyChange, project);
}

function applyChange(project: Project, change: Change): Project {
  if ('q' in change) return setAnswer(project, change.q, change.value);
  const list = (Object.keys(listKinds) as ListName[]).find((name) => name === change.list);
  return list === undefined ? project : setItemField(project, list, change.item, change.field, change.value);
}
