// Pods inside objects, wherever a kind keeps them: a pod itself, a template, the template of a job in a CronJob.
import { dig, type Tree } from './bundles.ts';

const templates: Readonly<Record<string, readonly string[]>> = {
  Pod: [],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
};

/** The pod template of an object: metadata and spec of its pods; undefined where it makes none. */
export function podTemplateOf(tree: Tree): Tree | undefined {
  const path = templates[String(tree.kind)];
  return path === undefined ? undefined : (dig(tree, ...path) as Tree | undefined);
}

/** The specs of the pods that an object makes. */
export function podSpecsIn(tree: Tree): readonly Tree[] {
  const spec = podTemplateOf(tree)?.spec as Tree | undefined;
  return spec === undefined ? [] : [spec];
}
