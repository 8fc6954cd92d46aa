// What a PDF says: its text page by page, so that a golden can be read as a diff.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The number of pages first, then each page's text, a line of the page a line here. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(`--- page ${number}\n${text.replace(/[ \t]+$/gm, '').trim()}\n`);
  }
  await loading.destroy();
  return `${document.numPages} pages\n${pages.join('')}`;
}
