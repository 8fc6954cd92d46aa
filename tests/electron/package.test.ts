// The desktop package as electron-builder makes it, around a stub in place of Electron's runtime: contents and fuses.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, root } from '../../build/places.ts';

// The bytes by which the fuses of an Electron executable are found, then their version, number and states.
const wire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const states = '0'.repeat(8);

interface Asar {
  listPackage(file: string, options: object): string[];
}

describe('the desktop package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-package-'));
  const output = join(folder, 'release');
  let files: readonly string[] = [];
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const stub = join(folder, 'electron');
    mkdirSync(stub);
    writeFileSync(join(stub, 'electron'), `\u007fELF${wire}\u0001\u0008${states}end`, 'latin1');
    chmodSync(join(stub, 'electron'), 0o755);
    const builder = at('node_modules/electron-builder/cli.js');
    const args = [builder, '--linux', 'dir', '--x64', `-c.electronDist=${stub}`, `-c.directories.output=${output}`];
    execFileSync(process.execPath, args, { cwd: root, stdio: 'pipe' });
    const asar = createRequire(import.meta.url)('@electron/asar') as Asar;
    files = asar.listPackage(join(output, 'linux-unpacked', 'resources', 'app.asar'), {});
  });

  it('turns off every way to run the app as something else', () => {
    const executable = readFileSync(join(output, 'linux-unpacked', 'parapet'), 'latin1');
    const fuses = executable.slice(executable.indexOf(wire) + wire.length + 2).slice(0, states.length);
    // Order of the wire: runAsNode, cookies, NODE_OPTIONS, --inspect, asar integrity, only from asar, snapshot, file://.
    expect(fuses).toBe('01001100');
  });

  it('holds the bundles, the window’s files and Typst, and no other package', () => {
    for (const file of [
      '/package.json',
      '/dist/main.js',
      '/dist/preload.cjs',
      '/dist/pdf-child.js',
      '/dist/content.json',
    ]) {
      expect(files).toContain(file);
    }
    const packages = files.flatMap((file) => /^\/node_modules\/(@?[^/]+)$/.exec(file)?.[1] ?? []);
    expect(packages).toEqual(['@myriaddreamin']);
    expect(files.filter((file) => file.endsWith('.node'))).toHaveLength(1);
    expect(files.filter((file) => /\.(ts|tsx|map)$/.test(file) && !file.startsWith('/node_modules/'))).toEqual([]);
  });
});
