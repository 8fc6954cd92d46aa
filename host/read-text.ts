// Reads a text file from anywhere, with a limit and no guessing about its encoding.
import { readFile, stat } from 'node:fs/promises';
import { Refusal, toRefusal } from './refusal.ts';

/** The largest `.parapet` file, in bytes. */
export const mostBytes = 8 * 1024 * 1024;

/** The text of `path`, UTF-8. Refuses a larger file before reading it, a folder, a missing file and other encodings. */
export async function readText(path: string, most: number = mostBytes): Promise<string> {
  try {
    // Looked at before opening: opening a pipe would wait for ever.
    const found = await stat(path);
    if (found.isDirectory()) {
      const fix = 'Name a file in it.';
      throw new Refusal('file.is-a-folder', 'This is a folder and not a file.', { fix, place: path });
    }
    if (!found.isFile()) {
      const fix = 'Save what it gives as a file, and name that.';
      throw new Refusal('file.not-a-file', 'This is not a plain file.', { fix, place: path });
    }
    if (found.size > most) throw tooLarge(path, found.size, most);
    return decode(path, await readFile(path));
  } catch (error) {
    throw toRefusal(error, path);
  }
}

function tooLarge(path: string, size: number, most: number): Refusal {
  const inMiB = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
  return new Refusal('file.too-large', `The file has ${inMiB(size)}; the limit is ${inMiB(most)}.`, {
    fix: 'A project file is rarely over 100 kB. Check that this is the right file.',
    place: path,
  });
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('file.not-utf8', 'The file is not UTF-8 text.', {
      fix: 'Check that this is the right file, or convert it to UTF-8.',
      place: path,
    });
  }
}
