// What is measured on a picture: lines through cards, borders that are not there, lines on lines, labels on cards, movement.
import type { Geometry, Point, Rect } from '../../../core/diagram/geometry.ts';
import { overlaps, plateRect } from '../../../core/diagram/labels.ts';
import type { Layout } from '../../../core/diagram/layout.ts';

type Piece = readonly [Point, Point];
const piecesOf = (points: readonly Point[]): readonly Piece[] => points.slice(1).map((to, n) => [points[n]!, to]);
const rectOf = ([[ax, ay], [bx, by]]: Piece): Rect => ({
  x: Math.min(ax, bx),
  y: Math.min(ay, by),
  w: Math.abs(ax - bx),
  h: Math.abs(ay - by),
});
const shrink = ({ x, y, w, h }: Rect, by: number): Rect => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });

function chain(end: string, { topology }: Layout): readonly string[] {
  const start = topology.elements.find((element) => element.id === end)?.zone ?? end;
  const up = (zone: string | undefined): readonly string[] =>
    zone === undefined ? [] : [zone, ...up(topology.zones.find((candidate) => candidate.id === zone)?.parent)];
  return up(start);
}

/** Lines that touch a card which is none of their ends. */
export function throughCards({ geometry, topology }: Layout): readonly string[] {
  return topology.flows.flatMap((line) =>
    [...geometry.elements]
      .filter(([id]) => id !== line.from && id !== line.to)
      .filter(([, rect]) =>
        piecesOf(geometry.flows.get(line.id) ?? []).some((piece) => overlaps(rectOf(piece), shrink(rect, 1), 0)),
      )
      .map(([id]) => `${line.id} through ${id}`),
  );
}

/** Lines that enter a zone which holds none of their ends, or leave one that holds both. */
export function falseBorders(layout: Layout): readonly string[] {
  const { geometry, topology } = layout;
  return topology.flows.flatMap((line) => {
    const [from, to] = [chain(line.from, layout), chain(line.to, layout)];
    const pieces = piecesOf(geometry.flows.get(line.id) ?? []);
    return [...geometry.zones].flatMap(([id, rect]) => {
      const strange = !from.includes(id) && !to.includes(id);
      const entered = strange && pieces.some((piece) => overlaps(rectOf(piece), shrink(rect, 1), 0));
      const shared = from.includes(id) && to.includes(id) && id !== line.from && id !== line.to;
      const left = shared && pieces.some((piece) => piece.some((point) => !inside(point, rect)));
      return [...(entered ? [`${line.id} enters ${id}`] : []), ...(left ? [`${line.id} leaves ${id}`] : [])];
    });
  });
}

function inside([x, y]: Point, rect: Rect): boolean {
  return x >= rect.x && x <= rect.x + rect.w && y >= rect.y && y <= rect.y + rect.h;
}

/** Stretches longer than 2 px where lines of different bundles lie closer than 2 px. */
export function sharedLines({ geometry, topology }: Layout): readonly string[] {
  const found: string[] = [];
  const lines = topology.flows.filter((line) => geometry.flows.has(line.id));
  for (const [n, a] of lines.entries()) {
    for (const b of lines.slice(n + 1)) {
      if (geometry.bundles.get(a.id) === geometry.bundles.get(b.id)) continue;
      const pairs = piecesOf(geometry.flows.get(a.id)!).flatMap((one) =>
        piecesOf(geometry.flows.get(b.id)!).map((other) => [rectOf(one), rectOf(other)] as const),
      );
      if (pairs.some(([one, other]) => lieTogether(one, other))) found.push(`${a.id} on ${b.id}`);
    }
  }
  return found;
}

function lieTogether(one: Rect, other: Rect): boolean {
  const across = Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x);
  const down = Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y);
  const bothAcross = one.h === 0 && other.h === 0 && Math.abs(one.y - other.y) < 2 && across > 2;
  const bothDown = one.w === 0 && other.w === 0 && Math.abs(one.x - other.x) < 2 && down > 2;
  return bothAcross || bothDown;
}

/** Number plates that lie on a card or on another plate. */
export function labelClashes({ geometry }: Layout): readonly string[] {
  const labels = [...geometry.labels];
  return labels.flatMap(([id, rect], n) => [
    ...[...geometry.elements].filter(([, card]) => overlaps(rect, card, 0)).map(([card]) => `${id} on card ${card}`),
    ...labels
      .slice(n + 1)
      .filter(([, other]) => overlaps(rect, other, 0))
      .map(([other]) => `${id} on plate ${other}`),
  ]);
}

/** Lines whose own number plate hides where they lead: it lies on the last 8 px, which are the arrowhead. */
export function hiddenHeads({ geometry }: Layout): readonly string[] {
  return [...geometry.labels].flatMap(([id, plate]) => {
    const [[bx, by], [ax, ay]] = geometry.flows.get(id)!.slice(-2) as unknown as Piece;
    const [x, y] = [ax - 8 * Math.sign(ax - bx), ay - 8 * Math.sign(ay - by)];
    const head = rectOf([
      [ax, ay],
      [x, y],
    ]);
    return overlaps(plate, shrink(head, 0.5), 0) ? [id] : [];
  });
}

/** Number plates that reach over the edge of the picture, even where a small window sets their numbers larger. */
export function cutPlates({ geometry, topology }: Layout): readonly string[] {
  return topology.flows
    .filter((line) => {
      const { x, y, w, h } = plateRect(line, geometry.labels.get(line.id)!, 13);
      return x < 0 || y < 0 || x + w > geometry.width || y + h > geometry.height;
    })
    .map(({ id }) => id);
}

export function crossings({ geometry, topology }: Layout): number {
  const places = new Set<string>();
  const lines = topology.flows.filter((line) => geometry.flows.has(line.id));
  for (const [n, a] of lines.entries()) {
    for (const b of lines.slice(n + 1)) {
      const [left, right] = [geometry.bundles.get(a.id)!, geometry.bundles.get(b.id)!];
      if (left === right) continue;
      for (const one of piecesOf(geometry.flows.get(a.id)!).map(rectOf)) {
        for (const other of piecesOf(geometry.flows.get(b.id)!).map(rectOf)) {
          const [flat, steep] = one.h === 0 ? [one, other] : [other, one];
          if (flat.h !== 0 || steep.w !== 0) continue;
          const crossed =
            steep.x > flat.x + 1 &&
            steep.x < flat.x + flat.w - 1 &&
            flat.y > steep.y + 1 &&
            flat.y < steep.y + steep.h - 1;
          if (crossed) places.add(`${left}|${right}|${Math.round(steep.x)}|${Math.round(flat.y)}`);
        }
      }
    }
  }
  return places.size;
}

/** Cards that are in both pictures and moved, with how far. */
export function moved(before: Geometry, after: Geometry): ReadonlyMap<string, number> {
  const far = [...before.elements].flatMap(([id, from]) => {
    const to = after.elements.get(id);
    const distance = to === undefined ? 0 : Math.hypot(to.x - from.x, to.y - from.y);
    return distance > 0 ? [[id, distance] as const] : [];
  });
  return new Map(far);
}
