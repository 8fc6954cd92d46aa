// Geometry → the picture as data: shapes, lines and texts in drawing order, each with its look. Screen and file draw this.
import type { TopologyElement, Zone } from '../topology-types.ts';
import { bridgesOf } from './bridges.ts';
import type { Geometry, Point, Rect } from './geometry.ts';
import { glyphs } from './glyphs.ts';
import { heading, headingParts } from './heading.ts';
import { plate, plateText, signReach } from './labels.ts';
import type { Lifted, Line } from './lift.ts';
import { arrowHead, dot, pathLength, roundedPath } from './line-path.ts';
import { isZone } from './lists.ts';
import { type Colour, flowLook, type Look } from './look.ts';
import { isHalf, size } from './place.ts';
import { joinMarks, type Mark, type Marks, markWords, signPaths, signSize } from './signs.ts';
import { clipText } from './text-width.ts';

export type Shape =
  | { readonly kind: 'rect'; readonly look: Look; readonly rect: Rect; readonly radius: number }
  | { readonly kind: 'path'; readonly look: Look; readonly d: string; readonly move?: Move }
  | { readonly kind: 'text'; readonly look: Look; readonly at: Point; readonly text: string; readonly halo?: Colour };
export interface Move {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}
/** What belongs together: a zone, a line, a card. `id` is its id in the lifted topology, `name` says it in words. */
export interface Group {
  readonly role: 'zone' | 'line' | 'heading' | 'card' | 'plate';
  readonly id: string;
  /** The place that findings name: an element, or a flow. */
  readonly place?: string;
  readonly name: string;
  readonly shapes: readonly Shape[];
}
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly Group[];
}

const zoneRadius = 6;
export const cardText = { left: 26, room: 118, title: 13, halfTitle: 12, note: 11 } as const;
const zoneDepths = 3;

/** Everything in drawing order: zones from outside in, lines, zone titles, cards, number plates. */
export function drawView(geometry: Geometry, topology: Lifted, marks: Marks): Drawing {
  const zones = topology.zones
    .filter((zone) => geometry.zones.has(zone.id))
    .map((zone) => ({ zone, depth: depthOf(zone, topology.zones), rect: geometry.zones.get(zone.id)! }))
    .sort((a, b) => a.depth - b.depth);
  const lines = topology.flows.filter((line) => geometry.flows.has(line.id));
  const cards = topology.elements.filter((element) => geometry.elements.has(element.id));
  const rects = cards.map((card) => geometry.elements.get(card.id)!);
  const names = namesOf(topology);
  const owners = new Map(topology.elements.filter(isZone).map((element) => [element.home, element]));
  const signed = longestOfFlow(lines, geometry);
  const bridges = bridgesOf(lines, geometry, zones);
  const groups = [
    ...zones.map((drawn) => zoneGroup(drawn)),
    ...lines.map((line) => lineGroup(line, geometry.flows.get(line.id)!, bridges.get(line.id) ?? [], names)),
    ...zones.map((drawn) => headingGroup(drawn, rects, owners.get(drawn.zone.id), marks)),
    ...cards.map((card) => cardGroup(card, geometry.elements.get(card.id)!, markOf(card, topology, marks))),
    ...lines.map((line) =>
      plateGroup(line, geometry.labels.get(line.id)!, signed.has(line.id) ? marks.get(line.flow) : undefined, names),
    ),
  ];
  return { width: geometry.width, height: geometry.height, groups };
}

/** The longest line of each flow carries the flow's sign: one sign is enough for all. */
function longestOfFlow(lines: readonly Line[], geometry: Geometry): ReadonlySet<string> {
  const longest = new Map<string, { readonly id: string; readonly length: number }>();
  for (const { id, flow } of lines) {
    const length = pathLength(geometry.flows.get(id)!);
    if (length > (longest.get(flow)?.length ?? 0)) longest.set(flow, { id, length });
  }
  return new Set([...longest.values()].map(({ id }) => id));
}

export interface DrawnZone {
  readonly zone: Zone;
  readonly depth: number;
  readonly rect: Rect;
}

/** Darker with depth, 1 to 3; a zone that somebody else runs is hatched. */
function depthOf(zone: Zone, zones: readonly Zone[]): number {
  const parent = zones.find((candidate) => candidate.id === zone.parent);
  return parent === undefined ? 1 : Math.min(zoneDepths, 1 + depthOf(parent, zones));
}

function zoneGroup({ zone, depth, rect }: DrawnZone): Group {
  const look = zone.theirs ? 'zone-theirs' : (`zone-${depth}` as Look);
  return { role: 'zone', id: zone.id, name: zone.title, shapes: [{ kind: 'rect', look, rect, radius: zoneRadius }] };
}

/** Name, boundary id, note and, where the zone is an element, its sign. */
function headingGroup(
  { zone, depth, rect }: DrawnZone,
  cards: readonly Rect[],
  owner: TopologyElement | undefined,
  marks: Marks,
): Group {
  const mark = owner === undefined ? undefined : marks.get(owner.id);
  const below = cards.filter((card) => card.y === rect.y + size.header && card.x > rect.x && card.x < rect.x + rect.w);
  const taken = below.map((card) => ({ from: card.x + card.w - 13, to: card.x + card.w + 13 }));
  const right = rect.x + rect.w - (mark === undefined ? heading.left : 18);
  const shapes: Shape[] = headingParts(zone, rect.x + heading.left, right, taken).map(({ look, text, x }) => {
    return { kind: 'text', look, at: [x, rect.y + heading.base], text, halo: `zone-${depth}` as Colour };
  });
  if (mark !== undefined) shapes.push(...signShapes(mark, [rect.x + rect.w, rect.y], 2 * signReach));
  const name = [zone.title, zone.note, mark === undefined ? undefined : markWords(mark)].filter(Boolean).join(', ');
  return { role: 'heading', id: zone.id, place: owner?.id, name, shapes };
}

