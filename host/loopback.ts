// The browser edition's door: HTTP on 127.0.0.1 alone, in front of the same handlers as the desktop's.
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeKey } from './loopback-key.ts';
import { type Door, type DoorParts, replyTo } from './loopback-replies.ts';
import { Refusal } from './refusal.ts';
import { safeHeaders } from './static-files.ts';

const host = '127.0.0.1';

export interface Loopback {
  /** The address to open, with the key of this run in it. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Opens the door on `port` (0: any free one); resolves once it listens. */
export async function openLoopback(parts: DoorParts, wantedPort: number): Promise<Loopback> {
  const server = createServer();
  const port = await listen(server, wantedPort);
  const door: Door = { ...parts, key: makeKey(port), authority: `${host}:${port}` };
  server.on('request', async (request: IncomingMessage, response) => {
    const { status, headers, body } = await replyTo(door, request);
    response.writeHead(status, { ...safeHeaders, ...headers, 'Content-Length': body.byteLength });
    response.end(body);
  });
  return {
    address: `http://${door.authority}/?key=${door.key.secret}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const fix = 'Name another port, or leave --port out.';
      reject(new Refusal('serve.port', `Port ${port} cannot be used: ${code ?? message}.`, { fix }));
    });
    server.listen({ host, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}
