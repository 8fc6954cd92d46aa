// Lists of cards: which zone holds which list, how many fit, and what becomes of the rest.
import { byItemId } from '../order.ts';
import type { TopologyElement } from '../topology-types.ts';
import { briefRows, homes, laneColumn, listHomes } from './homes.ts';

const more = 'more:';

function isMore(id: string): boolean {
  return id.startsWith(more);
}

export interface Collapsed {
  readonly elements: readonly TopologyElement[];
  /** The card "n more" → the ids of the cards that it stands for. */
  readonly stands: ReadonlyMap<string, readonly string[]>;
}

/** An element that is a zone of the picture: a node pool. */
export function isZone(element: TopologyElement): boolean {
  return element.home in homes.zones;
}

/** Of a list that does not fit into the rows of its zone, the last cards become one that says how many they are. */
export function collapseLists(elements: readonly TopologyElement[], halfCards: boolean): Collapsed {
  const stands = new Map<string, readonly string[]>();
  const hidden = new Set<string>();
  const extra: TopologyElement[] = [];
  for (const [zone, cards] of listsByZone(elements)) {
    const room = halfCards ? listRoom(zone) * 2 : briefRoom(zone);
    if (cards.length <= room) continue;
    const rest = cards.slice(room - 1);
    for (const card of rest) hidden.add(card.id);
    const id = `${more}${zone}`;
    stands.set(
      id,
      rest.map((card) => card.id),
    );
    extra.push({ ...cards[0]!, id, title: `${rest.length} more tenants`, note: 'see the tenants view', because: [] });
  }
  return { elements: [...elements.filter((element) => !hidden.has(element.id)), ...extra], stands };
}

/** The list cards of each zone, in the order of their items, the card "n more" last. */
export function listsByZone(elements: readonly TopologyElement[]): ReadonlyMap<string, readonly TopologyElement[]> {
  const lists = new Map<string, TopologyElement[]>();
  const order = (a: TopologyElement, b: TopologyElement): number =>
    Number(isMore(a.id)) - Number(isMore(b.id)) || byItemId(a.id, b.id);
  for (const element of elements.filter((card) => listHomes.has(card.home)).sort(order)) {
    lists.set(element.zone, [...(lists.get(element.zone) ?? []), element]);
  }
  return lists;
}

/** How many cards of full height fit into a zone. */
export function listRoom(zone: string): number {
  const home = homes.zones[zone];
  return home === undefined ? 1 : listColumns(zone).length * (home.r1 - home.r0 + 1);
}

/** How many are shown in a view of cards in full height. */
function briefRoom(zone: string): number {
  const rows = briefRows[zone];
  return rows === undefined ? listRoom(zone) : listColumns(zone).length * rows;
}

/** The columns of a zone that hold cards. */
export function listColumns(zone: string): readonly number[] {
  const { c0, c1 } = homes.zones[zone] ?? { c0: 0, c1: 0 };
  return Array.from({ length: c1 - c0 + 1 }, (_, n) => c0 + n).filter((column) => column !== laneColumn);
}
