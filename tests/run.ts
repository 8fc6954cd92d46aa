// `npm test`: the check, then every suite; names what was skipped and ends with the counting line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { at, root } from '../build/places.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly meta?: { readonly skipped?: string };
    }[];
  }[];
}

const run = (args: readonly string[], env: NodeJS.ProcessEnv = process.env): number =>
  spawnSync(process.execPath, [...args], { cwd: root, stdio: 'inherit', env }).status ?? 1;

function main(suites: readonly string[]): number {
  const tsx = at('node_modules/tsx/dist/cli.mjs');
  if (!existsSync(at('dist/cli.js')) && run([tsx, 'build/build.ts']) !== 0) return finish(0, 1, []);
  if (suites.length === 0 && run([tsx, 'build/check.ts']) !== 0) return finish(0, 1, []);

  const folder = mkdtempSync(join(tmpdir(), 'parapet-tests-'));
  const json = join(folder, 'report.json');
  const vitest = at('node_modules/vitest/vitest.mjs');
  const status = run([
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${json}`,
    ...suites.map((suite) => `tests/${suite}`),
  ]);
  if (!existsSync(json)) return finish(0, 1, []);
  const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
  rmSync(folder, { recursive: true });

  const tests = report.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: relative(root, file.name) })),
  );
  const count = (...states: string[]): number => tests.filter((test) => states.includes(test.status)).length;
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const skipped = tests
    .filter((test) => ['pending', 'skipped', 'todo', 'disabled'].includes(test.status))
    .map((test) => `${test.file}: ${test.fullName}`);
  const failed = count('failed') + broken;
  return finish(count('passed'), status === 0 || failed > 0 ? failed : 1, skipped);
}

function finish(passed: number, failed: number, skipped: readonly string[]): number {
  for (const name of skipped) console.log(`skipped: ${name}`);
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
