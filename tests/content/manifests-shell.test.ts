// The scripts: a real shell accepts each, and a stand-in for the provider's tool receives the words as they were meant.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shellWord } from '../../core/manifest-text/shell-text.ts';
import type { ShellStep } from '../../core/manifests/shell-steps.ts';
import { bundlesOn } from './bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'parapet-shell-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Prints its own name and its words, each ended by a NUL, and a line feed behind all. */
const echo = '#!/bin/sh\nprintf \'%s\\0\' "${0##*/}" "$@"\nprintf \'\\n\'\n';
for (const tool of ['ibmcloud', 'az', 'gcloud']) {
  writeFileSync(join(folder, tool), echo);
  chmodSync(join(folder, tool), 0o700);
}

function run(script: string): readonly (readonly string[])[] {
  const file = join(folder, 'script.sh');
  writeFileSync(file, script);
  execFileSync('/bin/sh', ['-n', file]);
  const out = execFileSync('/bin/sh', [file], { env: { PATH: folder }, encoding: 'utf8' });
  return out === ''
    ? []
    : out
        .slice(0, -2)
        .split('\0\n')
        .map((line) => line.split('\0'));
}

describe.each(['ibm-classic', 'ibm-vpc', 'aks', 'gke'] as const)('the script for %s', (provider) => {
  it('calls the tool with the words of the plan', async () => {
    let scripts = 0;
    for (const { name, files, plan } of await bundlesOn(provider)) {
      for (const manifest of plan.manifests.filter(({ format }) => format === 'shell')) {
        const steps = manifest.documents.flatMap(({ tree }) => tree as readonly ShellStep[]);
        const calls = steps.flatMap((step) => (step.run === undefined ? [] : [step.run]));
        const text = files.find(({ path }) => path === manifest.path)?.text ?? '';
        expect(run(text), name).toEqual(calls);
        scripts += 1;
      }
    }
    expect(scripts).toBeGreaterThan(10);
  });
});

it('a shell word stays one word, whatever is in it', () => {
  const words = [
    `it's`,
    '$(reboot)',
    '`id`',
    'a b',
    '<zone>',
    '"',
    '\\',
    '*',
    '~',
    '#x',
    '-',
    '',
    "''",
    'a\nb',
    '$HOME',
    '!!',
    '{a,b}',
    '&& x',
  ];
  expect(run(`az ${words.map(shellWord).join(' ')}\n`)).toEqual([['az', ...words]]);
});
