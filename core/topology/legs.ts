// The legs of the flows that are there, and the boundaries that each of them crosses.
import { conjoin, judge } from '../condition.ts';
import { byItemId } from '../order.ts';
import { type AnyKind, bind, itemsOf, type Scope } from '../scope.ts';
import type { FlowLeg, Presence, TopologyElement, Zone } from '../topology-types.ts';
import { zoneFor } from './cards.ts';
import type { BoundaryEntry, FlowEntry, Model } from './model.ts';
import { chainOf } from './zones.ts';

type LegEntry = FlowEntry['legs'][number];
/** One leg after its items were filled in; `key` is the part of its id behind the number. */
interface Stretch {
  readonly key: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly scope: Scope;
}
interface Ground {
  readonly model: Model;
  readonly presence: ReadonlyMap<string, Presence>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly elements: ReadonlyMap<string, TopologyElement>;
  readonly scope: Scope;
}

/** Legs whose conditions are known to hold and whose two ends are drawn, in the order of flow and leg. */
export function legsOf(ground: Ground): readonly FlowLeg[] {
  return ground.model.flows.flatMap((flow) =>
    flow.legs.flatMap((leg, index) =>
      stretchesOf(leg, ground).flatMap((stretch) => drawLeg(flow, leg, `${flow.id}/${index + 1}`, stretch, ground)),
    ),
  );
}

function drawLeg(flow: FlowEntry, leg: LegEntry, number: string, stretch: Stretch, ground: Ground): readonly FlowLeg[] {
  const { from, to, key, scope } = stretch;
  const judged = conjoin(judge(flow.when, scope.read), judge(leg.when, scope.read));
  if (from === undefined || to === undefined || from === to || judged.verdict !== true) return [];
  const ends = [from, to].map((end) => ground.elements.get(end)?.because ?? []);
  const because = conjoin(judged, ...ends.map((reasons) => ({ verdict: true, because: reasons }) as const)).because;
  return [
    {
      id: number + key,
      flow: flow.id,
      from,
      to,
      class: flow.class,
      title: flow.title,
      carries: flow.carries,
      protocol: flow.protocol,
      ports: flow.ports ?? [],
      encrypted: encryption(flow, scope),
      authenticated: flow.authenticated,
      crosses: crossings(from, to, ground),
      because,
    },
  ];
}

function encryption({ encrypted }: FlowEntry, scope: Scope): FlowLeg['encrypted'] {
  if (encrypted === undefined) return 'unknown';
  if (typeof encrypted === 'string') return encrypted === 'always' ? 'yes' : 'no';
  const { verdict } = judge(encrypted, scope.read);
  return verdict === 'unknown' ? 'unknown' : verdict ? 'yes' : 'no';
}

/** One stretch, or one for each item; a leg from an entry to itself goes from item to item, in their order. */
function stretchesOf(leg: LegEntry, ground: Ground): readonly Stretch[] {
  const { scope } = ground;
  const plain = (id: string): string | undefined => (ground.elements.has(id) || ground.zones.has(id) ? id : undefined);
  if (leg.each === undefined) return [{ key: '', from: plain(leg.from), to: plain(leg.to), scope }];
  const kind: AnyKind = leg.each;
  const ids = (itemsOf(scope.content, scope.facts, kind) ?? []).map((item) => item.id).sort(byItemId);
  const stands = (id: string): boolean => ground.model.placed.some((entry) => entry.id === id && entry.each === kind);
  const end = (id: string, item: string): string | undefined => plain(stands(id) ? `${kind}:${item}` : id);
  if (ids.length === 0) return [{ key: '', from: zoneOf(leg.from, ground), to: zoneOf(leg.to, ground), scope }];
  if (leg.from === leg.to) {
    return ids.slice(1).map((to, index) => {
      const from = ids[index]!;
      return {
        key: `:${from}>${to}`,
        from: end(leg.from, from),
        to: end(leg.to, to),
        scope: bind(scope, { kind, id: to }),
      };
    });
  }
  return ids.map((id) => ({
    key: `:${id}`,
    from: end(leg.from, id),
    to: end(leg.to, id),
    scope: bind(scope, { kind, id }),
  }));
}

/** Where no item is known, the zone that would hold them stands for them. */
function zoneOf(id: string, ground: Ground): string | undefined {
  const entry = ground.model.placed.find((placed) => placed.id === id);
  if (entry?.each !== undefined) {
    return zoneFor(entry, ground.zones, bind(ground.scope, { kind: entry.each, id: undefined }))?.zone;
  }
  return ground.elements.has(id) || ground.zones.has(id) ? id : undefined;
}

/** A boundary is crossed when the two ends do not lie in the same zones of it; a soft one, between two items of a list. */
function crossings(from: string, to: string, { model, presence, zones, elements }: Ground): readonly string[] {
  const chain = (end: string): readonly string[] => chainOf(elements.get(end)?.zone ?? end, zones);
  const [start, goal] = [chain(from), chain(to)];
  const passed = [...start.filter((zone) => !goal.includes(zone)), ...goal.filter((zone) => !start.includes(zone))];
  const crossed = new Set(passed.map((zone) => zones.get(zone)?.boundary));
  const [source, target] = [elements.get(from)?.element, elements.get(to)?.element];
  const siblings = source !== undefined && source === target;
  const isCrossed = ({ id, soft }: BoundaryEntry): boolean =>
    soft === true ? siblings && presence.get(id)?.verdict === true : crossed.has(id);
  return model.boundaries.filter(isCrossed).map((boundary) => boundary.id);
}
