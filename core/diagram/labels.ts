// A number plate for each line, on the quietest place of the line itself.
import type { Zone } from '../topology-types.ts';
import type { Point, Rect } from './geometry.ts';
import { heading, headingReach } from './heading.ts';
import type { Line } from './lift.ts';
import { isHalf, type Plan } from './place.ts';
import type { Routes } from './route.ts';
import { textWidth } from './text-width.ts';

export const plate = { h: 14, px: 10, weight: 600, pad: 4 } as const;
/** How large a number is in a window that shows the picture small, and how far a sign reaches over a plate's corner. */
const largest = 13;
const signOver = 5;
const step = 6;
export const signReach = 11;
const cost = {
  card: 400,
  plate: 300,
  title: 120,
  sign: 120,
  strange: 60,
  own: 25,
  corner: 25,
  off: 30,
  crowd: 40,
  head: 150,
  beside: 20,
} as const;
/** How much of a line's end is its arrowhead, and how far beside a short line its plate stands. */
const headLength = 8;
const besideBy = 2;
/** A plate is best a little before the middle of its line. */
const bestShare = 0.45;

/** The number of the flow, and how many items the line stands for. */
export function plateText({ flow, count }: Pick<Line, 'flow' | 'count'>): string {
  return String(Number(flow.slice(flow.indexOf('-') + 1))) + (count > 1 ? ` ×${count}` : '');
}

/** A plate whose number is set larger grows with it, around the same middle. */
export function plateRect(line: Pick<Line, 'flow' | 'count'>, rect: Rect, size: number): Rect {
  if (size <= plate.px) return rect;
  const text = plateText(line);
  const wider = textWidth(text, size, plate.weight) - textWidth(text, plate.px, plate.weight);
  const higher = size - plate.px;
  return { x: rect.x - wider / 2, y: rect.y - higher / 2, w: rect.w + wider, h: rect.h + higher };
}

export function placeLabels(
  lines: readonly Line[],
  plan: Plan,
  { lines: points, bundles }: Routes,
): ReadonlyMap<string, Rect> {
  const drawn = lines.flatMap((line) => {
    const pieces = piecesOf(points.get(line.id) ?? []);
    return pieces.length === 0 ? [] : [{ line, pieces, length: pieces.reduce((sum, piece) => sum + piece.length, 0) }];
  });
  const obstacles: Obstacles = {
    cards: [...plan.cards].map((id) => plan.rects.get(id)!),
    signs: [...plan.cards].map((id) => signPlace(plan.rects.get(id)!)),
    titles: [...plan.zones.values()].map((zone) => titleRect(zone, plan.rects.get(zone.id)!)),
    pieces: drawn.flatMap(({ line, pieces }) =>
      pieces.map((piece) => ({ id: line.id, bundle: bundles.get(line.id)!, rect: piece.rect })),
    ),
    plates: [],
    rooms: [],
    width: plan.width,
  };
  const placed = new Map<string, Rect>();
  for (const { line, pieces, length } of drawn.sort(
    (a, b) => a.length - b.length || (a.line.id < b.line.id ? -1 : 1),
  )) {
    const rect = quietest(line, pieces, length, bundles.get(line.id)!, obstacles);
    obstacles.plates.push(rect);
    obstacles.rooms.push(room(line, rect));
    placed.set(line.id, rect);
  }
  return placed;
}

interface Piece {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
  readonly rect: Rect;
}
interface Obstacles {
  readonly cards: readonly Rect[];
  /** Where a card may carry a severity sign. Kept free with or without findings, so that these move no plate. */
  readonly signs: readonly Rect[];
  readonly titles: readonly Rect[];
  readonly pieces: readonly { readonly id: string; readonly bundle: string; readonly rect: Rect }[];
  readonly plates: Rect[];
  /** What the plates may take at most. */
  readonly rooms: Rect[];
  /** Of the picture: no plate reaches over its edge. */
  readonly width: number;
}

function piecesOf(points: readonly Point[]): readonly Piece[] {
  return points.slice(1).map((to, n) => {
    const from = points[n]!;
    const [w, h] = [Math.abs(from[0] - to[0]), Math.abs(from[1] - to[1])];
    return { from, to, length: w + h, rect: { x: Math.min(from[0], to[0]), y: Math.min(from[1], to[1]), w, h } };
  });
}

