// The real browser edition for a test: the bundled CLI serves a folder, a real Chromium opens its address.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { at } from '../../build/places.ts';

export interface Edition {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The folder that is served: projects and exports lie here. */
  readonly folder: string;
  /** What the page asked for that is not its own origin. */
  readonly strangers: string[];
  /** Console errors, page errors and violations of the content security policy. */
  readonly complaints: string[];
  readonly address: string;
  /** Ends the server without a word, as a crash would. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** Serves `folder` (a new one by default) and opens the page at 1440 × 900. */
export async function openEdition(
  executablePath: string,
  options: {
    folder?: string;
    state?: string;
    width?: number;
    height?: number;
    dark?: boolean;
    content?: readonly string[];
  } = {},
): Promise<Edition> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'parapet-e2e-'));
  const state = options.state ?? join(folder, '.state');
  const packs = (options.content ?? []).flatMap((pack) => ['--content', pack]);
  const server = spawn(process.execPath, [at('dist/cli.js'), 'serve', folder, '--port', '0', ...packs], {
    env: { ...process.env, PARAPET_STATE: state },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(server);
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.dark ? 'dark' : 'light',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const strangers: string[] = [];
  const complaints: string[] = [];
  const origin = new URL(address).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('blob:')) strangers.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const crash = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
  };
  const close = async (): Promise<void> => {
    await browser.close();
    if (server.exitCode === null && server.signalCode === null) {
      server.kill('SIGINT');
      await ended;
    }
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { page, context, folder, strangers, complaints, address, crash, close };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    server.stdout?.on('data', (data: Buffer) => {
      text += data.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(text);
      if (found !== null) resolve(found[0]);
    });
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code} before it said its address: ${text}`)),
    );
  });
}
