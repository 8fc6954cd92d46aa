// The journal: what a crash leaves to recover, and what it does not.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal, projectIdOf } from '../../host/journal.ts';
import { mostBytes } from '../../host/read-text.ts';
import { scratchFolder } from './scratch.ts';

function setUp() {
  const folder = scratchFolder();
  const state = join(folder, 'state', 'journal');
  let minute = 0;
  const open = () => openJournal(state, () => new Date(Date.UTC(2026, 10, 23, 10, minute++)));
  return { folder, state, open, journal: open() };
}

describe('the journal', () => {
  it('has nothing to recover at first', async () => {
    expect(await setUp().journal.recoveries()).toEqual([]);
  });

  it('gives back the newest text of a project that was never saved', async () => {
    const { journal, open } = setUp();
    const { journal: entry } = await journal.write(null, null, 'one');
    await journal.write(entry, null, 'two');
    expect(await open().recoveries()).toEqual([
      { journal: entry, id: null, file: null, path: null, text: 'two', at: '2026-11-23T10:01:00.000Z' },
    ]);
  });

  it('recovers what the file does not say, and forgets what it does', async () => {
    const { folder, journal, open, state } = setUp();
    const path = join(folder, 'a.parapet');
    writeFileSync(path, 'saved');
    await journal.write(null, path, 'changed');
    expect(await open().recoveries()).toMatchObject([{ id: projectIdOf(path), file: 'a.parapet', text: 'changed' }]);
    writeFileSync(path, 'changed');
    expect(await open().recoveries()).toEqual([]);
    expect(readdirSync(state)).toEqual([]);
  });

  it('recovers a project whose file is gone', async () => {
    const { folder, journal, open } = setUp();
    await journal.write(null, join(folder, 'gone.parapet'), 'text');
    expect(await open().recoveries()).toMatchObject([{ file: 'gone.parapet', text: 'text' }]);
  });

  it('recovers a text as large as a file may be, though JSON doubles it', async () => {
    const { journal, open } = setUp();
    const text = '"'.repeat(mostBytes);
    await journal.write(null, null, text);
    expect((await open().recoveries()).map((entry) => entry.text === text)).toEqual([true]);
  });

  it('settles an entry only when it holds exactly what was saved', async () => {
    const { folder, journal } = setUp();
    const path = join(folder, 'a.parapet');
    await journal.write(null, path, 'newer');
    await journal.settle(path, 'older');
    expect(await journal.recoveries()).toHaveLength(1);
    await journal.settle(path, 'newer');
    expect(await journal.recoveries()).toEqual([]);
  });

  it('moves the entry of a new project when it gets a file', async () => {
    const { folder, journal } = setUp();
    const first = await journal.write(null, null, 'one');
    const path = join(folder, 'a.parapet');
    const second = await journal.write(first.journal, path, 'two');
    expect(second.journal).toBe(projectIdOf(path));
    expect((await journal.recoveries()).map((entry) => entry.journal)).toEqual([second.journal]);
  });

  it('lists the newest first and lands writes in the order they were asked for', async () => {
    const { journal } = setUp();
    const { journal: old } = await journal.write(null, null, 'old');
    const { journal: entry } = await journal.write(null, null, '0');
    await Promise.all(Array.from({ length: 20 }, (_, n) => journal.write(entry, null, String(n + 1))));
    expect((await journal.recoveries()).map(({ text }) => text)).toEqual(['20', 'old']);
    await journal.discard(old);
    await journal.discard(entry);
    expect(await journal.recoveries()).toEqual([]);
  });

  it('refuses a name that is not one of its own', async () => {
    const { journal } = setUp();
    for (const name of ['../../x', 'new-../../../x', 'a/b', '', 'NEW-0123456789abcdef']) {
      await expect(async () => journal.discard(name)).rejects.toMatchObject({ code: 'journal.unknown' });
    }
  });

  it('passes over damaged entries and foreign files', async () => {
    const { journal, state } = setUp();
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, `${'0'.repeat(32)}.json`), '{ "path": nul');
    writeFileSync(join(state, `${'1'.repeat(32)}.json`), '{"path":1,"text":2}');
    writeFileSync(join(state, 'notes.txt'), 'hello');
    expect(await journal.recoveries()).toEqual([]);
    rmSync(state, { recursive: true });
    expect(await journal.recoveries()).toEqual([]);
  });
});
