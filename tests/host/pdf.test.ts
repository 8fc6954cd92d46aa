// The PDF, printed for real in a child process: its pages, fonts and text, what it refuses, and every way it can fail.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../core/document/report.ts';
import type { Block, Report } from '../../core/document/tree.ts';
import { type PdfPlaces, printPdf, readPrintAssets } from '../../host/pdf.ts';
import { forkChild, type PdfChild, printApart } from '../../host/print-apart.ts';
import { typeset } from '../../host/typeset.ts';
import { diagramOf, hostileNames, hostileNote, samplePlan } from '../core/document/sample-plan.ts';
import { pdfText } from '../golden/pdf-text.ts';
import { buildPdfPlaces } from './pdf-places.ts';

let places: Awaited<ReturnType<typeof buildPdfPlaces>>;
beforeAll(async () => {
  places = await buildPdfPlaces();
});
afterAll(() => places.remove());

const print = (report: Report) => printPdf(report, { places, startChild: forkChild });
const sample = (name?: string, note?: string) =>
  buildReport(samplePlan(name, note), { diagrams: [diagramOf(name ?? 'payments')] });
const paragraph = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const heading = (depth: 1 | 2 | 3, value: string, id?: string): Block => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
  data: id === undefined ? {} : { id },
});
/** A report of these blocks below one heading. */
const reportOf = (...children: readonly Block[]): Report => ({
  ...sample(),
  children: [heading(1, 'Title'), ...children],
});
const textOf = async (pdf: Uint8Array): Promise<string> => (await pdfText(pdf)).replace(/\s+/g, ' ');

