// What a view draws of a topology: its flows and their ends, long lists cut short, and many equal lines as one.
import { byCodeUnit } from '../order.ts';
import { chainOf } from '../topology/zones.ts';
import type { FlowLeg, Topology, TopologyElement, Zone } from '../topology-types.ts';
import { collapseLists, isZone, listsByZone } from './lists.ts';
import type { View } from './views.ts';

/** One line of the picture. `count` is how many items it stands for, `stands` the legs. */
export interface Line extends FlowLeg {
  readonly count: number;
  readonly stands: readonly string[];
}
/** A topology as a view draws it. Elements that are zones are no cards, but still in `elements`. */
export interface Lifted extends Omit<Topology, 'flows'> {
  readonly flows: readonly Line[];
  /** Ids of the elements that a drawn card stands for, where it is more than itself. */
  readonly stands: ReadonlyMap<string, readonly string[]>;
}

export function liftTopology(topology: Topology, view: View): Lifted {
  const legs = topology.flows.filter((leg) => view.flows.includes(leg.flow));
  const { elements, stands } = collapseLists(shownElements(topology, legs, view), view.halfCards);
  const ground = groundOf(topology, elements, stands);
  const lines = liftItems(
    sampleNeighbours(
      legs.flatMap((leg) => lineOf(leg, ground)),
      ground,
    ),
    ground,
  );
  const drawn = mergeLines(liftPools(lines, view, ground)).filter(
    (line) => !isInside(line.from, line.to, ground) && !isInside(line.to, line.from, ground),
  );
  const cards = elements.filter((element) => !isZone(element));
  const pools = view.also === 'all' ? elements.filter(isZone) : [];
  const zones = shownZones(topology.zones, [...cards, ...pools], drawn);
  const shown = new Set(zones.map((zone) => zone.id));
  const kept = elements.filter((element) => !isZone(element) || shown.has(element.home));
  return { ...topology, elements: kept, stands, zones, flows: drawn };
}

/** What the view's flows touch and what it shows anyway; node pools are sorted out later, when their lines are known. */
function shownElements({ elements }: Topology, legs: readonly FlowLeg[], { also }: View): readonly TopologyElement[] {
  if (also === 'all') return elements;
  const ends = new Set(legs.flatMap((leg) => [leg.from, leg.to]));
  return elements.filter((element) => isZone(element) || ends.has(element.id) || also.includes(element.element));
}

/** What the steps below look things up in. */
interface Ground {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly elements: ReadonlyMap<string, TopologyElement>;
  readonly lists: ReadonlyMap<string, readonly TopologyElement[]>;
  /** A hidden card → the card that stands for it. */
  readonly standIn: ReadonlyMap<string, string>;
  readonly stands: ReadonlyMap<string, readonly string[]>;
}

function groundOf(
  { zones }: Topology,
  elements: readonly TopologyElement[],
  stands: ReadonlyMap<string, readonly string[]>,
): Ground {
  return {
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    elements: new Map(elements.map((element) => [element.id, element])),
    lists: listsByZone(elements),
    standIn: new Map([...stands].flatMap(([id, hidden]) => hidden.map((card) => [card, id] as const))),
    stands,
  };
}

/** The leg between what is drawn of its ends; a node pool's end is its zone. What an attacker sends is traffic, whatever it asks for. */
function lineOf(leg: FlowLeg, ground: Ground): readonly Line[] {
  const [from, to] = [leg.from, leg.to].map((id) => {
    const shown = ground.standIn.get(id) ?? id;
    const element = ground.elements.get(shown);
    return element !== undefined && isZone(element) ? element.home : shown;
  });
  if (from === to) return [];
  const hostile = ground.elements.get(leg.from)?.shape === 'attacker';
  const look = hostile ? 'traffic' : leg.class;
  return [{ ...leg, class: look, from: from!, to: to!, count: 1, stands: [leg.id] }];
}

/**
 * A flow from card to card of one list is drawn once in each pool, as a sample of all pairs, and once from pool to pool
 * between their borders.
 */
function sampleNeighbours(lines: readonly Line[], ground: Ground): readonly Line[] {
  const sampled = new Map<string, Line>();
  const poolOf = (end: string): string | undefined => {
    const card = ground.elements.get(end);
    return card !== undefined && ground.lists.get(card.zone)?.includes(card) ? card.zone : undefined;
  };
  const rest: Line[] = [];
  for (const line of lines) {
    const [from, to] = [poolOf(line.from), poolOf(line.to)];
    if (from === undefined || to === undefined) {
      rest.push(line);
      continue;
    }
    const [key, drawn] = [`${line.flow}:${from}>${to}`, from === to ? line : { ...line, from, to }];
    const first = sampled.get(key);
    sampled.set(key, first === undefined ? drawn : { ...first, stands: [...first.stands, line.id] });
  }
  return [...rest, ...sampled.values()];
}

