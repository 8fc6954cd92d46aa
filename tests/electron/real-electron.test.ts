// The real Electron with the real bundles. Runs where its runtime lies in node_modules and a display is there (`xvfb-run`).
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoDesktop } from '../../build/desktop-check.ts';
import { installedRuntime } from '../../build/electron-runtime.ts';
import { root } from '../../build/places.ts';
import type { HostBridge } from '../../host/contract.ts';

const executablePath = installedRuntime();
const possible = executablePath !== undefined && whyNoDesktop(process) === undefined;

describe.skipIf(!possible)('real Electron', () => {
  const state = mkdtempSync(join(tmpdir(), 'parapet-electron-'));
  let app: ElectronApplication;
  let page: Page;
  beforeAll(async () => {
    const { PARAPET_DOOR: _, ...env } = process.env as Record<string, string>;
    app = await _electron.launch({ executablePath, args: [root], env: { ...env, PARAPET_STATE: state } });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(state, { recursive: true, force: true });
  });

  it('opens the window under its own address, without Node in it', async () => {
    expect(page.url()).toBe('app://parapet/');
    const reach = await page.evaluate(() => [typeof (globalThis as { require?: unknown }).require, typeof process]);
    expect(reach).toEqual(['undefined', 'undefined']);
  });

  it('answers through the bridge', async () => {
    const info = await page.evaluate(() => (globalThis as unknown as { host: HostBridge }).host.call('app:info', null));
    expect(info).toMatchObject({ ok: true, value: { door: 'electron' } });
  });

  it('loads nothing from outside', async () => {
    const outcome = await page.evaluate(() =>
      fetch('https://example.org/')
        .then(() => 'loaded')
        .catch(() => 'refused'),
    );
    expect(outcome).toBe('refused');
  });
});
