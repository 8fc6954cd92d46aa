// Reads the folder of a content pack as a stranger's: plain files inside it, a few megabytes, no link that leads out.
import { lstat, opendir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { packFile } from '../core/content/read-pack.ts';
import { byCodeUnit } from '../core/order.ts';
import type { Problem } from '../core/problem.ts';
import type { ContentFile } from './content-files.ts';
import { readText } from './read-text.ts';
import { asProblem } from './refusal.ts';

const MiB = 1024 * 1024;
export const packLimits = { files: 2000, bytesOfOne: MiB, bytesOfAll: 8 * MiB } as const;

export interface PackFiles {
  /** Those that could not be read have no text. */
  readonly files: readonly ContentFile[];
  /** Their `file` is a path from the pack's folder. */
  readonly problems: readonly Problem[];
}

/** Whether a folder holds a content pack, rather than a whole knowledge base. */
export async function isPack(folder: string): Promise<boolean> {
  return (await lstat(join(folder, packFile)).catch(() => undefined)) !== undefined;
}

/** Every file that counts, and what is wrong with the folder; nothing is read from one that is too large. Never rejects. */
export async function readPackFiles(folder: string): Promise<PackFiles> {
  try {
    const root = await realpath(folder);
    if (!(await stat(root)).isDirectory()) return nothing(problem('', 'file.not-a-folder', ...notAFolder));
    // Whatever else lies in a folder that is no pack is none of our business.
    if (!(await isPack(root))) return nothing(problem('', 'content.no-pack', ...noPack));
    return await readFound(await findFiles(root));
  } catch (error) {
    return nothing(asProblem(error, ''));
  }
}

const nothing = (...problems: readonly Problem[]): PackFiles => ({ files: [], problems });
const problem = (file: string, code: string, message: string, fix: string): Problem => ({
  where: '',
  code,
  message,
  fix,
  file,
});

interface Found {
  readonly path: string;
  /** Where it really lies: a link inside the folder may stand for a file inside the folder. */
  readonly real: string;
  readonly bytes: number;
}
interface Walk {
  readonly found: readonly Found[];
  readonly problems: readonly Problem[];
  readonly tooMany: boolean;
}

/** Walks the folder until there is more than a pack may hold. */
async function findFiles(root: string): Promise<Walk> {
  const found: Found[] = [];
  const problems: Problem[] = [];
  const folders = [''];
  for (let seen = 0, folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for await (const entry of await opendir(join(root, folder))) {
      if (entry.name.startsWith('.') || entry.name === 'README.md') continue;
      seen += 1;
      if (seen > packLimits.files) return { found, problems, tooMany: true };
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else {
        const one = await look(root, path);
        if ('code' in one) problems.push(one);
        else found.push(one);
      }
    }
  }
  return { found, problems, tooMany: false };
}

async function look(root: string, path: string): Promise<Found | Problem> {
  try {
    const real = await realpath(join(root, path));
    if (real !== root && !real.startsWith(root + sep)) return problem(path, 'pack.outside', ...outside);
    const found = await stat(real);
    if (!found.isFile()) return problem(path, 'file.not-a-file', ...notAFile);
    if (found.size > packLimits.bytesOfOne) return problem(path, 'pack.file-too-large', ...fileTooLarge);
    return { path, real, bytes: found.size };
  } catch (error) {
    return asProblem(error, path);
  }
}

/** A file that cannot be read stays in the list without text: others may refer to it, which is no second fault. */
async function readFound({ found, problems, tooMany }: Walk): Promise<PackFiles> {
  if (tooMany) return nothing(...problems, problem('', 'pack.too-many-files', ...tooManyFiles));
  const bytes = found.reduce((sum, one) => sum + one.bytes, 0);
  if (bytes > packLimits.bytesOfAll) return nothing(...problems, problem('', 'pack.too-large', ...packTooLarge));
  const unread: Problem[] = [...problems];
  const files = await Promise.all(
    found.map(async ({ path, real }): Promise<ContentFile> => {
      const text = await readText(real, packLimits.bytesOfOne).catch((error: unknown) => {
        unread.push(asProblem(error, path));
        return '';
      });
      return { path, text };
    }),
  );
  const without = problems.map(({ file = '' }): ContentFile => ({ path: file, text: '' }));
  return { files: [...files, ...without], problems: unread.sort((a, b) => byCodeUnit(a.file ?? '', b.file ?? '')) };
}

type Said = readonly [message: string, fix: string];
const noPack: Said = [
  'This folder is no content pack: it has no pack.yaml.',
  'Choose the folder that holds pack.yaml, or write one with name, version, date and about.',
];
const notAFolder: Said = ['A content pack is a folder, and this is a file.', 'Name the folder that holds pack.yaml.'];
const outside: Said = [
  'This link leads out of the folder of the content pack.',
  'Put the file itself there: a pack is read from its own folder alone.',
];
const notAFile: Said = [
  'A content pack holds plain files, and this is none.',
  'Remove it, or put a file with the text there. A link to a folder is not followed.',
];
const fileTooLarge: Said = ['The file is larger than 1 MiB.', 'Entries are a few kilobytes; split it or remove it.'];
const tooManyFiles: Said = [
  `The folder holds more than ${packLimits.files} files and folders, more than a content pack may have.`,
  'Choose the folder of the pack alone, or take out what does not belong to it.',
];
const packTooLarge: Said = [
  'The files of this content pack are larger than 8 MiB together.',
  'Take out what does not belong to the pack.',
];
