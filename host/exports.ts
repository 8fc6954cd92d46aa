// The exports of this run: where each lies, under an opaque id, and the last few as zip for the browser edition.
import { randomBytes } from 'node:crypto';
import type { ExportFile } from './export-folder.ts';
import { Refusal } from './refusal.ts';
import { zipFiles } from './zip.ts';

const keptInMemory = 3;

export interface Exports {
  keep(folder: string, name: string, files: readonly ExportFile[]): { folderId: string; download: string };
  folderOf(folderId: string): string;
  /** The zip behind `/download/<id>.zip`; undefined once newer exports have taken its place. */
  zip(folderId: string): { name: string; bytes: Uint8Array } | undefined;
}

export function openExports(): Exports {
  const folders = new Map<string, string>();
  const kept = new Map<string, { name: string; files: readonly ExportFile[] }>();
  return {
    keep: (folder, name, files) => {
      const folderId = randomBytes(16).toString('hex');
      folders.set(folderId, folder);
      kept.set(folderId, { name, files });
      for (const old of [...kept.keys()].slice(0, -keptInMemory)) kept.delete(old);
      return { folderId, download: `/download/${folderId}.zip` };
    },
    folderOf: (folderId) => {
      const folder = folders.get(folderId);
      if (folder !== undefined) return folder;
      throw new Refusal('export.unknown', 'The host does not know this export.', { fix: 'Export again.' });
    },
    zip: (folderId) => {
      const found = kept.get(folderId);
      return found && { name: `${found.name}.zip`, bytes: zipFiles(found.name, found.files) };
    },
  };
}
