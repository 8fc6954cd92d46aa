// What the browser edition's door replies to a request: who may ask at all, then files, downloads and calls.
import type { IncomingMessage } from 'node:http';
import { answerCall } from './answer-call.ts';
import type { Answer } from './contract.ts';
import type { Exports } from './exports.ts';
import type { Handlers } from './handlers.ts';
import type { Key } from './loopback-key.ts';
import { mostBytes } from './read-text.ts';
import { contentPath, jsonType, readStatic } from './static-files.ts';

export interface DoorParts {
  readonly handlers: Handlers;
  readonly exports: Exports;
  readonly rendererFolder: string;
  /** content.json with content packs, in place of the built file; undefined without packs. */
  readonly ownContent: () => Promise<Uint8Array | undefined>;
}
export interface Door extends DoorParts {
  readonly key: Key;
  /** `127.0.0.1:50123`: the only name that this door answers to, so that no rebound name reaches it. */
  readonly authority: string;
}
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** JSON may escape every character of the largest project. */
const mostBody = 3 * mostBytes;

/** The reply to any request. Never rejects. */
export async function replyTo(door: Door, request: IncomingMessage): Promise<Reply> {
  try {
    if (request.headers.host !== door.authority) {
      return refusal(421, 'door.host', `This door answers only to ${door.authority}.`);
    }
    const base = `http://${door.authority}`;
    if (!URL.canParse(request.url ?? '/', base)) return refusal(400, 'door.address', 'This is not an address.');
    const url = new URL(request.url ?? '/', base);
    if (request.method === 'POST') return await replyToCall(door, url.pathname, request);
    if (request.method === 'GET') return await replyToGet(door, url, request);
    return refusal(405, 'door.method', 'This door knows GET and POST.');
  } catch (error) {
    console.error(error);
    return refusal(500, 'door.failed', 'The host failed at this request. The terminal says more.');
  }
}

async function replyToGet(door: Door, url: URL, request: IncomingMessage): Promise<Reply> {
  const key = url.searchParams.get('key');
  if (url.pathname === '/' && key !== null) {
    if (!door.key.opens(key)) return refusal(403, ...noKey);
    return { status: 303, headers: { Location: '/', 'Set-Cookie': door.key.cookie }, body: new Uint8Array() };
  }
  const download = /^\/download\/([0-9a-f]{32})\.zip$/.exec(url.pathname)?.[1];
  if (download !== undefined) return door.key.isHeldBy(request) ? zipOf(door, download) : refusal(403, ...noKey);
  if (url.pathname === contentPath) {
    const own = await door.ownContent();
    if (own !== undefined) return door.key.isHeldBy(request) ? ownReply(own) : refusal(403, ...noKey);
  }
  // What lies here is the app itself, the same for everyone; what is a person's own comes through calls and downloads.
  const file = await readStatic(door.rendererFolder, url.pathname);
  if (file === undefined) return refusal(404, 'door.missing', 'There is no such file.');
  return { status: 200, headers: { 'Content-Type': file.type }, body: file.bytes };
}

const ownReply = (body: Uint8Array): Reply => ({ status: 200, headers: { 'Content-Type': jsonType }, body });

function zipOf(door: Door, id: string): Reply {
  const zip = door.exports.zip(id);
  if (zip === undefined) return refusal(404, 'door.missing', 'This export is no longer kept. Export again.');
  const headers = {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="${zip.name}"`,
  };
  return { status: 200, headers, body: zip.bytes };
}

async function replyToCall(door: Door, path: string, request: IncomingMessage): Promise<Reply> {
  if (request.headers.origin !== `http://${door.authority}`) {
    return refusal(403, 'door.origin', 'Only the page of this run may call.');
  }
  if (!door.key.isHeldBy(request)) return refusal(403, ...noKey);
  const channel = /^\/call\/([A-Za-z:]+)$/.exec(path)?.[1];
  if (channel === undefined) return refusal(404, 'door.channel', 'There is no such call.');
  if (request.headers['content-type'] !== 'application/json') {
    return refusal(415, 'door.type', 'A call carries application/json.');
  }
  const body = await readBody(request);
  if (body === undefined) return refusal(413, 'door.too-large', 'This call is larger than any project.');
  const ask = parse(body);
  if (ask === undefined) return refusal(400, 'door.json', 'This call is not JSON.');
  const answer = await answerCall(door.handlers, channel, ask.value);
  return replyWith(answer.ok || !answer.code.startsWith('door.') ? 200 : 400, answer);
}

const noKey = [
  'door.key',
  'This page does not hold the key of this run. Open the address that Parapet printed in the terminal.',
] as const;

/** The body as text; past the limit the rest is read and dropped, so that the refusal can still be received. */
function readBody(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= mostBody) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on('end', () => resolve(size > mostBody ? undefined : Buffer.concat(chunks).toString('utf8')));
    request.on('error', reject);
  });
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const refusal = (status: number, code: string, message: string): Reply =>
  replyWith(status, { ok: false, code, message });

function replyWith(status: number, answer: Answer<unknown>): Reply {
  const headers = { 'Content-Type': jsonType };
  return { status, headers, body: Buffer.from(JSON.stringify(answer)) };
}
