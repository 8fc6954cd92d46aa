// Which tracks each card and zone takes, before empty tracks are dropped.
import type { TopologyElement, Zone } from '../topology-types.ts';
import { type Homes, homes, laneRows, listHomes, type Span, tall } from './homes.ts';
import { isZone, listColumns, listRoom, listsByZone } from './lists.ts';

/** A card's tracks; a half card shares its track with another. */
export interface Cell extends Span {
  readonly half?: 'upper' | 'lower';
}
export interface Cells {
  readonly cards: ReadonlyMap<string, Cell>;
  readonly zones: ReadonlyMap<string, Span>;
  /** Rows without cards that are kept for the lines of some cards. */
  readonly lanes: readonly number[];
}

/**
 * The tracks of everything that is drawn. With `wholeRows` a zone keeps all rows of its home, else those that it needs.
 * The order of the elements changes nothing but the order within a list.
 */
export function assignCells(
  elements: readonly TopologyElement[],
  zones: readonly Zone[],
  wholeRows: boolean,
  table: Homes = homes,
): Cells {
  const cards = new Map([...singleCells(elements, table), ...listCells(elements)]);
  const lanes = elements.flatMap((element) => laneRows[element.home] ?? []);
  return { cards, zones: zoneSpans(elements, zones, cards, wholeRows, table), lanes };
}

/** The home of an element in its zone; undefined when the table has none. */
export function homeOf(element: TopologyElement, table: Homes = homes): readonly [number, number] | undefined {
  return table.cards[`${element.home}@${element.zone}`] ?? table.cards[element.home];
}

function singleCells(elements: readonly TopologyElement[], table: Homes): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const taken = new Set<string>();
  const singles = elements.filter((element) => !isZone(element) && !listHomes.has(element.home));
  for (const element of [...singles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const [column, row] = freeCell(element, taken, table);
    const height = tall[element.home] ?? 1;
    for (let n = 0; n < height; n++) taken.add(`${column},${row + n}`);
    cells.set(element.id, { c0: column, c1: column, r0: row, r1: row + height - 1 });
  }
  return cells;
}

/** Its home, or when that is taken or missing the next free place of its zone in reading order. */
function freeCell(element: TopologyElement, taken: ReadonlySet<string>, table: Homes): readonly [number, number] {
  const home = homeOf(element, table);
  const zone = table.zones[element.zone] ?? { c0: 0, c1: 0, r0: 0, r1: 0 };
  const rest: (readonly [number, number])[] = [];
  for (let row = zone.r0; row <= zone.r1 + 1; row++) {
    for (const column of listColumns(element.zone)) rest.push([column, row]);
  }
  const wishes = home === undefined ? rest : [home, ...rest];
  return wishes.find(([column, row]) => !taken.has(`${column},${row}`)) ?? wishes[0]!;
}

/** A list fills the rows of its zone; where they are too few, its cards become half as tall. */
function listCells(elements: readonly TopologyElement[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [zone, cards] of listsByZone(elements)) {
    const columns = listColumns(zone);
    const top = homes.zones[zone]?.r0 ?? 0;
    const halves = cards.length > listRoom(zone);
    cards.forEach((card, n) => {
      const line = Math.floor(n / columns.length);
      const column = columns[n % columns.length]!;
      const row = top + (halves ? line >> 1 : line);
      const half = halves ? { half: line % 2 === 0 ? ('upper' as const) : ('lower' as const) } : {};
      cells.set(card.id, { c0: column, c1: column, r0: row, r1: row, ...half });
    });
  }
  return cells;
}

/**
 * A zone covers its home and whatever lives in it. Where it takes in what a missing zone would hold (the load balancer,
 * when the network has no public tier), it takes that zone's home too.
 */
function zoneSpans(
  elements: readonly TopologyElement[],
  zones: readonly Zone[],
  cards: ReadonlyMap<string, Cell>,
  wholeRows: boolean,
  table: Homes,
): ReadonlyMap<string, Span> {
  const present = new Set(zones.map((zone) => zone.id));
  const missing = Object.entries(table.zones).filter(([id]) => !present.has(id));
  const homesAround = (cell: Span, own: Span): readonly Span[] =>
    contains(own, cell) ? [] : missing.filter(([, home]) => contains(home, cell)).map(([, home]) => home);
  const cover = (zone: Zone): Span => {
    const own = elements
      .filter((element) => element.zone === zone.id)
      .flatMap((element) => withLane(element, cards.get(element.id)));
    const kids = zones.filter((kid) => kid.parent === zone.id).map(cover);
    const home = table.zones[zone.id] ?? own[0] ?? { c0: 0, c1: 0, r0: 0, r1: 0 };
    const whole = union([home, ...own, ...own.flatMap((cell) => homesAround(cell, home)), ...kids]);
    const lived = [...own, ...kids];
    if (wholeRows || lived.length === 0) return whole;
    const { r0, r1 } = union(lived);
    return { ...whole, r0, r1 };
  };
  return new Map(zones.map((zone) => [zone.id, cover(zone)]));
}

/** The tracks of a card and of the row that is kept for its lines. */
function withLane({ home }: TopologyElement, cell: Cell | undefined): readonly Span[] {
  const row = laneRows[home];
  return cell === undefined ? [] : row === undefined ? [cell] : [cell, { ...cell, r0: row, r1: row }];
}

function contains(outer: Span, inner: Span): boolean {
  return outer.c0 <= inner.c0 && outer.c1 >= inner.c1 && outer.r0 <= inner.r0 && outer.r1 >= inner.r1;
}

function union(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({
    c0: Math.min(a.c0, b.c0),
    c1: Math.max(a.c1, b.c1),
    r0: Math.min(a.r0, b.r0),
    r1: Math.max(a.r1, b.r1),
  }));
}
