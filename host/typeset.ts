// Report → PDF with Typst, in the process that calls. The report is data: one JSON string, never parsed as markup.
// No clock, no files, no network; use `host/pdf.ts`, which does this in a child process.
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { HasGlyph } from '../core/document/printable.ts';
import type { Report } from '../core/document/tree.ts';
import type { Problem } from '../core/problem.ts';
import { familyOf, glyphCoverage } from './glyph-coverage.ts';
import { prepareReport } from './prepare-report.ts';

/** What a print needs, all of it as data. `templates` maps `report.typ` to its text; `fonts` are TrueType files. */
export interface PrintAssets {
  readonly templates: Readonly<Record<string, string>>;
  readonly fonts: readonly Uint8Array[];
}
export interface Printed {
  readonly pdf?: Uint8Array;
  readonly pages: number;
  readonly problems: readonly Problem[];
}

/** Typst resolves every path below its root; this one must not exist. */
const root = process.platform === 'win32' ? 'Z:\\parapet-has-no-files' : '/parapet-has-no-files';
const reachesOutside = /@preview|@local|\b(eval|read|plugin|csv|yaml|toml|xml|cbor)\(|datetime\.today/;

/** Prints one report as PDF/UA-1. Every failure is a problem; with an error among them there is no PDF. */
export function typeset(report: Report, assets: PrintAssets): Printed {
  const outside = Object.entries(assets.templates).filter(([, text]) => reachesOutside.test(text));
  if (outside.length > 0) {
    return failed(
      outside.map(([name]) => ({
        where: name,
        code: 'pdf.template',
        message: 'The template reads files, packages or the clock.',
        fix: 'Give it what it needs through the report.',
      })),
    );
  }
  const { tree, problems } = prepareReport(report, sansCoverage(assets.fonts));
  if (tree === undefined) return failed(problems);
  const printed = compile(openCompiler(assets), JSON.stringify(tree));
  return { ...printed, problems: [...problems, ...printed.problems] };
}

const failed = (problems: readonly Problem[]): Printed => ({ pages: 0, problems });

/** Mono falls back to Sans, Sans to nothing. */
function sansCoverage(fonts: readonly Uint8Array[]): HasGlyph {
  const sans = fonts.map((font) => Buffer.from(font)).filter((font) => familyOf(font) === 'Parapet Sans');
  const coverages = sans.map(glyphCoverage);
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const before = known.get(codePoint);
    if (before !== undefined) return before;
    const has = coverages.every((covers) => covers(codePoint));
    known.set(codePoint, has);
    return has;
  };
}

function openCompiler({ templates, fonts }: PrintAssets): NodeCompiler {
  const fontBlobs = fonts.map((font) => Buffer.from(font));
  const compiler = NodeCompiler.create({ workspace: root, fontArgs: [{ fontBlobs }] });
  for (const [name, text] of Object.entries(templates)) compiler.addSource(`${root}/${name}`, text);
  return compiler;
}

/** Two steps: in one step the compiler's diagnostics are lost. */
function compile(compiler: NodeCompiler, tree: string): Printed {
  const run = compiler.compile({ mainFilePath: `${root}/report.typ`, inputs: { tree } });
  if (!run.result) return failed(explain(compiler, run.takeError()));
  const warnings = run.takeWarnings();
  try {
    const pdf = compiler.pdf(run.result, { pdfStandard: 'ua-1' as never });
    return { pdf, pages: run.result.numOfPages, problems: warnings ? explain(compiler, warnings) : [] };
  } catch (error) {
    return failed(explainExport(error));
  }
}

interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly severity: number;
  readonly range: { readonly start: { readonly line: number; readonly character: number } } | null;
}
/** Typst's severities. */
const codes: Readonly<Record<number, string>> = { 1: 'pdf.template', 2: 'pdf.warning', 4: 'pdf.trace' };

function explain(compiler: NodeCompiler, error: NodeError | null): readonly Problem[] {
  if (!error) return [{ where: 'report', code: 'pdf.template', message: 'Typst failed and gave no reason.' }];
  return (compiler.fetchDiagnostics(error) as readonly Diagnostic[]).map(({ message, path, severity, range }) => ({
    where: path.slice(root.length + 1) + (range ? `:${range.start.line + 1}:${range.start.character + 1}` : ''),
    code: codes[severity] ?? 'pdf.template',
    message,
  }));
}

/** The exporter throws a plain Error whose message, or code, is Rust's debug text. */
function explainExport(error: unknown): readonly Problem[] {
  const { message, code } = error as { readonly message?: string; readonly code?: string };
  const text = message || code || String(error);
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((m) => (m[1] ?? '').replace(/\\(.)/g, '$1'));
  return [...new Set(found.length > 0 ? found : [text])].map((said) => ({
    where: 'export',
    code: 'pdf.standard',
    message: said,
  }));
}
