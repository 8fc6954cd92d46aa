// The title line of a zone: its name, the boundary it belongs to, and a note as far as there is room.
import type { Zone } from '../topology-types.ts';
import { looks } from './look.ts';
import { clipText, textWidth } from './text-width.ts';

export const heading = { left: 10, base: 16.5, top: 3, h: 18, gap: 8 } as const;
/** A note that must be cut shorter than this says nothing. */
const leastNote = 60;

export interface HeadingPart {
  readonly look: 'zone-name' | 'boundary' | 'zone-note';
  readonly text: string;
  readonly x: number;
}
/** Where nothing may be written: the sign of a card right below. */
export interface Taken {
  readonly from: number;
  readonly to: number;
}

/** How far name and boundary id reach, from the zone's left side: lines and number plates keep clear of it. */
export function headingReach(zone: Zone): number {
  const parts = [width('zone-name', zone.title), zone.boundary === undefined ? 0 : width('boundary', zone.boundary)];
  return parts.filter((part) => part > 0).reduce((reach, part) => reach + part + heading.gap, heading.left);
}

/**
 * The parts between `left` and `right`, each in the first gap that it fits into, the note cut where it must be. No text
 * is smaller than `smallest`.
 */
export function headingParts(
  zone: Zone,
  left: number,
  right: number,
  taken: readonly Taken[],
  smallest = 0,
): readonly HeadingPart[] {
  const parts: HeadingPart[] = [];
  let at = left;
  const write = (look: HeadingPart['look'], words: string | undefined, least: number): void => {
    const { weight } = looks[look];
    const size = Math.max(looks[look].size, smallest);
    for (const gap of gapsBetween(at, right, taken)) {
      const text = shortened(words ?? '', (part) => clipText(part, size, weight, gap.to - gap.from));
      if (text === '' || (text !== words && textWidth(text, size, weight) < least)) continue;
      parts.push({ look, text, x: gap.from });
      at = gap.from + textWidth(text, size, weight) + heading.gap;
      return;
    }
  };
  write('zone-name', zone.title, 0);
  write('boundary', zone.boundary, Number.POSITIVE_INFINITY);
  write('zone-note', zone.note, leastNote);
  return parts;
}

/** Whole parts as far as they fit, so that no address range is cut in half; of the first part what fits. */
function shortened(words: string, clip: (part: string) => string): string {
  const parts = words.split(/(?= · |, )/);
  for (let count = parts.length; count > 0; count--) {
    const text = parts.slice(0, count).join('') + (count < parts.length ? ' …' : '');
    if (clip(text) === text) return text;
  }
  return clip(words);
}

function gapsBetween(left: number, right: number, taken: readonly Taken[]): readonly Taken[] {
  const inside = taken.filter(({ from, to }) => to > left && from < right).sort((a, b) => a.from - b.from);
  const starts = [left, ...inside.map(({ to }) => to)];
  const ends = [...inside.map(({ from }) => from), right];
  return starts.map((from, n) => ({ from, to: ends[n]! })).filter(({ from, to }) => to > from);
}

function width(look: HeadingPart['look'], text: string): number {
  return textWidth(text, looks[look].size, looks[look].weight);
}
