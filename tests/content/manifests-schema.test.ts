// Every object against the strict JSON schemas of the folder that K8S_SCHEMAS names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { providerKeys } from '../../core/content/shapes.ts';
import { type BundleObject, bundlesOn, treesOf } from './bundles.ts';

const schemas = process.env.K8S_SCHEMAS;
/** Kinds that the folder has no schema for. */
const unknownKinds = [
  'AdminNetworkPolicy',
  'FQDNNetworkPolicy',
  'Schedule',
  'ClusterConfig',
  'ClusterConfiguration',
  'Kustomization',
];
const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
const known = new Map<string, ValidateFunction | undefined>();

/** The schema of a kind: built-in kinds by kubeconform's file names, others in a folder a group. */
function schemaOf(apiVersion: string, kind: string): ValidateFunction | undefined {
  const key = `${apiVersion} ${kind}`;
  if (!known.has(key)) known.set(key, compile(apiVersion, kind.toLowerCase()));
  return known.get(key);
}

function compile(apiVersion: string, kind: string): ValidateFunction | undefined {
  const [version = '', group] = apiVersion.split('/').reverse();
  const builtIn = [kind, group?.split('.')[0], version].filter((part) => part !== undefined).join('-');
  const file = [
    `kubernetes-1.36-standalone-strict/${builtIn}.json`,
    `crds/${group}/${kind}_${version}.json`,
    `kubernetes-config-kinds/${group}/${kind}_${version}.json`,
  ]
    .map((path) => join(schemas ?? '', path))
    .find(existsSync);
  // Cilium's patterns are written for Go: \PC is \P{C} in JavaScript.
  return file === undefined
    ? undefined
    : ajv.compile(JSON.parse(readFileSync(file, 'utf8').replaceAll('\\\\PC', '\\\\P{C}')));
}

function errorsOf({ file, tree }: BundleObject): readonly string[] {
  if (unknownKinds.includes(String(tree.kind))) return [];
  const validate = schemaOf(String(tree.apiVersion), String(tree.kind));
  if (validate === undefined) return [`${file}: no schema for ${tree.apiVersion} ${tree.kind}`];
  if (validate(tree)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${file}${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

describe.skipIf(schemas === undefined)('against the Kubernetes schema folder', () => {
  it.each(providerKeys)('every object for %s is valid', async (provider) => {
    const seen = new Set<string>();
    const found: string[] = [];
    for (const { name, files, objects } of await bundlesOn(provider)) {
      const config = files.filter(({ path }) => /^(cluster-config|provision)\/.*\.yaml$/.test(path));
      const others = config.flatMap(({ path, text }) => treesOf(text).map((tree) => ({ file: path, tree })));
      const all = [...objects, ...others.filter(({ tree }) => tree.kind !== undefined)];
      for (const object of all) {
        const text = JSON.stringify(object.tree);
        if (!seen.has(text)) found.push(...errorsOf(object).map((error) => `${name}: ${error}`));
        seen.add(text);
      }
    }
    expect(found).toEqual([]);
  });
});
