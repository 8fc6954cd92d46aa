// `.parapet-export.json`: which files of a folder an export wrote, so that the next one replaces exactly these.
import { z } from 'zod';
import { formats } from './contract.ts';
import { readText } from './read-text.ts';
import { Refusal } from './refusal.ts';

export const listName = '.parapet-export.json';

/** A path with slashes that stays below its folder on every system. */
export const isInside = (path: string): boolean =>
  path.split('/').every((part) => !['', '.', '..'].includes(part)) && !/[\\\0:]/.test(path);

// The list comes from disk, where anybody may have edited it.
const listedFile = z.strictObject({ path: z.string().refine(isInside), format: z.enum(formats) });
const schema = z.strictObject({ parapet: z.literal(1), files: z.array(listedFile) });
export type ListedFile = z.infer<typeof listedFile>;

/** Reads the list at `path`; refuses one that was changed by hand into something that cannot be trusted. */
export async function readList(path: string): Promise<readonly ListedFile[]> {
  const text = await readText(path);
  try {
    return schema.parse(JSON.parse(text)).files;
  } catch {
    throw new Refusal('export.bad-list', 'This list of exported files cannot be read.', {
      fix: 'Name another folder, or empty this one.',
      place: path,
    });
  }
}

export function printList(files: readonly ListedFile[]): string {
  const listed = files.map(({ path, format }) => ({ path, format })).sort((a, b) => (a.path < b.path ? -1 : 1));
  return `${JSON.stringify({ parapet: 1, files: listed }, null, 2)}\n`;
}
