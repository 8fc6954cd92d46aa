// Flows → lines: bundles, coarse ways with three rounds of rip-up and reroute, then lanes.
import { byCodeUnit } from '../order.ts';
import { findPath } from './find-path.ts';
import type { Point } from './geometry.ts';
import { makeGrid } from './grid.ts';
import { assignLanes } from './lanes.ts';
import type { Lifted, Line } from './lift.ts';
import type { Plan } from './place.ts';
import { cutPaths } from './strands.ts';
import type { Path } from './traffic.ts';

export interface Routes {
  readonly lines: ReadonlyMap<string, readonly Point[]>;
  /** Line → the bundle it travels with; lines of one bundle share a stretch and fork. */
  readonly bundles: ReadonlyMap<string, string>;
}
const rounds = 3;

/** Routes every line whose two ends have a place. The order of the flows changes nothing. */
export function route({ flows, elements }: Lifted, plan: Plan): Routes {
  const placed = flows.filter((line) => plan.rects.has(line.from) && plan.rects.has(line.to));
  const hostile = new Set(elements.filter((element) => element.shape === 'attacker').map((element) => element.id));
  const order = placed
    .map((line) => ({ line, length: distance(line, plan) }))
    .sort((a, b) => a.length - b.length || byCodeUnit(a.line.id, b.line.id))
    .map(({ line }) => line);
  const bundles = bundle(order, hostile);
  const numbers = new Map([...new Set(bundles.values())].map((name, n) => [name, n]));
  const grid = makeGrid(plan, numbers.size);
  const paths = new Map<string, Path>();
  for (let round = 0; round < rounds; round++) {
    for (const line of order) {
      const number = numbers.get(bundles.get(line.id)!)!;
      const old = paths.get(line.id);
      if (old !== undefined) grid.traffic.use(old, number, -1);
      const path = findPath(grid, line, number) ?? old;
      if (path === undefined) continue;
      grid.traffic.use(path, number, 1);
      paths.set(line.id, path);
    }
  }
  return { lines: assignLanes(cutPaths(order, paths, bundles, plan), plan), bundles };
}

/** From middle to middle, along the axes: short lines go first, they have the least choice. */
function distance(line: Line, plan: Plan): number {
  const [a, b] = [plan.rects.get(line.from)!, plan.rects.get(line.to)!];
  return Math.abs(a.x + a.w / 2 - b.x - b.w / 2) + Math.abs(a.y + a.h / 2 - b.y - b.h / 2);
}

/**
 * Lines of one flow that leave one source, or reach one target, travel together, the largest group first; an attacker
 * shares a line with nobody.
 */
function bundle(lines: readonly Line[], hostile: ReadonlySet<string>): ReadonlyMap<string, string> {
  const keys = (line: Line): readonly [string, string] => {
    const kind = `${line.flow}|${line.class}|${hostile.has(line.from) ? 'hostile' : ''}`;
    return [`${kind}|from|${line.from}`, `${kind}|to|${line.to}`];
  };
  const groups = new Map<string, Line[]>();
  for (const line of lines) for (const key of keys(line)) groups.set(key, [...(groups.get(key) ?? []), line]);
  const bundles = new Map(lines.map((line) => [line.id, line.id]));
  const free = new Set(lines);
  for (let left = [...groups]; left.length > 0; ) {
    left = left
      .map(([key, group]) => [key, group.filter((line) => free.has(line))] as [string, Line[]])
      .filter(([, group]) => group.length > 1)
      .sort(([a, groupA], [b, groupB]) => groupB.length - groupA.length || byCodeUnit(a, b));
    const [largest] = left;
    if (largest === undefined) break;
    for (const line of largest[1]) {
      bundles.set(line.id, largest[0]);
      free.delete(line);
    }
  }
  return bundles;
}
