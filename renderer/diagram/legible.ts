// How small the picture may be shown: no text under ten pixels.
import { cardText } from '../../core/diagram/drawing.ts';

const leastPixels = 10;

/** Below this scale even the titles of cards are too small to read. */
export const legibleScale = Math.ceil((leastPixels / cardText.title) * 100) / 100;

/** The least size of a text at `scale`. Smaller than legible, all texts are as large as titles, and notes are hidden. */
export function leastTextAt(scale: number): number {
  return Math.min(cardText.title, Math.ceil((leastPixels / scale) * 10) / 10);
}