function lineGroup(line: Line, points: readonly Point[], bridges: readonly Shape[], names: Names): Group {
  // A line that starts at a zone starts at all that is in it: a dot on the border says so.
  const start = names.zones.has(line.from)
    ? [{ kind: 'path', look: flowLook('head', line), d: dot(points[0]!) } as const]
    : [];
  return {
    role: 'line',
    id: line.id,
    place: line.flow,
    name: lineWords(line, names),
    shapes: [
      ...bridges,
      { kind: 'path', look: flowLook('line', line), d: roundedPath(points) },
      { kind: 'path', look: flowLook('head', line), d: arrowHead(points) },
      ...start,
    ],
  };
}

function cardGroup(card: TopologyElement, rect: Rect, mark: Mark | undefined): Group {
  const half = isHalf(rect.h);
  const top = rect.y + (half ? 0 : (rect.h - size.card.h) / 2);
  const look = card.shape === 'attacker' ? 'card-attacker' : card.shape === 'namespace' ? 'card-soft' : 'card';
  const glyphLook = card.shape === 'attacker' ? 'glyph-attacker' : 'glyph';
  const title = clipText(card.title, half ? cardText.halfTitle : cardText.title, 600, cardText.room);
  const note = half ? '' : clipText(card.note ?? '', cardText.note, 400, cardText.room);
  const titleAt: Point = [rect.x + cardText.left, half ? rect.y + 14.8 : top + (note === '' ? 27.5 : 19.5)];
  const glyphAt = half
    ? { x: rect.x + 7, y: rect.y + 4, scale: 0.8 }
    : { x: rect.x + 6, y: top + (note === '' ? 15 : 8), scale: 1 };
  const shapes: Shape[] = [
    { kind: 'rect', look, rect, radius: card.actor ? Math.min(14, rect.h / 2) : 4 },
    { kind: 'path', look: glyphLook, d: glyphs[card.shape], move: glyphAt },
    { kind: 'text', look: half ? 'card-name-half' : 'card-name', at: titleAt, text: title },
  ];
  if (note !== '')
    shapes.push({ kind: 'text', look: 'card-note', at: [rect.x + cardText.left, top + 35.5], text: note });
  if (mark !== undefined) {
    const at: Point = half ? [rect.x + rect.w, rect.y + rect.h / 2] : [rect.x + rect.w, rect.y];
    shapes.push(...signShapes(mark, at, half ? 18 : 2 * signReach));
  }
  const name = [card.title, card.note, mark === undefined ? undefined : markWords(mark)].filter(Boolean).join(', ');
  return { role: 'card', id: card.id, place: card.id, name, shapes };
}

function plateGroup(line: Line, rect: Rect, mark: Mark | undefined, names: Names): Group {
  const at: Point = [rect.x + rect.w / 2, rect.y + rect.h / 2 + plate.px * 0.35];
  const shapes: Shape[] = [
    { kind: 'rect', look: flowLook('plate', line), rect, radius: rect.h / 2 },
    { kind: 'text', look: flowLook('number', line), at, text: plateText(line) },
  ];
  if (mark !== undefined) {
    const move = { x: rect.x + rect.w - 6, y: rect.y - 5, scale: 11 / signSize };
    shapes.push({ kind: 'path', look: `sign-${mark.level}`, d: signPaths[mark.level], move });
  }
  return { role: 'plate', id: line.id, place: line.flow, name: lineWords(line, names), shapes };
}

/** A sign of `px` pixels around a point: shape is the worst finding, number is how many. */
function signShapes({ level, count }: Mark, [x, y]: Point, px: number): readonly Shape[] {
  const move = { x: x - px / 2, y: y - px / 2, scale: px / signSize };
  return [
    { kind: 'path', look: `sign-${level}`, d: signPaths[level], move },
    { kind: 'text', look: `count-${level}`, at: [x, y + 4], text: level === 'open' ? '?' : String(count) },
  ];
}

function markOf(card: TopologyElement, topology: Lifted, marks: Marks): Mark | undefined {
  const places = topology.stands.get(card.id) ?? [card.id];
  return joinMarks(places.flatMap((place) => marks.get(place) ?? []));
}

interface Names {
  readonly zones: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, string>;
}
function namesOf({ zones, elements }: Lifted): Names {
  return {
    zones: new Map(zones.map((zone) => [zone.id, zone.title])),
    cards: new Map(elements.map((element) => [element.id, element.title])),
  };
}
function lineWords(line: Line, { zones, cards }: Names): string {
  const word = (end: string): string => cards.get(end) ?? zones.get(end) ?? end;
  return `${line.flow} ${line.title}: ${word(line.from)} to ${word(line.to)}, ${line.carries}, ${line.protocol}`;
}
