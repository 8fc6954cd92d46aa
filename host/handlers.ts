// What the host does for each call of the contract, whichever door it came through.
import { join } from 'node:path';
import { readProject } from '../core/project.ts';
import type { Answer, Ask, Calls, Channel, Exported } from './contract.ts';
import { exportPlan } from './export.ts';
import type { Exports } from './exports.ts';
import { planFolderName } from './file-names.ts';
import type { Journal } from './journal.ts';
import { localDate } from './local-date.ts';
import type { Packs } from './packs.ts';
import type { StartChild } from './print-apart.ts';
import type { Projects } from './projects.ts';
import { answered, Refusal } from './refusal.ts';
import { refuseLink } from './refuse-link.ts';

/** The system's own windows; the browser edition has none. Each gives null when the person cancels. */
export interface Dialogs {
  pickProject(): Promise<string | null>;
  pickSavePath(suggestedName: string): Promise<string | null>;
  pickExportFolder(): Promise<string | null>;
  pickPackFolder(): Promise<string | null>;
  showFolder(path: string): Promise<void>;
}
export interface Services {
  readonly door: Calls['app:info']['answer']['door'];
  readonly version: string;
  /** The only folder of the browser edition, else null. */
  readonly folder: string | null;
  readonly now: () => Date;
  readonly projects: Projects;
  readonly journal: Journal;
  readonly packs: Packs;
  readonly dialogs: Dialogs | null;
  readonly startChild: StartChild;
  readonly exports: Exports;
}
export type Handlers = { readonly [C in Channel]: (ask: Ask<C>) => Promise<Answer<Calls[C]['answer']>> };

/** A handler for every channel; a missing one does not compile. */
export function makeHandlers(services: Services): Handlers {
  const { door, version, folder, now, projects, journal, packs, exports } = services;
  return {
    'app:info': () => answered(() => ({ door, version, today: localDate(now()), folder })),
    'projects:list': () =>
      answered(async () => {
        const found = (await journal.recoveries()).filter(({ path }) => path === null || projects.holds(path));
        const recoveries = found.map(({ path, ...recovery }) => {
          if (path !== null) projects.admit(path);
          return recovery;
        });
        return { recent: await projects.list(), recoveries };
      }),
    'projects:open': ({ id }) => answered(() => projects.open(id)),
    'projects:pick': () =>
      answered(async () => {
        const path = await needDialogs(services).pickProject();
        return path === null ? null : projects.open(projects.admit(path));
      }),
    'projects:save': (ask) =>
      answered(async () => {
        const { stamp } = await projects.save(ask.id, ask.text, ask.stamp);
        await journal.settle(projects.pathOf(ask.id), ask.text);
        return { at: now().toISOString(), stamp };
      }),
    'projects:saveAs': ({ name, text }) =>
      answered(async () => {
        if (services.dialogs === null) return projects.saveAs(name, text);
        const path = await services.dialogs.pickSavePath(name);
        return path === null ? null : projects.saveTo(path, text);
      }),
    'projects:forget': ({ id }) =>
      answered(async () => {
        await projects.forget(id);
        return null;
      }),
    'journal:write': (ask) =>
      answered(() => journal.write(ask.journal, ask.id === null ? null : projects.pathOf(ask.id), ask.text)),
    'journal:discard': (ask) =>
      answered(async () => {
        await journal.discard(ask.journal);
        return null;
      }),
    'export:plan': (ask) => answered(() => exportFor(services, ask)),
    'packs:list': () => answered(() => packs.list()),
    'packs:add': () =>
      answered(async () => {
        const path = await needDialogs(services).pickPackFolder();
        return path === null ? null : packs.add(path);
      }),
    'packs:remove': ({ id }) => answered(() => packs.remove(id)),
    'packs:reload': () => answered(() => packs.reload()),
    'shell:showFolder': ({ folderId }) =>
      answered(async () => {
        await needDialogs(services).showFolder(exports.folderOf(folderId));
        return null;
      }),
  };
}

function needDialogs({ dialogs }: Services): Dialogs {
  if (dialogs !== null) return dialogs;
  throw new Refusal('dialog.none', 'The browser edition has no dialogs of the system.', {
    fix: 'Choose from the projects that Home lists.',
  });
}

/** Into `<project>-plan` below the folder that the person picks, or below the only folder of the browser edition. */
async function exportFor(services: Services, ask: Ask<'export:plan'>): Promise<Exported | null> {
  const { folder, exports } = services;
  const parent = folder ?? (await needDialogs(services).pickExportFolder());
  if (parent === null) return null;
  const name = planFolderName(readProject(ask.text).value?.project.name ?? '');
  const target = join(parent, name);
  if (folder !== null) await refuseLink(target);
  const { files, problems } = await exportPlan({
    text: ask.text,
    content: services.packs.content(),
    formats: ask.formats,
    date: ask.date,
    folder: target,
    force: true,
    refuseProblems: false,
    startChild: services.startChild,
  });
  const { folderId, download } = exports.keep(target, name, files);
  return {
    folder: target,
    folderId,
    files: files.map(({ path, bytes }) => ({ path, bytes: bytes.byteLength })),
    problems,
    download: services.door === 'browser' ? download : null,
  };
}
