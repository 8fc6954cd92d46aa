// `app://parapet`: the built window's files under an address of their own, with the same headers as in the browser edition.
import { protocol } from 'electron';
import { installation } from '../host/installation.ts';
import { readStatic, safeHeaders } from '../host/static-files.ts';

const scheme = 'app';
const host = 'parapet';
export const origin = `${scheme}://${host}`;

/** Must run before the app is ready: a standard, secure scheme has an origin, and fetch works in it. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://parapet/…` from the built window; any other host or path is not found. */
export function serveWindow(): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const found = url.host === host ? await readStatic(installation.rendererFolder, url.pathname) : undefined;
    if (request.method !== 'GET' || found === undefined)
      return new Response(null, { status: 404, headers: safeHeaders });
    return new Response(found.bytes, { headers: { ...safeHeaders, 'Content-Type': found.type } });
  });
}
