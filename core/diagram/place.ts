// Cells → pixels: empty tracks drop out, gutters make room for lanes and borders, cards and zones get their rectangles.
import type { Zone } from '../topology-types.ts';
import type { Cells } from './cells.ts';
import type { Rect } from './geometry.ts';
import { besideLane, homes, keptBesideLane, laneColumn, laneRows, nesting, reserved, type Span } from './homes.ts';

export const size = {
  card: { w: 148, h: 46 },
  pad: 12,
  header: 24,
  gutterX: 34,
  gutterY: 20,
  borderGapX: 12,
  borderGapY: 10,
  margin: 8,
  outer: 16,
} as const;

/** A line across the picture: even numbers are the lane strips of gutters, odd ones tracks. */
export interface Strip {
  readonly lo: number;
  readonly hi: number;
  readonly mid: number;
}
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Tracks of cards and zones after empty ones dropped out. */
  readonly spans: ReadonlyMap<string, Span>;
  readonly rects: ReadonlyMap<string, Rect>;
  readonly cards: ReadonlySet<string>;
  readonly zones: ReadonlyMap<string, Zone>;
  readonly x: readonly Strip[];
  readonly y: readonly Strip[];
}

type Side = keyof Span;

/** Places what has a cell. With `reserve` tracks and gutters keep room for what could be there. */
export function place(cells: Cells, zones: readonly Zone[], reserve: boolean): Plan {
  const squeeze = squeezer(cells, zones, reserve);
  const cards = mapValues(cells.cards, squeeze.span);
  const zoneSpans = mapValues(cells.zones, squeeze.span);
  const kids = zones.map((zone) => [zone.id, zone.parent] as const);
  const actual: Nest = { spans: zoneSpans, parents: new Map(kids.filter((kid): kid is [string, string] => !!kid[1])) };
  const nests = reserve ? [possibleNest(squeeze, zoneSpans), actual] : [actual];
  const widths = squeeze.columns.map((column) => (column === laneColumn ? 0 : size.card.w));
  const heights = squeeze.rows.map((row) => (Object.values(laneRows).includes(row) ? 0 : size.card.h));
  const x = axis(widths, [size.gutterX, size.borderGapX], size.pad, bordersAt(widths.length, 'c0', 'c1', nests));
  const y = axis(heights, [size.gutterY, size.borderGapY], size.header, bordersAt(heights.length, 'r0', 'r1', nests));
  const rects = new Map([
    ...zones.map((zone) => [zone.id, zoneRect(zone.id, actual, x.strips, y.strips)] as const),
    ...[...cards].map(([id, span]) => [id, cardRect(span, cells.cards.get(id)!.half, x.strips, y.strips)] as const),
  ]);
  return {
    width: x.end,
    height: y.end,
    columns: widths.length,
    rows: heights.length,
    spans: new Map([...cards, ...zoneSpans]),
    rects,
    cards: new Set(cards.keys()),
    zones: new Map(zones.map((zone) => [zone.id, zone])),
    x: x.strips,
    y: y.strips,
  };
}

interface Squeezer {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly span: (span: Span) => Span;
}

/** Numbers the tracks that are used or reserved; the others are gone. An empty zone keeps one track of its home. */
function squeezer(cells: Cells, zones: readonly Zone[], reserve: boolean): Squeezer {
  const lane = zones.some((zone) => besideLane.includes(zone.id)) ? keptBesideLane : [];
  const used = (first: Side, last: Side, keep: readonly number[]): readonly number[] => {
    const tracks = new Set(keep);
    for (const cell of cells.cards.values()) for (let n = cell[first]; n <= cell[last]; n++) tracks.add(n);
    const isEmpty = (span: Span): boolean => ![...tracks].some((n) => span[first] <= n && n <= span[last]);
    for (const zone of [...cells.zones.values()].filter(isEmpty)) tracks.add(zone[first]);
    return [...tracks].sort((a, b) => a - b);
  };
  const columns = used('c0', 'c1', reserve ? reserved.columns : lane);
  const rows = used('r0', 'r1', reserve ? reserved.rows : cells.lanes);
  const first = (tracks: readonly number[], n: number): number => tracks.filter((track) => track < n).length;
  const last = (tracks: readonly number[], n: number): number => tracks.filter((track) => track <= n).length - 1;
  const span = ({ c0, c1, r0, r1 }: Span): Span => ({
    c0: first(columns, c0),
    c1: last(columns, c1),
    r0: first(rows, r0),
    r1: last(rows, r1),
  });
  return { columns, rows, span };
}

