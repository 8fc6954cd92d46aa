// Saving: the file on disk is the old one or the new one, whatever happens in between.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { at } from '../../build/places.ts';
import { removeLeftovers, writeAtomically } from '../../host/atomic-write.ts';
import { scratchFolder } from './scratch.ts';

describe('writeAtomically', () => {
  it('replaces the content and leaves nothing else behind', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'a.parapet');
    await writeAtomically(path, 'old');
    await writeAtomically(path, 'new');
    expect(readdirSync(folder)).toEqual(['a.parapet']);
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('keeps a new file to its owner and an old one as it was', async () => {
    const path = join(scratchFolder(), 'a.parapet');
    await writeAtomically(path, 'x');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    await writeAtomically(path, 'y');
    expect(statSync(path).mode & 0o777).toBe(0o644);
  });

  it('leaves the old file and no temporary one when it fails', async () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'taken'));
    await expect(writeAtomically(join(folder, 'taken'), 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['taken']);
  });

  it('leaves a whole file when the process is killed while saving', async () => {
    const folder = scratchFolder();
    const path = join(folder, 'killed.parapet');
    const size = 2_000_000;
    for (let round = 0; round < 6; round += 1) {
      const child = fork(at('tests/host/save-in-a-loop.ts'), [path, String(size)], { execArgv: ['--import', 'tsx'] });
      await once(child, 'message');
      await wait(3 + round * 7);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const text = readFileSync(path, 'utf8');
      expect(text).toHaveLength(size);
      expect(new Set(text).size).toBe(1);
    }
  });
});

describe('removeLeftovers', () => {
  it('removes old temporary files of ours and nothing else', async () => {
    const folder = scratchFolder();
    const old = join(folder, '.a.parapet.0123456789ab.parapet-tmp');
    const fresh = join(folder, '.b.parapet.0123456789ab.parapet-tmp');
    const other = join(folder, '.a.tmp');
    for (const file of [old, fresh, other]) writeFileSync(file, 'x');
    for (const file of [old, other]) utimesSync(file, new Date(0), new Date(0));
    await removeLeftovers(folder);
    expect([old, fresh, other].map((file) => existsSync(file))).toEqual([false, true, true]);
  });
});
