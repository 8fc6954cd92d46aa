// Files that kubectl does not take: by which command each is laid on a node, and what is left to do once the cluster runs.
import { entriesFor, nameFor } from './content/by-provider.ts';
import type { Manifest } from './content/manifest.ts';
import { indexOf } from './content-index.ts';
import { providerOf } from './facts/provider.ts';
import { byCodeUnit } from './order.ts';
import type { Plan, PlanManifest } from './plan-types.ts';

/** A file with the command that lays it. */
export interface LaidFile {
  readonly path: string;
  readonly title: string;
  readonly run: string;
  readonly when: string;
}

/** The files to lay before the cluster starts, by their paths. */
export function filesToLay(plan: Plan): readonly LaidFile[] {
  const provider = providerOf(plan.facts);
  return written(plan).flatMap(({ path, entry }) =>
    entriesFor(entry.lay, provider).map((lay) => ({ path, title: entry.title, ...lay })),
  );
}

/** What the written files leave to be done in the running cluster, each sentence once. */
export function stepsAfterwards(plan: Plan): readonly string[] {
  const provider = providerOf(plan.facts);
  return [...new Set(written(plan).flatMap(({ entry }) => nameFor(entry.afterwards, provider) ?? []))];
}

function written({ content, manifests }: Plan): readonly (Pick<PlanManifest, 'path'> & { readonly entry: Manifest })[] {
  const { manifest: entries } = indexOf(content);
  return manifests
    .flatMap(({ path, manifest }) => {
      const entry = entries.get(manifest);
      return entry === undefined ? [] : [{ path, entry }];
    })
    .sort((a, b) => byCodeUnit(a.path, b.path));
}
