// The desktop shell against a fake Electron: what it denies, serves, opens, answers and lets the window do.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { channels, type HostBridge, menuCommands } from '../../host/contract.ts';
import { safeHeaders } from '../../host/static-files.ts';
import { writePack } from '../fixtures/house-pack.ts';
import { fake, state } from './fake-electron.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fake);
const folder = vi.hoisted(() => ({ path: '' }));
vi.mock('../../host/installation.ts', async (importOriginal) => {
  const { installation } = await importOriginal<typeof import('../../host/installation.ts')>();
  return {
    get installation() {
      return { ...installation, rendererFolder: join(folder.path, 'renderer') };
    },
  };
});

const project = (name: string): string => `${JSON.stringify({ parapet: 1, project: { name } })}\n`;

beforeAll(async () => {
  const { mkdtempSync } = await import('node:fs');
  folder.path = mkdtempSync(join(tmpdir(), 'parapet-shell-'));
  process.env.PARAPET_STATE = join(folder.path, 'state');
  mkdirSync(join(folder.path, 'renderer'));
  mkdirSync(join(folder.path, 'renderer-evil'));
  writeFileSync(join(folder.path, 'renderer', 'index.html'), '<title>Parapet</title>');
  writeFileSync(join(folder.path, 'renderer-evil', 'x.js'), 'evil');
  await import('../../electron/main.ts');
  await import('../../electron/preload.ts');
});

const theWindow = () => state.windows[0]!;
const bridge = () => state.exposed.get('host') as HostBridge;

describe('the window', () => {
  it('is one, sandboxed and isolated, with the preload as its only way out', () => {
    expect(state.windows).toHaveLength(1);
    expect(theWindow().options).toMatchObject({
      minWidth: 1280,
      minHeight: 720,
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
        preload: expect.stringMatching(/preload\.cjs$/),
      },
    });
    expect(theWindow().loaded).toBe('app://parapet/');
    expect(theWindow().shown).toBe(true);
    expect(fake.app.sandboxed).toBe(true);
  });

  it('comes to the front when the app is started a second time', () => {
    fake.app.emit('second-instance');
    expect(theWindow().focused).toBe(1);
    expect(state.windows).toHaveLength(1);
  });
});

describe('what is denied', () => {
  const prevented = (event: string, details: object = {}): boolean => {
    let asked = false;
    const preventDefault = (): void => {
      asked = true;
    };
    theWindow().webContents.emit(event, { preventDefault, ...details });
    return asked;
  };

  it('navigation, new windows and webviews', () => {
    expect(prevented('will-navigate', { url: 'https://example.org/' })).toBe(true);
    expect(prevented('will-redirect', { url: 'https://example.org/' })).toBe(true);
    expect(prevented('will-attach-webview')).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'https://example.org/' })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'app://parapet.evil/' })).toBe(true);
    expect(prevented('will-frame-navigate', { url: 'app://parapet/frame.html' })).toBe(false);
    expect(theWindow().webContents.openHandler?.({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  });

  it('permissions, devices, downloads and spelling dictionaries', () => {
    const granted: boolean[] = [];
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      state.denials.permissionRequest?.({}, permission, (answer) => granted.push(answer));
    }
    expect(granted).toEqual([false, false, false, false, false]);
    expect(state.denials.permissionCheck?.()).toBe(false);
    expect(state.denials.device?.()).toBe(false);
    expect(state.denials.spelling).toBe(false);
    let stopped = false;
    state.session.emit('will-download', { preventDefault: () => (stopped = true) });
    expect(stopped).toBe(true);
  });

  it('every request but those of the app itself', () => {
    const cancelled = (url: string): boolean | undefined => {
      let answer: boolean | undefined;
      state.denials.beforeRequest?.({ url }, ({ cancel }) => {
        answer = cancel;
      });
      return answer;
    };
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'ws://x/',
      'data:text/html,x',
    ]) {
      expect(cancelled(url), url).toBe(true);
    }
    expect(cancelled('app://parapet.evil/x')).toBe(true);
    expect(cancelled('app://parapet/index.html')).toBe(false);
    expect(cancelled('blob:app://parapet/1')).toBe(false);
    expect(cancelled('blob:https://example.org/1')).toBe(true);
  });
});

