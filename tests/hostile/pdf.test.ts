// Hostile names and notes on paper: every one is there, letter by letter or as [U+202E] where no font has the letter.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildReport } from '../../core/document/report.ts';
import { drawDiagrams } from '../../core/document/report-diagrams.ts';
import { printPdf } from '../../host/pdf.ts';
import { forkChild } from '../../host/print-apart.ts';
import { realContent } from '../content/real-content.ts';
import { pdfText } from '../golden/pdf-text.ts';
import { buildPdfPlaces } from '../host/pdf-places.ts';
import { hostilePlan, inTurn } from './hostile-project.ts';
import { hostileNames, hostileNotes } from './hostile-texts.ts';

const content = await realContent();
let places: Awaited<ReturnType<typeof buildPdfPlaces>>;
beforeAll(async () => {
  places = await buildPdfPlaces();
});
afterAll(() => places.remove());

/** The text of the pages in one line: a word may go on at the next line or page, below its footer. */
async function linesOf(pdf: Uint8Array): Promise<string> {
  const text = (await pdfText(pdf)).normalize('NFC');
  return text.replace(/^--- page \d+$/gm, '').replace(/[\s\u200b]+/gu, '');
}

/** Matches a text however its letters were printed. */
function printed(text: string): RegExp {
  const letters = [...text.normalize('NFC').replace(/\s+/gu, '')];
  const forms = letters.map((letter) => {
    const code = letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return `(?:${letter.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}|\\[U\\+${code}\\])`;
  });
  return new RegExp(forms.join(''), 'u');
}

it('shows every name and every line of every note', async () => {
  const plan = hostilePlan(content, 'ibm-classic', inTurn(hostileNames, hostileNotes), 12);
  const report = buildReport(plan, { diagrams: drawDiagrams(plan) });
  const { pdf, problems } = await printPdf(report, { places, startChild: forkChild });
  expect(problems.filter(({ code }) => code !== 'pdf.character')).toEqual([]);
  const text = await linesOf(pdf!);
  const typed = [...hostileNames, ...hostileNotes.flatMap((note) => note.split('\n'))];
  expect(typed.filter((line) => !printed(line).test(text))).toEqual([]);
}, 90_000);
