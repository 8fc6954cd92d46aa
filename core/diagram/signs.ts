// Severity signs: octagon critical, diamond high, square medium, circle low, dashed circle open. 24 px, origin top left.
import type { Severity } from '../plan-types.ts';

export type Level = Severity | 'open';
/** From worst to least; what is open may still turn out to be anything. */
export const levels: readonly Level[] = ['critical', 'high', 'medium', 'low', 'open'];

/** How many findings an element or flow has, and how bad the worst is. */
export interface Mark {
  readonly level: Level;
  readonly count: number;
}
/** By place as findings name it: `A-01`, `tenant:t1`, `DF-08`. */
export type Marks = ReadonlyMap<string, Mark>;

const circle = 'M12 1.5a10.5 10.5 0 1 1 0 21a10.5 10.5 0 1 1 0-21z';
export const signPaths: Readonly<Record<Level, string>> = {
  critical: 'M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z',
  high: 'M12 0l12 12l-12 12L0 12z',
  medium: 'M3 2h18a1 1 0 0 1 1 1v18a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1z',
  low: circle,
  open: circle,
};
export const signSize = 24;

/** What several places together show: all their findings, the worst of their levels. */
export function joinMarks(marks: readonly Mark[]): Mark | undefined {
  if (marks.length === 0) return undefined;
  const level = levels.find((candidate) => marks.some((mark) => mark.level === candidate))!;
  return { level, count: marks.reduce((sum, mark) => sum + mark.count, 0) };
}

const levelWords: Readonly<Record<Level, string>> = {
  critical: 'worst critical',
  high: 'worst high',
  medium: 'worst medium',
  low: 'worst low',
  open: 'an answer is missing',
};
/** A mark in words, for those who hear the picture. */
export function markWords({ level, count }: Mark): string {
  return `${count} ${count === 1 ? 'finding' : 'findings'}, ${levelWords[level]}`;
}
