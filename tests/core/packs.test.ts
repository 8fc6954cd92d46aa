// Content packs: an organisation's own entries beside the built-in ones, or in their place with a reason.
import { describe, expect, it } from 'vitest';
import { addPack, assembleContent } from '../../core/content/assemble.ts';
import { smallContentFiles, smallFiles } from './small-files.ts';

const builtIn = assembleContent(smallContentFiles()).content!;
const packYaml = 'name: House rules\nversion: "3"\ndate: "2026-11-20"\nabout: What our auditors ask for.';
const control = smallFiles['controls/C-NET-02-deny.yaml']!;

const load = (files: Readonly<Record<string, string>>) =>
  addPack(
    builtIn,
    'house',
    Object.entries({ 'pack.yaml': packYaml, ...files }).map(([path, text]) => ({ path, text })),
  );
const problemsOf = (files: Readonly<Record<string, string>>): string[] =>
  load(files).problems.map(({ file, line, code }) => `${file}:${line ?? ''} ${code}`);

describe('a content pack', () => {
  it('adds its entries and says who it is', () => {
    const { content, problems } = load({ 'controls/C-ORG-01-own.yaml': control });
    expect(problems).toEqual([]);
    expect(content?.controls.map(({ id }) => id)).toEqual([...builtIn.controls.map(({ id }) => id), 'C-ORG-01'].sort());
    expect(content?.packs).toMatchObject([{ name: 'House rules', version: '3', overrides: [] }]);
    expect(content?.packs[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(content?.hash).toBe(builtIn.hash);
  });
  it('replaces a built-in entry with a reason, and only with one', () => {
    const path = 'controls/C-NET-02-stricter.yaml';
    expect(problemsOf({ [path]: control })).toEqual([`house/${path}:2 content.clash`]);
    const { content, problems } = load({ [path]: `${control.trim()}\noverrides: Our rule is stricter.\n` });
    expect(problems).toEqual([]);
    expect(content?.controls).toHaveLength(builtIn.controls.length);
    expect(content?.packs[0]?.overrides).toEqual([{ id: 'C-NET-02', because: 'Our rule is stricter.' }]);
  });
  it('judges its own examples, and all of them when it asks otherwise', () => {
    const threat = smallFiles['threats/T-30-flat.yaml']!;
    const cutting = { 'controls/C-ORG-01-own.yaml': control.replace('T-30', 'T-90') };
    const right = { ...cutting, 'threats/T-90-own.yaml': threat };
    expect(problemsOf(right)).toEqual([]);
    const wrong = { ...cutting, 'threats/T-90-own.yaml': threat.replace('expect: applies', 'expect: absent') };
    const said = problemsOf(wrong);
    expect(said.join()).toContain('content.example');
    expect(said.every((problem) => problem.startsWith('house/threats/T-90-own.yaml:'))).toBe(true);
    // A question that asks otherwise can make the built-in examples wrong.
    const path = 'questions/01-first/Q-NET-03-plugin.yaml';
    const hidden = 'askedWhen: { q: platform.provider, is: edge }\noverrides: Only factories may choose.\n';
    const asking = load({ [path]: `${smallFiles[path]!.trim()}\n${hidden}` }).problems;
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.every(({ file }) => file?.startsWith('built in: '))).toBe(true);
  });
  it('does not report an entry that fails a second time where others need it', () => {
    const needing = `${control.trim()}\nneeds: [C-ORG-01]\n`;
    expect(problemsOf({ 'controls/C-ORG-01-own.yaml': 'x: 1', 'controls/C-ORG-02-own.yaml': needing })).not.toContain(
      expect.stringContaining('content.unknown-id'),
    );
  });
  it('leaves the built-in content as it is', () => {
    const before = JSON.stringify(builtIn);
    load({ 'controls/C-ORG-01-own.yaml': control });
    expect(JSON.stringify(builtIn)).toBe(before);
  });
  it.each([
    [
      'an override of nothing',
      'controls/C-ORG-01-own.yaml',
      `${control.trim()}\noverrides: Why not.\n`,
      'content.overrides',
    ],
    [
      'a reason that is no sentence',
      'controls/C-NET-02-x.yaml',
      `${control.trim()}\noverrides: nope\n`,
      'content.shape',
    ],
    ['a wrong field', 'controls/C-ORG-01-own.yaml', `${control.trim()}\ncolour: red\n`, 'content.shape'],
    ['an unknown id', 'controls/C-ORG-01-own.yaml', control.replace('T-30', 'T-99'), 'content.unknown-id'],
    ['a YAML bomb', 'controls/C-ORG-01-own.yaml', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n', 'content.yaml'],
    ['an endless nesting', 'controls/C-ORG-01-own.yaml', '['.repeat(50_000), 'content.yaml'],
    ['what needs code', 'elements/A-90-own.yaml', smallFiles['elements/A-14-tenant.yaml'] ?? 'x: 1', 'content.'],
    ['a stray file', 'notes.txt', 'hello', 'content.stray-file'],
    ['a file outside its folder', '../threats/T-90-x.yaml', 'x: 1', 'content.stray-file'],
  ])('refuses %s with file and line', (_, path, text, code) => {
    const problems = problemsOf({ [path]: text });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every((problem) => problem.startsWith(`house/${path}:`))).toBe(true);
    expect(problems.join()).toContain(code);
  });
  it('lists all problems at once', () => {
    const files = { 'a.txt': '', 'controls/C-ORG-01-own.yaml': 'x: 1', 'pack.yaml': 'name: 1' };
    expect(new Set(problemsOf(files).map((problem) => problem.split(':')[0]))).toEqual(
      new Set(['house/a.txt', 'house/controls/C-ORG-01-own.yaml', 'house/pack.yaml']),
    );
  });
  it('needs a pack.yaml', () => {
    expect(addPack(builtIn, 'house', []).problems.map(({ code }) => code)).toEqual(['content.no-pack']);
  });
  it('may not be smuggled into the built-in content', () => {
    const { problems } = assembleContent(
      smallContentFiles({ 'controls/C-NET-02-deny.yaml': `${control.trim()}\noverrides: I may.\n` }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['content.overrides']);
  });
});
