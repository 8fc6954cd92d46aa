// Writes a file so that a reader, or the next start after a crash, finds the old content or the new one, never a part.
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const temporary = /^\..+\.[0-9a-f]{12}\.parapet-tmp$/;
const leftoverAgeMs = 60_000;

/**
 * Replaces `path` by `data`. The new file lies in the same folder until it is whole on disk, then takes the name in
 * one step. An existing file keeps its permissions; a new one is its owner's alone. On Windows a folder cannot be
 * flushed, so there a power cut (not a crash of the app) may still bring the old content back.
 */
export async function writeAtomically(path: string, data: string | Uint8Array): Promise<void> {
  const temp = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.parapet-tmp`);
  try {
    const file = await open(temp, 'wx', 0o600);
    try {
      const mode = await permissionsOf(path);
      if (mode !== undefined) await file.chmod(mode);
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temp, path);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Removes what an ended process left half written in `folder`; files of a write that may still run stay. */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => temporary.test(name));
  for (const name of names) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > leftoverAgeMs)
      await rm(join(folder, name), { force: true });
  }
}

async function permissionsOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : found.mode & 0o777;
}

/** On Windows a virus scanner may hold the target for a moment: try again, for at most a second. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (process.platform !== 'win32' || !held || attempt === 10) throw error;
      await wait(20 * attempt);
    }
  }
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
