// The bundle as files: every written manifest as text, and the README that says how to use them.
import { printBundleReadme } from './bundle-readme.ts';
import { printManifest } from './manifest-text/print-manifest.ts';
import { manifestsFolder } from './manifests/manifest-paths.ts';
import { byCodeUnit } from './order.ts';
import type { Plan } from './plan-types.ts';
import { verifyFiles } from './verify/verify-files.ts';

/** One file of the export folder: its path below it, with `/`, and its text. */
export interface ExportFile {
  readonly path: string;
  readonly text: string;
}

/** `manifests/`, `manifests-crd/`, `cluster-config/`, `provision/` and `verify/`, sorted by path. */
export function exportBundle(plan: Plan): readonly ExportFile[] {
  const files = plan.manifests.map((manifest) => ({ path: manifest.path, text: printManifest(manifest, plan).text }));
  const readme = { path: `${manifestsFolder}/README.md`, text: printBundleReadme(plan) };
  const verify = verifyFiles(plan).map(({ path, text }) => ({ path, text }));
  return [...files, readme, ...verify].sort((a, b) => byCodeUnit(a.path, b.path));
}
