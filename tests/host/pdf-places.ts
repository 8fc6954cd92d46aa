// What a print needs, built fresh for a test file: the child as a bundle, the fonts; the templates as they are.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildFonts } from '../../build/fonts.ts';
import { at } from '../../build/places.ts';
import type { PdfPlaces } from '../../host/pdf.ts';

/** Builds into a folder of its own below dist/, where the bundle finds the compiler among the installed packages. */
export async function buildPdfPlaces(): Promise<PdfPlaces & { readonly remove: () => void }> {
  mkdirSync(at('dist'), { recursive: true });
  const folder = mkdtempSync(at('dist/pdf-test-'));
  const childFile = join(folder, 'pdf-child.mjs');
  const fontsFolder = join(folder, 'fonts');
  await Promise.all([
    buildFonts(fontsFolder),
    build({
      entryPoints: [at('host/pdf-child.ts')],
      outfile: childFile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      external: ['@myriaddreamin/typst-ts-node-compiler'],
      logLevel: 'silent',
    }),
  ]);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { childFile, fontsFolder, templatesFolder: at('assets/pdf'), remove };
}
