// Bad files and bad folders through the real command line: exit code 1, place and remedy, and nothing on disk has changed.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { runCli } from '../cli/run-cli.ts';
import { filesOf, scratchFolder } from '../host/scratch.ts';

// Each test starts several cold processes.
vi.setConfig({ testTimeout: 120_000 });

const project = (parts: object): string => JSON.stringify({ parapet: 1, nextId: 10, ...parts });
const answer = (name: string, value: unknown): string => project({ answers: { [name]: { value } } });
const tenant = (fields: object): string => project({ lists: { tenants: [{ id: 't1', ...fields }] } });
const network = (fields: object): string => project({ lists: { networks: [{ id: 'n1', ...fields }] } });
const decision = {
  treatment: 'accepted',
  by: 'Kim',
  reason: 'Small.',
  basis: { because: '', likelihood: 1, impact: 1 },
};
const nested = (depth: number): string =>
  `{"parapet":1,"workshop":${'{"a":'.repeat(depth - 2)}{}${'}'.repeat(depth - 1)}`;
const padded = (bytes: number): string => project({}).padEnd(bytes, ' ');
const eightMiB = 8 * 1024 * 1024;

interface Bad {
  readonly data: string | Buffer;
  readonly code: string;
  /** The place inside the file; none where the whole file is meant. */
  readonly where?: string;
  readonly line?: number;
}

/** Files that nothing can be made of. */
const unreadable: Readonly<Record<string, Bad>> = {
  empty: { data: '', code: 'file.not-json' },
  broken: { data: '{\n  "parapet": 1,\n  "answers": {,}\n}', code: 'file.not-json', line: 3 },
  'cut off': { data: project({ answers: { 'api.endpoint': { value: 'both' } } }).slice(0, -3), code: 'file.not-json' },
  'not UTF-8': { data: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), code: 'file.not-utf8' },
  'one byte too large': { data: padded(eightMiB + 1), code: 'file.too-large' },
  'too deep': { data: nested(33), code: 'file.too-deep' },
  newer: { data: '{"parapet":2}', code: 'file.newer-version', where: 'parapet' },
  'of another app': { data: '{"summary":{"title":"x"},"detail":{}}', code: 'file.foreign', where: 'parapet' },
  'a list': { data: '[]', code: 'file.foreign', where: 'parapet' },
  'a version that is text': { data: '{"parapet":"1"}', code: 'file.foreign', where: 'parapet' },
  '__proto__ at the top': {
    data: '{"parapet":1,"__proto__":{"polluted":true}}',
    code: 'file.forbidden-key',
    where: '__proto__',
  },
  '__proto__ as an answer': {
    data: '{"parapet":1,"answers":{"__proto__":{"value":"x"}}}',
    code: 'file.forbidden-key',
    where: 'answers.__proto__',
  },
  'constructor in an entry': {
    data: '{"parapet":1,"lists":{"tenants":[{"id":"t1","constructor":"x"}]}}',
    code: 'file.forbidden-key',
    where: 'lists.tenants[0].constructor',
  },
  'a key twice': { data: '{"parapet":1,"answers":{},"answers":{}}', code: 'file.duplicate-key', where: 'answers' },
  'answers as a list': { data: project({ answers: [] }), code: 'file.shape', where: 'answers' },
  'an id of another list': {
    data: project({ lists: { tenants: [{ id: 'n1' }] } }),
    code: 'file.shape',
    where: 'lists.tenants[0].id',
  },
  'two entries with one id': {
    data: project({ lists: { tenants: [{ id: 't1' }, { id: 't1' }] } }),
    code: 'item.duplicate-id',
    where: 'lists.tenants[1].id',
  },
  '501 entries': {
    data: project({ lists: { tenants: Array.from({ length: 501 }, (_, n) => ({ id: `t${n + 1}` })) }, nextId: 600 }),
    code: 'file.too-many-items',
    where: 'lists.tenants',
  },
  'a text too long': {
    data: project({ answers: { 'api.endpoint': { note: 'x'.repeat(10_001) } } }),
    code: 'file.text-too-long',
    where: 'answers.api.endpoint.note',
  },
};

