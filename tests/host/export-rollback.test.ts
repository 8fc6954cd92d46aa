// An export that fails at any single move leaves the folder as it was.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeExportFolder } from '../../host/export-folder.ts';
import { filesOf, scratchFolder } from './scratch.ts';

const moves = vi.hoisted(() => ({ done: 0, failAt: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:fs/promises')>();
  const rename: typeof real.rename = (from, to) => {
    moves.done += 1;
    return moves.done === moves.failAt
      ? Promise.reject(Object.assign(new Error('no'), { code: 'ENOSPC' }))
      : real.rename(from, to);
  };
  return { ...real, rename };
});

const bytes = (text: string): Buffer => Buffer.from(text);
const second = [
  { path: 'plan.md', format: 'md', bytes: bytes('two') },
  { path: 'new/deep/plan.json', format: 'json', bytes: bytes('{}') },
] as const;

describe('a move that fails', () => {
  it('is undone, whichever it is', async () => {
    const folder = join(scratchFolder(), 'out');
    const first = ['plan.md', 'diagrams/old.svg', 'diagrams/older.svg'].map((path) => ({
      path,
      format: 'md' as const,
      bytes: bytes(`first ${path}`),
    }));
    await writeExportFolder({ folder, files: first, formats: ['md'], force: false });
    mkdirSync(join(folder, 'mine'));
    writeFileSync(join(folder, 'mine', 'note'), 'mine');
    const before = filesOf(folder);
    const names = readdirSync(folder);
    // Four files move out (three former ones and the list), three move in.
    for (let failAt = 1; failAt <= 7; failAt += 1) {
      Object.assign(moves, { done: 0, failAt });
      const attempt = writeExportFolder({ folder, files: second, formats: ['md', 'json'], force: true });
      await expect(attempt).rejects.toMatchObject({ code: 'file.disk-full' });
      expect(filesOf(folder)).toEqual(before);
      expect(readdirSync(folder)).toEqual(names);
    }
    Object.assign(moves, { done: 0, failAt: 8 });
    await writeExportFolder({ folder, files: second, formats: ['md', 'json'], force: true });
    expect(moves.done).toBe(7);
    expect(Object.keys(filesOf(folder))).toEqual([
      '.parapet-export.json',
      'mine/note',
      'new/deep/plan.json',
      'plan.md',
    ]);
  });
});
