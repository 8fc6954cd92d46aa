// Folders of content packs: what is read, what is refused, and that a bad one never leaves half of itself behind.
import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../../core/content/assemble.ts';
import { loadPacks } from '../../host/content-packs.ts';
import { packLimits } from '../../host/pack-files.ts';
import { givenPacks, rememberedPacks } from '../../host/pack-list.ts';
import { Packs } from '../../host/packs.ts';
import { smallContentFiles, smallFiles } from '../core/small-files.ts';
import { writePack } from '../fixtures/house-pack.ts';
import { scratchFolder } from './scratch.ts';

const builtIn = assembleContent(smallContentFiles()).content!;
const control = smallFiles['controls/C-NET-02-deny.yaml']!;
const small = {
  'pack.yaml': 'name: House rules\nversion: "3"\ndate: "2026-11-20"\nabout: What our auditors ask for.\n',
  'controls/C-ORG-01-own.yaml': control,
};
const packIn = (more: Readonly<Record<string, string>> = {}): string =>
  writePack(join(scratchFolder(), 'house'), { ...small, ...more });
const load = (...paths: readonly string[]) =>
  loadPacks(
    builtIn,
    paths.map((path, n) => ({ path, shown: n === 0 ? 'house' : `house${n}` })),
  );
const said = async (...paths: readonly string[]): Promise<readonly string[]> =>
  (await load(...paths)).problems.map(({ file, line, code }) => `${file}${line ? `:${line}` : ''} ${code}`);

describe('a content pack on disk', () => {
  it('lies on top of the built-in content, without what is beside its entries', async () => {
    const { content, packs, problems } = await load(packIn());
    expect(problems).toEqual([]);
    expect(content.packs).toMatchObject([{ name: 'House rules', version: '3', entries: ['C-ORG-01'] }]);
    expect(packs).toMatchObject([{ folder: { shown: 'house' }, pack: { name: 'House rules' } }]);
  });

  it('has the same hash wherever it lies, and another one with any other text', async () => {
    const hashOf = async (path: string) => (await load(path)).content.packs[0]?.hash;
    const folder = packIn();
    const hash = await hashOf(folder);
    expect(await hashOf(packIn())).toBe(hash);
    writeFileSync(join(folder, 'README.md'), '# Changed');
    expect(await hashOf(folder)).toBe(hash);
    writeFileSync(join(folder, 'controls', 'C-ORG-01-own.yaml'), `${control}# a remark\n`);
    expect(await hashOf(folder)).not.toBe(hash);
  });

  it('may lie on another pack, and one bad pack takes both away', async () => {
    const second = packIn({ 'controls/C-ORG-01-own.yaml': `${control.trim()}\noverrides: Ours is stricter.\n` });
    const both = await load(packIn(), second);
    expect(both.problems).toEqual([]);
    expect(both.content.packs).toHaveLength(2);
    writeFileSync(join(second, 'notes.txt'), 'x');
    const { content, packs, problems } = await load(packIn(), second);
    expect(content).toBe(builtIn);
    expect(packs.map((pack) => pack.problems.length)).toEqual([0, 1]);
    expect(problems).toMatchObject([{ file: 'house1/notes.txt', code: 'content.stray-file' }]);
  });

  it('is named once', async () => {
    const folder = packIn();
    expect(await said(folder, folder)).toEqual(['house1 pack.twice']);
  });
});

