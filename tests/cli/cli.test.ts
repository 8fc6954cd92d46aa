// The commands as they are run: outcome, exit code and what is left on disk.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { at, packageVersion } from '../../build/places.ts';
import { formats } from '../../host/contract.ts';
import { filesOf, scratchFolder } from '../host/scratch.ts';
import { runCli } from './run-cli.ts';

// Each test starts several cold processes.
vi.setConfig({ testTimeout: 120_000 });

/** A small project: one provider, two tenants, an endpoint; the rest open. */
function smallProject(change: (project: Record<string, Record<string, unknown>>) => void = () => undefined): string {
  const project = {
    parapet: 1 as unknown as Record<string, unknown>,
    project: { name: 'Small & <b>bold</b>', author: 'A. Person' },
    answers: {
      'platform.provider': { value: 'ibm-classic' },
      'api.endpoint': { value: 'public-open' },
      'network.default-rule': { value: 'deny-both' },
      'tenancy.sharing': { value: 'teams' },
    },
    lists: {
      tenants: [
        { id: 't1', name: 'payments' },
        { id: 't2', name: 'reports' },
      ],
    },
    nextId: 3 as unknown as Record<string, unknown>,
  };
  change(project);
  return JSON.stringify(project);
}

function withProject(change?: Parameters<typeof smallProject>[0]): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'a.parapet'), smallProject(change));
  return folder;
}
const quick = ['--only', 'md,json,manifests', '--date', '2026-11-23'];

describe('wrong use', () => {
  it('ends with 2 and says how it is used', () => {
    const folder = scratchFolder();
    const wrong: readonly (readonly string[])[] = [
      [],
      ['no-such-command'],
      ['plan'],
      ['plan', 'a.parapet'],
      ['plan', 'a.parapet', 'b.parapet', '--out', 'x'],
      ['plan', 'a.parapet', '--out', 'x', '--only', 'md,exe'],
      ['plan', 'a.parapet', '--out', 'x', '--date', '2026-02-30'],
      ['plan', 'a.parapet', '--out', 'x', '--date', 'tomorrow'],
      ['plan', 'a.parapet', '--out', 'x', '--nonsense'],
      ['check'],
      ['diff', 'a.parapet'],
      ['new'],
      ['new', 'a.parapet', '--from', 'no-such-example'],
      ['content'],
      ['content', 'constructor'],
      ['serve', '--port', '70000'],
      ['serve', 'a', 'b'],
    ];
    for (const args of wrong) {
      const { code, err } = runCli(folder, args);
      expect([args, code]).toEqual([args, 2]);
      expect(err).toMatch(/parapet/);
    }
    expect(filesOf(folder)).toEqual({});
  });

  it('is not asking for help or the version', () => {
    expect(runCli('.', ['--help'])).toMatchObject({ code: 0, err: '' });
    expect(runCli('.', ['plan', '--help']).out).toMatch(/^parapet plan FILE --out DIR/);
    expect(runCli('.', ['--version'])).toEqual({ code: 0, out: `${packageVersion}\n`, err: '' });
  });
});

describe('new', () => {
  it('writes a project that check finds no fault with, and never over a file', () => {
    const folder = scratchFolder();
    expect(runCli(folder, ['new', 'a.parapet']).code).toBe(0);
    const text = readFileSync(join(folder, 'a.parapet'), 'utf8');
    expect(runCli(folder, ['new', 'a.parapet'])).toMatchObject({ code: 1, err: expect.stringMatching(/file\.exists/) });
    expect(readFileSync(join(folder, 'a.parapet'), 'utf8')).toBe(text);
    expect(runCli(folder, ['check', 'a.parapet']).code).toBe(0);
    expect(runCli(folder, ['new', 'no/such/folder/a.parapet'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/file\.missing/),
    });
  });

  it.skipIf(process.platform === 'win32')('leaves no part of a file where the disk takes none', () => {
    const folder = scratchFolder();
    const command = `ulimit -f 0; exec "${process.execPath}" "${at('dist/cli.js')}" new a.parapet`;
    const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/a\.parapet: .* \[[a-z.-]+\]\n {4}\S/);
    expect(filesOf(folder)).toEqual({});
  });

  it('starts from every worked example', () => {
    const folder = scratchFolder();
    const { examples } = JSON.parse(runCli('.', ['content', 'list', '--json']).out) as { examples: { id: string }[] };
    expect(examples.length).toBeGreaterThan(0);
    for (const { id } of examples) {
      expect(runCli(folder, ['new', `${id}.parapet`, '--from', id])).toMatchObject({ code: 0 });
      expect(runCli(folder, ['check', `${id}.parapet`])).toMatchObject({ code: 0, err: '' });
    }
  });
});

