// A plan in every format that was asked for: paths and bytes, nothing written yet.

import { printHtml } from '../core/document/html.ts';
import { printMarkdown } from '../core/document/markdown.ts';
import { buildReport } from '../core/document/report.ts';
import { drawDiagrams } from '../core/document/report-diagrams.ts';
import type { ReportDiagram } from '../core/document/report-view.ts';
import type { Report } from '../core/document/tree.ts';
import { exportBundle } from '../core/export-files.ts';
import { planToJson } from '../core/plan-json.ts';
import type { Plan } from '../core/plan-types.ts';
import type { Problem } from '../core/problem.ts';
import type { Format } from './contract.ts';

import type { ExportFile } from './export-folder.ts';
import { installation } from './installation.ts';
import { printPdf } from './pdf.ts';
import { Refusal } from './refusal.ts';
import type { WarmChild } from './warm-child.ts';

export interface PrintedFormats {
  readonly files: readonly ExportFile[];
  /** Remarks of the printers: characters that no font has. */
  readonly problems: readonly Problem[];
}

interface Drawn {
  readonly plan: Plan;
  readonly report: Report;
  readonly diagrams: readonly ReportDiagram[];
}

/** Prints `plan` in `formats`; the PDF, where one is asked for, in `child`, which works beside everything else. */
export async function printFormats(
  plan: Plan,
  formats: readonly Format[],
  child: WarmChild | undefined,
): Promise<PrintedFormats> {
  const diagrams = drawDiagrams(plan);
  const drawn: Drawn = { plan, diagrams, report: buildReport(plan, { diagrams }) };
  const pdf = child && printPdf(drawn.report, { places: installation.pdf, startChild: child.startChild });
  // The fonts are read first; without this wait the child would stand idle while the texts are printed here.
  await Promise.race([child?.sent, pdf]);
  const texts = formats.flatMap((format) =>
    format === 'pdf' ? [] : textsOf[format](drawn).map(([path, text]) => textFile(path, format, text)),
  );
  const printed = await pdf;
  if (printed === undefined) return { files: texts, problems: [] };
  if (printed.pdf === undefined) throw noPdf(printed.problems);
  const file: ExportFile = { path: 'plan.pdf', format: 'pdf', bytes: printed.pdf };
  return { files: [...texts, file], problems: inOneRemark(printed.problems) };
}

/** A character that no font has is lost wherever it stands: said once, and not for every paragraph of the report. */
function inOneRemark(problems: readonly Problem[]): readonly Problem[] {
  const [first, ...more] = problems.filter(({ code }) => code === 'pdf.character');
  if (first === undefined) return problems;
  const lost = new Set([first, ...more].flatMap(({ message }) => message.match(/\[U\+[0-9A-F]+\]/g) ?? []));
  const message = `These characters cannot be printed: ${[...lost].sort().join(' ')}.`;
  return [...problems.filter(({ code }) => code !== 'pdf.character'), { ...first, where: 'plan.pdf', message }];
}

type Texts = readonly (readonly [path: string, text: string])[];
const textsOf: { readonly [F in Exclude<Format, 'pdf'>]: (drawn: Drawn) => Texts } = {
  md: ({ report }) => [['plan.md', printMarkdown(report)]],
  html: ({ report }) => [['plan.html', printHtml(report)]],
  json: ({ plan }) => [['plan.json', `${JSON.stringify(planToJson(plan), null, 2)}\n`]],
  svg: ({ diagrams }) => pictures(diagrams, 'svg', ({ svg }) => svg),
  mmd: ({ diagrams }) => pictures(diagrams, 'mmd', ({ mermaid }) => mermaid),
  manifests: ({ plan }) => exportBundle(plan).map(({ path, text }) => [path, text]),
};

/** The overview a second time at the top, where people and the report look for it. */
function pictures(diagrams: readonly ReportDiagram[], ending: string, text: (of: ReportDiagram) => string): Texts {
  const overview = diagrams.filter(({ view }) => view === 'overview');
  return [
    ...overview.map((diagram) => [`diagram.${ending}`, text(diagram)] as const),
    ...diagrams.map((diagram) => [`diagrams/${diagram.view}.${ending}`, text(diagram)] as const),
  ];
}

function textFile(path: string, format: Format, text: string): ExportFile {
  return { path, format, bytes: Buffer.from(text, 'utf8') };
}

function noPdf([first]: readonly Problem[]): Refusal {
  const fix = first?.fix ?? 'Leave pdf out of the formats; the others do not need it.';
  const message = first?.message ?? 'The PDF could not be printed.';
  return new Refusal(first?.code ?? 'pdf.failed', message, { fix, place: 'plan.pdf' });
}
