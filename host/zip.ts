// Files as one zip. The same files give the same bytes: every entry carries the same time.
import { zipSync } from 'fflate';

/** The earliest moment a zip can hold; fflate reads the local clock's fields, so it is local as well. */
const fixedTime = new Date(1980, 0, 1);

/** A zip whose entries lie in one folder. Paths are below it, with slashes. */
export function zipFiles(
  folder: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return zipSync(
    Object.fromEntries(sorted.map(({ path, bytes }) => [`${folder}/${path}`, [bytes, { mtime: fixedTime }]])),
  );
}