describe('app://', () => {
  const get = (url: string, init?: RequestInit): Promise<Response> =>
    state.protocols.get('app')?.(new Request(url, init)) ?? Promise.reject(new Error('no protocol'));

  it('is a standard, secure scheme', () => {
    expect(state.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('serves the window with its policy, and nothing beside it', async () => {
    const page = await get('app://parapet/');
    expect([page.status, await page.text()]).toEqual([200, '<title>Parapet</title>']);
    expect(page.headers.get('content-security-policy')).toBe(safeHeaders['Content-Security-Policy']);
    for (const url of [
      'app://other/',
      'app://parapet/%2e%2e%2frenderer-evil/x.js',
      'app://parapet/..%2fstate/x.json',
    ]) {
      expect((await get(url)).status, url).toBe(404);
    }
    expect((await get('app://parapet/', { method: 'POST' })).status).toBe(404);
  });
});

describe('the door', () => {
  it('answers every channel of the contract and no other', () => {
    expect([...state.handlers.keys()].sort()).toEqual([...channels].sort());
  });

  it('refuses every sender but the main frame of our page', async () => {
    const answer = (event: unknown): unknown => state.handlers.get('app:info')?.(event, null);
    const ours = theWindow().webContents;
    const strangers = [
      { sender: {}, senderFrame: ours.mainFrame },
      { sender: ours, senderFrame: null },
      { sender: ours, senderFrame: { url: 'app://parapet/frame.html' } },
    ];
    for (const event of strangers) expect(await answer(event)).toMatchObject({ ok: false, code: 'door.sender' });
    ours.mainFrame.url = 'https://example.org/';
    expect(await answer({ sender: ours, senderFrame: ours.mainFrame })).toMatchObject({ code: 'door.sender' });
    ours.mainFrame.url = 'app://parapet/';
    expect(await answer({ sender: ours, senderFrame: ours.mainFrame })).toMatchObject({ ok: true });
  });

  it('checks what a call carries', async () => {
    expect(await bridge().call('projects:open', { id: '../../etc/passwd' })).toMatchObject({ code: 'door.ask' });
    expect(await bridge().call('projects:open', { id: '0'.repeat(32) })).toMatchObject({ code: 'project.unknown' });
  });
});

describe('the bridge', () => {
  it('knows the calls of the contract by name and nothing of Electron', async () => {
    expect([...state.exposed.keys()]).toEqual(['host']);
    expect(Object.keys(bridge()).sort()).toEqual(['call', 'on']);
    expect(await bridge().call('app:info', null)).toMatchObject({
      ok: true,
      value: { door: 'electron', folder: null },
    });
    const unknown = bridge().call as unknown as (channel: string, ask: unknown) => Promise<unknown>;
    expect(await unknown('ELECTRON_BROWSER_REQUIRE', 'fs')).toMatchObject({ ok: false, code: 'door.channel' });
  });

  it('passes menu commands on without their event, until it is told to stop', () => {
    const heard: unknown[] = [];
    const stop = bridge().on('menu', (...what: unknown[]) => heard.push(what));
    state.renderer.emit('menu', { sender: 'secret' }, { command: 'new' });
    stop();
    state.renderer.emit('menu', { sender: 'secret' }, { command: 'open' });
    expect(heard).toEqual([[{ command: 'new' }]]);
    const on = bridge().on as unknown as (event: string, listener: () => void) => void;
    on('something-else', () => undefined);
    expect(state.renderer.eventNames()).toEqual([]);
  });
});

describe('the menu', () => {
  it('has every command of the contract once', () => {
    type Entry = { readonly click?: () => void; readonly submenu?: readonly Entry[] };
    const entries = (state.menu as readonly Entry[]).flatMap(({ submenu }) => submenu ?? []);
    for (const { click } of entries) click?.();
    const sent = theWindow().webContents.sent.map(([channel, what]) => [
      channel,
      (what as { command: string }).command,
    ]);
    expect(sent.sort()).toEqual(menuCommands.map((command) => ['menu', command]).sort());
  });
});

describe('files', () => {
  it('are saved where the person says, opened again from the list, and never named by the window', async () => {
    const path = join(folder.path, 'mine');
    state.dialogAnswer = { canceled: false, filePaths: [], filePath: path };
    const saved = await bridge().call('projects:saveAs', { name: 'My <cluster>', text: project('one') });
    expect(saved).toMatchObject({ ok: true, value: { file: 'mine.parapet' } });
    expect(state.dialogAsked.at(-1)).toMatchObject({ defaultPath: '/home/somebody/documents/project.parapet' });
    const id = saved.ok && saved.value ? saved.value.id : '';
    await bridge().call('journal:write', { journal: null, id, text: project('two') });
    expect(await bridge().call('projects:list', null)).toMatchObject({
      ok: true,
      value: { recent: [{ id, text: project('one') }], recoveries: [{ id, text: project('two') }] },
    });
    expect(await bridge().call('projects:save', { id, text: project('two') })).toMatchObject({ ok: true });
    expect(readFileSync(`${path}.parapet`, 'utf8')).toBe(project('two'));
    expect(await bridge().call('projects:list', null)).toMatchObject({ ok: true, value: { recoveries: [] } });
    expect(await bridge().call('projects:open', { id })).toMatchObject({ ok: true, value: { text: project('two') } });
    state.dialogAnswer = { canceled: false, filePaths: [`${path}.parapet`], filePath: '' };
    expect(await bridge().call('projects:pick', null)).toMatchObject({ ok: true, value: { id } });
    expect(await bridge().call('projects:forget', { id })).toEqual({ ok: true, value: null });
    expect(await bridge().call('projects:list', null)).toMatchObject({ ok: true, value: { recent: [] } });
  });

  it('stay as they are when the person cancels or the text is no project', async () => {
    state.dialogAnswer = { canceled: true, filePaths: [], filePath: '' };
    expect(await bridge().call('projects:pick', null)).toEqual({ ok: true, value: null });
    expect(await bridge().call('projects:saveAs', { name: 'x', text: project('x') })).toEqual({
      ok: true,
      value: null,
    });
    const path = join(folder.path, 'kept.parapet');
    writeFileSync(path, project('kept'));
    state.dialogAnswer = { canceled: false, filePaths: [path], filePath: path };
    const picked = await bridge().call('projects:pick', null);
    const id = picked.ok && picked.value ? picked.value.id : '';
    for (const text of ['', '{', '{"parapet":2}', '{"parapet":1,"__proto__":{}}']) {
      expect(await bridge().call('projects:save', { id, text })).toMatchObject({ code: 'project.unreadable' });
      expect(await bridge().call('projects:saveAs', { name: 'x', text })).toMatchObject({ ok: false });
    }
    expect(readFileSync(path, 'utf8')).toBe(project('kept'));
  });
});

describe('content packs', () => {
  it('are picked in a dialog, served as the content, remembered, and taken away again', async () => {
    const get = () => state.protocols.get('app')!(new Request('app://parapet/content.json'));
    expect((await get()).status).toBe(404);
    const path = writePack(join(folder.path, 'house'));
    state.dialogAnswer = { canceled: true, filePaths: [], filePath: '' };
    expect(await bridge().call('packs:add', null)).toEqual({ ok: true, value: null });
    state.dialogAnswer = { canceled: false, filePaths: [path], filePath: '' };
    const added = await bridge().call('packs:add', null);
    expect(added).toMatchObject({ ok: true, value: { used: true, canChange: true, packs: [{ problems: [] }] } });
    const served = await get();
    expect(served.headers.get('content-security-policy')).toBe(safeHeaders['Content-Security-Policy']);
    expect(await served.json()).toMatchObject({ packs: [{ name: 'House rules' }] });
    expect(JSON.parse(readFileSync(join(folder.path, 'state', 'packs.json'), 'utf8'))).toEqual([path]);
    const id = added.ok && added.value ? (added.value.packs[0]?.id ?? '') : '';
    expect(await bridge().call('packs:remove', { id })).toMatchObject({ ok: true, value: { packs: [] } });
    expect((await get()).status).toBe(404);
  });
});

describe('the PDF child', () => {
  it('is a utility process with an empty environment', async () => {
    const { startUtilityChild } = await import('../../electron/utility-child.ts');
    const child = startUtilityChild('/dist/pdf-child.js');
    const started = state.children.at(-1)!;
    expect(started).toMatchObject({ file: '/dist/pdf-child.js', options: { stdio: 'ignore' } });
    expect(Object.keys((started.options as { env: object }).env).filter((name) => name !== 'SystemRoot')).toEqual([]);
    const heard: unknown[] = [];
    child.onAnswer((answer) => heard.push(answer));
    child.onEnd((reason) => heard.push(reason));
    child.send({ report: {}, assets: {} } as never);
    started.child.emit('message', { pages: 1 });
    started.child.emit('exit', 0);
    child.kill();
    expect(started.child.posted).toEqual([{ report: {}, assets: {} }]);
    expect(heard).toEqual([{ pages: 1 }, 'exit code 0']);
    expect(started.child.killed).toBe(true);
  });
});

describe('the end', () => {
  it('comes with the last window', () => {
    fake.app.emit('window-all-closed');
    expect(fake.app.quitted).toBe(true);
  });
});
