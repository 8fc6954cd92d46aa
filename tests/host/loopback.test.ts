// The browser edition's door, over real HTTP: who gets in, who does not, and with which code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openExports } from '../../host/exports.ts';
import { openLoopback } from '../../host/loopback.ts';
import { safeHeaders } from '../../host/static-files.ts';
import { recordingHandlers } from './recording-handlers.ts';
import { scratchFolder } from './scratch.ts';

interface Got {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}
type Sent = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string | Buffer };

async function setUp() {
  const folder = scratchFolder();
  const rendererFolder = join(folder, 'app');
  mkdirSync(rendererFolder);
  mkdirSync(join(folder, 'app-evil'));
  writeFileSync(join(rendererFolder, 'index.html'), '<title>Parapet</title>');
  writeFileSync(join(rendererFolder, 'content.json'), '{"built":"in"}');
  writeFileSync(join(folder, 'app-evil', 'x.js'), 'evil');
  const { handlers, asked } = recordingHandlers();
  const exports = openExports();
  const own: { bytes: Uint8Array | undefined } = { bytes: undefined };
  const door = await openLoopback({ handlers, exports, rendererFolder, ownContent: async () => own.bytes }, 0);
  onTestFinished(door.close);
  const url = new URL(door.address);
  const port = Number(url.port);
  // node:http and not fetch: it sends a path, a host and an origin as they are given.
  const send = (path: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Got> =>
    new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let text = '';
        response.on('data', (data: Buffer) => (text += data.toString('latin1')));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      });
      asking.on('error', reject);
      asking.end(body);
    });
  const landing = await send(url.pathname + url.search);
  const cookie = String(landing.headers['set-cookie']).split(';')[0] ?? '';
  const good = { cookie, origin: url.origin, 'content-type': 'application/json' };
  const call = (headers: Record<string, string>, body: string | Buffer = 'null', channel = 'app:info') =>
    send(`/call/${channel}`, { method: 'POST', headers, body });
  return { url, send, call, landing, good, cookie, asked, exports, own };
}

const codeOf = ({ text }: Got): string => (JSON.parse(text) as { code: string }).code;

