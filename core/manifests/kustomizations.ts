// The kustomizations: one per layer that lists its files, one above that lists the layers.

import { byCodeUnit, byId } from '../order.ts';
import type { PlanManifest } from '../plan-types.ts';
import { crdFolder, manifestsFolder } from './manifest-paths.ts';

const fileName = 'kustomization.yaml';

/** Kustomizations for the written manifests; `kubectl apply -k manifests` takes the root one. */
export function kustomizationsFor(manifests: readonly PlanManifest[]): readonly PlanManifest[] {
  const folders = new Map<string, PlanManifest[]>();
  for (const manifest of manifests) {
    const folder = kustomizedFolder(manifest);
    if (folder === undefined) continue;
    const files = folders.get(folder);
    if (files === undefined) folders.set(folder, [manifest]);
    else files.push(manifest);
  }
  const inFolders = [...folders].map(([folder, files]) =>
    kustomization(
      folder,
      files[0]!.layer,
      files.map(({ path }) => path.slice(folder.length + 1)),
    ),
  );
  const layers = [...folders.keys()].filter((folder) => folder.startsWith(`${manifestsFolder}/`));
  const root = kustomization(
    manifestsFolder,
    'root',
    layers.map((folder) => folder.slice(manifestsFolder.length + 1)),
  );
  return [...inFolders, ...(layers.length > 0 ? [root] : [])].sort(byId);
}

/** `manifests/<layer>` or `manifests-crd/<what it needs>`; nothing for files that kubectl does not take. */
function kustomizedFolder({ path, format }: PlanManifest): string | undefined {
  const [top, below] = path.split('/');
  return format === 'yaml' && (top === manifestsFolder || top === crdFolder) ? `${top}/${below}` : undefined;
}

function kustomization(folder: string, layer: PlanManifest['layer'], resources: readonly string[]): PlanManifest {
  const tree = {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    resources: [...resources].sort(byCodeUnit),
  };
  return {
    id: `kustomization:${folder}`,
    manifest: 'kustomization',
    layer,
    path: `${folder}/${fileName}`,
    format: 'yaml',
    documents: [{ tree, why: {} }],
    implements: [],
    shapedBy: [],
    because: [],
  };
}