function quietest(line: Line, pieces: readonly Piece[], length: number, bundle: string, obstacles: Obstacles): Rect {
  const w = textWidth(plateText(line), plate.px, plate.weight) + 2 * plate.pad;
  const half = plateRect(line, { x: 0, y: 0, w, h: plate.h }, largest).w / 2;
  let best: Rect | undefined;
  let least = Number.POSITIVE_INFINITY;
  let walked = 0;
  for (const piece of pieces) {
    for (let at = Math.min(10, piece.length / 2); at <= piece.length; at += step) {
      const share = piece.length === 0 ? 0 : at / piece.length;
      const x = between(piece.from[0] + (piece.to[0] - piece.from[0]) * share, half, obstacles.width - half);
      const y = piece.from[1] + (piece.to[1] - piece.from[1]) * share;
      const nearCorner = at < w / 2 + 4 || piece.length - at < w / 2 + 6;
      const off = Math.abs((walked + at) / length - bestShare) * cost.off + (nearCorner ? cost.corner : 0);
      for (const [rect, aside] of placesAt({ x: x - w / 2, y: y - plate.h / 2, w, h: plate.h }, piece, pieces)) {
        if (off + aside >= least) continue;
        const total = off + aside + noise(rect, line.id, bundle, obstacles) + crowd(room(line, rect), obstacles);
        if (total < least) [best, least] = [rect, total];
      }
    }
    walked += piece.length;
  }
  return best!;
}

function between(value: number, lowest: number, highest: number): number {
  return Math.min(Math.max(value, lowest), highest);
}

/** On the line, and beside a line that is too short for its plate: the arrowhead must be seen. Each with what it costs. */
function placesAt(on: Rect, piece: Piece, pieces: readonly Piece[]): readonly (readonly [Rect, number])[] {
  const hides = piece === pieces.at(-1) && overlaps(on, headOf(piece), 0) ? cost.head : 0;
  const isUpright = piece.rect.w === 0;
  if (pieces.length > 1 || piece.length > (isUpright ? on.h : on.w) + 3 * headLength) return [[on, hides]];
  const [dx, dy] = isUpright ? [on.w / 2 + besideBy, 0] : [0, on.h / 2 + besideBy];
  const beside = [1, -1].map((side) => [{ ...on, x: on.x + side * dx, y: on.y + side * dy }, cost.beside] as const);
  return [[on, hides], ...beside];
}

function headOf({ from, to, length }: Piece): Rect {
  const share = Math.min(1, headLength / length);
  const [x, y] = [to[0] - (to[0] - from[0]) * share, to[1] - (to[1] - from[1]) * share];
  return { x: Math.min(x, to[0]), y: Math.min(y, to[1]), w: Math.abs(x - to[0]), h: Math.abs(y - to[1]) };
}

/** What a plate may take at most: its number set larger, a sign on its top right corner. */
function room(line: Line, rect: Rect): Rect {
  const { x, y, w, h } = plateRect(line, rect, largest);
  return { x, y: y - signOver, w: w + signOver, h: h + signOver };
}

/** A plate that grows should not meet another one or a card; where there is no such place, it may. */
function crowd(rect: Rect, { cards, rooms }: Obstacles): number {
  return [...cards, ...rooms].filter((other) => overlaps(rect, other, 0)).length * cost.crowd;
}

function noise(rect: Rect, id: string, bundle: string, { cards, signs, titles, pieces, plates }: Obstacles): number {
  let total = 0;
  for (const card of cards) if (overlaps(rect, card, 2)) total += cost.card;
  for (const other of plates) if (overlaps(rect, other, 2)) total += cost.plate;
  for (const sign of signs) if (overlaps(rect, sign, 0)) total += cost.sign;
  for (const title of titles) if (overlaps(rect, title, 0)) total += cost.title;
  for (const piece of pieces) {
    if (piece.id !== id && overlaps(rect, piece.rect, 1)) total += piece.bundle === bundle ? cost.own : cost.strange;
  }
  return total;
}

export function overlaps(a: Rect, b: Rect, gap: number): boolean {
  return a.x < b.x + b.w + gap && b.x < a.x + a.w + gap && a.y < b.y + b.h + gap && b.y < a.y + a.h + gap;
}

function titleRect(zone: Zone, rect: Rect): Rect {
  return { x: rect.x + heading.left, y: rect.y + heading.top, w: headingReach(zone), h: heading.h };
}

/** The sign sits on the top right corner; on a half card in the middle of the right side. */
function signPlace({ x, y, w, h }: Rect): Rect {
  const centre = isHalf(h) ? y + h / 2 : y;
  return { x: x + w - signReach, y: centre - signReach, w: 2 * signReach, h: 2 * signReach };
}
