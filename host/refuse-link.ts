// Links in the browser edition's folder: they may lead out of it, so nothing is read or written through one.
import { lstat } from 'node:fs/promises';
import { Refusal } from './refusal.ts';

/** Refuses `path` when it is itself a link; a path that is not there is fine. */
export async function refuseLink(path: string): Promise<void> {
  if (!(await lstat(path).catch(() => undefined))?.isSymbolicLink()) return;
  throw new Refusal('file.outside', 'This is a link, which may lead out of the served folder.', {
    fix: 'Put the file or folder itself there.',
    place: path,
  });
}