describe('check', () => {
  it('tells problems, with file, place, code and remedy, from what is only open', () => {
    const folder = withProject(({ answers }) => {
      Object.assign(answers ?? {}, { 'api.endpiont': { value: 'both' }, 'network.plugin': { value: 'weave' } });
    });
    const { code, out } = runCli(folder, ['check', 'a.parapet']);
    expect(code).toBe(1);
    expect(out).toMatch(/a\.parapet answers\.api\.endpiont|a\.parapet answers.*api\.endpiont/);
    const json = JSON.parse(runCli(folder, ['check', 'a.parapet', '--json']).out) as {
      files: { file: string; problems: { file: string; where: string; code: string; message: string }[] }[];
    };
    expect(json.files[0]?.problems).toHaveLength(2);
    for (const problem of json.files[0]?.problems ?? []) {
      expect(problem).toMatchObject({
        file: 'a.parapet',
        where: expect.stringMatching(/answers/),
        code: expect.stringMatching(/^[a-z]+\.[a-z-]+$/),
        message: expect.stringMatching(/\.$/),
      });
    }
  });

  it('fails on open questions only when strict', () => {
    const folder = withProject();
    expect(runCli(folder, ['check', 'a.parapet']).code).toBe(0);
    expect(runCli(folder, ['check', 'a.parapet', '--strict']).code).toBe(1);
  });

  it('goes on after a file that cannot be read', () => {
    const folder = withProject();
    const bad: Readonly<Record<string, string | Buffer>> = {
      broken: '{ "parapet": 1',
      newer: '{"parapet":99}',
      foreign: '{"hello":"world"}',
      list: '[]',
      proto: '{"parapet":1,"__proto__":{"polluted":true}}',
      deep: `{"parapet":1,"workshop":${'{"a":'.repeat(60)}1${'}'.repeat(60)}}`,
      binary: Buffer.from([0xff, 0xfe]),
      large: Buffer.alloc(8 * 1024 * 1024 + 1, 0x20),
    };
    for (const [name, data] of Object.entries(bad)) writeFileSync(join(folder, name), data);
    const { code, out } = runCli(folder, ['check', ...Object.keys(bad), 'missing', '.', 'a.parapet']);
    expect(code).toBe(1);
    for (const name of [...Object.keys(bad), 'missing'])
      expect(out).toMatch(new RegExp(`^${name}[: ].*\\[file\\.`, 'm'));
    expect(out).toMatch(/^a\.parapet: no problems/m);
    for (const [name, data] of Object.entries(bad)) expect(readFileSync(join(folder, name))).toEqual(Buffer.from(data));
  });
});

