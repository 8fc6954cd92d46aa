// The bundles of the desktop app in a real Chromium: main.js against the fake Electron, preload.cjs in the page, the built
// window behind app://. What only Electron itself can show is in tests/electron/real-electron.test.ts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { at } from '../../build/places.ts';
import type { HostBridge } from '../../host/contract.ts';
import { fake, state } from '../electron/fake-electron.ts';

vi.mock('electron', async () => (await import('../electron/fake-electron.ts')).fake);

// Chromium knows no app://; this origin stands in for it and is answered by the app's own protocol handler.
const origin = 'https://parapet.test';
const executablePath = inject('chromiumPath');

/** What a sandboxed preload finds: a `require` that knows Electron's renderer half. */
const preloadFrame = (preload: string): string => `{
  const require = () => ({
    contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }) },
    ipcRenderer: { invoke: (channel, ask) => window.__invoke(channel, ask), on() {}, removeListener() {} },
  });
  const module = { exports: {} };
  ${preload}
}`;

describe.skipIf(executablePath === '')('the bundles of the desktop app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parapet-desktop-'));
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    process.env.PARAPET_STATE = join(folder, 'state');
    await import(pathToFileURL(at('dist/main.js')).href);
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--no-first-run'] });
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.exposeFunction('__invoke', (channel: string, ask: unknown) => fake.ipcRenderer.invoke(channel, ask));
    await page.addInitScript(preloadFrame(readFileSync(at('dist/preload.cjs'), 'utf8')));
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const answer = await state.protocols.get('app')?.(new Request(`app://parapet${pathname}`));
      if (answer === undefined || !route.request().url().startsWith(`${origin}/`)) return route.abort();
      const body = Buffer.from(await answer.arrayBuffer());
      return route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
    });
    await page.goto(`${origin}/`);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const call = (channel: string, ask: unknown): Promise<unknown> =>
    page.evaluate(([c, a]) => (globalThis as unknown as { host: HostBridge }).host.call(c as 'app:info', a as null), [
      channel,
      ask,
    ] as const);

  it('shows the window through app://, without a word from the console', async () => {
    await page.getByRole('main').waitFor();
    expect(await page.title()).toMatch(/Parapet/);
    expect(complaints).toEqual([]);
  });

  it('answers the window through the bridge, and only what the contract names', async () => {
    expect(await call('app:info', null)).toMatchObject({ ok: true, value: { door: 'electron', folder: null } });
    expect(await call('no:such', null)).toMatchObject({ ok: false, code: 'door.channel' });
    expect(await call('projects:open', { id: '/etc/passwd' })).toMatchObject({ ok: false, code: 'door.ask' });
  });

  it('exports into the folder that the person picks', async () => {
    state.dialogAnswer = { canceled: false, filePaths: [folder], filePath: '' };
    const text = JSON.stringify({ parapet: 1, project: { name: 'Desk' } });
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const ask = { id: null, text, formats: ['md', 'svg'], date: '2026-11-23' };
    const exported = (await call('export:plan', ask)) as {
      value: { folder: string; folderId: string; download: null };
    };
    expect(exported).toMatchObject({ ok: true, value: { folder: join(folder, 'desk-plan'), download: null } });
    expect(readFileSync(join(folder, 'desk-plan', 'plan.md'), 'utf8')).toMatch(/Desk/);
    expect(await call('shell:showFolder', { folderId: exported.value.folderId })).toEqual({ ok: true, value: null });
    expect(state.opened).toEqual([join(folder, 'desk-plan')]);
  });
});
