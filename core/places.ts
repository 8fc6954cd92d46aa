// Where a rule is looked for: its places one by one, whether each is there and why, and what a rule sees at it.
import { conjoin, mergeReasons, type Verdict } from './condition.ts';
import type { Content } from './content/content.ts';
import type { Places } from './content/threat.ts';
import { indexOf } from './content-index.ts';
import type { Facts } from './facts.ts';
import { byItemId } from './order.ts';
import { type AnyKind, bind, isDerived, itemsOf, readList, type Scope, scopeOf } from './scope.ts';
import type { Presence, Topology } from './topology-types.ts';
import type { Item, Reason } from './value.ts';

export interface Place {
  readonly id: string;
  readonly presence: Presence;
  readonly scope: Scope;
}

const always: Presence = { verdict: true, because: [] };
/** The word before the colon in a place's id, where it is not the kind itself: two ranges overlap in the network. */
const shownKind: { readonly [kind in AnyKind]?: string } = { overlap: 'network' };

/**
 * The places of `at`. An unanswered list gives one place `tenant:?` whose presence is unknown and whose item fields
 * are; an empty one gives `tenant:-`, which is not there.
 */
export function placesOf(at: Places, content: Content, facts: Facts, topology: Topology): readonly Place[] {
  const scope = scopeOf(content, facts);
  if (typeof at === 'string') return [elementPlace(at, scope, topology)];
  if ('each' in at) return itemPlaces(at.each, scope);
  if ('flow' in at) return pairPlaces(at.flow, at.between, scope, topology);
  return at.map((id) => elementPlace(id, scope, topology));
}

function elementPlace(id: string, scope: Scope, topology: Topology): Place {
  return { id, presence: presenceOf(id, topology), scope };
}

/** What is there whatever the answers are has no answer behind it; then the element itself is the reason. */
function presenceOf(id: string, topology: Topology): Presence {
  const { verdict, because } = topology.presence.get(id) ?? always;
  if (because.length > 0 || verdict === 'unknown') return { verdict, because };
  return { verdict, because: [{ element: id, value: verdict, state: 'answered' }] };
}

function itemPlaces(kind: AnyKind, scope: Scope): readonly Place[] {
  const word = shownKind[kind] ?? kind;
  const items = itemsOf(scope.content, scope.facts, kind);
  if (items === undefined) return [placeWithoutItems(`${word}:?`, 'unknown', kind, scope)];
  if (items.length === 0) return [placeWithoutItems(`${word}:-`, false, kind, scope)];
  return items.map((item) => {
    const id = `${word}:${item.id}`;
    const because = itemReasons(kind, item, id, scope);
    return { id, presence: { verdict: true, because }, scope: bind(scope, { kind, id: item.id }) };
  });
}

function placeWithoutItems(id: string, verdict: Verdict, kind: AnyKind, scope: Scope): Place {
  const { because } = readList(scope.content, scope.facts, kind);
  return { id, presence: { verdict, because }, scope: bind(scope, { kind, id: undefined }) };
}

/** An item is there because its list holds it; a computed one because of everything that it was computed from. */
function itemReasons(kind: AnyKind, item: Item, place: string, { content, facts }: Scope): readonly Reason[] {
  if (isDerived(kind)) {
    const fields = Object.keys(item).filter((field) => field !== 'id');
    return mergeReasons(fields.map((field) => facts.readItem(kind, item.id, field).because));
  }
  const question = indexOf(content).listQuestion.get(kind);
  return question === undefined ? [] : [{ q: question.name, place, value: item.id, state: 'answered' }];
}

/** Each two items along a flow, once: a pair has no direction, and its risk must not count twice. */
function pairPlaces(flow: string, kind: AnyKind, scope: Scope, topology: Topology): readonly Place[] {
  const along = presenceOf(flow, topology);
  const items = itemsOf(scope.content, scope.facts, kind);
  const ids = (items ?? []).map((item) => item.id).sort(byItemId);
  if (ids.length < 2) {
    const verdict = items === undefined ? 'unknown' : false;
    const none = placeWithoutItems(`${flow}:${items === undefined ? '?' : '-'}`, verdict, kind, scope);
    return [{ ...none, presence: conjoin(along, none.presence) }];
  }
  const question = isDerived(kind) ? undefined : indexOf(scope.content).listQuestion.get(kind);
  return ids.flatMap((from, index) =>
    ids.slice(index + 1).map((to) => {
      const place = `${flow}:${from}>${to}`;
      const pair: Presence = {
        verdict: true,
        because: question === undefined ? [] : [{ q: question.name, place, value: [from, to], state: 'answered' }],
      };
      return { id: place, presence: conjoin(along, pair), scope: bind(scope, { kind, id: from }) };
    }),
  );
}
