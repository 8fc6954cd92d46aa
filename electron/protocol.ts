// `app://parapet`: the built window's files under an address of their own, with the same headers as in the browser edition.
import { protocol } from 'electron';
import { installation } from '../host/installation.ts';
import { contentPath, jsonType, readStatic, type StaticFile, safeHeaders } from '../host/static-files.ts';

const scheme = 'app';
const host = 'parapet';
export const origin = `${scheme}://${host}`;

/** Must run before the app is ready: a standard, secure scheme has an origin, and fetch works in it. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers `app://parapet/…` from the built window, and its content with content packs; anything else is not found. */
export function serveWindow(ownContent: () => Promise<Uint8Array<ArrayBuffer> | undefined>): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const own = url.pathname === contentPath ? await ownContent() : undefined;
    const file = own === undefined ? await readStatic(installation.rendererFolder, url.pathname) : ownFile(own);
    const found = url.host === host ? file : undefined;
    if (request.method !== 'GET' || found === undefined)
      return new Response(null, { status: 404, headers: safeHeaders });
    return new Response(found.bytes, { headers: { ...safeHeaders, 'Content-Type': found.type } });
  });
}

const ownFile = (bytes: Uint8Array<ArrayBuffer>): StaticFile => ({ bytes, type: jsonType });
