// The coarse way of a flow: the cheapest path over tracks and gutters, around cards and around zones it has no business in.
import type { Zone } from '../topology-types.ts';
import { type Grid, neighbour, nodesOf } from './grid.ts';
import { makeHeap } from './heap.ts';
import type { Line } from './lift.ts';
import { rimCost, stepCost, type Task } from './step-cost.ts';
import type { Path } from './traffic.ts';

/** Right, left, down, up: the opposite of a direction differs in the last bit. */
const directions = [0, 1, 2, 3] as const;

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

/** Cards other than the target are in the way, and so is the inside of the source. */
function isBlocked({ grid, from, to, target }: Task, node: number): boolean {
  if (to.has(node)) return false;
  const card = grid.card[node]!;
  return from.has(node) || (card >= 0 && card !== target);
}

function unwind(end: number, came: Int32Array): Path {
  const path: number[] = [];
  for (let state = end; state !== -1; state = came[state]!) path.push(state >> 2);
  return path.reverse();
}
