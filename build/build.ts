// `npm run build`: everything that runs comes out of here, into dist/.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { build as buildRenderer } from 'vite';
import { contentForWindow } from '../core/content/for-window.ts';
import { planJsonAsJsonSchema } from '../core/plan-json.ts';
import { loadContent } from '../host/content-artefact.ts';
import { printProblems } from '../host/print-problems.ts';
import { buildBundles } from './bundles.ts';
import { buildContent } from './content.ts';
import { buildFonts } from './fonts.ts';
import { at } from './places.ts';

const problems = await buildContent(at('content'), at('dist/content.json'));
if (problems.length > 0) {
  console.error(printProblems(problems));
  process.exit(1);
}
await mkdir(at('dist/renderer'), { recursive: true });
await Promise.all([
  buildBundles(),
  buildFonts(at('dist/fonts')),
  cp(at('assets/pdf'), at('dist/pdf'), { recursive: true }),
  writeFile(at('dist/plan.schema.json'), `${JSON.stringify(planJsonAsJsonSchema(), null, 2)}\n`),
  buildRenderer({ configFile: at('renderer/vite.config.ts'), logLevel: 'warn' }),
]);
await writeFile(
  at('dist/renderer/content.json'),
  JSON.stringify(contentForWindow(await loadContent(at('dist/content.json')))),
);
