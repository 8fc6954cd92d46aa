// `--content DIR`: every command works with the packs, or says all that is wrong with them and does nothing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { at } from '../../build/places.ts';
import { housePack, housePackName, writePack } from '../fixtures/house-pack.ts';
import { filesOf, scratchFolder } from '../host/scratch.ts';
import { runCli } from './run-cli.ts';

// Each test starts several cold processes.
vi.setConfig({ testTimeout: 120_000 });

const project = JSON.stringify({
  parapet: 1,
  project: { name: 'Small' },
  answers: { 'platform.provider': { value: 'ibm-classic' }, 'house.shared-build': { value: 'shared' } },
  lists: { tenants: [{ id: 't1', name: 'payments' }] },
  controls: { 'C-ORG-01': { state: 'planned' } },
  decisions: {},
  nextId: 2,
});
const bad = { 'controls/C-ORG-02-bad.yaml': 'colour: red\n', 'notes.txt': 'x' };

function setUp(pack = housePack()): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a.parapet'), project);
  writePack(join(folder, 'house'), pack);
  return folder;
}
const house = ['--content', 'house'];

describe('a content pack on the command line', () => {
  it('makes own entries count, and every export names it', () => {
    const folder = setUp();
    expect(runCli(folder, ['check', 'a.parapet'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/load the content pack/),
    });
    expect(runCli(folder, ['check', 'a.parapet', ...house])).toMatchObject({ code: 0 });
    const plan = ['plan', 'a.parapet', '--out', 'out', '--only', 'md,html,json,svg,mmd,manifests', ...house];
    expect(runCli(folder, plan)).toMatchObject({ code: 0, err: '' });
    const files = filesOf(join(folder, 'out'));
    const json = JSON.parse(files['plan.json']!) as { packs: { hash: string }[]; findings: { id: string }[] };
    const hash = json.packs[0]?.hash ?? '';
    expect(json.packs).toEqual([{ name: 'House rules', version: '3', date: '2026-11-20', hash }]);
    expect(json.findings.map(({ id }) => id)).toContain('T-990@tenant:t1');
    for (const [path, text] of Object.entries(files)) {
      if (path === '.parapet-export.json') continue;
      expect([path, text.includes(hash)]).toEqual([path, true]);
      if (path !== 'plan.json') expect([path, text.includes(housePackName)]).toEqual([path, true]);
    }
    expect(files['plan.md']).toMatch(/It replaces `C-NET-02`: Our auditors want it/);
    expect(files['plan.md']).toMatch(/· from House rules 3/);
    expect(files['plan.md']).toMatch(/This control is from House rules 3\./);
  });

  it('is printed nowhere when none is loaded', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'a.parapet'), JSON.stringify({ parapet: 1, project: { name: 'Small' } }));
    runCli(folder, ['plan', 'a.parapet', '--out', 'out', '--only', 'md,json']);
    const json = JSON.parse(readFileSync(join(folder, 'out', 'plan.json'), 'utf8')) as object;
    expect(json).not.toHaveProperty('packs');
    expect(readFileSync(join(folder, 'out', 'plan.md'), 'utf8')).not.toMatch(/Content pack/);
  });

  it('with problems stops every command, which says them all', () => {
    const folder = setUp(housePack('House rules', bad));
    const commands: readonly (readonly string[])[] = [
      ['plan', 'a.parapet', '--out', 'out'],
      ['check', 'a.parapet'],
      ['new', 'b.parapet'],
      ['diff', 'a.parapet', 'a.parapet'],
      ['content', 'list'],
      ['content', 'effects'],
    ];
    for (const command of commands) {
      const { code, out, err } = runCli(folder, [...command, ...house]);
      expect([command, code, out]).toEqual([command, 1, '']);
      expect(err).toMatch(/^house\/controls\/C-ORG-02-bad\.yaml:1 colour: /m);
      expect(err).toMatch(/^house\/notes\.txt: /m);
    }
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(existsSync(join(folder, 'b.parapet'))).toBe(false);
  });

  it('is checked on the built-in content, and listed with it', () => {
    const folder = setUp();
    expect(runCli(folder, ['content', 'check', ...house])).toEqual({
      code: 0,
      out: `${housePackName}: 6 entries, no problems.\n`,
      err: '',
    });
    const listed = JSON.parse(runCli(folder, ['content', 'list', '--json', ...house]).out) as {
      packs: { id: string }[];
      threats: { id: string }[];
    };
    expect(listed.packs).toMatchObject([{ id: housePackName, overrides: [{ id: 'C-NET-02' }] }]);
    expect(listed.threats.map(({ id }) => id)).toContain('T-990');
    writePack(join(folder, 'house'), bad);
    const checked = runCli(folder, ['content', 'check', '--json', '--content', 'house/']);
    const problems = (JSON.parse(checked.out) as { problems: { file: string }[] }).problems.map(({ file }) => file);
    expect(checked.code).toBe(1);
    expect(new Set(problems)).toEqual(new Set(['house/controls/C-ORG-02-bad.yaml', 'house/notes.txt']));
    expect(runCli(folder, ['content', 'build', ...house, '--content', 'other'])).toMatchObject({ code: 2 });
  });

  it('with problems is told by serve, which goes on with the built-in content', async () => {
    const folder = setUp(housePack('House rules', bad));
    const server = spawn(process.execPath, [at('dist/cli.js'), 'serve', folder, '--content', join(folder, 'house')], {
      env: { ...process.env, PARAPET_STATE: join(folder, '.state') },
    });
    let err = '';
    server.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const [said] = (await once(server.stdout, 'data')) as [Buffer];
    const address = /http:\/\/\S+/.exec(said.toString())?.[0] ?? '';
    const content = (await (await fetch(`${new URL(address).origin}/content.json`)).json()) as { packs: unknown[] };
    server.kill('SIGINT');
    await once(server, 'exit');
    expect(content.packs).toEqual([]);
    expect(err).toMatch(/notes\.txt: [\s\S]*goes on with the built-in content/);
  });
});
