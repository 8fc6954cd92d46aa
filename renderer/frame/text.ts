// Words of the frame: tabs, bars, commands.
import { dateWords } from '../../core/document/words.ts';
import type { Screen } from '../store.ts';

export const screenWords: Record<Screen, string> = {
  home: 'Home',
  wizard: 'Questions',
  threats: 'Threats',
  plan: 'Plan',
  manifests: 'Manifests',
  export: 'Export',
  knowledge: 'Knowledge base',
};
export const themeWords = { system: 'As the system', light: 'Light', dark: 'Dark' } as const;
export const unnamed = 'Untitled project';

/** “14:32:07” of an ISO time, in this machine's zone. */
export function clockTime(iso: string): string {
  return new Date(iso).toTimeString().slice(0, 8);
}
/** “today, 14:32” or “20 November 2026”. */
export function longDate(iso: string, now: Date): string {
  const day = new Date(iso);
  if (day.toDateString() === now.toDateString()) return `today, ${clockTime(iso).slice(0, 5)}`;
  return dateWords(localDay(day));
}
/** The day in this machine's zone as `2026-11-23`. */
function localDay(day: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