describe('a printed report', () => {
  it('is a tagged PDF/UA-1 with our fonts alone, an outline and a language', async () => {
    const { pdf, pages, problems } = await print(sample());
    expect(problems).toEqual([]);
    expect(pages).toBeGreaterThan(10);
    const raw = Buffer.from(pdf!).toString('latin1');
    expect(raw.startsWith('%PDF-')).toBe(true);
    expect(raw).toContain('pdfuaid');
    for (const tag of ['/H1', '/Table', '/TH', '/Figure', '/L']) expect(raw).toMatch(new RegExp(`/S ?${tag}\\b`));
    expect(raw).toMatch(/\/Outlines/);
    expect(raw).toMatch(/\/Lang ?\(en/);
    const families = [...raw.matchAll(/\/BaseFont \/[A-Z]{6}\+(\w+)/g)].map((match) => match[1]);
    expect([...new Set(families)].sort()).toEqual(['ParapetMono', 'ParapetSans']);
  });

  it('has the same bytes twice', async () => {
    const [first, second] = await Promise.all([print(sample()), print(sample())]);
    expect(Buffer.compare(first.pdf!, second.pdf!)).toBe(0);
  });

  it('says on page two, the first after the cover, which answers clash', async () => {
    const { pdf } = await print(sample());
    const page = (await pdfText(pdf!)).split(/--- page \d+\n/)[2];
    expect(page).toContain('1 contradiction is not resolved');
    expect(page).toMatch(/Page 2 of \d+/);
  });

  it.each([...hostileNames, hostileNote].map((text) => [text]))('prints %j as it is', async (typed) => {
    const [name = ''] = typed.split('\n');
    const { pdf, problems } = await print(sample(name, typed));
    expect(problems.filter(({ code }) => code !== 'pdf.character')).toEqual([]);
    const text = (await textOf(pdf!)).replaceAll(' ', '');
    for (const line of typed.split('\n')) expect(text).toContain(line.replace(/\s/g, ''));
  });

  it('keeps every row of a long table', async () => {
    const row = (words: string) => ({
      type: 'tableRow' as const,
      children: [{ type: 'tableCell' as const, children: [{ type: 'text' as const, value: words }] }],
    });
    const rows = Array.from({ length: 1000 }, (_, index) => row(`row-${index}-end`));
    const { pdf, pages } = await print(reportOf({ type: 'table', children: [row('Head'), ...rows] }));
    expect(pages).toBeGreaterThan(10);
    const text = await textOf(pdf!);
    expect(rows.findIndex((_, index) => !text.includes(`row-${index}-end`))).toBe(-1);
  });

  it('lets a card that is taller than a page break, so that nothing is cut off', async () => {
    const lines = Array.from(
      { length: 120 },
      (_, index) => `line-${index}-end of a card that is far too tall for a page`,
    );
    const children = lines.map(paragraph);
    const { pdf } = await print(
      reportOf({ type: 'callout', kind: 'note', title: 'Tall', children }, paragraph('after')),
    );
    const text = await textOf(pdf!);
    expect(lines.filter((_, index) => !text.includes(`line-${index}-end`))).toEqual([]);
    expect(text).toContain('after');
  });
});

describe('what stands between a report and Typst', () => {
  it('has a root that does not exist', () => {
    expect(existsSync(process.platform === 'win32' ? 'Z:\\parapet-has-no-files' : '/parapet-has-no-files')).toBe(false);
  });

  it('gives the templates no way to files, packages, evaluation or the clock', async () => {
    const { templates } = await readPrintAssets(places);
    expect(Object.keys(templates).sort()).toEqual(['blocks.typ', 'inline.typ', 'report.typ', 'tokens.typ']);
    for (const text of Object.values(templates)) {
      expect(text).not.toMatch(/@preview|@local|\b(eval|read|plugin)\s*\(|datetime\.today/);
      expect(text.match(/\bjson\(/g)?.length ?? 0).toBe(
        text.includes('sys.inputs.tree') && text.includes('json(') ? 1 : 0,
      );
    }
  });

  it.each(['#read("/etc/passwd")', '#import "@preview/x:1.0.0"', '#eval("1")', '#plugin("x")', '#datetime.today()'])(
    'refuses a template with %s',
    async (line) => {
      const assets = await readPrintAssets(places);
      const templates = { ...assets.templates, 'tokens.typ': `${assets.templates['tokens.typ']}\n${line}` };
      const { pdf, problems } = typeset(sample(), { ...assets, templates });
      expect(pdf).toBeUndefined();
      expect(problems).toMatchObject([{ where: 'tokens.typ', code: 'pdf.template' }]);
    },
  );

  it('finds no file, even if a template asked for one', async () => {
    const assets = await readPrintAssets(places);
    const templates = { 'report.typ': '#set document(title: "x")\n= Title\n#image("/etc/hostname", alt: "x")' };
    const { pdf, problems } = typeset(sample(), { ...assets, templates });
    expect(pdf).toBeUndefined();
    expect(problems[0]).toMatchObject({ code: 'pdf.template' });
    expect(problems[0]?.message).toContain('not found');
  });

  it('refuses a picture that points to a file', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="/etc/hostname"/></svg>';
    const diagram = { type: 'diagram', view: 'x', svg, mermaid: '', alt: 'A picture', caption: [] } as const;
    const { pdf, problems } = await print(reportOf(diagram));
    expect(pdf).toBeUndefined();
    expect(problems[0]?.code).toBe('pdf.template');
    expect(problems[0]?.message).toContain('absolute paths are not allowed');
  });
});

describe('remarks beside a PDF', () => {
  const codesOf = async (...blocks: readonly Block[]) => {
    const { pdf, problems } = await print(reportOf(...blocks));
    expect(pdf).toBeDefined();
    return problems.map(({ code, where }) => `${code} ${where}`);
  };

  it('names characters that the fonts lack, in a picture too', async () => {
    expect(await codesOf(paragraph('a日b'))).toEqual(['pdf.character report.children[1].children[0].value']);
    const picture = { ...diagramOf('日'), type: 'diagram' as const, caption: [] };
    expect(await codesOf(picture)).toEqual(['pdf.character report.children[1].svg']);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', '#nowhere', 'https://a"b'])(
    'prints the link %s as text',
    async (url) => {
      const link: Block = {
        type: 'paragraph',
        children: [{ type: 'link', url, children: [{ type: 'text', value: 'x' }] }],
      };
      expect(await codesOf(link)).toEqual(['pdf.link report.children[1].children[0]']);
    },
  );

  it('names an id that is used twice', async () => {
    expect(await codesOf(heading(2, 'A', 'same'), paragraph('x'), heading(2, 'B', 'same'))).toEqual([
      'pdf.id-twice same',
    ]);
  });
});

describe('no PDF', () => {
  const failing = async (report: Report) => {
    const { pdf, pages, problems } = await print(report);
    expect({ pdf, pages }).toEqual({ pdf: undefined, pages: 0 });
    return problems;
  };

  it('comes from a tree that nests too deep or is too large', async () => {
    let deep: Block = paragraph('bottom');
    for (let level = 0; level < 60; level++) deep = { type: 'landscape', children: [deep] };
    expect(await failing(reportOf(deep))).toMatchObject([{ code: 'pdf.too-large' }]);
    const many = Array.from({ length: 70_000 }, () => paragraph('x'));
    expect(await failing(reportOf(...many))).toMatchObject([{ code: 'pdf.too-large' }]);
  });

  it('comes from a block that the templates do not know, with the place in the template', async () => {
    const problems = await failing(reportOf({ type: 'nope' } as unknown as Block));
    expect(problems[0]).toMatchObject({ code: 'pdf.template', message: 'panicked with: "unknown block node: nope"' });
    expect(problems[0]?.where).toMatch(/^blocks\.typ:\d+:\d+$/);
    expect(problems.some(({ code }) => code === 'pdf.trace')).toBe(true);
  });

  it('comes from what PDF/UA-1 forbids', async () => {
    const problems = await failing(reportOf(heading(3, 'Skipped a level')));
    expect(problems).toMatchObject([{ where: 'export', code: 'pdf.standard' }]);
    expect(problems[0]?.message).toContain('heading level');
  });

  it('comes with a reason when fonts or templates are missing', async () => {
    const printed = await printPdf(sample(), { places: { ...places, fontsFolder: '/nowhere' }, startChild: forkChild });
    expect(printed).toMatchObject({ pages: 0, problems: [{ code: 'pdf.assets' }] });
  });
});

it('warns of a font family that is not there', async () => {
  const assets = await readPrintAssets(places);
  const templates = { 'report.typ': '#set document(title: "x")\n#set text(font: "Nobody Has This")\n= Title' };
  const { problems } = typeset(sample(), { ...assets, templates });
  expect(problems.map(({ code }) => code)).toContain('pdf.warning');
});

describe('the child process', () => {
  const job = { report: sample(), assets: { fonts: [], templates: {} } };
  const silent = (rest: Partial<PdfChild>): PdfChild => ({ send() {}, onAnswer() {}, onEnd() {}, kill() {}, ...rest });

  it('is killed when it takes too long', async () => {
    let killed = false;
    const child = silent({
      kill: () => {
        killed = true;
      },
    });
    const printed = await printApart('x', job, () => child, 20);
    expect(printed).toMatchObject({ pages: 0, problems: [{ code: 'pdf.too-slow' }] });
    expect(killed).toBe(true);
  });

  it('is stopped at the limit, whatever it does', async () => {
    const printed = await printPdf(sample(), { places, startChild: forkChild, limitMs: 1 });
    expect(printed.problems).toMatchObject([{ code: 'pdf.too-slow' }]);
  });

  it('says when it ends without an answer', async () => {
    const missing: PdfPlaces = { ...places, childFile: `${places.childFile}.gone` };
    const printed = await printPdf(sample(), { places: missing, startChild: forkChild });
    expect(printed).toMatchObject({ pages: 0, problems: [{ code: 'pdf.ended' }] });
  });

  it('says when it cannot start', async () => {
    const cannot = () => {
      throw new Error('no room');
    };
    expect(await printApart('x', job, cannot, 1000)).toMatchObject({ problems: [{ code: 'pdf.start' }] });
  });

  it('gets nothing of the environment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parapet-child-'));
    const file = join(folder, 'tell.mjs');
    writeFileSync(file, "process.once('message', () => process.send(Object.keys(process.env)));");
    const told = await new Promise((resolve) => {
      const child = forkChild(file);
      child.onAnswer((answer) => {
        child.kill();
        resolve(answer);
      });
      child.send(job);
    });
    rmSync(folder, { recursive: true });
    expect((told as string[]).filter((name) => !/^(NODE_CHANNEL|NODE_UNIQUE|SystemRoot)/.test(name))).toEqual([]);
  });
});
