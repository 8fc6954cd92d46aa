// Hostile content packs: what keeps the reader busy is refused at once, and hostile names come out as plain text.
import { Window } from 'happy-dom';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Mermaid } from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { addPack } from '../../core/content/assemble.ts';
import { fitsPattern, idPattern } from '../../core/content/id-pattern.ts';
import { printHtml } from '../../core/document/html.ts';
import { printMarkdown } from '../../core/document/markdown.ts';
import { buildReport } from '../../core/document/report.ts';
import { drawDiagrams } from '../../core/document/report-diagrams.ts';
import { exportBundle } from '../../core/export-files.ts';
import { makePlan } from '../../core/make-plan.ts';
import { planJsonSchema, planToJson } from '../../core/plan-json.ts';
import type { Plan } from '../../core/plan-types.ts';
import { readProject } from '../../core/project.ts';
import { realContent } from '../content/real-content.ts';
import { nodesOf } from '../core/document/tree-walk.ts';
import { housePack, type PackTexts } from '../fixtures/house-pack.ts';
import { hostileNames } from './hostile-texts.ts';

const content = await realContent();
const load = (texts: PackTexts) =>
  addPack(
    content,
    'house',
    Object.entries(texts).map(([path, text]) => ({ path, text })),
  );
const codesOf = (more: PackTexts): readonly string[] => [
  ...new Set(load(housePack('House rules', more)).problems.map(({ file, code }) => `${file} ${code}`)),
];
const unseen = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;
const fitting = (name: string): boolean => name.trim().length > 0 && [...name].length <= 60 && !unseen.test(name);

const { content: merged, problems } = load(housePack());

/** A plan from several packs of these names; the own entries are marked with the last. */
function planWith(names: readonly string[]): Plan {
  const [pack] = merged!.packs;
  const packs = names.map((name) => ({ ...pack!, name }));
  const project = readProject(content.examples.find(({ id }) => id.startsWith('factory'))?.text ?? '').value!;
  const answers = { ...project.answers, 'house.shared-build': { value: 'shared' } };
  return makePlan({ ...merged!, packs }, { ...project, answers }, '2026-11-23');
}

