// The built window's files for both doors: from one folder, with their types and the headers that fence them in.
import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer of a door. */
export const safeHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** The one file of the window that a content pack of the organisation can change. */
export const contentPath = '/content.json';
export const jsonType = 'application/json; charset=utf-8';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': jsonType,
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

export interface StaticFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * The file that an address path stands for, `/` being `index.html`; undefined for everything that is not a file of a
 * known type inside `root`, links out of it included. The comparison ends in a separator, so `/app` never admits `/app-evil`.
 */
export async function readStatic(root: string, pathname: string): Promise<StaticFile | undefined> {
  const wanted = decodePath(pathname === '/' ? '/index.html' : pathname);
  const type = wanted === undefined ? undefined : types[extname(wanted)];
  if (wanted === undefined || type === undefined) return undefined;
  try {
    const [folder, path] = await Promise.all([realpath(root), realpath(resolve(root, `.${wanted}`))]);
    if (!path.startsWith(folder + sep)) return undefined;
    return { bytes: new Uint8Array(await readFile(path)), type };
  } catch {
    return undefined;
  }
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.startsWith('/') && !/[\\\0:]/.test(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
