// Which shape judges an object that no package has a model of: by its kind, or by its path where a file names no kind.
import type { BundleObject } from '../bundles.ts';
import { admissionShapes } from './admission-files.ts';
import { apiserverShapes } from './apiserver-files.ts';
import { calicoShapes } from './calico.ts';
import { clusterNetworkPolicyShapes } from './cluster-network-policy.ts';
import { eksctlShapes } from './eksctl.ts';
import { nodeShapes } from './nodes.ts';
import { openshiftShapes } from './openshift.ts';
import { plainFileShapes } from './plain-files.ts';
import type { Shape } from './shape.ts';
import { supplyShapes } from './supply.ts';
import { supplyFileShapes } from './supply-files.ts';
import { tracingShapes } from './tracing.ts';

const byKind: Readonly<Record<string, Shape>> = {
  ...admissionShapes,
  ...apiserverShapes,
  ...calicoShapes,
  ...clusterNetworkPolicyShapes,
  ...eksctlShapes,
  ...nodeShapes,
  ...openshiftShapes,
  ...supplyShapes,
  ...tracingShapes,
};
const byPath: Readonly<Record<string, Shape>> = { ...plainFileShapes, ...supplyFileShapes };

/** Every shape, with the kind or path that it is for. */
export const shapes: readonly (readonly [string, Shape])[] = [...Object.entries(byKind), ...Object.entries(byPath)];

/** `apps/v1 Deployment`, or the end of the path of a file without a kind. */
export function kindOf({ file, tree }: BundleObject): string {
  if (typeof tree.kind === 'string') return `${tree.apiVersion} ${tree.kind}`;
  return Object.keys(byPath).find((end) => file.endsWith(end)) ?? file;
}

export function shapeFor(kind: string): Shape | undefined {
  return byKind[kind] ?? byPath[kind];
}

/** What the shape has against an object, each complaint with the place in it. */
export function shapeComplaints(shape: Shape, { file, tree }: BundleObject): readonly string[] {
  const { error } = shape.schema.safeParse(tree);
  return (error?.issues ?? []).map(({ path, message }) => `${file} at ${path.join('.') || 'the top'}: ${message}`);
}
