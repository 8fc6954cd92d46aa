// Coarse paths cut into straight segments; segments of one bundle that touch on one strip are one strand.
import { headingReach } from './heading.ts';
import type { Line } from './lift.ts';
import type { Plan } from './place.ts';
import type { Path } from './traffic.ts';

/** A straight piece of a line. `a` and `b` are where it starts and ends along its direction, in strips. */
export interface Segment {
  readonly line: Line;
  readonly across: boolean;
  readonly strip: number;
  readonly a: number;
  readonly b: number;
  readonly previous: Segment | undefined;
  next: Segment | undefined;
  strand: Strand;
}
/** Segments that lie on each other. `at` is its coordinate across its direction, between `lo` and `hi`. */
export interface Strand {
  readonly across: boolean;
  readonly strip: number;
  readonly members: Segment[];
  at: number;
  lo: number;
  hi: number;
}
export interface Cut {
  /** The first segment of each line. */
  readonly starts: ReadonlyMap<string, Segment>;
  /** The strands of each strip, rows before columns. */
  readonly strips: readonly Strand[][];
}

const inset = 9;
/** How much of a card's side stays free for lines right of a zone title. */
const leastSide = 36;

export function cutPaths(
  lines: readonly Line[],
  paths: ReadonlyMap<string, Path>,
  bundles: ReadonlyMap<string, string>,
  plan: Plan,
): Cut {
  const width = 2 * plan.columns + 1;
  const starts = new Map<string, Segment>();
  const strips = new Map<number, Segment[]>();
  for (const line of lines) {
    const path = paths.get(line.id);
    if (path === undefined) continue;
    const segments = segmentsOf(line, path, width);
    if (segments[0] !== undefined) starts.set(line.id, segments[0]);
    for (const segment of segments) {
      const key = segment.strip * 2 + (segment.across ? 0 : 1);
      const found = strips.get(key);
      if (found === undefined) strips.set(key, [segment]);
      else found.push(segment);
    }
  }
  const titles = titleEnds(plan);
  const strands = [...strips].sort(([a], [b]) => a - b).map(([, segments]) => bindStrands(segments, bundles));
  for (const list of strands) for (const strand of list) setRange(strand, plan, titles);
  return { starts, strips: strands };
}

function segmentsOf(line: Line, path: Path, width: number): readonly Segment[] {
  const corners = path.filter((node, n) => {
    const [before, after] = [path[n - 1], path[n + 1]];
    return before === undefined || after === undefined || after - node !== node - before;
  });
  const segments: Segment[] = [];
  for (let n = 1; n < corners.length; n++) {
    const [from, to] = [corners[n - 1]!, corners[n]!];
    const across = Math.floor(from / width) === Math.floor(to / width);
    const place = (node: number): readonly [number, number] => [node % width, Math.floor(node / width)];
    const [[fromColumn, fromRow], [toColumn, toRow]] = [place(from), place(to)];
    const segment: Segment = {
      line,
      across,
      strip: across ? fromRow : fromColumn,
      a: across ? fromColumn : fromRow,
      b: across ? toColumn : toRow,
      previous: segments.at(-1),
      next: undefined,
      strand: unbound,
    };
    if (segment.previous !== undefined) segment.previous.next = segment;
    segments.push(segment);
  }
  return segments;
}

/** Stands in until the segment is bound to its own strand. */
const unbound: Strand = { across: true, strip: 0, members: [], at: 0, lo: 0, hi: 0 };

function bindStrands(segments: readonly Segment[], bundles: ReadonlyMap<string, string>): Strand[] {
  const strands: Strand[] = [];
  for (const segment of segments) {
    const bundle = bundles.get(segment.line.id);
    const touching = strands.filter((strand) =>
      strand.members.some((other) => bundles.get(other.line.id) === bundle && touch(other, segment)),
    );
    const [first, ...rest] = touching;
    const strand = first ?? { across: segment.across, strip: segment.strip, members: [], at: 0, lo: 0, hi: 0 };
    if (first === undefined) strands.push(strand);
    for (const other of rest) {
      strand.members.push(...other.members);
      strands.splice(strands.indexOf(other), 1);
    }
    strand.members.push(segment);
  }
  for (const strand of strands) for (const segment of strand.members) segment.strand = strand;
  return strands;
}

function touch(one: Segment, other: Segment): boolean {
  return Math.min(one.a, one.b) <= Math.max(other.a, other.b) && Math.max(one.a, one.b) >= Math.min(other.a, other.b);
}

/** Where a strand may lie: within its strip, and at the sides of the cards that it starts or ends at. */
function setRange(strand: Strand, plan: Plan, titles: ReadonlyMap<string, number>): void {
  const strip = (strand.across ? plan.y : plan.x)[strand.strip]!;
  const edge = strand.strip % 2 === 1 ? 4 : 1;
  let [lo, hi] = [strip.lo + edge, strip.hi - edge];
  for (const segment of strand.members) {
    const ends = [
      segment.previous === undefined ? segment.line.from : undefined,
      segment.next === undefined ? segment.line.to : undefined,
    ];
    for (const end of ends) {
      if (end === undefined || (plan.zones.has(end) && strand.strip % 2 === 1)) continue;
      const [a, b] = sideOf(end, strand.across, plan, titles);
      if (Math.max(lo, a) > Math.min(hi, b)) continue;
      [lo, hi] = [Math.max(lo, a), Math.min(hi, b)];
    }
  }
  strand.lo = lo;
  strand.hi = hi;
  strand.at = (lo + hi) / 2;
}

/** The part of a side that a line may meet: not the corners, and right of the title of a zone that starts here. */
function sideOf(
  end: string,
  across: boolean,
  plan: Plan,
  titles: ReadonlyMap<string, number>,
): readonly [number, number] {
  const rect = plan.rects.get(end)!;
  if (across) {
    const gap = Math.min(inset, rect.h / 4);
    return [rect.y + gap, rect.y + rect.h - gap];
  }
  const span = plan.spans.get(end)!;
  const title = titles.get(`${span.c0},${span.r0}`) ?? 0;
  const left = Math.max(rect.x + inset * 2, Math.min(title, rect.x + rect.w - leastSide));
  return [left, rect.x + rect.w - inset * 2];
}

/** Where the widest title of the zones that start at a cell ends, boundary id included. */
function titleEnds(plan: Plan): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const zone of plan.zones.values()) {
    const { c0, r0 } = plan.spans.get(zone.id)!;
    const rect = plan.rects.get(zone.id)!;
    const end = rect.x + headingReach(zone);
    const key = `${c0},${r0}`;
    ends.set(key, Math.max(end, ends.get(key) ?? 0));
  }
  return ends;
}
