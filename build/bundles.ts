// Turns the rooms that run in Node into bundles: the CLI, the desktop shell, its preload, the PDF child.
import { type BuildOptions, build } from 'esbuild';
import { packageVersion, root } from './places.ts';

const node: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  external: ['electron', '@myriaddreamin/typst-ts-node-compiler'],
  define: { PARAPET_VERSION: JSON.stringify(packageVersion) },
  // Bundled CommonJS packages call require(); an ES module has none of its own.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'none',
  minifySyntax: true,
  logLevel: 'warning',
};

const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['cli/main.ts'], outfile: 'dist/cli.js' },
  { ...node, entryPoints: ['host/pdf-child.ts'], outfile: 'dist/pdf-child.js' },
  { ...node, entryPoints: ['electron/main.ts'], outfile: 'dist/main.js', target: 'node24' },
  // A sandboxed preload must be CommonJS.
  {
    ...node,
    entryPoints: ['electron/preload.ts'],
    outfile: 'dist/preload.cjs',
    format: 'cjs',
    banner: {},
    target: 'node24',
  },
];

/** Builds every Node bundle into dist/. */
export async function buildBundles(): Promise<void> {
  await Promise.all(bundles.map((options) => build({ ...options, absWorkingDir: root })));
}
