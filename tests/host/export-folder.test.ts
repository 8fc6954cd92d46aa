// The export folder: all or nothing, and never over a file that no export wrote.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../host/contract.ts';
import { type ExportFile, writeExportFolder } from '../../host/export-folder.ts';
import { filesOf, scratchFolder } from './scratch.ts';

const file = (path: string, format: Format, text: string): ExportFile => ({ path, format, bytes: Buffer.from(text) });
const first = [file('plan.md', 'md', 'one'), file('manifests/20-namespaces/a/x.yaml', 'manifests', 'a: 1\n')];
const write = (
  folder: string,
  files: readonly ExportFile[],
  { force = false, formats = ['md', 'manifests'] as readonly Format[] } = {},
): Promise<void> => writeExportFolder({ folder, files, formats, force });
const listName = '.parapet-export.json';
const without = (files: Record<string, string>): Record<string, string> => {
  const { [listName]: _, ...rest } = files;
  return rest;
};

describe('a first export', () => {
  it('makes the folder, with a list of what it wrote', async () => {
    const folder = join(scratchFolder(), 'deep', 'out');
    await write(folder, first);
    expect(without(filesOf(folder))).toEqual({ 'manifests/20-namespaces/a/x.yaml': 'a: 1\n', 'plan.md': 'one' });
    expect(JSON.parse(filesOf(folder)[listName] ?? '')).toEqual({
      parapet: 1,
      files: [
        { path: 'manifests/20-namespaces/a/x.yaml', format: 'manifests' },
        { path: 'plan.md', format: 'md' },
      ],
    });
    expect(readdirSync(folder).sort()).toEqual([listName, 'manifests', 'plan.md']);
  });

  it('takes an empty folder, and refuses a full one or a file with place and remedy', async () => {
    const folder = scratchFolder();
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    await write(empty, first);
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    await expect(write(full, first)).rejects.toMatchObject({
      code: 'export.not-empty',
      place: full,
      fix: expect.stringMatching(/empty/),
    });
    expect(filesOf(full)).toEqual({ 'mine.txt': 'mine' });
    const plain = join(full, 'mine.txt');
    await expect(write(plain, first)).rejects.toMatchObject({ code: 'export.not-a-folder', place: plain });
    await expect(write(join(plain, 'below'), first)).rejects.toMatchObject({ code: 'export.not-a-folder' });
  });

  it('refuses a path that leads out of the folder', async () => {
    const folder = join(scratchFolder(), 'out');
    for (const path of ['../x', '/etc/x', 'a/../../x', 'a\\..\\x', 'C:x', 'a//x']) {
      await expect(write(folder, [file(path, 'md', 'x')])).rejects.toMatchObject({ code: 'export.bad-path' });
    }
  });
});

