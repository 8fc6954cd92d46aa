// Reads the folder content/ as texts, for assembling: the folder is the registry, so every file in it counts.
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readText } from './read-text.ts';

export interface ContentFile {
  /** From the content folder, with slashes on every system: `threats/T-30-flat-pod-network.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** Every file below `folder`, sorted by path. */
export async function readContentFiles(folder: string): Promise<readonly ContentFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readText(join(folder, path)) })));
}