describe('a folder that is no good pack', () => {
  it('says everything that is wrong at once, with file and line, and the built-in content stays', async () => {
    const folder = packIn({
      'controls/C-NET-02-clash.yaml': control,
      'controls/C-ORG-02-field.yaml': `${control.trim()}\ncolour: red\n`,
      'controls/C-ORG-03-needs.yaml': `${control.trim()}\nneeds: [C-ORG-02]\n`,
      'controls/C-ORG-04-bomb.yaml': 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n',
    });
    symlinkSync('/etc/hostname', join(folder, 'controls', 'C-ORG-05-out.yaml'));
    writeFileSync(join(folder, 'controls', 'C-ORG-06-latin.yaml'), Buffer.from([0x74, 0xe9]));
    writeFileSync(join(folder, 'controls', 'C-ORG-07-large.yaml'), 'x'.repeat(packLimits.bytesOfOne + 1));
    const { content, problems } = await load(folder);
    expect(content).toBe(builtIn);
    const lines = problems.map(({ file = '', line, code }) => `${file.replace('house/controls/', '')}:${line} ${code}`);
    expect(new Set(lines)).toEqual(
      new Set([
        'C-NET-02-clash.yaml:2 content.clash',
        `C-ORG-02-field.yaml:${control.trim().split('\n').length + 1} content.shape`,
        'C-ORG-04-bomb.yaml:2 content.yaml',
        'C-ORG-04-bomb.yaml:3 content.yaml',
        'C-ORG-05-out.yaml:undefined pack.outside',
        'C-ORG-06-latin.yaml:undefined file.not-utf8',
        'C-ORG-07-large.yaml:undefined pack.file-too-large',
      ]),
    );
    expect(problems.filter(({ code }) => !code.startsWith('content.')).every(({ fix }) => fix !== undefined)).toBe(
      true,
    );
  });

  it('is read from inside itself alone', async () => {
    const folder = packIn();
    const outside = packIn();
    symlinkSync(join(outside, 'controls'), join(folder, 'threats'));
    symlinkSync(join(folder, '..'), join(folder, 'questions'));
    symlinkSync('nowhere', join(folder, 'manifests'));
    symlinkSync(folder, join(folder, 'sources'));
    expect(await said(folder)).toEqual([
      'house/manifests file.missing',
      'house/questions pack.outside',
      'house/sources file.not-a-file',
      'house/threats pack.outside',
    ]);
    const linked = packIn();
    renameSync(join(linked, 'controls', 'C-ORG-01-own.yaml'), join(linked, '.kept'));
    symlinkSync('../.kept', join(linked, 'controls', 'C-ORG-01-own.yaml'));
    expect(await said(linked)).toEqual([]);
  });

  it('is not read when it is too large', async () => {
    const many = packIn();
    for (let n = 0; n < 3000; n += 1) writeFileSync(join(many, `${n}.yaml`), '');
    expect(await said(many)).toEqual(['house pack.too-many-files']);
    const heavy = packIn();
    for (let n = 0; n < 9; n += 1) writeFileSync(join(heavy, `${n}.yaml`), 'x'.repeat(packLimits.bytesOfOne));
    expect(await said(heavy)).toEqual(['house pack.too-large']);
  });

  it('is not even looked through without a pack.yaml', async () => {
    const folder = scratchFolder();
    writeFileSync(join(folder, 'secret.txt'), 'x');
    expect(await said(folder)).toEqual(['house content.no-pack']);
    expect(await said(join(folder, 'secret.txt'))).toEqual(['house file.not-a-folder']);
    expect(await said(join(folder, 'nowhere'))).toEqual(['house file.missing']);
    const linked = packIn();
    rmSync(join(linked, 'pack.yaml'));
    symlinkSync('/etc/hostname', join(linked, 'pack.yaml'));
    expect(await said(linked)).toEqual(['house/pack.yaml pack.outside']);
  });
});

describe('the packs of the desktop', () => {
  const setUp = () => {
    const state = join(scratchFolder(), 'state', 'packs.json');
    const open = () => new Packs(async () => builtIn, rememberedPacks(state));
    return { state, open };
  };

  it('are remembered, in their order, and forgotten by their id', async () => {
    const { open, state } = setUp();
    expect(await open().list()).toEqual({ packs: [], used: true, canChange: true });
    expect(await open().ownJson()).toBeUndefined();
    const [first, second] = [packIn(), packIn({ 'controls/C-ORG-01-own.yaml': 'x: 1', 'a.txt': '' })];
    const packs = open();
    expect(await packs.add(first)).toMatchObject({ used: true, packs: [{ pack: { name: 'House rules' } }] });
    const json = JSON.parse(new TextDecoder().decode(await packs.ownJson())) as { packs: unknown[] };
    expect(json.packs).toHaveLength(1);
    await packs.add(first);
    expect(await packs.add(second)).toMatchObject({ used: false, packs: [{ problems: [] }, {}] });
    expect((await packs.content()).packs).toEqual([]);
    expect(await packs.ownJson()).toBeUndefined();
    const again = await open().list();
    expect(again.packs.map(({ problems }) => problems.length > 0)).toEqual([false, true]);
    expect(JSON.parse(readFileSync(state, 'utf8'))).toEqual([first, second]);
    expect(await packs.remove(again.packs[1]!.id)).toMatchObject({
      used: true,
      packs: [{ folder: again.packs[0]!.folder }],
    });
    await expect(packs.remove('0'.repeat(32))).rejects.toMatchObject({ code: 'pack.unknown' });
  });

  it('are read again only when somebody asks, so that window and exports agree', async () => {
    const { open } = setUp();
    const folder = packIn();
    const packs = open();
    await packs.add(folder);
    const before = await packs.content();
    writeFileSync(join(folder, 'a.txt'), '');
    expect(await packs.content()).toBe(before);
    expect(await packs.reload()).toMatchObject({ used: false });
    expect(await packs.content()).toBe(builtIn);
  });

  it('survive a list that cannot be read, and stay below a limit', async () => {
    const { open, state } = setUp();
    mkdirSync(join(state, '..'), { recursive: true });
    writeFileSync(state, '{"not":"a list"}');
    expect((await open().list()).packs).toEqual([]);
    writeFileSync(state, JSON.stringify(Array.from({ length: 20 }, (_, n) => `/nowhere/${n}`)));
    await expect(open().add(packIn())).rejects.toMatchObject({ code: 'pack.too-many' });
  });
});

describe('the packs of the browser edition', () => {
  it('are those of its start, and nobody changes them', async () => {
    const folder = packIn();
    const packs = new Packs(async () => builtIn, givenPacks([{ path: folder, shown: 'house' }]));
    const { packs: listed, canChange } = await packs.list();
    expect([listed.length, canChange]).toEqual([1, false]);
    await expect(packs.add(folder)).rejects.toMatchObject({ code: 'pack.given' });
    await expect(packs.remove(listed[0]!.id)).rejects.toMatchObject({ code: 'pack.given' });
    const before = await packs.content();
    await packs.reload();
    expect(await packs.content()).toBe(before);
  });
});