/** Zones with their nesting. */
interface Nest {
  readonly spans: ReadonlyMap<string, Span>;
  readonly parents: ReadonlyMap<string, string>;
}

/**
 * Every zone that could be there: gutters keep room for it, so that a zone that comes or goes moves nothing. A zone that
 * begins above its home (an account that holds the control plane too) begins there: its border is not counted twice.
 */
function possibleNest({ span }: Squeezer, actual: ReadonlyMap<string, Span>): Nest {
  const spans = Object.entries(homes.zones)
    .map(([id, home]) => [id, span(home)] as const)
    .map(([id, home]) => [id, { ...home, r0: Math.min(home.r0, actual.get(id)?.r0 ?? home.r0) }] as const)
    .filter(([, { c0, c1, r0, r1 }]) => c0 <= c1 && r0 <= r1);
  return { spans: new Map(spans), parents: new Map(Object.entries(nesting)) };
}

/** How many borders run along a side of a zone: its own, and those of zones inside that end there too. */
function depthAt(side: Side, id: string, nest: Nest): number {
  const at = nest.spans.get(id)?.[side];
  const inner = [...nest.parents]
    .filter(([kid, parent]) => parent === id && nest.spans.get(kid)?.[side] === at)
    .map(([kid]) => depthAt(side, kid, nest));
  return 1 + Math.max(0, ...inner);
}

interface Borders {
  readonly opening: number;
  readonly closing: number;
}

/** For the gutter before each track and the one behind the last: most borders that close and open in it. */
function bordersAt(tracks: number, open: Side, close: Side, nests: readonly Nest[]): readonly Borders[] {
  const most = (side: Side, at: number): number =>
    Math.max(
      0,
      ...nests.flatMap((nest) =>
        [...nest.spans].filter(([, span]) => span[side] === at).map(([id]) => depthAt(side, id, nest)),
      ),
    );
  return Array.from({ length: tracks + 1 }, (_, gutter) => ({
    opening: most(open, gutter),
    closing: most(close, gutter - 1),
  }));
}

/** Along one axis: closing borders, the lane strip, opening borders (with room for a title), the track, and so on. */
function axis(
  tracks: readonly number[],
  [gutter, borderGap]: readonly [number, number],
  opening: number,
  borders: readonly Borders[],
): { readonly strips: readonly Strip[]; readonly end: number } {
  const strips: Strip[] = [];
  const add = (lo: number, length: number): number => {
    strips.push({ lo, hi: lo + length, mid: lo + length / 2 });
    return lo + length;
  };
  let at: number = size.margin;
  borders.forEach((border, n) => {
    const between = gutter + (border.opening > 0 && border.closing > 0 ? borderGap : 0);
    const isOuter = n === 0 || n === tracks.length;
    at = add(at + border.closing * size.pad, isOuter ? size.outer : between) + border.opening * opening;
    if (n < tracks.length) at = add(at, tracks[n]!);
  });
  return { strips, end: at + size.margin };
}

/** Whether a card of this height is one of two in a row's height. */
export function isHalf(height: number): boolean {
  return height < size.card.h;
}

function cardRect(span: Span, half: 'upper' | 'lower' | undefined, x: readonly Strip[], y: readonly Strip[]): Rect {
  const left = x[2 * span.c0 + 1]!.lo;
  const top = y[2 * span.r0 + 1]!.lo;
  const h = y[2 * span.r1 + 1]!.hi - top;
  if (half === undefined) return { x: left, y: top, w: size.card.w, h };
  return { x: left, y: half === 'upper' ? top : top + h / 2 + 2, w: size.card.w, h: h / 2 - 2 };
}

function zoneRect(id: string, nest: Nest, x: readonly Strip[], y: readonly Strip[]): Rect {
  const span = nest.spans.get(id)!;
  const left = x[2 * span.c0 + 1]!.lo - size.pad * depthAt('c0', id, nest);
  const top = y[2 * span.r0 + 1]!.lo - size.header * depthAt('r0', id, nest);
  const right = x[2 * span.c1 + 1]!.hi + size.pad * depthAt('c1', id, nest);
  const bottom = y[2 * span.r1 + 1]!.hi + size.pad * depthAt('r1', id, nest);
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function mapValues<V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
