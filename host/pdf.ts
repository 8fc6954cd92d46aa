// Report → PDF. Gives fonts and templates to a child process as data and brings back bytes or problems.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../core/document/tree.ts';
import { printApart, type StartChild } from './print-apart.ts';
import type { PrintAssets, Printed } from './typeset.ts';

/** Where a built app keeps what a print needs: `dist/fonts`, `dist/pdf`, `dist/pdf-child.js`. */
export interface PdfPlaces {
  readonly fontsFolder: string;
  readonly templatesFolder: string;
  readonly childFile: string;
}
export interface PdfOptions {
  readonly places: PdfPlaces;
  /** `forkChild` where Node runs; Electron gives its utility process. */
  readonly startChild: StartChild;
  /** Milliseconds after which the print is stopped. */
  readonly limitMs?: number;
}

/** Prints a report. Never rejects; without `pdf` the problems say why, with it they are remarks (a character that fonts lack). */
export async function printPdf(report: Report, { places, startChild, limitMs = 30_000 }: PdfOptions): Promise<Printed> {
  try {
    const assets = await readPrintAssets(places);
    return await printApart(places.childFile, { report, assets }, startChild, limitMs);
  } catch (error) {
    return {
      pages: 0,
      problems: [
        {
          where: places.fontsFolder,
          code: 'pdf.assets',
          message: `The fonts or templates of the PDF cannot be read: ${(error as Error).message}.`,
          fix: 'Build the app again with `npm ci`.',
        },
      ],
    };
  }
}

/** Reads every font and template of the folders, in the order of their names. */
export async function readPrintAssets({
  fontsFolder,
  templatesFolder,
}: Pick<PdfPlaces, 'fontsFolder' | 'templatesFolder'>): Promise<PrintAssets> {
  const files = async (folder: string, ending: string) =>
    (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  const [fontNames, templateNames] = await Promise.all([files(fontsFolder, '.ttf'), files(templatesFolder, '.typ')]);
  const fonts = await Promise.all(fontNames.map((name) => readFile(join(fontsFolder, name))));
  const templates = await Promise.all(
    templateNames.map(async (name) => [name, await readFile(join(templatesFolder, name), 'utf8')] as const),
  );
  return { fonts, templates: Object.fromEntries(templates) };
}
