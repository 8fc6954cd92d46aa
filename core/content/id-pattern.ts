// The regular expression that the ids of a framework obey, kept so simple that no text can keep it busy.
import { z } from 'zod';

/** A pattern of a content pack is a stranger's: one that backtracks could hold the app for hours. */
export const idPattern = z
  .string()
  .max(120)
  .regex(/^\^.*\$$/, 'must start with ^ and end with $')
  .refine(
    isQuick,
    'must repeat little: one * or + alone, or three of ? and {1,4} at most, and no group more than twice',
  )
  .refine(isPattern, 'must be a regular expression');

const most = { repetitions: 3, values: 4, groups: 2 };

/** One endless repetition alone is quick. Within the limits, several have a few hundred ways, however they are nested. */
function isQuick(pattern: string): boolean {
  const plain = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const repetitions = [...plain.matchAll(/(\)?)([*+?]|\{\d+(?:,\d*)?\})/g)].map(([, group, sign = '']) => ({
    ofGroup: group !== '',
    ...rangeOf(sign),
  }));
  if (repetitions.length === 1 && repetitions[0]?.ofGroup === false) return true;
  const small = ({ ofGroup, least, greatest }: (typeof repetitions)[number]): boolean =>
    greatest - least < most.values && (!ofGroup || greatest <= most.groups);
  return (
    repetitions.filter(({ least, greatest }) => least !== greatest).length <= most.repetitions &&
    repetitions.every(small)
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
