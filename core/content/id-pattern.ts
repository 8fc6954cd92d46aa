// The regular expression that the ids of a framework obey, kept so simple that no text can keep it busy.
import { z } from 'zod';

/** A pattern of a content pack is a stranger's: one that backtracks could hold the app for hours. */
export const idPattern = z
  .string()
  .max(120)
  .regex(/^\^.*\$$/, 'must start with ^ and end with $')
  .refine(isQuick, 'must repeat little: one group, up to four times; three of ?, {1,4} and + at most, and + or * once')
  .refine(isPattern, 'must be a regular expression');

/** Whether an id looks as the pattern says; no id is longer. */
export function fitsPattern(pattern: string, id: string): boolean {
  return id.length <= most.letters && new RegExp(pattern).test(id);
}

const most = { repetitions: 3, values: 4, groups: 1, ofGroup: 4, endless: 1, letters: 60 };

/** Within these limits there are at most some hundred thousand ways to read an id, and mostly a handful. */
function isQuick(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const repetitions = [...plain.matchAll(/(\)?)([*+?]|\{\d+(?:,\d*)?\})/g)].map(([, group, sign = '']) => ({
    ofGroup: group !== '',
    ...rangeOf(sign),
  }));
  const varying = repetitions.filter(({ least, greatest }) => least !== greatest);
  const endless = varying.filter(({ greatest }) => greatest === Number.POSITIVE_INFINITY);
  const groups = repetitions.filter(({ ofGroup, greatest }) => ofGroup && greatest > 1);
  return (
    varying.length <= most.repetitions &&
    endless.length <= most.endless &&
    groups.length <= most.groups &&
    groups.every(({ greatest }) => greatest <= most.ofGroup) &&
    varying.every((one) => endless.includes(one) || one.greatest - one.least < most.values)
  );
}

/** How often a sign such as `?` or `{1,2}` repeats what stands before it. */
function rangeOf(sign: string): { readonly least: number; readonly greatest: number } {
  if (sign === '?') return { least: 0, greatest: 1 };
  const [, from, comma, to] = /^\{(\d+)(,?)(\d*)\}$/.exec(sign) ?? [];
  if (from === undefined) return { least: 0, greatest: Number.POSITIVE_INFINITY };
  const greatest = comma === '' ? Number(from) : to === '' ? Number.POSITIVE_INFINITY : Number(to);
  return { least: Number(from), greatest };
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern) !== undefined;
  } catch {
    return false;
  }
}
