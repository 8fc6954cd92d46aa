// What one step of a line costs: its length, a bend, a crossing, a full strip, a border it has no business at.
import type { Grid } from './grid.ts';
import type { Strip } from './place.ts';

/** Found by a search over seven topologies: foreign borders weigh most, then crossings and bends, then length. */
const cost = {
  bend: 90,
  nearBend: 20,
  cross: 60,
  touch: 12,
  foreign: 4,
  foreignEntry: 700,
  load: 0.25,
  full: 400,
  shared: 0.3,
  track: 1.05,
  rim: { card: 6, zone: 12 },
} as const;
export const laneGap = 9;
/** A strip narrower than this holds no lane. */
const narrowest = 4;

/** What a search asks again and again about one line. */
export interface Task {
  readonly grid: Grid;
  readonly bundle: number;
  readonly from: Set<number>;
  readonly to: Set<number>;
  readonly fromZone: boolean;
  readonly toZone: boolean;
  readonly target: number;
  /** Zones that hold an end, and zones that hold both. */
  readonly mine: number;
  readonly common: number;
}

/** A half card has a neighbour above or below in its own place; as a zone's inside it is no obstacle. */
function isHalfEnd({ grid, from, to, fromZone, toZone }: Task, node: number): boolean {
  return grid.halves.has(node) && ((from.has(node) && !fromZone) || (to.has(node) && !toZone));
}

/** The cost of going from the node of `state` (node * 4 + direction) to its neighbour; infinite where no line may go. */
export function stepCost(task: Task, state: number, next: number, direction: number): number {
  const { grid, bundle, to } = task;
  const { traffic } = grid;
  const node = state >> 2;
  const across = direction < 2;
  const strip = stripOf(grid, node, across);
  const isClosed = !across && (isHalfEnd(task, node) || isHalfEnd(task, next));
  if (isClosed || strip.hi - strip.lo < narrowest) return Number.POSITIVE_INFINITY;
  const edge = Math.min(node, next);
  const shares = traffic.shares(edge, across, bundle);
  const busy = traffic.foreign(edge, across, bundle);
  const length = lengthOf(grid, node, next, across);
  const isFull = !shares && busy >= Math.max(1, Math.floor((strip.hi - strip.lo - 2) / laneGap));
  const onTrack = (across ? Math.floor(node / grid.width) : node % grid.width) % 2 === 1;
  let total = length * (shares ? cost.shared : 1 + cost.load * busy) * (onTrack ? cost.track : 1);
  if (isFull) total += cost.full;
  if (to.has(next)) total += rimCost(grid, next, direction, task.toZone);
  else total += borderCost(task, node, next, length);
  return total + turnCost(task, state, direction);
}

/** Entering a zone the flow has no business in, or leaving one that both ends share, draws a crossing that is not there. */
function borderCost({ grid, mine, common }: Task, node: number, next: number, length: number): number {
  const strangeAt = (at: number): number => {
    const here = grid.zones[at]!;
    return bitCount(here & ~mine) + bitCount(common & ~here);
  };
  const strange = strangeAt(next);
  return strange * length * cost.foreign + Math.max(0, strange - strangeAt(node)) * cost.foreignEntry;
}

function turnCost({ grid, bundle, from }: Task, state: number, direction: number): number {
  const node = state >> 2;
  if (from.has(node)) return 0;
  const turning = grid.traffic.passing(node, 'turn', bundle);
  if (direction !== (state & 3)) return cost.bend + cost.nearBend * turning;
  const crossed = grid.traffic.passing(node, direction < 2 ? 'down' : 'across', bundle);
  return cost.cross * crossed + cost.touch * turning;
}

/** Enter beside a card's middle rather than between two cards. */
export function rimCost({ width }: Grid, node: number, direction: number, isZone: boolean): number {
  const line = direction < 2 ? Math.floor(node / width) : node % width;
  return line % 2 === 0 ? (isZone ? cost.rim.zone : cost.rim.card) : 0;
}

function stripOf({ plan, width }: Grid, node: number, across: boolean): Strip {
  return across ? plan.y[Math.floor(node / width)]! : plan.x[node % width]!;
}

function lengthOf({ plan, width }: Grid, node: number, next: number, across: boolean): number {
  if (across) return Math.abs(plan.x[next % width]!.mid - plan.x[node % width]!.mid);
  return Math.abs(plan.y[Math.floor(next / width)]!.mid - plan.y[Math.floor(node / width)]!.mid);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
