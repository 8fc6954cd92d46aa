// The journal: the newest text of every project, kept within moments of a change, until its file holds the same.
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { removeLeftovers, writeAtomically } from './atomic-write.ts';
import type { Recovery } from './contract.ts';
import { inTurn } from './in-turn.ts';
import { mostBytes, readText } from './read-text.ts';
import { Refusal } from './refusal.ts';

/** The opaque name of a project's path: the same in every run, so that the journal finds its file again. */
export const projectIdOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

const entrySchema = z.strictObject({ path: z.string().nullable(), text: z.string(), at: z.string() });
const entryName = /^(new-[0-9a-f]{16}|[0-9a-f]{32})$/;

export interface Journal {
  /** Keeps `text`. `journal` is the entry so far (null: none yet), `path` the project's file (null: never saved). */
  write(journal: string | null, path: string | null, text: string): Promise<{ journal: string; at: string }>;
  discard(journal: string): Promise<void>;
  /** After a save: drops the entry of `path` when it holds nothing that the file does not. */
  settle(path: string, text: string): Promise<void>;
  /** Entries that say something else than their file, newest first; those that do not are removed on the way. */
  recoveries(): Promise<readonly (Recovery & { readonly path: string | null })[]>;
}

/** Opens the journal in `folder`, which is made at the first write. `now` is the clock. */
export function openJournal(folder: string, now: () => Date): Journal {
  const turns = inTurn();
  const fileOf = (journal: string): string => {
    if (entryName.test(journal)) return join(folder, `${journal}.json`);
    throw new Refusal('journal.unknown', 'There is no such journal entry.');
  };
  const read = async (journal: string) => {
    // JSON escapes can double a text.
    const text = await readText(fileOf(journal), 3 * mostBytes).catch(() => undefined);
    return text === undefined ? undefined : parseEntry(text);
  };
  const remove = (journal: string): Promise<void> => rm(fileOf(journal), { force: true });

  return {
    write: (journal, path, text) => {
      const name = path !== null ? projectIdOf(path) : (journal ?? `new-${randomBytes(8).toString('hex')}`);
      const target = fileOf(name);
      const former = journal !== null && journal !== name ? fileOf(journal) : undefined;
      return turns(name, async () => {
        const at = now().toISOString();
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeAtomically(target, JSON.stringify({ path, text, at }));
        if (former !== undefined) await rm(former, { force: true });
        return { journal: name, at };
      });
    },
    discard: (journal) => turns(journal, () => remove(journal)),
    settle: (path, text) => {
      const journal = projectIdOf(path);
      return turns(journal, async () => {
        if ((await read(journal))?.text === text) await remove(journal);
      });
    },
    recoveries: async () => {
      await removeLeftovers(folder);
      const names = (await readdir(folder).catch(() => [])).map((name) => basename(name, '.json'));
      const found = await Promise.all(
        names.filter((name) => entryName.test(name)).map((journal) => turns(journal, () => recover(journal))),
      );
      return found.filter((entry) => entry !== undefined).sort((a, b) => (a.at < b.at ? 1 : -1));
    },
  };

  async function recover(journal: string) {
    const entry = await read(journal);
    if (entry === undefined) return undefined;
    const { path, text, at } = entry;
    if (path !== null && (await readText(path).catch(() => undefined)) === text) {
      await remove(journal);
      return undefined;
    }
    const file = path === null ? null : basename(path);
    return { journal, id: path === null ? null : projectIdOf(path), file, text, at, path };
  }
}

/** Undefined for an entry that is not ours or was damaged from outside: writing is atomic, so we never leave one. */
function parseEntry(text: string): z.infer<typeof entrySchema> | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
