// The knowledge base with content packs on top; while anything is wrong with one of them, the built-in content alone.
import { addPack } from '../core/content/assemble.ts';
import type { Content } from '../core/content/content.ts';
import type { Pack } from '../core/content/pack.ts';
import type { Problem } from '../core/problem.ts';
import { readPackFiles } from './pack-files.ts';

/** Where a pack lies, and how its folder is called in problems. */
export interface PackFolder {
  readonly path: string;
  readonly shown: string;
}
export interface LoadedPack {
  readonly folder: PackFolder;
  /** Undefined when its pack.yaml cannot be read. */
  readonly pack: Pack | undefined;
  readonly problems: readonly Problem[];
}
export interface WithPacks {
  /** With every pack, or, when one has a problem, without any: half of an organisation's rules would look like all of them. */
  readonly content: Content;
  readonly packs: readonly LoadedPack[];
  /** Of all packs; empty when they are in the content. */
  readonly problems: readonly Problem[];
}

/** Reads the packs in their order, a later one on top of an earlier one. Never rejects for what is in them. */
export async function loadPacks(builtIn: Content, folders: readonly PackFolder[]): Promise<WithPacks> {
  let content = builtIn;
  const packs: LoadedPack[] = [];
  for (const folder of folders) {
    const loaded = folders.slice(0, packs.length).some(({ path }) => path === folder.path)
      ? { pack: undefined, problems: [twice(folder)] }
      : await loadOne(content, folder);
    packs.push({ folder, pack: loaded.pack, problems: loaded.problems });
    if (loaded.problems.length === 0 && loaded.content !== undefined) content = loaded.content;
  }
  const problems = packs.flatMap((pack) => pack.problems);
  return { content: problems.length > 0 ? builtIn : content, packs, problems };
}

interface Loaded {
  readonly pack: Pack | undefined;
  readonly content?: Content;
  readonly problems: readonly Problem[];
}

async function loadOne(content: Content, { path, shown }: PackFolder): Promise<Loaded> {
  const { files, problems: unread } = await readPackFiles(path);
  const faults = unread.map((problem) => ({ ...problem, file: problem.file ? `${shown}/${problem.file}` : shown }));
  if (files.length === 0) return { pack: undefined, problems: faults };
  const { content: merged, problems: found } = addPack(content, shown, files);
  const told = new Set(faults.map(({ file }) => file));
  const problems = found.filter(({ file }) => file === undefined || !told.has(file));
  return {
    pack: merged?.packs.at(-1),
    ...(merged === undefined ? {} : { content: merged }),
    problems: [...faults, ...problems],
  };
}

function twice({ shown }: PackFolder): Problem {
  const message = 'This content pack is named twice.';
  return { where: '', code: 'pack.twice', message, fix: 'Name it once.', file: shown };
}
