// Which folders of content packs the app uses: remembered in the state folder, or given once by the command line.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './atomic-write.ts';
import type { PackFolder } from './content-packs.ts';
import { inTurn } from './in-turn.ts';
import { shortFolder } from './projects.ts';
import { readText } from './read-text.ts';
import { Refusal } from './refusal.ts';

export interface PackList {
  readonly canChange: boolean;
  /** In the order in which they were added. */
  folders(): Promise<readonly PackFolder[]>;
  add(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const most = 20;
const schema = z.array(z.string());

/** Keeps the list in `file`. One that cannot be read counts as empty: the packs themselves lie elsewhere. */
export function rememberedPacks(file: string): PackList {
  const turns = inTurn();
  const paths = async (): Promise<readonly string[]> => {
    const text = await readText(file).catch(() => '[]');
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      return [];
    }
  };
  const change = (by: (paths: readonly string[]) => readonly string[]): Promise<void> =>
    turns('list', async () => {
      const next = by(await paths());
      if (next.length > most) throw new Refusal('pack.too-many', `There are ${most} content packs already.`, tooMany);
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeAtomically(file, JSON.stringify(next));
    });
  return {
    canChange: true,
    folders: async () => (await paths()).map((path) => ({ path, shown: shortFolder(path, null) })),
    add: (path) => change((known) => (known.includes(path) ? known : [...known, path])),
    remove: (path) => change((known) => known.filter((one) => one !== path)),
  };
}

const tooMany = { fix: 'Remove one first.' };

/** The packs of `serve --content`: the page sees them and changes nothing. */
export function givenPacks(folders: readonly PackFolder[]): PackList {
  const refuse = (): Promise<never> => {
    const fix = 'Start Parapet again with `serve --content DIR`.';
    return Promise.reject(
      new Refusal('pack.given', 'The browser edition takes its content packs at its start.', { fix }),
    );
  };
  return { canChange: false, folders: () => Promise.resolve(folders), add: refuse, remove: refuse };
}