describe('the key', () => {
  it('is exchanged for a cookie that scripts and other sites do not get', async () => {
    const { landing, url } = await setUp();
    expect(url.hostname).toBe('127.0.0.1');
    expect(landing.status).toBe(303);
    expect(landing.headers.location).toBe('/');
    expect(String(landing.headers['set-cookie'])).toMatch(
      new RegExp(`^parapet-${url.port}=[A-Za-z0-9_-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('is needed for every call and every download', async () => {
    const { send, call, good, asked, exports, cookie } = await setUp();
    const { download } = exports.keep('/x', 'x-plan', [{ path: 'a', format: 'md', bytes: Buffer.from('a') }]);
    const wrong = cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const keyless: readonly string[] = ['', wrong, `${cookie}x`, cookie.replace('parapet', 'other')];
    for (const held of keyless) {
      const got = await call({ ...good, cookie: held });
      expect([got.status, codeOf(got)]).toEqual([403, 'door.key']);
      expect((await send(download, { headers: { cookie: held } })).status).toBe(403);
    }
    expect(asked).toEqual([]);
    const zip = await send(download, { headers: { cookie: `other=1; ${cookie}` } });
    expect(zip).toMatchObject({ status: 200, headers: { 'content-type': 'application/zip' } });
    expect(zip.text.startsWith('PK')).toBe(true);
    expect((await send('/?key=wrong')).status).toBe(403);
  });
});

describe('a call', () => {
  it('from the page of this run is answered', async () => {
    const { call, good, asked } = await setUp();
    const got = await call(good);
    expect([got.status, got.text]).toEqual([200, '{"ok":true,"value":"app:info"}']);
    expect(asked).toEqual([{ channel: 'app:info', ask: null }]);
  });

  it('from anywhere else is refused', async () => {
    const { call, good, url, asked } = await setUp();
    const { origin: _, ...withoutOrigin } = good;
    const refusals: readonly (readonly [Record<string, string>, number, string])[] = [
      [{ ...good, host: `evil.example:${url.port}` }, 421, 'door.host'],
      [{ ...good, host: `localhost:${url.port}` }, 421, 'door.host'],
      [{ ...good, host: '127.0.0.1:1' }, 421, 'door.host'],
      [{ ...good, origin: 'http://evil.example' }, 403, 'door.origin'],
      [{ ...good, origin: 'null' }, 403, 'door.origin'],
      [{ ...good, origin: 'http://127.0.0.1:1' }, 403, 'door.origin'],
      [{ ...good, origin: `${url.origin}.evil.example` }, 403, 'door.origin'],
      [withoutOrigin, 403, 'door.origin'],
      [{ ...good, 'content-type': 'text/plain' }, 415, 'door.type'],
    ];
    for (const [headers, status, code] of refusals) {
      const got = await call(headers);
      expect([got.status, codeOf(got)]).toEqual([status, code]);
    }
    expect(asked).toEqual([]);
  });

  it('that is no call is refused', async () => {
    const { call, send, good, asked } = await setUp();
    expect(codeOf(await call(good, 'null', 'no:such'))).toBe('door.channel');
    expect(codeOf(await call(good, 'null', '__proto__'))).toBe('door.channel');
    expect(codeOf(await call(good, 'null', '../app:info'))).toBe('door.channel');
    expect(codeOf(await call(good, '{'))).toBe('door.json');
    expect(codeOf(await call(good, '{"id":"x"}', 'projects:open'))).toBe('door.ask');
    expect(codeOf(await send('/', { method: 'PUT', headers: good }))).toBe('door.method');
    expect(await send('//[/')).toMatchObject({ status: 400, text: expect.stringContaining('door.address') });
    const large = await call(good, Buffer.alloc(25 * 1024 * 1024, 0x20));
    expect([large.status, codeOf(large)]).toEqual([413, 'door.too-large']);
    expect(asked).toEqual([]);
  });
});

describe('a file', () => {
  it('of the window comes with every safe header', async () => {
    const { send } = await setUp();
    const got = await send('/');
    expect(got).toMatchObject({ status: 200, text: '<title>Parapet</title>' });
    for (const [name, value] of Object.entries(safeHeaders)) expect(got.headers[name.toLowerCase()]).toBe(value);
  });

  it('with content packs of the organisation is for the holder of the key alone', async () => {
    const { send, own, cookie } = await setUp();
    expect((await send('/content.json')).text).toBe('{"built":"in"}');
    own.bytes = Buffer.from('{"house":"rules"}');
    const got = await send('/content.json');
    expect([got.status, codeOf(got)]).toEqual([403, 'door.key']);
    const held = await send('/content.json', { headers: { cookie } });
    expect(held).toMatchObject({ status: 200, text: '{"house":"rules"}' });
    expect(held.headers['content-type']).toBe('application/json; charset=utf-8');
    for (const [name, value] of Object.entries(safeHeaders)) expect(held.headers[name.toLowerCase()]).toBe(value);
  });

  it('outside the window is not found, and another host name gets none at all', async () => {
    const { send } = await setUp();
    for (const path of [
      '/../app-evil/x.js',
      '/..%2fapp-evil/x.js',
      '/%2e%2e/app-evil/x.js',
      '/no.js',
      '/download/x.zip',
    ]) {
      expect((await send(path)).status, path).toBe(404);
    }
    expect((await send('/', { headers: { host: 'rebound.example' } })).status).toBe(421);
  });
});

describe('the port', () => {
  it('that is taken is a refusal with a remedy', async () => {
    const { url } = await setUp();
    const parts = {
      handlers: recordingHandlers().handlers,
      exports: openExports(),
      rendererFolder: '/',
      ownContent: async () => undefined,
    };
    await expect(openLoopback(parts, Number(url.port))).rejects.toMatchObject({
      code: 'serve.port',
      fix: expect.stringMatching(/--port/),
    });
  });
});
