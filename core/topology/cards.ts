// The elements that are there, each in the first zone that may hold it; one for each item where content says so.
import { conjoin, judge } from '../condition.ts';
import { byItemId } from '../order.ts';
import { bind, itemsOf, type Scope } from '../scope.ts';
import type { Presence, TopologyElement, Zone } from '../topology-types.ts';
import type { Reason } from '../value.ts';
import type { Model, PlacedEntry } from './model.ts';
import { cardNote } from './notes.ts';

export function cardsOf(
  { placed }: Model,
  presence: ReadonlyMap<string, Presence>,
  zones: ReadonlyMap<string, Zone>,
  scope: Scope,
): readonly TopologyElement[] {
  return placed
    .filter((entry) => presence.get(entry.id)?.verdict === true)
    .flatMap((entry) => {
      const because = presence.get(entry.id)?.because ?? [];
      return entry.each === undefined
        ? cardOf(entry, entry.id, entry.title, because, zones, scope)
        : itemCards(entry, entry.each, because, zones, scope);
    });
}

function itemCards(
  entry: PlacedEntry,
  kind: NonNullable<PlacedEntry['each']>,
  because: readonly Reason[],
  zones: ReadonlyMap<string, Zone>,
  scope: Scope,
): readonly TopologyElement[] {
  const ids = (itemsOf(scope.content, scope.facts, kind) ?? []).map((item) => item.id).sort(byItemId);
  return ids.flatMap((id) => {
    const name = scope.facts.readItem(kind, id, 'name');
    const title = name.state === 'answered' ? String(name.value).trim() : '';
    return cardOf(entry, `${kind}:${id}`, title || id, because, zones, bind(scope, { kind, id }));
  });
}

/** One card, or none where no zone is there to hold it. */
function cardOf(
  entry: PlacedEntry,
  id: string,
  title: string,
  because: readonly Reason[],
  zones: ReadonlyMap<string, Zone>,
  scope: Scope,
): readonly TopologyElement[] {
  const held = zoneFor(entry, zones, scope);
  if (held === undefined) return [];
  const reasons = conjoin({ verdict: true, because }, { verdict: true, because: held.because }).because;
  const { home, shape } = entry;
  const note = cardNote(entry, scope);
  return [
    {
      id,
      element: entry.id,
      home,
      zone: held.zone,
      title,
      note,
      shape,
      actor: entry.type === 'actor',
      because: reasons,
    },
  ];
}

/** The first zone of the entry's preferences that is present and whose condition holds. */
export function zoneFor(
  entry: PlacedEntry,
  zones: ReadonlyMap<string, Zone>,
  scope: Scope,
): { readonly zone: string; readonly because: readonly Reason[] } | undefined {
  for (const wish of entry.zone) {
    const { zone, when } = typeof wish === 'string' ? { zone: wish, when: undefined } : wish;
    const judged = judge(when, scope.read);
    if (zones.has(zone) && judged.verdict === true) return { zone, because: judged.because };
  }
  return undefined;
}
