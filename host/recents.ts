// The list of projects opened lately, in the user's state folder.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './atomic-write.ts';
import { inTurn } from './in-turn.ts';
import { readText } from './read-text.ts';

const most = 30;
const schema = z.array(z.strictObject({ path: z.string(), opened: z.string() }));
export type Recent = z.infer<typeof schema>[number];

export interface Recents {
  /** Newest first. */
  list(): Promise<readonly Recent[]>;
  note(path: string): Promise<void>;
  forget(path: string): Promise<void>;
}

/** Keeps the list in `file`. A list that cannot be read counts as empty: it is a convenience, never the only copy. */
export function openRecents(file: string, now: () => Date): Recents {
  const turns = inTurn();
  const list = async (): Promise<readonly Recent[]> => {
    const text = await readText(file).catch(() => '[]');
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      return [];
    }
  };
  const change = (by: (recents: readonly Recent[]) => readonly Recent[]): Promise<void> =>
    turns('list', async () => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeAtomically(file, JSON.stringify(by(await list()).slice(0, most)));
    });
  const without = (recents: readonly Recent[], path: string) => recents.filter((recent) => recent.path !== path);
  return {
    list,
    note: (path) => change((recents) => [{ path, opened: now().toISOString() }, ...without(recents, path)]),
    forget: (path) => change((recents) => without(recents, path)),
  };
}
