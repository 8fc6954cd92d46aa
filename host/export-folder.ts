// Puts the files of an export into their folder: all of them or none, and never over a file that is not its own.
import { randomBytes } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Format } from './contract.ts';
import { isInside, type ListedFile, listName, printList, readList } from './export-list.ts';
import { inTurn } from './in-turn.ts';
import { Refusal, toRefusal } from './refusal.ts';

export interface ExportFile extends ListedFile {
  readonly bytes: Uint8Array;
}
export interface FolderAsk {
  readonly folder: string;
  readonly files: readonly ExportFile[];
  /** The formats asked for: stale files of these are deleted, files of others stay. */
  readonly formats: readonly Format[];
  /** Write into a folder that is not empty, over files of a former export. */
  readonly force: boolean;
}

const staging = /^\.parapet-export-[0-9a-f]{12}$/;

/**
 * Writes an export. Everything is first written to a folder inside the target (same disk), then moved into place file
 * by file; when a move fails, the moves before it are undone, so the folder is as it was.
 */
export function writeExportFolder(ask: FolderAsk): Promise<void> {
  return turns(ask.folder, () => write(ask));
}

/** Two exports into one folder at once would take each other's files for leftovers. */
const turns = inTurn();

async function write({ folder, files, formats, force }: FolderAsk): Promise<void> {
  try {
    const former = onceEach(await inspect(folder, force));
    const stale = former.filter((old) => formats.includes(old.format) && !files.some((file) => file.path === old.path));
    const kept = former.filter((old) => !formats.includes(old.format) && !files.some((file) => file.path === old.path));
    await refuseWhatIsInTheWay(folder, files, former);
    const list = { path: listName, bytes: Buffer.from(printList([...kept, ...files])) };
    await replace(folder, [...files, list], await existing(folder, stale));
  } catch (error) {
    throw toRefusal(error, folder);
  }
}

function onceEach(files: readonly ListedFile[]): readonly ListedFile[] {
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/** What a former export left in `folder`; refuses a file, a link to nothing, and a full folder without `force`. */
async function inspect(folder: string, force: boolean): Promise<readonly ListedFile[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code !== 'ENOTDIR') throw error;
    throw new Refusal('export.not-a-folder', 'This is a file, or lies below one.', {
      fix: 'Name a folder that does not exist yet, or an empty one.',
      place: folder,
    });
  });
  const inside = names.filter((name) => !staging.test(name));
  if (inside.length > 0 && !force) {
    const former = inside.includes(listName) || inside.length < names.length;
    throw new Refusal('export.not-empty', 'The folder is not empty.', {
      fix: former
        ? 'It holds a former export: --force replaces exactly the files of that export. Or name another folder.'
        : 'Name a folder that does not exist yet, or an empty one.',
      place: folder,
    });
  }
  const listed = inside.includes(listName) ? await readList(join(folder, listName)) : [];
  return [...listed, ...(await filesOfKilled(folder, names))];
}

/** What a killed export had listed: some of these files may be in place while its list is still on the way. */
async function filesOfKilled(folder: string, names: readonly string[]): Promise<readonly ListedFile[]> {
  const stagings = names.filter((name) => staging.test(name));
  const lists = stagings.flatMap((name) => ['new', 'old'].map((part) => join(folder, name, part, listName)));
  return (await Promise.all(lists.map((list) => readList(list).catch(() => [])))).flat();
}

/** A file that no former export lists stays whatever is asked for, and nothing is written through a link. */
async function refuseWhatIsInTheWay(
  folder: string,
  files: readonly ExportFile[],
  former: readonly ListedFile[],
): Promise<void> {
  const ours = new Set(former.map(({ path }) => path));
  for (const { path } of files) {
    if (!isInside(path)) {
      const fix = 'Report this: the app made the path itself.';
      throw new Refusal('export.bad-path', 'This path leads out of the folder.', { fix, place: path });
    }
    const found = await lstat(join(folder, path)).catch(() => undefined);
    if (found !== undefined && !(ours.has(path) && found.isFile())) throw inTheWay(folder, path);
  }
  for (const parent of new Set(files.flatMap(({ path }) => parentsOf(path)))) {
    const found = await lstat(join(folder, parent)).catch(() => undefined);
    if (found !== undefined && !found.isDirectory()) throw inTheWay(folder, parent);
  }
}

