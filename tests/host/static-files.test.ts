// The window's files: only what lies in their folder, with the policy of the main page to the letter.
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStatic, safeHeaders } from '../../host/static-files.ts';
import { scratchFolder } from './scratch.ts';

function setUp(): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'app', 'assets'), { recursive: true });
  mkdirSync(join(folder, 'app-evil'));
  writeFileSync(join(folder, 'app', 'index.html'), '<p>');
  writeFileSync(join(folder, 'app', 'assets', 'a b.js'), '1');
  writeFileSync(join(folder, 'app', 'assets', 'a.exe'), '1');
  writeFileSync(join(folder, 'app-evil', 'x.js'), 'evil');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return folder;
}

describe('readStatic', () => {
  it('gives files with their types', async () => {
    const root = join(setUp(), 'app');
    expect((await readStatic(root, '/'))?.type).toBe('text/html; charset=utf-8');
    expect((await readStatic(root, '/assets/a%20b.js'))?.type).toBe('text/javascript; charset=utf-8');
  });

  it('gives nothing outside the folder and nothing of an unknown type', async () => {
    const folder = setUp();
    const root = join(folder, 'app');
    const evil = [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/../app-evil/x.js',
      '/%2e%2e/app-evil/x.js',
      '/..%5csecret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/C:/secret.txt',
      '/index.html%00.js',
      '/%',
      'index.html',
      '//etc/hosts.txt',
      '/assets',
      '/assets/a.exe',
      '/missing.js',
      '',
    ];
    for (const path of evil) expect(await readStatic(root, path), path).toBeUndefined();
  });

  it('follows no link out of the folder', async () => {
    const folder = setUp();
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'app', 'link.txt'));
    symlinkSync(join(folder, 'app-evil'), join(folder, 'app', 'more'));
    expect(await readStatic(join(folder, 'app'), '/link.txt')).toBeUndefined();
    expect(await readStatic(join(folder, 'app'), '/more/x.js')).toBeUndefined();
  });
});

describe('the headers', () => {
  it('hold the content security policy of the main page and nothing looser', () => {
    expect(safeHeaders['Content-Security-Policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; " +
        "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});
