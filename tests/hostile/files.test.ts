// Hostile names in the files of the bundle: YAML reads back as the tree in two parsers, scripts hand on the words as they are.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { providerKeys } from '../../core/content/shapes.ts';
import { exportBundle } from '../../core/export-files.ts';
import { printManifest } from '../../core/manifest-text/print-manifest.ts';
import type { ShellStep } from '../../core/manifests/shell-steps.ts';
import { planJsonSchema, planToJson } from '../../core/plan-json.ts';
import type { Plan, PlanManifest } from '../../core/plan-types.ts';
import { readProject, writeProject } from '../../core/project.ts';
import { realContent } from '../content/real-content.ts';
import { hostilePlan, inTurn } from './hostile-project.ts';
import { hostileNames, hostileNotes } from './hostile-texts.ts';

const content = await realContent();
/** Outside YAML's set of characters (kubectl refuses the file; js-yaml does not look), or able to disguise a line. */
const notInYaml =
  /[^\t\n -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u;
const scenes = providerKeys.map((provider, index) => ({ provider, start: index * 6 }));

describe.each(scenes)('names on $provider, from the one numbered $start', ({ provider, start }) => {
  const names = [...hostileNames.slice(start), ...hostileNames.slice(0, start)];
  const plan = hostilePlan(content, provider, inTurn(names, hostileNotes), 12);
  const written = (format: PlanManifest['format']) => plan.manifests.filter((manifest) => manifest.format === format);

  it('stay strings in YAML', () => {
    const files = written('yaml');
    expect(files.length).toBeGreaterThan(20);
    for (const manifest of files) {
      const { text } = printManifest(manifest, plan);
      expect(text, manifest.path).not.toMatch(notInYaml);
      const trees = manifest.documents.map(({ tree }) => tree);
      expect(loadAll(text), manifest.path).toEqual(trees);
      expect(loadAll(text, { schema: YAML11_SCHEMA }), manifest.path).toEqual(trees);
      const read = parseAllDocuments(text, { version: '1.1' }).map((document) => document.toJS() as unknown);
      expect(read, manifest.path).toEqual(trees);
    }
  });

  it('never leave their folder and never fill a placeholder', () => {
    for (const { path, text } of exportBundle(plan)) {
      expect(path).toMatch(/^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+[A-Za-z0-9_-][A-Za-z0-9._-]*$/);
      expect(text, path).not.toMatch(/\$\{(?!x\}|tenant\.name\}|platform\.provider\}|process)[a-z]+\.[a-z]/);
    }
  });

  it.skipIf(process.platform === 'win32')('are single words of the commands in scripts', () => {
    const scripts = written('shell');
    for (const manifest of scripts) {
      const { text } = printManifest(manifest, plan);
      const runs = manifest.documents.flatMap(({ tree }) =>
        (tree as readonly ShellStep[]).flatMap(({ run }) => (run ? [run] : [])),
      );
      expect(
        callsOf(
          text,
          runs.map(([command]) => command!),
        ),
        manifest.path,
      ).toEqual(runs);
    }
  });

  it('come back out of plan.json and out of the project file', () => {
    const json = planToJson(plan);
    const read = planJsonSchema.parse(JSON.parse(JSON.stringify(json)));
    expect(read.project).toEqual(plan.project.project);
    expect(JSON.parse(JSON.stringify(json))).toEqual(JSON.parse(JSON.stringify(read)));
    expect(readProject(writeProject(plan.project))).toEqual({ value: plan.project, problems: [] } satisfies {
      value: Plan['project'];
      problems: [];
    });
  });
});

/** The calls that a script makes, word by word, where each of its commands is a stub that only notes them. */
function callsOf(script: string, commands: readonly string[]): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-stubs-'));
  try {
    const log = join(folder, 'log');
    writeFileSync(log, '');
    mkdirSync(join(folder, 'bin'));
    for (const command of new Set(commands)) {
      const stub = join(folder, 'bin', command);
      writeFileSync(stub, `#!/bin/sh\n{ printf '%s\\000' "\${0##*/}" "$@"; printf '\\001'; } >>"$LOG"\n`);
      chmodSync(stub, 0o755);
    }
    const file = join(folder, 'script.sh');
    writeFileSync(file, script);
    const options = { cwd: folder, env: { PATH: join(folder, 'bin'), LOG: log }, encoding: 'utf8' } as const;
    expect(spawnSync('/bin/sh', ['-n', file], options)).toMatchObject({ status: 0, stderr: '' });
    expect(spawnSync('/bin/sh', [file], options)).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const calls = readFileSync(log, 'utf8').split('\u0001').slice(0, -1);
    return calls.map((call) => call.split('\0').slice(0, -1));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