function inTheWay(folder: string, path: string): Refusal {
  return new Refusal('export.in-the-way', 'No former export wrote this, so it is not replaced.', {
    fix: 'Move it elsewhere, or name another folder.',
    place: join(folder, path),
  });
}

/** `a/b/c.yaml` → `a`, `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** The stale files that are still there, as plain files that no link leads away from. */
async function existing(folder: string, stale: readonly ListedFile[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { path } of stale) {
    const parents = await Promise.all(
      parentsOf(path).map((parent) => lstat(join(folder, parent)).catch(() => undefined)),
    );
    const file = await lstat(join(folder, path)).catch(() => undefined);
    if (parents.every((parent) => parent?.isDirectory()) && file?.isFile()) found.push(path);
  }
  return found;
}

interface PlacedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function replace(folder: string, files: readonly PlacedFile[], stale: readonly string[]): Promise<void> {
  const undo: (() => Promise<void>)[] = [];
  const make = async (path: string): Promise<void> => {
    const first = await makeFolders(path);
    if (first !== undefined) undo.push(() => rm(first, { recursive: true }));
  };
  const move = async (from: string, to: string): Promise<void> => {
    await mkdir(dirname(to), { recursive: true });
    await rename(from, to);
    undo.push(() => rename(to, from));
  };
  try {
    await make(folder);
    await removeStagings(folder);
    const stage = join(folder, `.parapet-export-${randomBytes(6).toString('hex')}`);
    await make(stage);
    await writeAll(join(stage, 'new'), files);
    for (const { path } of [...stale.map((old) => ({ path: old })), ...files]) {
      const there = await lstat(join(folder, path)).catch(() => undefined);
      if (there !== undefined) await move(join(folder, path), join(stage, 'old', path));
    }
    for (const parent of new Set(files.flatMap(({ path }) => parentsOf(path)))) await make(join(folder, parent));
    for (const { path } of files) await move(join(stage, 'new', path), join(folder, path));
    await rm(stage, { recursive: true }).catch(() => undefined);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
  for (const path of stale) await removeEmpty(folder, parentsOf(path));
}

/**
 * Makes a folder with those above it, and says which is the first that was not there. `mkdir` of Node can do the same,
 * but never returns where the system refuses a folder as “not found”, as below `/proc`.
 */
async function makeFolders(path: string): Promise<string | undefined> {
  const code = await mkdir(path).then(
    () => 'MADE',
    (error: NodeJS.ErrnoException) => error.code ?? 'UNKNOWN',
  );
  if (code === 'MADE') return path;
  if (code === 'EEXIST' && (await stat(path)).isDirectory()) return undefined;
  if (code !== 'ENOENT' || dirname(path) === path) return mkdir(path).then(() => path);
  const first = await makeFolders(dirname(path));
  await mkdir(path);
  return first ?? path;
}

async function writeAll(folder: string, files: readonly PlacedFile[]): Promise<void> {
  for (const parent of new Set(files.map(({ path }) => dirname(join(folder, path))))) {
    await mkdir(parent, { recursive: true });
  }
  await Promise.all(files.map(({ path, bytes }) => writeFile(join(folder, path), bytes, { flag: 'wx' })));
}

/** What a killed export left behind. */
async function removeStagings(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (staging.test(basename(name))) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** Folders that held a deleted file go when nothing else is in them, innermost first. */
async function removeEmpty(folder: string, parents: readonly string[]): Promise<void> {
  for (const parent of [...parents].reverse()) await rmdir(join(folder, parent)).catch(() => undefined);
}
