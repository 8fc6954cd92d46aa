// Arrow keys in the picture: the card that lies next in a direction.
import type { Rect } from '../../core/diagram/geometry.ts';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
const middle = ({ x, y, w, h }: Rect): readonly [number, number] => [x + w / 2, y + h / 2];

/** The nearest of `others` in the direction of an arrow key; sideways distance counts double. */
export function nearest(
  key: string,
  from: Rect,
  others: readonly { readonly id: string; readonly rect: Rect }[],
): string | undefined {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const [x, y] = middle(from);
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const { id, rect } of others) {
    const [toX, toY] = middle(rect);
    const ahead = (toX - x) * direction[0] + (toY - y) * direction[1];
    const aside = Math.abs((toX - x) * direction[1]) + Math.abs((toY - y) * direction[0]);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && aside <= 2 * ahead && (best === undefined || cost < best.cost)) best = { id, cost };
  }
  return best?.id;
}
