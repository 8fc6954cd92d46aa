// The browser edition's projects: one folder, opaque ids, no path from the window.
import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Projects } from '../../host/projects.ts';
import { openRecents } from '../../host/recents.ts';
import { scratchFolder } from './scratch.ts';

const text = (name: string): string => JSON.stringify({ parapet: 1, project: { name } });

function setUp() {
  const scratch = scratchFolder();
  const folder = join(scratch, 'served');
  mkdirSync(folder);
  let second = 0;
  const now = (): Date => new Date(Date.UTC(2030, 0, 1, 0, 0, second++));
  const recents = openRecents(join(scratch, 'state', 'recent.json'), now);
  return { scratch, folder, recents, projects: new Projects(recents, folder) };
}
const names = (list: readonly { readonly file: string }[]): readonly string[] => list.map(({ file }) => file);

describe('the list', () => {
  it('holds the project files of the folder, the last opened first', async () => {
    const { folder, projects } = setUp();
    for (const name of ['a.parapet', 'b.parapet', 'notes.txt']) writeFileSync(join(folder, name), text(name));
    utimesSync(join(folder, 'a.parapet'), new Date(0), new Date(0));
    mkdirSync(join(folder, 'folder.parapet'));
    const list = await projects.list();
    expect(names(list)).toEqual(['b.parapet', 'a.parapet']);
    expect(list[0]).toMatchObject({ folder: 'served', text: text('b.parapet') });
    await projects.open(list[1]?.id ?? '');
    expect(names(await projects.list())).toEqual(['a.parapet', 'b.parapet']);
  });

  it('leaves out links, and a link that takes a file’s place is not followed', async () => {
    const { scratch, folder, projects } = setUp();
    writeFileSync(join(scratch, 'outside.parapet'), text('outside'));
    symlinkSync(join(scratch, 'outside.parapet'), join(folder, 'link.parapet'));
    expect(await projects.list()).toEqual([]);
    const id = projects.admit(join(folder, 'link.parapet'));
    await expect(projects.open(id)).rejects.toMatchObject({ code: 'file.outside' });
    await expect(projects.save(id, text('x'))).rejects.toMatchObject({ code: 'file.outside' });
    expect(readFileSync(join(scratch, 'outside.parapet'), 'utf8')).toBe(text('outside'));
  });

  it('cannot be shortened but by moving the file', async () => {
    const { folder, projects } = setUp();
    writeFileSync(join(folder, 'a.parapet'), text('a'));
    const [first] = await projects.list();
    await expect(projects.forget(first?.id ?? '')).rejects.toMatchObject({
      code: 'project.in-folder',
      fix: expect.stringMatching(/a\.parapet/),
    });
  });
});

describe('saving', () => {
  it('takes a plain name in the folder, once', async () => {
    const { folder, projects } = setUp();
    const saved = await projects.saveAs('My plan', text('one'));
    expect(saved).toMatchObject({ file: 'My plan.parapet', folder: 'served' });
    expect(readFileSync(join(folder, 'My plan.parapet'), 'utf8')).toBe(text('one'));
    await expect(projects.saveAs('My plan', text('two'))).rejects.toMatchObject({ code: 'file.exists' });
    await expect(projects.saveAs('../up', text('two'))).rejects.toMatchObject({ code: 'file.bad-name' });
    await projects.save(saved.id, text('three'));
    expect(readFileSync(join(folder, 'My plan.parapet'), 'utf8')).toBe(text('three'));
  });

  it('never replaces what somebody else wrote since it was read', async () => {
    const { folder, projects } = setUp();
    const file = join(folder, 'a.parapet');
    const first = await projects.saveAs('a', text('opened in two windows'));
    const second = await projects.open(first.id);
    const { stamp } = await projects.save(first.id, text('from the first'), first.stamp);
    await expect(projects.save(first.id, text('from the second'), second.stamp)).rejects.toMatchObject({
      code: 'file.changed',
      message: expect.stringMatching(/a\.parapet/),
    });
    expect(readFileSync(file, 'utf8')).toBe(text('from the first'));
    await projects.save(first.id, text('on from there'), stamp);
    writeFileSync(file, text('from an editor'));
    await expect(projects.save(first.id, text('late'), stamp)).rejects.toMatchObject({ code: 'file.changed' });
    expect(readFileSync(file, 'utf8')).toBe(text('from an editor'));
  });

  it('under one name that two windows ask for at once gives it to one of them', async () => {
    const { folder, projects } = setUp();
    const both = await Promise.allSettled([projects.saveAs('a', text('one')), projects.saveAs('a', text('two'))]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(readFileSync(join(folder, 'a.parapet'), 'utf8')).toBe(text('one'));
  });

  it('lands in the order it was asked for', async () => {
    const { folder, projects } = setUp();
    const { id } = await projects.saveAs('a', text('first'));
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => projects.save(id, text(`${n}${'x'.repeat(9_000 - n * 400)}`))),
    );
    expect(JSON.parse(readFileSync(join(folder, 'a.parapet'), 'utf8')).project.name).toMatch(/^19x/);
  });

  it('never replaces a file by what could not be opened again, and knows only ids it gave', async () => {
    const { folder, projects } = setUp();
    const { id } = await projects.saveAs('a', text('good'));
    await expect(projects.save(id, '{"parapet":99}')).rejects.toMatchObject({ code: 'project.unreadable' });
    expect(readFileSync(join(folder, 'a.parapet'), 'utf8')).toBe(text('good'));
    await expect(projects.save('f'.repeat(32), text('x'))).rejects.toMatchObject({ code: 'project.unknown' });
    await expect(projects.open('f'.repeat(32))).rejects.toMatchObject({ code: 'project.unknown' });
  });
});

describe('the desktop', () => {
  it('lists what was opened, keeps a link a link, and passes over files that are gone', async () => {
    const { scratch, recents } = setUp();
    const projects = new Projects(recents, null);
    const real = join(scratch, 'real.parapet');
    writeFileSync(real, text('old'));
    symlinkSync(real, join(scratch, 'link.parapet'));
    const { id } = await projects.saveTo(join(scratch, 'link.parapet'), text('new'));
    expect(readFileSync(real, 'utf8')).toBe(text('new'));
    await recents.note(join(scratch, 'gone.parapet'));
    expect(names(await projects.list())).toEqual(['link.parapet']);
    await projects.forget(id);
    expect(await projects.list()).toEqual([]);
  });
});

describe('the recent list', () => {
  it('starts again when its file was damaged', async () => {
    const { scratch, recents } = setUp();
    await recents.note('/a');
    await recents.note('/b');
    await recents.note('/a');
    expect((await recents.list()).map(({ path }) => path)).toEqual(['/a', '/b']);
    writeFileSync(join(scratch, 'state', 'recent.json'), 'damaged');
    expect(await recents.list()).toEqual([]);
  });
});
