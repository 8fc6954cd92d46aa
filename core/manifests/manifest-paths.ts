// Where a manifest lies in the export folder.
import type { Manifest } from '../content/manifest.ts';

export const manifestsFolder = 'manifests';
export const crdFolder = 'manifests-crd';

/** The folder of a manifest's layer, from the export folder. */
export function folderOf({ layer, crd, id }: Pick<Manifest, 'layer' | 'crd' | 'id'>): string {
  if (layer === 'crd') return `${crdFolder}/${crd?.folder ?? id.toLowerCase()}`;
  return layer === 'cluster-config' || layer === 'provision' ? layer : `${manifestsFolder}/${layer}`;
}

/** A file's path below its folder, with nothing in it that could lead out of the folder or needs quoting anywhere. */
export function plainPath(path: string): string {
  return path
    .split('/')
    .map((part) => part.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^\.+/, '-'))
    .filter((part) => part !== '')
    .join('/');
}
