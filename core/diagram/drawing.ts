// Geometry → the picture as data: shapes, lines and texts in drawing order, each with its look. Screen and file draw this.
import type { TopologyElement, Zone } from '../topology-types.ts';
import { bridgesOf } from './bridges.ts';
import type { Geometry, Point, Rect } from './geometry.ts';
import { glyphs } from './glyphs.ts';
import { heading, headingParts } from './heading.ts';
import { plate, plateRect, plateText, signReach } from './labels.ts';
import type { Lifted, Line } from './lift.ts';
import { arrowHead, dot, pathLength, roundedPath } from './line-path.ts';
import { lineWords, type Names, namesOf } from './line-words.ts';
import { isZone } from './lists.ts';
import { type Colour, flowLook, type Look, looks, type Paint } from './look.ts';
import { isHalf, size } from './place.ts';
import { joinMarks, type Mark, type Marks, markWords, signPaths, signSize } from './signs.ts';
import { clipText } from './text-width.ts';

export type Shape =
  | { readonly kind: 'rect'; readonly look: Look; readonly rect: Rect; readonly radius: number }
  | { readonly kind: 'path'; readonly look: Look; readonly d: string; readonly move?: Move }
  | TextShape;
interface TextShape {
  readonly kind: 'text';
  readonly look: Look;
  readonly at: Point;
  readonly text: string;
  readonly halo?: Colour;
  /** Only where it differs from the size of the look. */
  readonly size?: number;
}
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

/**
 * Everything in drawing order: zones from outside in, lines, zone titles, cards, number plates. No text is smaller than
 * `least`: a window that shows the picture smaller than it is keeps it legible; what no longer fits is cut.
 */
export function drawView(geometry: Geometry, topology: Lifted, marks: Marks, least = 0): Drawing {
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
    ...zones.map((drawn) => headingGroup(drawn, rects, owners.get(drawn.zone.id), marks, least)),
    ...cards.map((card) => cardGroup(card, geometry.elements.get(card.id)!, markOf(card, topology, marks), least)),
    ...lines.map((line) => {
      const mark = signed.has(line.id) ? marks.get(line.flow) : undefined;
      return plateGroup(line, plateRect(line, geometry.labels.get(line.id)!, least), mark, names, least);
    }),
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
  least: number,
): Group {
  const mark = owner === undefined ? undefined : marks.get(owner.id);
  const below = cards.filter((card) => card.y === rect.y + size.header && card.x > rect.x && card.x < rect.x + rect.w);
  const taken = below.map((card) => ({ from: card.x + card.w - 13, to: card.x + card.w + 13 }));
  const right = rect.x + rect.w - (mark === undefined ? heading.left : 18);
  const shapes: Shape[] = headingParts(zone, rect.x + heading.left, right, taken, least).map(({ look, text, x }) => {
    return { ...write(look, [x, rect.y + heading.base], text, least), halo: `zone-${depth}` as Colour };
  });
  if (mark !== undefined) shapes.push(...signShapes(mark, [rect.x + rect.w, rect.y], 2 * signReach, least));
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

/** A text in the size of its look, or in the least size that is legible. */
function write(look: Look, at: Point, text: string, least: number): TextShape {
  const { size: own = 0 } = looks[look] as Paint;
  return { kind: 'text', look, at, text, ...(own < least && { size: least }) };
}

function cardGroup(card: TopologyElement, rect: Rect, mark: Mark | undefined, least: number): Group {
  const half = isHalf(rect.h);
  const top = rect.y + (half ? 0 : (rect.h - size.card.h) / 2);
  const look = card.shape === 'attacker' ? 'card-attacker' : card.shape === 'namespace' ? 'card-soft' : 'card';
  const glyphLook = card.shape === 'attacker' ? 'glyph-attacker' : 'glyph';
  const title = clipText(card.title, Math.max(half ? cardText.halfTitle : cardText.title, least), 600, cardText.room);
  const note = half ? '' : clipText(card.note ?? '', Math.max(cardText.note, least), 400, cardText.room);
  const titleAt: Point = [rect.x + cardText.left, half ? rect.y + 14.8 : top + (note === '' ? 27.5 : 19.5)];
  const glyphAt = half
    ? { x: rect.x + 7, y: rect.y + 4, scale: 0.8 }
    : { x: rect.x + 6, y: top + (note === '' ? 15 : 8), scale: 1 };
  const shapes: Shape[] = [
    { kind: 'rect', look, rect, radius: card.actor ? Math.min(14, rect.h / 2) : 4 },
    { kind: 'path', look: glyphLook, d: glyphs[card.shape], move: glyphAt },
    write(half ? 'card-name-half' : 'card-name', titleAt, title, least),
  ];
  if (note !== '') shapes.push(write('card-note', [rect.x + cardText.left, top + 35.5], note, least));
  if (mark !== undefined) {
    const at: Point = half ? [rect.x + rect.w, rect.y + rect.h / 2] : [rect.x + rect.w, rect.y];
    shapes.push(...signShapes(mark, at, half ? 18 : 2 * signReach, least));
  }
  const name = [card.title, card.note, mark === undefined ? undefined : markWords(mark)].filter(Boolean).join(', ');
  return { role: 'card', id: card.id, place: card.id, name, shapes };
}

function plateGroup(line: Line, rect: Rect, mark: Mark | undefined, names: Names, least: number): Group {
  const at: Point = [rect.x + rect.w / 2, rect.y + rect.h / 2 + Math.max(plate.px, least) * 0.35];
  const shapes: Shape[] = [
    { kind: 'rect', look: flowLook('plate', line), rect, radius: rect.h / 2 },
    write(flowLook('number', line), at, plateText(line), least),
  ];
  if (mark !== undefined) {
    const move = { x: rect.x + rect.w - 6, y: rect.y - 5, scale: 11 / signSize };
    shapes.push({ kind: 'path', look: `sign-${mark.level}`, d: signPaths[mark.level], move });
  }
  return { role: 'plate', id: line.id, place: line.flow, name: lineWords(line, names), shapes };
}

/** A sign of `px` pixels around a point: shape is the worst finding, number is how many. */
function signShapes({ level, count }: Mark, [x, y]: Point, px: number, least: number): readonly Shape[] {
  const move = { x: x - px / 2, y: y - px / 2, scale: px / signSize };
  return [
    { kind: 'path', look: `sign-${level}`, d: signPaths[level], move },
    write(`count-${level}`, [x, y + 4], level === 'open' ? '?' : String(count), least),
  ];
}

function markOf(card: TopologyElement, topology: Lifted, marks: Marks): Mark | undefined {
  const places = topology.stands.get(card.id) ?? [card.id];
  return joinMarks(places.flatMap((place) => marks.get(place) ?? []));
}
