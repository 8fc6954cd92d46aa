// Lanes: every strand gets a coordinate of its own inside its strip, in the order in which lines cross least.
import type { Point } from './geometry.ts';
import type { Plan } from './place.ts';
import { laneGap } from './step-cost.ts';
import type { Cut, Segment, Strand } from './strands.ts';

/** Five rounds, because the lane of one strand is the end of its neighbours. */
const rounds = 5;
const passes = 6;

/** The points of each line, ends on the rims of its cards or zones. */
export function assignLanes({ starts, strips }: Cut, plan: Plan): ReadonlyMap<string, readonly Point[]> {
  for (const strands of strips) settle(strands, plan);
  for (let round = 0; round < rounds; round++) {
    for (const strands of strips) {
      arrange(strands, plan);
      settle(strands, plan);
    }
  }
  return new Map([...starts].map(([id, start]) => [id, pointsOf(start, plan)]));
}

function pointsOf(start: Segment, plan: Plan): readonly Point[] {
  const points: Point[] = [];
  for (let segment: Segment | undefined = start; segment !== undefined; segment = segment.next) {
    const [from, to] = endsOf(segment, plan);
    const { across, strand } = segment;
    const point = (along: number): Point => (across ? [along, strand.at] : [strand.at, along]);
    if (segment.previous === undefined) points.push(point(from));
    points.push(point(to));
  }
  return points;
}

/** Where a segment starts and ends along its direction: at a rim, or on the lane of its neighbour. */
function endsOf(segment: Segment, plan: Plan): readonly [number, number] {
  const forwards = segment.b > segment.a;
  const { previous, next, line, across } = segment;
  return [
    previous === undefined ? rim(line.from, across, forwards, plan) : previous.strand.at,
    next === undefined ? rim(line.to, across, !forwards, plan) : next.strand.at,
  ];
}

function rim(end: string, across: boolean, farSide: boolean, plan: Plan): number {
  const { x, y, w, h } = plan.rects.get(end)!;
  if (across) return farSide ? x + w : x;
  return farSide ? y + h : y;
}

function reach(strand: Strand, plan: Plan): readonly [number, number] {
  const ends = strand.members.flatMap((segment) => endsOf(segment, plan));
  return [Math.min(...ends), Math.max(...ends)];
}

/** Gives each strand a lane, in the order of the list, around the middle of what it may use. */
function settle(strands: readonly Strand[], plan: Plan): void {
  const spans = new Map(strands.map((strand) => [strand, reach(strand, plan)]));
  const overlap = (a: Strand, b: Strand): boolean => {
    const [[aStart, aEnd], [bStart, bEnd]] = [spans.get(a)!, spans.get(b)!];
    return aStart < bEnd + laneGap && bStart < aEnd + laneGap;
  };
  const ranks = new Map<Strand, number>();
  for (const [n, strand] of strands.entries()) {
    const before = strands.slice(0, n).filter((other) => overlap(other, strand));
    ranks.set(strand, Math.max(-1, ...before.map((other) => ranks.get(other)!)) + 1);
  }
  for (const group of groupsOf(strands, overlap)) spread(group, ranks);
}

/** Strands that overlap, directly or through others. */
function groupsOf(strands: readonly Strand[], overlap: (a: Strand, b: Strand) => boolean): readonly Strand[][] {
  const seen = new Set<Strand>();
  const groups: Strand[][] = [];
  for (const strand of strands) {
    if (seen.has(strand)) continue;
    seen.add(strand);
    const group = [strand];
    for (const member of group) {
      for (const other of strands) {
        if (seen.has(other) || !overlap(member, other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

function spread(group: readonly Strand[], ranks: ReadonlyMap<Strand, number>): void {
  const lanes = Math.max(...group.map((strand) => ranks.get(strand)!)) + 1;
  const lo = Math.max(...group.map((strand) => strand.lo));
  const hi = Math.min(...group.map((strand) => strand.hi));
  const room = Math.max(hi - lo, 0) || group[0]!.hi - group[0]!.lo;
  const gap = lanes > 1 ? Math.min(laneGap + 1, room / (lanes - 1)) : 0;
  for (const strand of group) strand.at = (lo + hi) / 2 + (ranks.get(strand)! - (lanes - 1) / 2) * gap;
}

/** Takes each strand out and puts it back where it crosses least, until nothing improves. */
function arrange(strands: Strand[], plan: Plan): void {
  const views = strands.map((strand) => ({ strand, reach: reach(strand, plan), arms: armsOf(strand, plan) }));
  const wrong = new Map(
    views.map((above) => [above.strand, new Map(views.map((below) => [below.strand, crossings(above, below)]))]),
  );
  for (let pass = 0, better = true; better && pass < passes; pass++) {
    better = false;
    for (const strand of [...strands]) better = reinsert(strand, strands, wrong) || better;
  }
}

/** Crossings of the first strand over the second. */
type Wrong = ReadonlyMap<Strand, ReadonlyMap<Strand, number>>;

function reinsert(strand: Strand, strands: Strand[], wrong: Wrong): boolean {
  const now = strands.indexOf(strand);
  const others = strands.filter((other) => other !== strand);
  let total = others.reduce((sum, other) => sum + wrong.get(strand)!.get(other)!, 0);
  const costs = [total];
  for (const other of others) {
    total += wrong.get(other)!.get(strand)! - wrong.get(strand)!.get(other)!;
    costs.push(total);
  }
  const least = Math.min(...costs);
  if (least >= costs[now]!) return false;
  const nearest = costs.reduce(
    (best, value, n) => (value === least && (best < 0 || Math.abs(n - now) < Math.abs(best - now)) ? n : best),
    -1,
  );
  strands.splice(now, 1);
  strands.splice(nearest, 0, strand);
  return true;
}

interface StrandView {
  readonly strand: Strand;
  readonly reach: readonly [number, number];
  readonly arms: readonly (readonly [at: number, side: -1 | 1])[];
}

/** Where a strand is left towards the lower (-1) or higher (+1) side, and at which coordinate. */
function armsOf(strand: Strand, plan: Plan): StrandView['arms'] {
  return strand.members.flatMap((segment) => {
    const [from, to] = endsOf(segment, plan);
    const { previous, next } = segment;
    const arms: (readonly [number, -1 | 1])[] = [];
    if (previous !== undefined) arms.push([from, previous.a < previous.b ? -1 : 1]);
    if (next !== undefined) arms.push([to, next.b > next.a ? 1 : -1]);
    return arms;
  });
}

/** How often two strands cross when the first lies above (or left of) the second. */
function crossings(above: StrandView, below: StrandView): number {
  if (above === below) return 0;
  const count = (arms: StrandView['arms'], side: -1 | 1, [start, end]: readonly [number, number]): number =>
    arms.filter(([at, towards]) => towards === side && at > start + 0.5 && at < end - 0.5).length;
  return count(below.arms, -1, above.reach) + count(above.arms, 1, below.reach);
}
