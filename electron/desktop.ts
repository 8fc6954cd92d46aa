// The desktop edition put together: files anywhere a person picks, the system's dialogs, PDFs in a utility process.
import { join } from 'node:path';
import { loadContent } from '../host/content-artefact.ts';
import { openExports } from '../host/exports.ts';
import { type Handlers, makeHandlers } from '../host/handlers.ts';
import { installation } from '../host/installation.ts';
import { openJournal } from '../host/journal.ts';
import { rememberedPacks } from '../host/pack-list.ts';
import { Packs } from '../host/packs.ts';
import { Projects } from '../host/projects.ts';
import { openRecents } from '../host/recents.ts';
import { stateFolder } from '../host/state-folder.ts';
import { systemDialogs } from './dialogs.ts';
import { startUtilityChild } from './utility-child.ts';

/** The content packs that the person chose, remembered from run to run. */
export function desktopPacks(): Packs {
  return new Packs(loadContent, rememberedPacks(join(stateFolder(), 'packs.json')));
}

export function makeDesktopHandlers(packs: Packs): Handlers {
  const now = (): Date => new Date();
  const state = stateFolder();
  return makeHandlers({
    door: 'electron',
    version: installation.version,
    folder: null,
    now,
    projects: new Projects(openRecents(join(state, 'recent.json'), now), null),
    journal: openJournal(join(state, 'journal'), now),
    packs,
    dialogs: systemDialogs,
    startChild: startUtilityChild,
    exports: openExports(),
  });
}
