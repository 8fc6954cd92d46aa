// The `.parapet` file: what is read, what is refused and where, and that writing loses nothing.
import { describe, expect, it } from 'vitest';
import { newProject, readProject, writeProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';

const empty = newProject({ hash: 'abc', date: '2026-11-23' });
const full: Project = {
  ...empty,
  project: { ...empty.project, name: 'Works', scope: 'One line.\nAnother.', assumptions: ['A tab\there.'] },
  answers: {
    'api.endpoint': { value: 'private', note: 'Decided\nin May.' },
    'api.sources': { value: ['203.0.113.0/24'], undecided: { owner: 'Kim', until: '2027-01-31' } },
  },
  lists: { tenants: [{ id: 't2', name: 'payments', cpu: 8, privileged: false }], networks: [] },
  decisions: {
    'T-30@tenant:t2': {
      treatment: 'accepted',
      by: 'Kim',
      reason: 'Small.',
      basis: { because: 'x', likelihood: 4, impact: 2 },
    },
  },
  controls: { 'C-NET-02': { state: 'planned' } },
  nextId: 3,
};

function codes(text: string): string[] {
  return readProject(text).problems.map(({ code, where }) => `${code} ${where}`);
}
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(writeProject(full)), ...change });

describe('writeProject and readProject', () => {
  it('read back what they wrote', () => {
    expect(readProject(writeProject(full))).toEqual({ value: full, problems: [] });
  });
  it('write the same bytes whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(full).reverse()) as unknown as Project;
    expect(writeProject(turned)).toBe(writeProject(full));
    expect(writeProject(full)).toMatch(/^\{\n {2}"answers": \{\n {4}"api\.endpoint"[\s\S]*\}\n$/);
  });
  it('fill in sections that a short file leaves out', () => {
    const read = readProject('{ "parapet": 1, "lists": { "apps": [{ "id": "a7" }] } }');
    expect(read.problems).toEqual([]);
    expect(read.value?.nextId).toBe(8);
    expect(read.value?.decisions).toEqual({});
  });
});

describe('readProject refuses', () => {
  const cases: readonly [string, string, string][] = [
    ['no JSON', '{ "parapet": 1,\n nonsense }', 'file.not-json '],
    ['foreign JSON', '{ "name": "x" }', 'file.foreign parapet'],
    ['a list', '[]', 'file.foreign parapet'],
    ['a newer version', '{ "parapet": 2 }', 'file.newer-version parapet'],
    ['more than 8 MiB', `{ "parapet": 1, "x": "${'é'.repeat(4 * 1024 * 1024)}" }`, 'file.too-large '],
    ['33 levels', `{ "parapet": 1, "workshop": { "a": ${'['.repeat(31)}${']'.repeat(31)} } }`, 'file.too-deep '],
    ['millions of levels', `{ "parapet": 1, "workshop": ${'['.repeat(2_000_000)}`, 'file.too-deep '],
    ['__proto__', '{ "parapet": 1, "answers": { "__proto__": {} } }', 'file.forbidden-key answers.__proto__'],
    [
      'an escaped __proto__',
      '{ "parapet": 1, "workshop": { "\\u005f_proto__": {} } }',
      'file.forbidden-key workshop.__proto__',
    ],
    ['constructor', '{ "parapet": 1, "lists": { "constructor": [] } }', 'file.forbidden-key lists.constructor'],
    ['a key twice', '{ "parapet": 1, "answers": { "a.b": {}, "a.b": {} } }', 'file.duplicate-key answers.a.b'],
    [
      'a key twice in a list',
      '{ "parapet": 1, "lists": { "apps": [{"id":"a1"},{"id":"a2","id":"a3"}] } }',
      'file.duplicate-key lists.apps[1].id',
    ],
    [
      '501 entries',
      changed({ lists: { tenants: Array.from({ length: 501 }, (_, i) => ({ id: `t${i + 1}` })) } }),
      'file.too-many-items lists.tenants',
    ],
    ['a text of 10,001 characters', changed({ workshop: { a: 'x'.repeat(10_001) } }), 'file.text-too-long workshop.a'],
    ['an id with another letter', changed({ lists: { tenants: [{ id: 'n1' }] } }), 'file.shape lists.tenants[0].id'],
    [
      'an id twice',
      changed({ lists: { tenants: [{ id: 't1' }, { id: 't1' }] } }),
      'item.duplicate-id lists.tenants[1].id',
    ],
    [
      'an unknown state',
      changed({ controls: { 'C-NET-02': { state: 'plannd' } } }),
      'file.shape controls.C-NET-02.state',
    ],
  ];
  it.each(cases)('%s', (_, text, expected) => {
    expect(codes(text)).toContain(expected);
    expect(readProject(text).value).toBeUndefined();
  });
  it('names the line of a syntax error', () => {
    expect(readProject('{\n"parapet": 1,\n"answers": }').problems[0]?.line).toBe(3);
  });
});

describe('readProject keeps and reports', () => {
  it('keys it does not know', () => {
    const text = changed({ extra: 1, lists: { clusters: [] } });
    expect(codes(text).sort()).toEqual(['file.unknown-key extra', 'file.unknown-key lists.clusters']);
    expect(readProject(text).value).toMatchObject({ extra: 1, lists: { clusters: [] } });
  });
  it('characters that are not text, shown as U+FFFD', () => {
    const info = { ...full.project, name: 'a\u0000b\u2028c\ud800d\ne' };
    const read = readProject(changed({ project: info }));
    expect(read.value?.project.name).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(read.problems.map(({ code, where }) => [code, where])).toEqual([['file.text-not-allowed', 'project.name']]);
  });
  it('line breaks in prose without complaint, but no line separator', () => {
    expect(codes(changed({ answers: { 'a.b': { note: 'one\ntwo\tthree' } } }))).toEqual([]);
    expect(codes(changed({ answers: { 'a.b': { note: 'one\u0085two' } } }))).toEqual([
      'file.text-not-allowed answers.a.b.note',
    ]);
  });
  it('a next number that is taken, and gives the first free one', () => {
    const read = readProject(changed({ nextId: 2 }));
    expect(read.value?.nextId).toBe(3);
    expect(read.problems.map(({ code }) => code)).toEqual(['file.next-id-too-low']);
  });
  it('a date that is not one', () => {
    const undecided = { owner: 'Kim', until: 'soon' };
    expect(codes(changed({ answers: { 'a.b': { undecided } } }))).toEqual(['file.shape answers.a.b.undecided.until']);
    expect(readProject(changed({ answers: { 'a.b': { undecided } } })).value).toBeDefined();
  });
  it('a text of eight million characters without running out of stack', () => {
    expect(codes(`{ "parapet": 1, "workshop": { "a": "${'x'.repeat(8_000_000)}" } }`)).toEqual([
      'file.text-too-long workshop.a',
    ]);
  });
});
