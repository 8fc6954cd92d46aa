// How wide a text is in IBM Plex Sans, so that every printer agrees without measuring on a screen.
import { advance } from './advance.ts';

export type Weight = 400 | 600;

const advances = new Map(
  Object.entries(advance).map(([weight, groups]) => [
    Number(weight),
    new Map(
      Object.entries(groups).flatMap(([units, letters]) => [...letters].map((letter) => [letter, Number(units)])),
    ),
  ]),
);
/** An unknown letter counts as wide as the type is high: never too narrow. */
const unknownAdvance = 1000;

/** The width in px of one line set at `px`, without kerning. */
export function textWidth(text: string, px: number, weight: Weight): number {
  const table = advances.get(weight)!;
  let units = 0;
  for (const letter of text) units += table.get(letter) ?? unknownAdvance;
  return (units * px) / 1000;
}

/** The text, or as much of it as fits into `room` px with an ellipsis behind; empty when not even that fits. */
export function clipText(text: string, px: number, weight: Weight, room: number): string {
  if (textWidth(text, px, weight) <= room) return text;
  const letters = [...text];
  while (letters.length > 0) {
    letters.pop();
    const clipped = `${letters.join('').trimEnd()}…`;
    if (textWidth(clipped, px, weight) <= room) return letters.length === 0 ? '' : clipped;
  }
  return '';
}
