// The elements that are there, each in the first zone that may hold it; one for each item where content says so.
import { judge, mergeReasons } from '../condition.ts';
import { byItemId } from '../order.ts';
import { bind, itemsOf, type Scope } from '../scope.ts';
import type { Presence, TopologyElement, Zone } from '../topology-types.ts';
import type { Reason } from '../value.ts';
import type { Model, PlacedEntry } from './model.ts';
import { cardNote } from './notes.ts';

/** Where cards are laid: what is there, and the zones that may hold them. */
interface Table {
  readonly presence: ReadonlyMap<string, Presence>;
  readonly zones: ReadonlyMap<string, Zone>;
}

/** The cards of all entries that are there, in the order of entries and items. */
export function cardsOf({ placed }: Model, table: Table, scope: Scope): readonly TopologyElement[] {
  return placed
    .filter((entry) => table.presence.get(entry.id)?.verdict === true)
    .flatMap((entry) =>
      entry.each === undefined
        ? cardOf(entry, { id: entry.id, title: entry.title }, table, scope)
        : itemCards(entry, entry.each, table, scope),
    );
}

function itemCards(
  entry: PlacedEntry,
  kind: NonNullable<PlacedEntry['each']>,
  table: Table,
  scope: Scope,
): readonly TopologyElement[] {
  const ids = (itemsOf(scope.content, scope.facts, kind) ?? []).map((item) => item.id).sort(byItemId);
  return ids.flatMap((id) => {
    const name = scope.facts.readItem(kind, id, 'name');
    const title = name.state === 'answered' ? String(name.value).trim() : '';
    return cardOf(entry, { id: `${kind}:${id}`, title: title || id }, table, bind(scope, { kind, id }));
  });
}

/** One card, or none where no zone is there to hold it. */
function cardOf(
  entry: PlacedEntry,
  { id, title }: Pick<TopologyElement, 'id' | 'title'>,
  { presence, zones }: Table,
  scope: Scope,
): readonly TopologyElement[] {
  const held = zoneFor(entry, zones, scope);
  if (held === undefined) return [];
  const there = presence.get(entry.id)?.because ?? [];
  const { home, shape } = entry;
  return [
    {
      id,
      element: entry.id,
      home,
      zone: held.zone,
      title,
      note: cardNote(entry, scope),
      shape,
      actor: entry.type === 'actor',
      because: mergeReasons([there, held.because]),
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