describe('a pack that would keep the app busy', () => {
  const framework = (ids: string): string =>
    `title: F\nversion: "1"\ndate: "2026-01-01"\nurl: https://example.com/\nids: '${ids}'\nlicence: Ours.\n`;
  const limit = 20_000;
  it.each<[string, PackTexts]>([
    [
      'a pattern that backtracks',
      { 'frameworks/own.yaml': `${framework('^(a+)+$')}items: { ${'a'.repeat(60)}!: { title: A } }\n` },
    ],
    ['many repetitions', { 'frameworks/own.yaml': framework(`^${'a?'.repeat(40)}${'a'.repeat(40)}$`) }],
    ['a pattern that is none', { 'frameworks/own.yaml': framework('^($') }],
    ['a map of 50,000 keys', { 'sources/own.yaml': Array.from({ length: 50_000 }, (_, n) => `k${n}: 1`).join('\n') }],
    ['nesting without end', { 'sources/own.yaml': '['.repeat(100_000) }],
    [
      'conditions without end',
      { 'threats/T-991-x.yaml': `when: ${'{ not: '.repeat(3000)}{ q: a.b, is: 1 }${'}'.repeat(3000)}` },
    ],
    [
      'a YAML bomb',
      { 'sources/own.yaml': `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: &b${n} [*a, *a]`).join('\n')}` },
    ],
  ])('%s is refused in time', (_, more) => {
    const started = performance.now();
    const [path = ''] = Object.keys(more);
    const codes = codesOf(more);
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.every((code) => code.startsWith(`house/${path} content.`))).toBe(true);
    expect(performance.now() - started).toBeLessThan(limit);
  });

  it('cannot be built from the patterns that are let through', () => {
    const patterns = [
      '^164\\.3\\d{2}(\\([a-zA-Z0-9]+\\)){1,4}$',
      '^(a+a?){1,4}$',
      '^\\d{1,2}(\\.\\d{1,2})?$',
      '^[0-9.]+$',
      '^(a{1,4}){1,4}$',
      '^CVE-\\d{4}-\\d{4,7}$',
    ];
    for (const pattern of patterns) {
      expect([pattern, idPattern.safeParse(pattern).success]).toEqual([pattern, true]);
      const started = performance.now();
      for (const length of [20, 40, 59, 10_000]) fitsPattern(pattern, `${'a'.repeat(length)}!`);
      expect(performance.now() - started).toBeLessThan(1000);
    }
    for (const pattern of [
      '^(a*)*$',
      '^a+a+$',
      '^(a{0,9}){0,9}$',
      '^(?:a{2}){9}$',
      '^a{1,}b{1,}$',
      'a',
      '^a?b?c?d?$',
      '^((a+){1,4}){1,4}$',
      '^(a){1,5}$',
      '^(a)+$',
    ])
      expect([pattern, idPattern.safeParse(pattern).success]).toEqual([pattern, false]);
  });
});

describe('a pack that reaches out', () => {
  it.each<[string, PackTexts, string]>([
    [
      'an address that is a script',
      { 'sources/x.yaml': 'title: x\npublisher: y\nurl: "javascript:alert(1)"\nseen: "2026-01-01"\n' },
      'sources/x.yaml content.shape',
    ],
    [
      'an address without encryption',
      { 'sources/x.yaml': 'title: x\npublisher: y\nurl: "http://example.com/"\nseen: "2026-01-01"\n' },
      'sources/x.yaml content.shape',
    ],
    [
      'a file outside its layer',
      {
        'manifests/M-990-cost-centre.yaml': housePack()['manifests/M-990-cost-centre.yaml']!.replace(
          'file: cost',
          'file: ../../cost',
        ),
      },
      'manifests/M-990-cost-centre.yaml content.shape',
    ],
    ['a path outside its folder', { '../threats/T-991-x.yaml': 'x: 1' }, '../threats/T-991-x.yaml content.stray-file'],
    [
      'a name that turns the writing',
      { 'pack.yaml': housePack('abc\u202egnp')['pack.yaml']! },
      'pack.yaml content.shape',
    ],
    [
      'a name that hides a line',
      { 'pack.yaml': housePack('a\u2028kind: Secret')['pack.yaml']! },
      'pack.yaml content.shape',
    ],
    ['a name without end', { 'pack.yaml': housePack('a'.repeat(61))['pack.yaml']! }, 'pack.yaml content.shape'],
  ])('by %s is refused', (_, more, said) => {
    expect(codesOf(more)).toEqual([`house/${said}`]);
  });
});

describe('a hostile name of a pack', () => {
  const names = hostileNames.filter(fitting);
  const report = (plan: Plan) => buildReport(plan, { diagrams: drawDiagrams(plan) });
  let mermaid: Mermaid;
  beforeAll(async () => {
    const window = new Window();
    for (const name of [
      'document',
      'DOMParser',
      'Element',
      'Node',
      'HTMLElement',
      'DocumentFragment',
      'NodeFilter',
    ] as const)
      Object.assign(globalThis, { [name]: window[name] });
    Object.assign(globalThis, { window });
    mermaid = (await import('mermaid')).default;
  });

  it('is one of many, on a pack without problems', () => {
    expect(problems).toEqual([]);
    expect(names.length).toBeGreaterThan(25);
    const odd = names.filter((name) => load({ 'pack.yaml': housePack(name)['pack.yaml']! }).problems.length > 0);
    expect(odd).toEqual([]);
  });

  // Which name stands on the cover, in the foot and at own entries changes with the turn.
  it.each([0, 13, 26, 39])('is text and nothing more, wherever it is printed (turn %i)', async (turn) => {
    const turned = [...names.slice(turn), ...names.slice(0, turn)];
    const [plan, calm] = [planWith(turned), planWith(turned.map(() => 'House rules'))];
    const kindsOf = (of: Plan) => nodesOf(fromMarkdown(printMarkdown(report(of)))).map(({ type }) => type);
    const [kinds, quiet] = [kindsOf(plan), kindsOf(calm)];
    for (const kind of ['html', 'link', 'image', 'heading', 'code', 'list', 'emphasis']) {
      const count = (of: readonly string[]) => of.filter((one) => one === kind).length;
      expect([kind, count(kinds)]).toEqual([kind, count(quiet)]);
    }
    const tags = (html: string) => [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag).join();
    expect(tags(printHtml(report(plan)))).toBe(tags(printHtml(report(calm))));
    const pictures = drawDiagrams(calm);
    for (const [n, { svg, mermaid: text }] of drawDiagrams(plan).entries()) {
      expect(tags(svg)).toBe(tags(pictures[n]?.svg ?? ''));
      expect(await mermaid.parse(text)).toMatchObject({ diagramType: 'flowchart-v2' });
    }
    expect(planJsonSchema.parse(planToJson(plan)).packs?.map(({ name }) => name)).toEqual(turned);
    const files = new Map(exportBundle(calm).map(({ path, text }) => [path, text]));
    for (const { path, text } of exportBundle(plan)) {
      const other = files.get(path) ?? '';
      expect([path, text.split('\n').length]).toEqual([path, other.split('\n').length]);
      if (!path.endsWith('.yaml')) continue;
      const values = (yaml: string) => parseAllDocuments(yaml).map((document) => document.toJS() as unknown);
      expect(values(text)).toEqual(values(other));
    }
  });
});
