// Arrow keys in the picture: the stop that lies next in a direction.
import type { Rect } from '../../core/diagram/geometry.ts';
import type { Stop } from './stops.ts';

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The middle of a card or plate; a zone is entered at its title, top left. */
function middle({ rect: { x, y, w, h }, group }: Stop): readonly [number, number] {
  return group.role === 'heading' ? [x + titleReach, y + h / 2] : [x + w / 2, y + h / 2];
}
const titleReach: Rect['w'] = 48;

/** The key of the nearest stop in the direction of an arrow key; sideways distance counts double. */
export function nearest(key: string, from: Stop, stops: readonly Stop[]): string | undefined {
  const direction = directions[key];
  if (direction === undefined) return undefined;
  const [x, y] = middle(from);
  let best: { readonly key: string; readonly cost: number } | undefined;
  for (const stop of stops) {
    const [toX, toY] = middle(stop);
    const ahead = (toX - x) * direction[0] + (toY - y) * direction[1];
    const aside = Math.abs((toX - x) * direction[1]) + Math.abs((toY - y) * direction[0]);
    const cost = ahead + 2 * aside;
    if (ahead > 1 && aside <= 2 * ahead && (best === undefined || cost < best.cost)) best = { key: stop.key, cost };
  }
  return best?.key;
}
