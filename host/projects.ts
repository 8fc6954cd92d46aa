// Project files: which ones the host knows, reading and saving them. The window only ever holds their opaque ids.
import { createHash } from 'node:crypto';
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

/** `folder` is the only folder of the browser edition, null for the desktop, which lists what was opened lately. */
export class Projects {
  readonly #recents: Recents;
  readonly #folder: string | null;
  readonly #known = new Map<string, string>();
  readonly #turns = inTurn();

  constructor(recents: Recents, folder: string | null) {
    this.#recents = recents;
    this.#folder = folder;
  }

  /** Makes a path known (a person picked it, or the host remembers it) and gives its id. */
  admit(path: string): string {
    const id = projectIdOf(path);
    this.#known.set(id, path);
    return id;
  }

  pathOf(id: string): string {
    const path = this.#known.get(id);
    if (path !== undefined) return path;
    throw new Refusal('project.unknown', 'The host does not know this project.', { fix: 'Open it again from Home.' });
  }

  /** Whether a path may be opened here: the browser edition keeps to its folder. */
  holds(path: string): boolean {
    return this.#folder === null || dirname(path) === this.#folder;
  }

  /** Newest first; what cannot be read (any more) is left out. */
  async list(): Promise<readonly RecentProject[]> {
    const recents = await this.#recents.list();
    const candidates = this.#folder === null ? recents : await filesIn(this.#folder, recents);
    const read = await Promise.all(
      candidates.map(async ({ path, opened }) => {
        const text = await readText(path).catch(() => undefined);
        return text === undefined ? undefined : { ...this.#describe(path, text), opened };
      }),
    );
    return read.filter((project) => project !== undefined);
  }

  async open(id: string): Promise<ProjectFile> {
    const path = this.pathOf(id);
    if (this.#folder !== null) await refuseLink(path);
    const text = await readText(path);
    await removeLeftovers(dirname(path));
    await this.#recents.note(path);
    return this.#describe(path, text);
  }

  /** Saves land in the order they were asked for. With the `stamp` of what it replaces, a save replaces nothing else. */
  async save(id: string, text: string, stamp?: string): Promise<{ readonly stamp: string }> {
    await this.#write(this.pathOf(id), text, async (path) => {
      if (stamp !== undefined) await refuseChanged(path, stamp);
    });
    return { stamp: stampOf(text) };
  }

  /** Saves under a new path that a person chose in a dialog. */
  async saveTo(path: string, text: string): Promise<ProjectFile> {
    await this.#write(path, text);
    await this.#recents.note(path);
    return this.#describe(path, text);
  }

  /** Saves under a name in the only folder of the browser edition. */
  async saveAs(name: string, text: string): Promise<ProjectFile> {
    if (this.#folder === null) throw new Refusal('dialog.needed', 'The desktop app asks for the place in a dialog.');
    const path = join(this.#folder, projectFileName(name));
    // Two windows may ask for one name at once: the look belongs to the same turn as the write.
    await this.#write(path, text, refuseExisting);
    await this.#recents.note(path);
    return this.#describe(path, text);
  }

  async forget(id: string): Promise<void> {
    const path = this.pathOf(id);
    if (this.#folder === null) return this.#recents.forget(path);
    throw new Refusal('project.in-folder', 'The list shows every project in this folder.', {
      fix: `Move the file ${basename(path)} elsewhere to take it off the list.`,
    });
  }

  /** `look` may refuse, in the turn of the write and after the path is known to be no way out of the folder. */
  async #write(
    path: string,
    text: string,
    look: (path: string) => Promise<void> = async () => undefined,
  ): Promise<void> {
    refuseUnreadable(text);
    return this.#turns(path, async () => {
      if (this.#folder !== null) await refuseLink(path);
      await look(path);
      await writeAtomically(await behindLink(path), text);
    });
  }

  #describe(path: string, text: string): ProjectFile {
    return {
      id: this.admit(path),
      file: basename(path),
      folder: shortFolder(dirname(path), this.#folder),
      text,
      stamp: stampOf(text),
    };
  }
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

async function refuseExisting(path: string): Promise<void> {
  if ((await lstat(path).catch(() => undefined)) === undefined) return;
  throw new Refusal('file.exists', `${basename(path)} exists already in ${shortFolder(dirname(path), null)}.`, {
    fix: 'Choose another name, or open that file.',
  });
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

/** Another window, an editor or a version control has written the file since: its text must not be lost unseen. */
async function refuseChanged(path: string, stamp: string): Promise<void> {
  const there = await readText(path).catch(() => undefined);
  if (there === undefined || stampOf(there) === stamp) return;
  throw new Refusal('file.changed', `${basename(path)} was changed outside this window since it was opened here.`, {
    fix: 'Save as another file to keep both, or open the file again.',
  });
}

const stampOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The folder as people name it: below home with `~`, the browser edition's own as its name. */
export function shortFolder(path: string, folder: string | null): string {
  if (path === folder) return basename(path);
  const fromHome = relative(homedir(), path);
  return fromHome === '' ? '~' : fromHome.startsWith('..') || fromHome === path ? path : `~${sep}${fromHome}`;
}
