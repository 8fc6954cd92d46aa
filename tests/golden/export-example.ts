// One worked example through the real command line: the whole export folder as texts, the PDF by what it says.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { at } from '../../build/places.ts';
import { pdfText } from './pdf-text.ts';

const run = promisify(execFile);

/** The day that every golden is printed on. */
export const goldenDate = '2026-11-23';

/** Ids of the worked examples, from the built content. */
export function exampleIds(): readonly string[] {
  const content = JSON.parse(readFileSync(at('dist/content.json'), 'utf8')) as { examples: { id: string }[] };
  return content.examples.map(({ id }) => id);
}

/** Exports an example; path in the folder (with `/`) → text. The PDF is `plan.pdf.txt`: page count and text. */
export async function exportExample(id: string): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-golden-'));
  try {
    const project = join(folder, `${id}.parapet`);
    await run(process.execPath, [at('dist/cli.js'), 'new', project, '--from', id]);
    const out = join(folder, 'plan');
    await run(process.execPath, [at('dist/cli.js'), 'plan', project, '--out', out, '--date', goldenDate]);
    return await readTexts(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function readTexts(folder: string): Promise<ReadonlyMap<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const texts = new Map<string, string>();
  for (const path of paths.map((path) => path.split(sep).join('/')).sort()) {
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith('.pdf')) texts.set(`${path}.txt`, await pdfText(bytes));
    else texts.set(path, bytes.toString('utf8'));
  }
  return texts;
}
