// Words of the window that reports do not need: ranges of severities, verdicts, signed numbers.
import type { Level } from '../../core/document/tree.ts';
import type { FindingVerdict } from '../../core/plan-types.ts';

export const levels: readonly Level[] = ['critical', 'high', 'medium', 'low', 'open'];
export const levelRanges: Readonly<Record<Level, string>> = {
  critical: '20 to 25',
  high: '12 to 19',
  medium: '6 to 11',
  low: '1 to 5',
  open: 'an answer is missing',
};
export const verdictWords: Readonly<Record<FindingVerdict, string>> = {
  applies: 'Applies',
  open: 'Open',
  absent: 'Does not apply',
};

/** “+3”, “−2”, “0”: with the real minus sign. */
export function signed(n: number): string {
  return n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0';
}
/** “−7 safer”, “+4 riskier”, “as it is”. */
export function riskChange(n: number): string {
  return n === 0 ? 'as it is' : `${signed(n)} ${n < 0 ? 'safer' : 'riskier'}`;
}