describe('plan', () => {
  it('writes every format, the same bytes each time', () => {
    const folder = withProject();
    for (const out of ['one', 'two']) {
      const ran = runCli(folder, ['plan', 'a.parapet', '--out', out, '--date', '2026-11-23']);
      expect(ran).toMatchObject({ code: 0, err: '' });
    }
    const [one, two] = [filesOf(join(folder, 'one')), filesOf(join(folder, 'two'))];
    expect(one).toEqual(two);
    expect(Object.keys(one)).toEqual(
      expect.arrayContaining([
        'plan.md',
        'plan.html',
        'plan.pdf',
        'plan.json',
        'diagram.svg',
        'diagram.mmd',
        'diagrams/overview.svg',
        'diagrams/api-access.mmd',
        'diagrams/network.svg',
        'diagrams/tenants.svg',
        'diagrams/data-keys.svg',
        'diagrams/delivery.svg',
        'manifests/kustomization.yaml',
      ]),
    );
    expect(one['plan.pdf']).toMatch(/^%PDF-/);
    expect(JSON.parse(one['plan.json'] ?? '')).toMatchObject({ parapet: 1, date: '2026-11-23', problems: [] });
    const listed = JSON.parse(one['.parapet-export.json'] ?? '') as { files: { path: string; format: string }[] };
    expect([...new Set(listed.files.map(({ format }) => format))].sort()).toEqual([...formats].sort());
  });

  it('says once which characters the PDF has to spell out', () => {
    const folder = withProject(({ lists }) => {
      Object.assign(lists ?? {}, {
        tenants: [
          { id: 't1', name: '日本' },
          { id: 't2', name: '本日' },
        ],
      });
    });
    const { code, err } = runCli(folder, ['plan', 'a.parapet', '--out', 'out', '--only', 'pdf']);
    expect([code, err.split('\n')[0]]).toEqual([
      0,
      'a.parapet plan.pdf: These characters cannot be printed: [U+65E5] [U+672C]. [pdf.character]',
    ]);
    expect(err.match(/pdf\.character/g)).toHaveLength(1);
  });

  it('writes only what was asked for, and asks for force the second time', () => {
    const folder = withProject();
    const again = ['plan', 'a.parapet', '--out', 'out', ...quick];
    expect(runCli(folder, again).code).toBe(0);
    const first = filesOf(join(folder, 'out'));
    expect(Object.keys(first).some((path) => path.endsWith('.html') || path.endsWith('.pdf'))).toBe(false);
    expect(runCli(folder, again)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/export\.not-empty[\s\S]*--force/),
    });
    expect(runCli(folder, [...again, '--force']).code).toBe(0);
    expect(filesOf(join(folder, 'out'))).toEqual(first);
  });

  it('lists problems and writes nothing', () => {
    const folder = withProject(({ answers }) => Object.assign(answers ?? {}, { 'no.such': { value: 1 } }));
    const { code, err } = runCli(folder, ['plan', 'a.parapet', '--out', 'out']);
    expect(code).toBe(1);
    expect(err).toMatch(/a\.parapet .*no\.such/);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('says why a folder cannot take the plan and leaves it alone', () => {
    const folder = withProject();
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'plan.md'), 'mine');
    expect(runCli(folder, ['plan', 'a.parapet', '--out', 'full', ...quick])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/not-empty/),
    });
    const forced = runCli(folder, ['plan', 'a.parapet', '--out', 'full', ...quick, '--force']);
    expect(forced).toMatchObject({ code: 1, err: expect.stringMatching(/plan\.md.*export\.in-the-way/) });
    expect(runCli(folder, ['plan', 'a.parapet', '--out', 'a.parapet/x', ...quick]).err).toMatch(/not-a-folder/);
    expect(filesOf(join(folder, 'full'))).toEqual({ 'plan.md': 'mine' });
  });

  it('counts paths from where npm was called', () => {
    const folder = withProject();
    const ran = runCli('/', ['plan', 'a.parapet', '--out', 'out', ...quick], { INIT_CWD: folder });
    expect(ran).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'out', 'plan.md'))).toBe(true);
  });

  it('writes an object for each tenant, with hostile names as plain text', () => {
    const hostile = '"\'<img onerror=x>${x}|`#read(=cmd()';
    const folder = withProject(({ lists }) => {
      Object.assign(lists ?? {}, {
        tenants: [
          { id: 't1', name: hostile },
          { id: 't2', name: '../../up' },
        ],
      });
    });
    expect(runCli(folder, ['plan', 'a.parapet', '--out', 'out', ...quick])).toMatchObject({ code: 0 });
    const paths = Object.keys(filesOf(join(folder, 'out')));
    for (const path of paths) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
    expect(filesOf(folder)).not.toHaveProperty('up');
  });
});

describe('diff', () => {
  it('says what changes', () => {
    const folder = withProject();
    const changed = ({ answers }: Record<string, Record<string, unknown>>): void => {
      Object.assign(answers ?? {}, { 'api.endpoint': { value: 'private' } });
    };
    writeFileSync(join(folder, 'b.parapet'), smallProject(changed));
    const { code, out } = runCli(folder, ['diff', 'a.parapet', 'b.parapet']);
    expect(code).toBe(0);
    expect(out).toMatch(/~ api\.endpoint: value "public-open" → "private"/);
    const json = JSON.parse(runCli(folder, ['diff', 'a.parapet', 'b.parapet', '--json']).out) as {
      risk: { from: { residual: number }; to: { residual: number } };
      answers: { changed: { id: string }[] };
    };
    expect(json.answers.changed.map(({ id }) => id)).toEqual(['api.endpoint']);
    expect(json.risk.from.residual).not.toBe(json.risk.to.residual);
    expect(runCli(folder, ['diff', 'a.parapet', 'missing'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/file\.missing/),
    });
  });
});

