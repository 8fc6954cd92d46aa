// The coarse way of a flow: the cheapest path over tracks and gutters, around cards and around zones it has no business in.
import type { Zone } from '../topology-types.ts';
import { makeHeap } from './heap.ts';
import type { Span } from './homes.ts';
import type { Line } from './lift.ts';
import type { Plan, Strip } from './place.ts';
import { makeTraffic, type Path, type Traffic } from './traffic.ts';

/** Found by a search over seven topologies: foreign borders weigh most, then crossings and bends, then length. */
const cost = {
  bend: 90,
  nearBend: 20,
  cross: 60,
  touch: 12,
  foreign: 4,
  foreignEntry: 90,
  load: 0.25,
  full: 400,
  shared: 0.3,
  track: 1.05,
  rim: { card: 6, zone: 12 },
} as const;
export const laneGap = 9;
/** A strip narrower than this holds no lane. */
const narrowest = 4;
const right = 0;
const directions = [right, 1, 2, 3] as const;

export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly plan: Plan;
  readonly traffic: Traffic;
  /** The card on a node, as a number; -1 where there is none. */
  readonly card: Int16Array;
  /** The zones around a node, a bit each. */
  readonly zones: Int32Array;
  readonly cardNumbers: ReadonlyMap<string, number>;
  readonly zoneBits: ReadonlyMap<string, number>;
}

export function makeGrid(plan: Plan, bundles: number): Grid {
  const width = 2 * plan.columns + 1;
  const height = 2 * plan.rows + 1;
  const cardNumbers = new Map([...plan.cards].map((id, n) => [id, n]));
  const zoneBits = new Map([...plan.zones.keys()].map((id, n) => [id, 1 << n]));
  const card = new Int16Array(width * height).fill(-1);
  const zones = new Int32Array(width * height);
  for (const [id, span] of plan.spans) {
    for (const node of nodesOf(span, width)) {
      const bit = zoneBits.get(id);
      if (bit === undefined) card[node] = cardNumbers.get(id)!;
      else zones[node] = zones[node]! | bit;
    }
  }
  const traffic = makeTraffic(width * height, width, bundles);
  return { width, height, plan, traffic, card, zones, cardNumbers, zoneBits };
}

function* nodesOf(span: Span, width: number): Generator<number> {
  for (let row = 2 * span.r0 + 1; row <= 2 * span.r1 + 1; row++) {
    for (let column = 2 * span.c0 + 1; column <= 2 * span.c1 + 1; column++) yield row * width + column;
  }
}

/** What a search asks again and again about one line. */
interface Task {
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

/**
 * The cheapest path by Dijkstra over (node, direction). An end may be a card or a whole zone; the path starts and stops
 * at its rim. Undefined when there is no way, which only a picture without gutters could cause.
 */
export function findPath(grid: Grid, line: Line, bundle: number): Path | undefined {
  const task = taskOf(grid, line, bundle);
  const states = grid.width * grid.height * 4;
  const best = new Float64Array(states).fill(Number.POSITIVE_INFINITY);
  const came = new Int32Array(states).fill(-1);
  const heap = makeHeap();
  const push = (state: number, total: number, from: number): void => {
    if (total >= best[state]! - 1e-9) return;
    best[state] = total;
    came[state] = from;
    heap.push(state, total);
  };
  for (const node of task.from) {
    for (const direction of directions) {
      const next = neighbour(grid, node, direction);
      if (next < 0 || task.from.has(next)) continue;
      push(node * 4 + direction, rimCost(grid, node, direction, task.fromZone), -1);
    }
  }
  for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
    const node = state >> 2;
    if (task.to.has(node)) return unwind(state, came);
    const isStart = came[state] === -1;
    for (const direction of directions) {
      if ((direction ^ 1) === (state & 3) || (isStart && direction !== (state & 3))) continue;
      const next = neighbour(grid, node, direction);
      if (next < 0 || isBlocked(task, next)) continue;
      push(next * 4 + direction, best[state]! + stepCost(task, state, next, direction), state);
    }
  }
  return undefined;
}

function taskOf(grid: Grid, line: Line, bundle: number): Task {
  const { plan, width } = grid;
  const chain = (end: string): number => {
    const node = nodesOf(plan.spans.get(end)!, width).next().value as number;
    return plan.zones.has(end) ? bitsOf(end, plan.zones, grid.zoneBits) : grid.zones[node]!;
  };
  const [start, goal] = [chain(line.from), chain(line.to)];
  return {
    grid,
    bundle,
    from: new Set(nodesOf(plan.spans.get(line.from)!, width)),
    to: new Set(nodesOf(plan.spans.get(line.to)!, width)),
    fromZone: plan.zones.has(line.from),
    toZone: plan.zones.has(line.to),
    target: grid.cardNumbers.get(line.to) ?? -1,
    mine: start | goal,
    common: start & goal,
  };
}

function bitsOf(zone: string | undefined, zones: ReadonlyMap<string, Zone>, bits: ReadonlyMap<string, number>): number {
  return zone === undefined ? 0 : bits.get(zone)! | bitsOf(zones.get(zone)?.parent, zones, bits);
}

/** The node beside `node`: 0 right, 1 left, 2 down, 3 up; -1 outside the picture. */
function neighbour({ width, height }: Grid, node: number, direction: number): number {
  const column = node % width;
  if (direction === 0) return column + 1 < width ? node + 1 : -1;
  if (direction === 1) return column > 0 ? node - 1 : -1;
  if (direction === 2) return node + width < width * height ? node + width : -1;
  return node >= width ? node - width : -1;
}

/** Cards other than the target are in the way, and so is the inside of the source. */
function isBlocked({ grid, from, to, target }: Task, node: number): boolean {
  if (to.has(node)) return false;
  const card = grid.card[node]!;
  return from.has(node) || (card >= 0 && card !== target);
}

function stepCost(task: Task, state: number, next: number, direction: number): number {
  const { grid, bundle, to } = task;
  const { traffic } = grid;
  const node = state >> 2;
  const across = direction < 2;
  const strip = stripOf(grid, node, across);
  if (strip.hi - strip.lo < narrowest) return Number.POSITIVE_INFINITY;
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
function rimCost({ width }: Grid, node: number, direction: number, isZone: boolean): number {
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

function unwind(end: number, came: Int32Array): Path {
  const path: number[] = [];
  for (let state = end; state !== -1; state = came[state]!) path.push(state >> 2);
  return path.reverse();
}
