// The browser edition put together: one folder for projects and exports, the loopback door, no dialogs.
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { loadContent } from './content-artefact.ts';
import type { PackFolder } from './content-packs.ts';
import { openExports } from './exports.ts';
import { makeHandlers } from './handlers.ts';
import { installation } from './installation.ts';
import { openJournal } from './journal.ts';
import { type Loopback, openLoopback } from './loopback.ts';
import { givenPacks } from './pack-list.ts';
import { Packs } from './packs.ts';
import { forkChild } from './print-apart.ts';
import { Projects } from './projects.ts';
import { openRecents } from './recents.ts';
import { Refusal } from './refusal.ts';
import { stateFolder } from './state-folder.ts';
import { readStatic } from './static-files.ts';

export interface BrowserEdition {
  readonly edition: Loopback;
  /** Of the content packs: with any, the built-in content is served. */
  readonly problems: readonly Problem[];
}

/** Serves `dir` on `port` (0: any free one), with content packs; resolves once the address can be opened. */
export async function openBrowserEdition(
  dir: string,
  port: number,
  packFolders: readonly PackFolder[],
): Promise<BrowserEdition> {
  const folder = resolve(dir);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory()) {
    throw new Refusal('serve.folder', 'There is no such folder.', { fix: 'Name an existing one.', place: folder });
  }
  if ((await readStatic(installation.rendererFolder, '/')) === undefined) {
    const fix = 'Run `npm run build`.';
    throw new Refusal('serve.unbuilt', 'The window is not built.', { fix, place: installation.rendererFolder });
  }
  const now = (): Date => new Date();
  const state = stateFolder();
  const exports = openExports();
  const packs = new Packs(loadContent, givenPacks(packFolders));
  const { problems } = packFolders.length === 0 ? { problems: [] } : await packs.load();
  const handlers = makeHandlers({
    door: 'browser',
    version: installation.version,
    folder,
    now,
    projects: new Projects(openRecents(join(state, 'recent.json'), now), folder),
    journal: openJournal(join(state, 'journal'), now),
    packs,
    dialogs: null,
    startChild: forkChild,
    exports,
  });
  const { rendererFolder } = installation;
  const ownContent = () => packs.ownJson();
  return { edition: await openLoopback({ handlers, exports, rendererFolder, ownContent }, port), problems };
}
