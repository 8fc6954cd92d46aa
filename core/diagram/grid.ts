// The picture as a grid of tracks and gutters: which cards and zones are on each node, and how busy it is.
import type { Span } from './homes.ts';
import { isHalf, type Plan } from './place.ts';
import { makeTraffic, type Traffic } from './traffic.ts';

export interface Grid {
  readonly width: number;
  readonly height: number;
  readonly plan: Plan;
  readonly traffic: Traffic;
  /** The card on a node, as a number; -1 where there is none. */
  readonly card: Int16Array;
  /** Whether a node holds half cards, which lines can meet from the sides only. */
  readonly halves: ReadonlySet<number>;
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
  const half = [...plan.cards].filter((id) => isHalf(plan.rects.get(id)!.h));
  const halves = new Set(half.flatMap((id) => [...nodesOf(plan.spans.get(id)!, width)]));
  const traffic = makeTraffic(width * height, width, bundles);
  return { width, height, plan, traffic, card, halves, zones, cardNumbers, zoneBits };
}

/** The nodes on the tracks of a span and the gutters between them. */
export function* nodesOf(span: Span, width: number): Generator<number> {
  for (let row = 2 * span.r0 + 1; row <= 2 * span.r1 + 1; row++) {
    for (let column = 2 * span.c0 + 1; column <= 2 * span.c1 + 1; column++) yield row * width + column;
  }
}

/** The node beside `node`: 0 right, 1 left, 2 down, 3 up; -1 outside the picture. */
export function neighbour({ width, height }: Grid, node: number, direction: number): number {
  const column = node % width;
  if (direction === 0) return column + 1 < width ? node + 1 : -1;
  if (direction === 1) return column > 0 ? node - 1 : -1;
  if (direction === 2) return node + width < width * height ? node + width : -1;
  return node >= width ? node - width : -1;
}
