// Project files: which ones the host knows, reading and saving them. The window only ever holds their opaque ids.
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join, relative, sep } from 'node:path';
import { readProject } from '../core/project.ts';
import { removeLeftovers, writeAtomically } from './atomic-write.ts';
import type { ProjectFile, RecentProject } from './contract.ts';
import { projectEnding, projectFileName } from './file-names.ts';
import { inTurn } from './in-turn.ts';
import { projectIdOf } from './journal.ts';
import { readText } from './read-text.ts';
import type { Recent, Recents } from './recents.ts';
import { Refusal } from './refusal.ts';
import { refuseLink } from './refuse-link.ts';

export interface Projects {
  list(): Promise<readonly RecentProject[]>;
  /** Makes a path known (a person or an operating system chose it) and gives its id. */
  admit(path: string): string;
  pathOf(id: string): string;
  /** Whether a path may be opened here: the browser edition keeps to its folder. */
  holds(path: string): boolean;
  open(id: string): Promise<ProjectFile>;
  save(id: string, text: string): Promise<void>;
  /** Saves under a new path that a person chose in a dialog. */
  saveTo(path: string, text: string): Promise<ProjectFile>;
  /** Saves under a name in the only folder of the browser edition. */
  saveAs(name: string, text: string): Promise<ProjectFile>;
  forget(id: string): Promise<void>;
}

/** `folder` is the only folder of the browser edition, null for the desktop, which lists what was opened lately. */
export function openProjects(recents: Recents, folder: string | null): Projects {
  const known = new Map<string, string>();
  const turns = inTurn();

  const admit = (path: string): string => {
    const id = projectIdOf(path);
    known.set(id, path);
    return id;
  };
  const pathOf = (id: string): string => {
    const path = known.get(id);
    if (path !== undefined) return path;
    throw new Refusal('project.unknown', 'The host does not know this project.', { fix: 'Open it again from Home.' });
  };
  const describe = (path: string, text: string): ProjectFile => {
    return { id: admit(path), file: basename(path), folder: shortFolder(dirname(path), folder), text };
  };
  const write = (path: string, text: string): Promise<void> => {
    refuseUnreadable(text);
    return turns(path, async () => {
      if (folder !== null) await refuseLink(path);
      await writeAtomically(await behindLink(path), text);
    });
  };
  const saveTo = async (path: string, text: string): Promise<ProjectFile> => {
    await write(path, text);
    await recents.note(path);
    return describe(path, text);
  };

  return {
    admit,
    pathOf,
    holds: (path) => folder === null || dirname(path) === folder,
    list: async () => {
      const candidates = folder === null ? await recents.list() : await filesIn(folder, await recents.list());
      const read = await Promise.all(
        candidates.map(async ({ path, opened }) => {
          const text = await readText(path).catch(() => undefined);
          return text === undefined ? undefined : { ...describe(path, text), opened };
        }),
      );
      return read.filter((project) => project !== undefined);
    },
    open: async (id) => {
      const path = pathOf(id);
      if (folder !== null) await refuseLink(path);
      const text = await readText(path);
      await removeLeftovers(dirname(path));
      await recents.note(path);
      return describe(path, text);
    },
    save: async (id, text) => write(pathOf(id), text),
    saveTo,
    saveAs: async (name, text) => {
      if (folder === null) throw new Refusal('dialog.needed', 'The desktop app asks for the place in a dialog.');
      const path = join(folder, projectFileName(name));
      if ((await lstat(path).catch(() => undefined)) !== undefined) {
        throw new Refusal('file.exists', `${basename(path)} exists already in ${shortFolder(folder, null)}.`, {
          fix: 'Choose another name, or open that file.',
        });
      }
      return saveTo(path, text);
    },
    forget: async (id) => {
      if (folder === null) return recents.forget(pathOf(id));
      throw new Refusal('project.in-folder', 'The list shows every project in this folder.', {
        fix: `Move the file ${basename(pathOf(id))} elsewhere to take it off the list.`,
      });
    },
  };
}

/** The project files of the browser edition's folder, newest first; links are left out, because they may lead outside. */
async function filesIn(folder: string, recents: readonly Recent[]): Promise<readonly Recent[]> {
  await removeLeftovers(folder);
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(projectEnding));
  const dated = await Promise.all(
    files.map(async ({ name }) => {
      const path = join(folder, name);
      const opened = recents.find((recent) => recent.path === path)?.opened ?? (await stat(path)).mtime.toISOString();
      return { path, opened };
    }),
  );
  return dated.sort((a, b) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : a.path < b.path ? -1 : 1));
}

/** The file that a link leads to, so that saving keeps the link; the path itself for anything else. */
function behindLink(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

/** A text that could not be opened again must not replace one that can. */
function refuseUnreadable(text: string): void {
  const { value, problems } = readProject(text);
  const first = problems[0];
  if (value !== undefined || first === undefined) return;
  throw new Refusal('project.unreadable', `This is not a project that could be opened again: ${first.message}`, {
    fix: 'The file on disk stays as it was.',
  });
}

/** The folder as people name it: below home with `~`, the browser edition's own as its name. */
function shortFolder(path: string, folder: string | null): string {
  if (path === folder) return basename(path);
  const fromHome = relative(homedir(), path);
  return fromHome === '' ? '~' : fromHome.startsWith('..') || fromHome === path ? path : `~${sep}${fromHome}`;
}
