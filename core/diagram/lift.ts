// What a view draws of a topology: its flows and their ends, long lists cut short, and many equal lines as one.
import { chainOf } from '../topology/zones.ts';
import type { FlowLeg, Topology, TopologyElement, Zone } from '../topology-types.ts';
import { gatherLines } from './gather.ts';
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
  /** The card "n more" → the ids of the elements that it stands for. */
  readonly stands: ReadonlyMap<string, readonly string[]>;
}
/** What the steps look things up in. */
export interface Ground {
  readonly zones: ReadonlyMap<string, Zone>;
  readonly elements: ReadonlyMap<string, TopologyElement>;
  /** The list cards of each zone. */
  readonly lists: ReadonlyMap<string, readonly TopologyElement[]>;
}

/** The part of a topology that a view draws. Its order depends on ids alone. */
export function liftTopology(topology: Topology, view: View): Lifted {
  const legs = legsOf(topology, view);
  const { elements, stands } = collapseLists(shownElements(topology, legs, view), view.halfCards);
  const ground: Ground = {
    zones: new Map(topology.zones.map((zone) => [zone.id, zone])),
    elements: new Map(elements.map((element) => [element.id, element])),
    lists: listsByZone(elements),
  };
  const standIn = new Map([...stands].flatMap(([id, hidden]) => hidden.map((card) => [card, id] as const)));
  const flows = gatherLines(
    legs.flatMap((leg) => lineOf(leg, standIn, ground)),
    view,
    ground,
  );
  const lived = elements.filter((element) => view.also === 'all' || !isZone(element));
  const zones = shownZones(ground.zones, lived, flows);
  const shown = new Set(zones.map((zone) => zone.id));
  const kept = elements.filter((element) => !isZone(element) || shown.has(element.home));
  return { ...topology, elements: kept, stands, zones, flows };
}

/** The legs of the view's flows, and of some flows only those at one entry. */
function legsOf({ elements, flows }: Topology, { flows: shown, legsAt = {} }: View): readonly FlowLeg[] {
  const entryOf = new Map(elements.map(({ id, element }) => [id, element]));
  const isAt = ({ from, to }: FlowLeg, entry: string | undefined): boolean =>
    entry === undefined || entryOf.get(from) === entry || entryOf.get(to) === entry;
  return flows.filter((leg) => shown.includes(leg.flow) && isAt(leg, legsAt[leg.flow]));
}

/** What the view's flows touch and what it shows anyway; node pools are sorted out later, when their lines are known. */
function shownElements({ elements }: Topology, legs: readonly FlowLeg[], { also }: View): readonly TopologyElement[] {
  if (also === 'all') return elements;
  const ends = new Set(legs.flatMap((leg) => [leg.from, leg.to]));
  return elements.filter((element) => isZone(element) || ends.has(element.id) || also.includes(element.element));
}

/**
 * The leg between what is drawn of its ends; a node pool's end is its zone. What an attacker sends is drawn as traffic,
 * whatever it asks for.
 */
function lineOf(leg: FlowLeg, standIn: ReadonlyMap<string, string>, { elements }: Ground): readonly Line[] {
  const [from, to] = [leg.from, leg.to].map((id) => {
    const shown = standIn.get(id) ?? id;
    const element = elements.get(shown);
    return element !== undefined && isZone(element) ? element.home : shown;
  });
  if (from === to) return [];
  const kind = elements.get(leg.from)?.shape === 'attacker' ? 'traffic' : leg.class;
  return [{ ...leg, class: kind, from: from!, to: to!, count: 1, stands: [leg.id] }];
}

/** Zones that hold a card or are the end of a line, and all that they lie in. */
function shownZones(
  zones: ReadonlyMap<string, Zone>,
  elements: readonly TopologyElement[],
  lines: readonly Line[],
): readonly Zone[] {
  const starts = [...elements.map((element) => element.zone), ...lines.flatMap((line) => [line.from, line.to])];
  const shown = new Set(starts.filter((id) => zones.has(id)).flatMap((id) => chainOf(id, zones)));
  return [...zones.values()].filter((zone) => shown.has(zone.id));
}
