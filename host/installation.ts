// Where the built app's own files lie: the only place that knows, from the bundle's address (or the source's, in tests).
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

declare const PARAPET_VERSION: string | undefined;

const here = dirname(fileURLToPath(import.meta.url));
const dist = basename(here) === 'dist' ? here : join(here, '..', 'dist');

export const installation = {
  /** The package's version; the build writes it in. */
  version: typeof PARAPET_VERSION === 'string' ? PARAPET_VERSION : 'unbuilt',
  dist,
  contentFile: join(dist, 'content.json'),
  contentFolder: join(dist, '..', 'content'),
  rendererFolder: join(dist, 'renderer'),
  /** What a print needs, as `printPdf` takes it. */
  pdf: {
    fontsFolder: join(dist, 'fonts'),
    templatesFolder: join(dist, 'pdf'),
    childFile: join(dist, 'pdf-child.js'),
  },
  preload: join(dist, 'preload.cjs'),
} as const;
