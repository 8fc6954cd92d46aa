// Bridges: where a line crosses an earlier one, a short gap in the ground's colour lets it pass over.
import type { DrawnZone, Shape } from './drawing.ts';
import type { Geometry, Point } from './geometry.ts';
import type { Line } from './lift.ts';
import type { Look } from './look.ts';

const reach = 4;

/** By line, the gaps it makes in the lines drawn before it. Lines of one bundle are one line and make none. */
export function bridgesOf(
  lines: readonly Line[],
  geometry: Geometry,
  zones: readonly DrawnZone[],
): ReadonlyMap<string, readonly Shape[]> {
  const bridges = new Map<string, readonly Shape[]>();
  for (const [at, line] of lines.entries()) {
    const bundle = geometry.bundles.get(line.id);
    const earlier = lines.slice(0, at).filter((other) => geometry.bundles.get(other.id) !== bundle);
    const mine = piecesOf(geometry.flows.get(line.id)!);
    const crossed = earlier.flatMap((other) =>
      piecesOf(geometry.flows.get(other.id)!).flatMap((piece) => mine.flatMap((own) => crossing(own, piece))),
    );
    const gaps = new Map(crossed.map((gap) => [`${gap.at[0]},${gap.at[1]}`, gap]));
    bridges.set(
      line.id,
      [...gaps.values()].map((gap) => bridge(gap, zones)),
    );
  }
  return bridges;
}

type Piece = readonly [Point, Point];
interface Gap {
  readonly at: Point;
  readonly across: boolean;
}

function piecesOf(points: readonly Point[]): readonly Piece[] {
  return points.slice(1).map((to, n) => [points[n]!, to]);
}

/** Where a piece crosses another at a right angle, away from the ends of both. */
function crossing(own: Piece, other: Piece): readonly Gap[] {
  const across = own[0][1] === own[1][1];
  const otherAcross = other[0][1] === other[1][1];
  if (across === otherAcross) return [];
  const [flat, steep] = across ? [own, other] : [other, own];
  const at: Point = [steep[0][0], flat[0][1]];
  const inside = (value: number, a: number, b: number): boolean =>
    value > Math.min(a, b) + 1 && value < Math.max(a, b) - 1;
  const meets = inside(at[0], flat[0][0], flat[1][0]) && inside(at[1], steep[0][1], steep[1][1]);
  return meets ? [{ at, across }] : [];
}

function bridge({ at: [x, y], across }: Gap, zones: readonly DrawnZone[]): Shape {
  const around = zones.filter(({ rect }) => x > rect.x && x < rect.x + rect.w && y > rect.y && y < rect.y + rect.h);
  const depth = Math.max(0, ...around.map((zone) => zone.depth));
  const d = across ? `M${x - reach} ${y}H${x + reach}` : `M${x} ${y - reach}V${y + reach}`;
  return { kind: 'path', look: `bridge-${depth}` as Look, d };
}
