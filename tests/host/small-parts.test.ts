// Names of files, the state folder, the zip, reading with a limit.
import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planFolderName, projectFileName } from '../../host/file-names.ts';
import { localDate } from '../../host/local-date.ts';
import { mostBytes, readText } from '../../host/read-text.ts';
import { stateFolder } from '../../host/state-folder.ts';
import { zipFiles } from '../../host/zip.ts';
import { scratchFolder } from './scratch.ts';

const hostile = [
  '../../etc/passwd',
  'a/b',
  'a\\b',
  '..',
  '.hidden',
  '',
  ' lead',
  'nul',
  'con.parapet',
  'a\u0000b',
  'a\nb',
  '<img onerror=x>',
  'a|b',
  'C:evil',
  'a\u202eb',
  '\ud800',
  'x'.repeat(300),
];

describe('a file name that a person types', () => {
  it('gets the ending once', () => {
    expect(projectFileName('My cluster (draft)')).toBe('My cluster (draft).parapet');
    expect(projectFileName('größe.parapet')).toBe('größe.parapet');
  });
  it('is refused when it is a path or cannot be a name', () => {
    for (const name of hostile) expect(() => projectFileName(name), JSON.stringify(name)).toThrow(/cannot be the name/);
  });
});

describe('the name of an export folder', () => {
  it('is plain whatever the project is called', () => {
    expect(planFolderName('Zürich, café & more')).toBe('zurich-cafe-more-plan');
    for (const name of hostile) expect(planFolderName(name)).toMatch(/^[a-z0-9][a-z0-9-]*-plan$/);
  });
});

describe('the state folder', () => {
  it('is where the system keeps such things, unless PARAPET_STATE says otherwise', () => {
    expect(stateFolder({}, 'linux', '/home/a')).toBe('/home/a/.local/state/parapet');
    expect(stateFolder({ XDG_STATE_HOME: '/s' }, 'linux', '/home/a')).toBe('/s/parapet');
    expect(stateFolder({}, 'darwin', '/Users/a')).toBe('/Users/a/Library/Application Support/Parapet');
    expect(stateFolder({ APPDATA: '/r' }, 'win32', '/u')).toBe('/r/Parapet');
    expect(stateFolder({ PARAPET_STATE: '/x', XDG_STATE_HOME: '/s' }, 'linux', '/home/a')).toBe('/x');
  });
});

describe('a zip', () => {
  const files = [
    { path: 'b/ü.txt', bytes: Buffer.from('two') },
    { path: 'a.txt', bytes: Buffer.from('one') },
  ];
  it('holds the files in their folder', () => {
    const entries = Object.entries(unzipSync(zipFiles('x-plan', files))).map(([name, data]) => [name, strFromU8(data)]);
    expect(entries).toEqual([
      ['x-plan/a.txt', 'one'],
      ['x-plan/b/ü.txt', 'two'],
    ]);
  });
  it('has the same bytes whatever the order of the files, the hour and the time zone', () => {
    const script = `import('./host/zip.ts').then(({ zipFiles }) =>
      process.stdout.write(Buffer.from(zipFiles('x-plan', [{ path: 'a.txt', bytes: Buffer.from('one') }])).toString('hex')))`;
    const inZone = (TZ: string): string =>
      execFileSync(process.execPath, ['--import', 'tsx', '--eval', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      });
    expect(zipFiles('x-plan', [...files].reverse())).toEqual(zipFiles('x-plan', files));
    expect(inZone('Pacific/Auckland')).toBe(inZone('America/Los_Angeles'));
  });
});

describe('readText', () => {
  it('refuses what is no small text file', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'a.parapet');
    await expect(readText(path)).rejects.toMatchObject({ code: 'file.missing' });
    mkdirSync(path);
    await expect(readText(path)).rejects.toMatchObject({ code: 'file.is-a-folder' });
    const big = join(folder, 'big');
    writeFileSync(big, '');
    truncateSync(big, mostBytes + 1);
    await expect(readText(big)).rejects.toMatchObject({
      code: 'file.too-large',
      message: expect.stringMatching(/limit is 8\.0 MiB/),
    });
    const binary = join(folder, 'binary');
    writeFileSync(binary, Buffer.from([0xff, 0xfe, 0x00]));
    await expect(readText(binary)).rejects.toMatchObject({ code: 'file.not-utf8' });
    if (process.platform === 'win32') return;
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    await expect(readText(pipe)).rejects.toMatchObject({ code: 'file.not-a-file' });
  });
});

describe('the date', () => {
  it('is the day of this machine', () => {
    expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
