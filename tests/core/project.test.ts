// The `.parapet` file: what is read, what is refused and where, and that writing loses nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../core/json-outline.ts';
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

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
  it.each([
    ['no value', '{\n"parapet": 1,\n"answers": }', 3],
    ['a comma at the end', '{\n"parapet": 1,\n}\n', 3],
    ['a comma at the end of a list', '{"parapet":1,\n"workshop":{"a":[1,\n]}}', 3],
    ['a line break in a text', '{"parapet":1,\n"workshop":{"a":"b\nc"}}', 2],
    ['other quotes', "{\n'parapet': 1}", 2],
    ['a comment', '{"parapet": 1\n// one\n}', 2],
    ['NaN', '{"parapet": 1,\n"workshop":{"a":NaN}}', 2],
    ['a leading zero', '{"parapet": 1,\n"nextId":01}', 2],
    ['something behind the end', '{"parapet":1}\n\nx', 3],
    ['no end', '{"parapet":1,\n"workshop":{', 2],
    ['a million lines before it', `{"parapet":1,${'\n'.repeat(1_000_000)}!}`, 1_000_001],
    ['nothing at all', '', 1],
  ])('names the line of a syntax error: %s', (_, text, line) => {
    expect(readProject(text).problems).toMatchObject([{ code: 'file.not-json', line }]);
  });
  it.each([
    ['half a million escaped quotes', `{"parapet":1,"x":"${'\\"'.repeat(500_000)}`],
    ['half a million escaped quotes and no text', '\\"'.repeat(500_000)],
    ['a million quotes', '"'.repeat(1_000_001)],
  ])('at once, however it is broken: %s', (_, text) => {
    expect(codes(text)).toEqual(['file.not-json ']);
  });
  it('exactly what a JSON parser refuses', () => {
    const pieces = fc.constantFrom(
      ...'{}[],:" \n'.split(''),
      '"a"',
      '"\\u00e9"',
      '"\\x"',
      '-1.5e3',
      '01',
      'true',
      'nul',
      '\u0085',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces).map((parts) => parts.join('')),
          fc.json(),
        ),
        (text) => {
          expect(outlineOf(text).faultLine === undefined).toBe(isJson(text));
        },
      ),
      { numRuns: 2000 },
    );
  });
  it.each([[null], [[]], [['a']], ['a']])('a project that is %j', (project) => {
    expect(codes(changed({ project }))).toEqual(['file.shape project']);
  });
});

describe('what readProject says of a wrong shape', () => {
  it.each([
    [{ answers: [] }, 'answers must be an object'],
    [{ lists: { tenants: {} } }, 'lists.tenants must be a list'],
    [{ lists: { tenants: [null] } }, 'lists.tenants[0] must be an object'],
    [{ lists: { tenants: [{ id: 7 }] } }, 'lists.tenants[0].id must be a text'],
    [
      { lists: { tenants: [{ id: 't1', cpu: null }] } },
      'lists.tenants[0].cpu must be a text, a number, true or false, or a list of texts',
    ],
    [
      { answers: { 'a.b': { value: {} } } },
      'answers.a.b.value must be a text, a number, true or false, or a list of texts',
    ],
    [
      { controls: { 'C-NET-02': { state: 'plannd' } } },
      'controls.C-NET-02.state must be one of planned, under-way, done, not-possible',
    ],
    [{ nextId: 0 }, 'nextId must be 1 or more'],
    [{ nextId: 1.5 }, 'nextId must be a whole number'],
    [{ overrides: { 'T-30@A-10': { impact: 6, reason: '' } } }, 'overrides.T-30@A-10.impact must be 5 or less'],
    [
      { controls: { 'C-NET-02': { state: 'done', due: '2026-02-30' } } },
      'controls.C-NET-02.due must be a date such as 2026-11-23',
    ],
  ])('%j', (change, said) => {
    const told = readProject(changed(change)).problems.map(({ where, message }) =>
      message.replace('What stands here', where),
    );
    expect(told).toEqual([`${said}.`]);
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
