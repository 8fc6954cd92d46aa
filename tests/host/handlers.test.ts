// The handlers of the browser edition: its folder is its whole world, and what is lost elsewhere stays elsewhere.
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../host/content-artefact.ts';
import type { Answer } from '../../host/contract.ts';
import { openExports } from '../../host/exports.ts';
import { makeHandlers } from '../../host/handlers.ts';
import { openJournal } from '../../host/journal.ts';
import { givenPacks } from '../../host/pack-list.ts';
import { Packs } from '../../host/packs.ts';
import { Projects } from '../../host/projects.ts';
import { openRecents } from '../../host/recents.ts';
import { filesOf, scratchFolder } from './scratch.ts';

const text = (name: string, more: object = {}): string => JSON.stringify({ parapet: 1, project: { name }, ...more });
const given = <T>(answer: Answer<T>): T => {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.code}: ${answer.message}`);
};

function setUp() {
  const scratch = scratchFolder();
  const folder = join(scratch, 'served');
  mkdirSync(folder);
  const now = (): Date => new Date('2026-11-23T10:00:00Z');
  const journal = openJournal(join(scratch, 'state', 'journal'), now);
  const handlers = makeHandlers({
    door: 'browser',
    version: '1.2.3',
    folder,
    now,
    projects: new Projects(openRecents(join(scratch, 'state', 'recent.json'), now), folder),
    journal,
    packs: new Packs(loadContent, givenPacks([])),
    dialogs: null,
    startChild: () => {
      throw new Error('no PDF was asked for');
    },
    exports: openExports(),
  });
  return { scratch, folder, journal, handlers };
}

describe('the browser edition', () => {
  it('says what it is', async () => {
    const { handlers, folder } = setUp();
    expect(await handlers['app:info'](null)).toEqual({
      ok: true,
      value: { door: 'browser', version: '1.2.3', today: '2026-11-23', folder },
    });
    expect(await handlers['shell:showFolder']({ folderId: '0'.repeat(32) })).toMatchObject({ code: 'dialog.none' });
  });

  it('takes a new project from the journal to a file', async () => {
    const { handlers } = setUp();
    const { journal } = given(await handlers['journal:write']({ journal: null, id: null, text: text('one') }));
    expect(given(await handlers['projects:list'](null))).toMatchObject({
      recent: [],
      recoveries: [{ text: text('one') }],
    });
    const saved = given(await handlers['projects:saveAs']({ name: 'one', text: text('one') }));
    const id = saved?.id ?? '';
    given(await handlers['journal:write']({ journal, id, text: text('two') }));
    expect(given(await handlers['projects:list'](null)).recoveries).toMatchObject([{ id, text: text('two') }]);
    given(await handlers['projects:save']({ id, text: text('two') }));
    expect(given(await handlers['projects:list'](null))).toMatchObject({
      recent: [{ id, text: text('two') }],
      recoveries: [],
    });
  });

  it('neither shows nor opens what was lost in another folder', async () => {
    const { handlers, journal, scratch } = setUp();
    const elsewhere = join(scratch, 'secret.parapet');
    writeFileSync(elsewhere, text('saved'));
    const { journal: id } = await journal.write(null, elsewhere, text('unsaved'));
    expect(given(await handlers['projects:list'](null)).recoveries).toEqual([]);
    expect(await handlers['projects:open']({ id })).toMatchObject({ code: 'project.unknown' });
    expect(await handlers['projects:save']({ id, text: text('x') })).toMatchObject({ code: 'project.unknown' });
    expect(readFileSync(elsewhere, 'utf8')).toBe(text('saved'));
  });

  it('exports below its folder, again and again, and twice at once', async () => {
    const { handlers, folder } = setUp();
    const ask = { id: null, text: text('Größe <b>'), formats: ['md', 'json'] as const, date: '2026-11-23' };
    const [first, second] = await Promise.all([handlers['export:plan'](ask), handlers['export:plan'](ask)]);
    expect(given(first)?.folder).toBe(join(folder, 'grosse-b-plan'));
    expect(given(second)?.files.map(({ path }) => path)).toEqual(['plan.md', 'plan.json']);
    expect(Object.keys(filesOf(folder))).toEqual(
      ['.parapet-export.json', 'plan.json', 'plan.md'].map((file) => `grosse-b-plan/${file}`),
    );
  });

  it('exports a project with problems, and the plan says them', async () => {
    const { handlers, folder } = setUp();
    const odd = text('odd', { answers: { 'no.such': { value: 1 } }, surplus: true });
    const exported = given(
      await handlers['export:plan']({ id: null, text: odd, formats: ['json'], date: '2026-11-23' }),
    );
    expect(exported?.problems).toHaveLength(2);
    const plan = JSON.parse(readFileSync(join(folder, 'odd-plan', 'plan.json'), 'utf8')) as { problems: unknown[] };
    expect(plan.problems).toHaveLength(2);
    const broken = { id: null, text: '{', formats: ['json'] as const, date: '2026-11-23' };
    expect(await handlers['export:plan'](broken)).toMatchObject({ code: 'project.unreadable' });
  });

  it('exports through no link', async () => {
    const { handlers, folder, scratch } = setUp();
    mkdirSync(join(scratch, 'outside'));
    symlinkSync(join(scratch, 'outside'), join(folder, 'x-plan'));
    const ask = { id: null, text: text('x'), formats: ['md'] as const, date: '2026-11-23' };
    expect(await handlers['export:plan'](ask)).toMatchObject({ code: 'file.outside' });
    expect(existsSync(join(scratch, 'outside', 'plan.md'))).toBe(false);
  });
});