/** Files with an entry that cannot count; the rest of them can be read. */
const faulty: Readonly<Record<string, Bad>> = {
  'unknown question': { data: answer('no.such', 'x'), code: 'answer.unknown-question', where: 'answers.no.such' },
  'inherited name': { data: answer('toString', 'x'), code: 'answer.unknown-question', where: 'answers.toString' },
  'unknown option': {
    data: answer('api.endpoint', 'open'),
    code: 'answer.unknown-option',
    where: 'answers.api.endpoint',
  },
  'inherited option': {
    data: answer('api.endpoint', 'toString'),
    code: 'answer.unknown-option',
    where: 'answers.api.endpoint',
  },
  'option not offered': {
    data: project({ answers: { 'platform.provider': { value: 'edge' }, 'platform.compute': { value: 'serverless' } } }),
    code: 'answer.not-offered',
    where: 'answers.platform.compute',
  },
  'unknown field': { data: tenant({ colour: 'red' }), code: 'item.unknown-field', where: 'lists.tenants[0].colour' },
  'unknown key': { data: project({ extra: 1 }), code: 'file.unknown-key', where: 'extra' },
  'text in a number': {
    data: answer('network.pods-per-node', '110'),
    code: 'answer.malformed',
    where: 'answers.network.pods-per-node',
  },
  'number out of range': {
    data: network({ vlan: 4095 }),
    code: 'answer.malformed',
    where: 'lists.networks[0].vlan',
  },
  'half a VLAN': { data: network({ vlan: 1.5 }), code: 'answer.malformed', where: 'lists.networks[0].vlan' },
  'tenant that is not there': {
    data: project({
      answers: { 'ingress.exposure': { value: 'internal' } },
      lists: { tenants: [], apps: [{ id: 'a1', tenant: 't9' }] },
    }),
    code: 'answer.missing-item',
    where: 'lists.apps[0].tenant',
  },
  'text in a port of a list that is hidden': {
    data: project({
      answers: { 'ingress.exposure': { value: 'nothing' } },
      lists: { apps: [{ id: 'a1', port: 'abc' }] },
    }),
    code: 'answer.malformed',
    where: 'lists.apps[0].port',
  },
  'unknown control': {
    data: project({ controls: { 'C-XX-99': { state: 'done' } } }),
    code: 'control.unknown',
    where: 'controls.C-XX-99',
  },
  'rating of an unknown threat': {
    data: project({ overrides: { 'T-999@A-10': { likelihood: 1, reason: 'x' } } }),
    code: 'threat.unknown',
    where: 'overrides.T-999@A-10',
  },
  'decision about an inherited name': {
    data: project({ decisions: { toString: decision } }),
    code: 'threat.unknown',
    where: 'decisions.toString',
  },
  'decision that changes an unknown question': {
    data: project({ decisions: { 'T-30@tenant:t1': { ...decision, treatment: 'avoided', changes: 'no.such' } } }),
    code: 'answer.unknown-question',
    where: 'decisions.T-30@tenant:t1.changes',
  },
  'a day that no calendar has': {
    data: project({ decisions: { 'T-30@tenant:t1': { ...decision, until: '2026-02-30' } } }),
    code: 'file.shape',
    where: 'decisions.T-30@tenant:t1.until',
  },
  'line break in a name': {
    data: tenant({ name: 'a\nb' }),
    code: 'file.text-not-allowed',
    where: 'lists.tenants[0].name',
  },
  'half a character': {
    data: tenant({ name: 'a\ud800' }),
    code: 'file.text-not-allowed',
    where: 'lists.tenants[0].name',
  },
  ...Object.fromEntries(
    [
      '10.0.0.1/16',
      '10.0.0.0/33',
      '10.0.0.0',
      '10.0.0.256/24',
      '010.0.0.0/8',
      '10.0.0.0/08',
      ' 10.0.0.0/8',
      'fd00::1/64',
      'fd00::/129',
      'fd00:::/64',
      '::ffff:10.0.0.0/104',
      'any',
    ].map((range) => [
      `range ${range}`,
      { data: answer('network.pod-range', range), code: 'answer.malformed-range', where: 'answers.network.pod-range' },
    ]),
  ),
};

/** A folder with each of these files under its name. */
function folderWith(files: Readonly<Record<string, Bad>>): string {
  const folder = scratchFolder();
  for (const [name, { data }] of Object.entries(files)) writeFileSync(join(folder, fileName(name)), data);
  return folder;
}
const fileName = (name: string): string =>
  `bad-${name.replace(/[^A-Za-z0-9]/g, (letter) => `-${letter.charCodeAt(0)}`)}.parapet`;

function expectUntouched(folder: string, files: Readonly<Record<string, Bad>>): void {
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).map(fileName).sort());
  for (const [name, { data }] of Object.entries(files)) {
    expect(readFileSync(join(folder, fileName(name))).equals(Buffer.from(data)), name).toBe(true);
  }
}