/** When every card of a list has the same flow with the same partner outside its pool, the flow moves to the border. */
function liftItems(lines: readonly Line[], ground: Ground): readonly Line[] {
  const ends = new Map<string, Set<string>>();
  const note = (line: Line, end: 'from' | 'to'): string | undefined => {
    const card = ground.elements.get(line[end]);
    if (card === undefined || !ground.lists.get(card.zone)?.includes(card)) return undefined;
    const partner = end === 'from' ? line.to : line.from;
    return isInside(partner, card.zone, ground) ? undefined : `${line.flow}|${end}|${partner}|${card.zone}`;
  };
  for (const line of lines) {
    for (const end of ['from', 'to'] as const) {
      const key = note(line, end);
      if (key !== undefined) ends.set(key, (ends.get(key) ?? new Set()).add(line[end]));
    }
  }
  const lifted = (line: Line, end: 'from' | 'to'): string => {
    const key = note(line, end);
    const zone = ground.elements.get(line[end])?.zone;
    if (key === undefined || zone === undefined) return line[end];
    return ends.get(key)?.size === ground.lists.get(zone)?.length ? zone : line[end];
  };
  return lines.map((line) => ({ ...line, from: lifted(line, 'from'), to: lifted(line, 'to') }));
}

/** Ends that the view draws at a zone, and lines of several pools that it draws as one. */
function liftPools(lines: readonly Line[], view: View, ground: Ground): readonly Line[] {
  const lifted = lines.map((line) => {
    const zones = view.lift[line.flow] ?? [];
    const zone = zones.find(
      (id) => ground.zones.has(id) && holds(id, line.from, ground) !== holds(id, line.to, ground),
    );
    return zone === undefined ? line : moveEnd(line, zone, ground);
  });
  const { join } = view;
  if (join === undefined || !ground.zones.has(join)) return lifted;
  const isPool = (end: string): boolean => ground.lists.has(end) && holds(join, end, ground);
  const key = (line: Line, end: 'from' | 'to'): string => `${line.flow}|${end}|${end === 'from' ? line.to : line.from}`;
  const pools = new Map<string, Set<string>>();
  for (const line of lifted) {
    for (const end of ['from', 'to'] as const) {
      if (isPool(line[end])) pools.set(key(line, end), (pools.get(key(line, end)) ?? new Set()).add(line[end]));
    }
  }
  return lifted.map((line) => {
    const end = isPool(line.from) ? 'from' : 'to';
    const outside = !holds(join, end === 'from' ? line.to : line.from, ground);
    const several = isPool(line[end]) && pools.get(key(line, end))!.size > 1;
    return several && outside ? moveEnd(line, join, ground) : line;
  });
}

function moveEnd(line: Line, zone: string, ground: Ground): Line {
  return holds(zone, line.from, ground) ? { ...line, from: zone } : { ...line, to: zone };
}

/** Lines of one flow between the same two ends become one. Its id says flow and ends, so that it outlives an answer. */
function mergeLines(lines: readonly Line[]): readonly Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    if (line.from === line.to) continue;
    const id = `${line.flow}:${line.from}>${line.to}`;
    const same = merged.get(id);
    merged.set(id, same === undefined ? { ...line, id } : joined(same, line));
  }
  return [...merged.values()]
    .map((line) => ({ ...line, count: itemsBehind(line.stands) }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function joined(a: Line, b: Line): Line {
  return {
    ...a,
    encrypted: a.encrypted === b.encrypted ? a.encrypted : 'unknown',
    crosses: a.crosses.filter((boundary) => b.crosses.includes(boundary)),
    stands: [...a.stands, ...b.stands],
  };
}

/** Legs repeated for items end in `:t1`; the others, pairs included, count as one together. */
function itemsBehind(legs: readonly string[]): number {
  const items = new Set(legs.filter((id) => /:[^>]+$/.test(id)).map((id) => id.slice(id.indexOf(':'))));
  return Math.max(1, items.size);
}

/** Zones that hold a card or are the end of a line, and all that they lie in. */
function shownZones(
  zones: readonly Zone[],
  elements: readonly TopologyElement[],
  lines: readonly Line[],
): readonly Zone[] {
  const byKey = new Map(zones.map((zone) => [zone.id, zone]));
  const starts = [...elements.map((element) => element.zone), ...lines.flatMap((line) => [line.from, line.to])];
  const shown = new Set(starts.filter((id) => byKey.has(id)).flatMap((id) => chainOf(id, byKey)));
  return zones.filter((zone) => shown.has(zone.id));
}

function holds(zone: string, end: string, { elements, zones }: Ground): boolean {
  return chainOf(elements.get(end)?.zone ?? end, zones).includes(zone);
}

/** Whether `end` lies in the zone `outer` (or is it). Only zones hold something. */
function isInside(end: string, outer: string, ground: Ground): boolean {
  return ground.zones.has(outer) && holds(outer, end, ground);
}