describe('an export over a former one', () => {
  it('needs force', async () => {
    const folder = join(scratchFolder(), 'out');
    await write(folder, first);
    await expect(write(folder, first)).rejects.toMatchObject({
      code: 'export.not-empty',
      fix: expect.stringMatching(/--force/),
    });
  });

  it('replaces its files, deletes stale ones of the formats asked for, and touches nothing else', async () => {
    const folder = join(scratchFolder(), 'out');
    await write(folder, [...first, file('plan.html', 'html', '<p>')], { formats: ['md', 'manifests', 'html'] });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'manifests', 'mine.yaml'), 'mine: 1');
    await write(folder, [file('plan.md', 'md', 'two')], { force: true });
    expect(without(filesOf(folder))).toEqual({
      'manifests/mine.yaml': 'mine: 1',
      'notes.txt': 'mine',
      'plan.html': '<p>',
      'plan.md': 'two',
    });
    expect(existsSync(join(folder, 'manifests', '20-namespaces'))).toBe(false);
    await write(folder, [], { force: true, formats: ['html', 'md'] });
    expect(without(filesOf(folder))).toEqual({ 'manifests/mine.yaml': 'mine: 1', 'notes.txt': 'mine' });
  });

  it('refuses to write over a file that no export lists, and changes nothing', async () => {
    const folder = join(scratchFolder(), 'out');
    await write(folder, first);
    writeFileSync(join(folder, 'plan.html'), 'mine');
    const before = filesOf(folder);
    await expect(
      write(folder, [file('plan.md', 'md', 'two'), file('plan.html', 'html', 'x')], { force: true }),
    ).rejects.toMatchObject({ code: 'export.in-the-way', place: join(folder, 'plan.html') });
    expect(filesOf(folder)).toEqual(before);
  });

  it('never writes or deletes through a link', async () => {
    const folder = join(scratchFolder(), 'out');
    const outside = scratchFolder();
    mkdirSync(join(outside, '20-namespaces', 'a'), { recursive: true });
    writeFileSync(join(outside, '20-namespaces', 'a', 'x.yaml'), 'theirs');
    await write(folder, first);
    const manifests = join(folder, 'manifests');
    rmSync(manifests, { recursive: true });
    symlinkSync(outside, manifests);
    await expect(write(folder, first, { force: true })).rejects.toMatchObject({ code: 'export.in-the-way' });
    await write(folder, [file('plan.md', 'md', 'two')], { force: true });
    expect(filesOf(outside)).toEqual({ '20-namespaces/a/x.yaml': 'theirs' });
  });

  it('refuses a list that was edited to reach out of the folder', async () => {
    const outer = scratchFolder();
    const folder = join(outer, 'out');
    await write(folder, first);
    writeFileSync(join(outer, 'precious'), 'x');
    writeFileSync(
      join(folder, listName),
      JSON.stringify({ parapet: 1, files: [{ path: '../precious', format: 'md' }] }),
    );
    await expect(write(folder, first, { force: true })).rejects.toMatchObject({ code: 'export.bad-list' });
    expect(existsSync(join(outer, 'precious'))).toBe(true);
  });

  it('is as it was when a file cannot be written', async () => {
    const folder = join(scratchFolder(), 'out');
    await write(folder, first);
    // Both paths pass the look at the folder, and only one of them can be written.
    const clash = [file('plan.md', 'md', 'two'), file('new', 'md', 'x'), file('new/below', 'md', 'x')];
    const before = filesOf(folder);
    await expect(write(folder, clash, { force: true })).rejects.toThrow();
    expect(filesOf(folder)).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual([listName, 'manifests', 'plan.md']);
  });

  it('ends where the system lets nobody make a folder', async () => {
    const refused = process.platform === 'linux' ? '/proc/parapet/out' : join(scratchFolder(), 'a\0b');
    await expect(write(refused, first)).rejects.toThrow();
  });

  it('takes the place of one that was killed while its files were moved', async () => {
    const folder = join(scratchFolder(), 'out');
    await write(folder, first);
    // As between two moves: the old list is out, some new files are in, the new list is not.
    const stage = join(folder, '.parapet-export-0123456789ab');
    for (const part of ['new', 'old']) mkdirSync(join(stage, part), { recursive: true });
    renameSync(join(folder, listName), join(stage, 'old', listName));
    writeFileSync(join(folder, 'plan.html'), 'half-way');
    const list = { parapet: 1, files: [{ path: 'plan.html', format: 'html' }] };
    writeFileSync(join(stage, 'new', listName), JSON.stringify(list));
    await expect(write(folder, first)).rejects.toMatchObject({ fix: expect.stringMatching(/--force/) });
    const again = [...first, file('plan.html', 'html', '<p>')];
    await write(folder, again, { force: true, formats: ['md', 'html', 'manifests'] });
    expect(filesOf(folder)['plan.html']).toBe('<p>');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    await expect(write(folder, [file('mine.txt', 'md', 'x')], { force: true })).rejects.toMatchObject({
      code: 'export.in-the-way',
    });
  });

  it('removes what a killed export left in the folder', async () => {
    const folder = join(scratchFolder(), 'out');
    mkdirSync(join(folder, '.parapet-export-0123456789ab', 'new'), { recursive: true });
    await write(folder, first);
    expect(readdirSync(folder).sort()).toEqual([listName, 'manifests', 'plan.md']);
  });
});