describe.each([
  ['unreadable', unreadable],
  ['faulty', faulty],
])('%s files', (_kind, files) => {
  it('are told by check, each with place, code and remedy, and stay as they are', () => {
    const folder = folderWith(files);
    const { code, out, err } = runCli(folder, ['check', '--json', ...Object.keys(files).map(fileName)]);
    expect([code, err]).toEqual([1, '']);
    const told = (JSON.parse(out) as { files: { file: string; problems: Problem[] }[] }).files;
    const wrong = Object.entries(files).filter(([name, bad]) => {
      const problems = told.find(({ file }) => file === fileName(name))?.problems ?? [];
      return !problems.some((problem) => isTold(problem, bad));
    });
    expect(wrong.map(([name]) => ({ name, told: told.find(({ file }) => file === fileName(name))?.problems }))).toEqual(
      [],
    );
    for (const { problems } of told)
      for (const { message, fix } of problems) expect(`${message} ${fix}`).toMatch(/^[^\n]+[.:] [^\n]+\.$/);
    expectUntouched(folder, files);
  });

  it('give no plan: exit code 1, and the folder is not made', () => {
    const folder = folderWith(files);
    const some = Object.entries(files).filter((_, index) => index % 3 === 0);
    for (const [name, { code: told, where = '' }] of some) {
      const { code, out, err } = runCli(folder, ['plan', fileName(name), '--out', 'out', '--only', 'md']);
      expect([name, code, out]).toEqual([name, 1, '']);
      expect(err, name).toContain(`[${told}]`);
      expect(err, name).toContain(fileName(name));
      expect(err, name).toContain(where);
      expect(err, name).toMatch(/\n {4}\S/);
    }
    expectUntouched(folder, files);
  });
});

function isTold(problem: Problem, { code, where = '', line }: Bad): boolean {
  return (
    problem.code === code &&
    problem.where === where &&
    (problem.fix ?? '') !== '' &&
    (line === undefined || problem.line === line)
  );
}

describe('what is no file', () => {
  it('is told with a remedy', () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'folder'));
    symlinkSync('loop', join(folder, 'loop'));
    const odd = ['folder', 'loop', 'missing', ...(process.platform === 'win32' ? [] : ['/dev/null'])];
    const { code, out } = runCli(folder, ['check', '--json', ...odd]);
    expect(code).toBe(1);
    const told = (JSON.parse(out) as { files: { problems: Problem[] }[] }).files.map(({ problems }) => problems);
    expect(told.map(([problem]) => problem?.code)).toEqual(
      ['file.is-a-folder', 'file.link-loop', 'file.missing', 'file.not-a-file'].slice(0, odd.length),
    );
    for (const [problem] of told) expect(problem?.fix).toMatch(/\.$/);
  });
});

describe('files at the limits', () => {
  it('are read: 32 levels, 8 MiB, an unknown answer with a note', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'deep.parapet'), nested(32));
    writeFileSync(join(folder, 'large.parapet'), padded(eightMiB));
    expect(runCli(folder, ['check', 'deep.parapet', 'large.parapet'])).toMatchObject({ code: 0, err: '' });
  });
});

describe('export folders', () => {
  const small = answer('api.endpoint', 'both');
  const plan = (folder: string, out: string, ...more: string[]) =>
    runCli(folder, ['plan', 'a.parapet', '--out', out, '--only', 'md', ...more]);

  it('that are a file, full, or a link to nothing are refused, with and without force', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'a.parapet'), small);
    writeFileSync(join(folder, 'file'), 'mine');
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'plan.md'), 'mine');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'link'));
    const before = filesOf(folder);
    const tries = [
      ['file'],
      ['full'],
      ['link'],
      [join('file', 'below')],
      ['full', '--force'],
      ['link', '--force'],
    ] as const;
    for (const [out, ...force] of tries) {
      const { code, err } = plan(folder, out, ...force);
      expect([out, code]).toEqual([out, 1]);
      expect(err, out).toMatch(/\[(export|file)\.[a-z-]+\]\n {4}\S/);
      expect(err, out).toContain(out.split(sep)[0]);
    }
    expect(filesOf(folder)).toEqual(before);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });

  it('that may not be written to are refused', () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'a.parapet'), small);
    mkdirSync(join(folder, 'closed'), { mode: 0o555 });
    // To root nothing is closed but what the kernel makes up itself.
    const out = process.getuid?.() === 0 ? '/sys/parapet/plan' : 'closed/plan';
    const { code, err } = plan(folder, out);
    expect(code).toBe(1);
    expect(err).toMatch(/\[(export|file)\.[a-z-]+\]\n {4}\S/);
    expect(err).toContain(out);
    expect(existsSync(join(folder, out))).toBe(false);
    chmodSync(join(folder, 'closed'), 0o755);
  });
});
