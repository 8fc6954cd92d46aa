// SVG path data of lines: rounded corners, arrow heads, dots.
import type { Point } from './geometry.ts';

const corner = 6;
const head = { length: 7.5, half: 3.2 } as const;
const dotRadius = 2.5;

/** A filled dot around a point. */
export function dot([x, y]: Point): string {
  const r = dotRadius;
  return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

/** The length of a line along its stretches. */
export function pathLength(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, at) => sum + distance(points[at]!, point), 0);
}

/** Straight stretches with rounded corners. */
export function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  let d = `M${n(first![0])} ${n(first![1])}`;
  for (const [at, here] of rest.entries()) {
    const [before, after] = [points[at]!, rest[at + 1]];
    if (after === undefined) return `${d}L${n(here[0])} ${n(here[1])}`;
    const radius = Math.min(corner, distance(before, here) / 2, distance(here, after) / 2);
    const [start, end] = [towards(here, before, radius), towards(here, after, radius)];
    d += `L${n(start[0])} ${n(start[1])}Q${n(here[0])} ${n(here[1])} ${n(end[0])} ${n(end[1])}`;
  }
  return d;
}

/** A filled head with its tip on the last point. */
export function arrowHead(points: readonly Point[]): string {
  const [before, [x, y]] = [points.at(-2)!, points.at(-1)!];
  const [dx, dy] = [Math.sign(x - before[0]), Math.sign(y - before[1])];
  const [baseX, baseY] = [x - dx * head.length, y - dy * head.length];
  const [sideX, sideY] = [dy * head.half, dx * head.half];
  return `M${n(x)} ${n(y)}L${n(baseX + sideX)} ${n(baseY + sideY)}L${n(baseX - sideX)} ${n(baseY - sideY)}z`;
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.abs(ax - bx) + Math.abs(ay - by);
}

function towards([x, y]: Point, [toX, toY]: Point, by: number): Point {
  return [x + Math.sign(toX - x) * by, y + Math.sign(toY - y) * by];
}

/** A coordinate as it is written: two decimals at most. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