describe('content', () => {
  it('is without problems, and is listed kind by kind', () => {
    expect(runCli('.', ['content', 'check'])).toMatchObject({ code: 0 });
    const list = JSON.parse(runCli('.', ['content', 'list', '--json']).out) as Record<
      string,
      { id: string; type?: string }[]
    >;
    expect(Object.keys(list)).toEqual([
      'questions',
      'facts',
      'threats',
      'controls',
      'manifests',
      'contradictions',
      'elements',
      'providers',
      'frameworks',
      'sources',
      'examples',
    ]);
    expect(new Set(list.elements?.map(({ type }) => type))).toEqual(new Set(['asset', 'actor', 'boundary', 'flow']));
  });

  it('of another folder is checked and built as well, and not built with problems', () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'content', 'threats'), { recursive: true });
    writeFileSync(join(folder, 'content', 'threats', 'T-99-odd.yaml'), 'title: 5.10\n');
    expect(runCli(folder, ['content', 'check', '--content', 'content'])).toMatchObject({
      code: 1,
      out: expect.stringMatching(/T-99-odd\.yaml/),
    });
    expect(runCli(folder, ['content', 'build', '--content', 'content', '--out', 'c.json']).code).toBe(1);
    expect(existsSync(join(folder, 'c.json'))).toBe(false);
    expect(runCli(folder, ['content', 'build', '--out', 'c.json']).code).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'c.json'), 'utf8'))).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(runCli(folder, ['content', 'check', '--content', 'nowhere'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/file\.missing/),
    });
  });
});

describe('a pipe that closes early', () => {
  it.skipIf(process.platform === 'win32')('is no failure', () => {
    const command = `"${process.execPath}" "${at('dist/cli.js')}" content list --json | head -c 10`;
    const { status, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('serve', () => {
  it('prints one line with its address and ends quietly on Ctrl+C', async () => {
    const folder = withProject();
    const server = spawn(process.execPath, [at('dist/cli.js'), 'serve', folder], {
      env: { ...process.env, PARAPET_STATE: join(folder, '.state') },
    });
    let out = '';
    let err = '';
    server.stdout.on('data', (data: Buffer) => (out += data.toString()));
    server.stderr.on('data', (data: Buffer) => (err += data.toString()));
    await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
    const address = /^Parapet is at (http:\/\/127\.0\.0\.1:\d+\/\?key=\S+)\n$/.exec(out)?.[1] ?? '';
    const landing = await fetch(address, { redirect: 'manual' });
    const cookie = (landing.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    const { origin } = new URL(address);
    const call = async (channel: string, ask: unknown): Promise<unknown> => {
      const headers = { cookie, origin, 'content-type': 'application/json' };
      return (await fetch(`${origin}/call/${channel}`, { method: 'POST', headers, body: JSON.stringify(ask) })).json();
    };
    expect(await call('app:info', null)).toMatchObject({ ok: true, value: { door: 'browser', folder } });
    const listed = (await call('projects:list', null)) as { value: { recent: { id: string; text: string }[] } };
    const [{ id = '', text = '' } = {}] = listed.value.recent;
    expect(await call('projects:pick', null)).toMatchObject({ ok: false, code: 'dialog.none' });
    expect(await call('projects:save', { id, text })).toMatchObject({ ok: true });
    const ask = { id, text, formats: ['md', 'manifests'], date: '2026-11-23' };
    const exported = (await call('export:plan', ask)) as { value: { folder: string; download: string } };
    expect(exported.value.folder).toBe(join(folder, 'small-b-bold-b-plan'));
    expect(existsSync(join(exported.value.folder, 'plan.md'))).toBe(true);
    const zip = await fetch(origin + exported.value.download, { headers: { cookie } });
    expect([zip.status, zip.headers.get('content-type')]).toEqual([200, 'application/zip']);
    expect(await call('export:plan', ask)).toMatchObject({ ok: true });
    server.kill('SIGINT');
    const [code] = await once(server, 'exit');
    expect([code, err]).toEqual([0, '']);
  });

  it('says what is wrong with its folder or port', () => {
    const folder = scratchFolder();
    expect(runCli(folder, ['serve', 'nowhere'])).toMatchObject({
      code: 1,
      err: expect.stringMatching(/serve\.folder/),
    });
  });
});
