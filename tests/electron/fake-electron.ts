// A small stand-in for Electron: remembers what the shell sets up, so that tests can look at it and call it.
import { EventEmitter } from 'node:events';

class FakeContents extends EventEmitter {
  readonly mainFrame = { url: 'app://parapet/' };
  readonly sent: unknown[][] = [];
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(...args: unknown[]): void {
    this.sent.push(args);
  }
}

class FakeWindow extends EventEmitter {
  readonly webContents = new FakeContents();
  readonly options: Record<string, unknown>;
  loaded: string | undefined;
  shown = false;
  focused = 0;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    state.windows.push(this);
    fake.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded = url;
    this.emit('ready-to-show');
  }
  show(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused += 1;
  }
  isMinimized(): boolean {
    return false;
  }
}

class FakeApp extends EventEmitter {
  sandboxed = false;
  name = '';
  quitted = false;
  lock = true;
  enableSandbox(): void {
    this.sandboxed = true;
  }
  setName(name: string): void {
    this.name = name;
  }
  requestSingleInstanceLock(): boolean {
    return this.lock;
  }
  async whenReady(): Promise<void> {}
  quit(): void {
    this.quitted = true;
  }
  getPath(name: string): string {
    return `/home/somebody/${name}`;
  }
}

interface Denials {
  permissionRequest?: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;
  permissionCheck?: () => boolean;
  device?: () => boolean;
  beforeRequest?: (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;
  spelling?: boolean;
}

/** What the shell did so far. */
export const state = {
  windows: [] as FakeWindow[],
  handlers: new Map<string, (event: unknown, ask: unknown) => unknown>(),
  schemes: [] as unknown[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  denials: {} as Denials,
  session: new EventEmitter(),
  exposed: new Map<string, unknown>(),
  renderer: new EventEmitter(),
  menu: [] as readonly { readonly label?: string; readonly submenu?: unknown }[],
  dialogAnswer: { canceled: true, filePaths: [] as string[], filePath: '' },
  dialogAsked: [] as unknown[],
  opened: [] as string[],
  children: [] as { file: string; options: unknown; child: EventEmitter & { posted: unknown[]; killed: boolean } }[],
};

const session = Object.assign(state.session, {
  setPermissionRequestHandler: (handler: Denials['permissionRequest']) => {
    state.denials.permissionRequest = handler;
  },
  setPermissionCheckHandler: (handler: Denials['permissionCheck']) => {
    state.denials.permissionCheck = handler;
  },
  setDevicePermissionHandler: (handler: Denials['device']) => {
    state.denials.device = handler;
  },
  setSpellCheckerEnabled: (enabled: boolean) => {
    state.denials.spelling = enabled;
  },
  webRequest: {
    onBeforeRequest: (handler: Denials['beforeRequest']) => {
      state.denials.beforeRequest = handler;
    },
  },
});

const lastAsked = (options: unknown[]): unknown => options.at(-1);

/** The module `electron` as the tests see it: `vi.mock('electron', () => import('./fake-electron.ts').then((m) => m.fake))`. */
export const fake = {
  app: new FakeApp(),
  BrowserWindow: FakeWindow,
  session: { defaultSession: session },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => state.schemes.push(...schemes),
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => state.protocols.set(scheme, handler),
  },
  ipcMain: {
    handle: (channel: string, handler: (event: unknown, ask: unknown) => unknown) => {
      if (state.handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
      state.handlers.set(channel, handler);
    },
  },
  ipcRenderer: Object.assign(state.renderer, {
    invoke: async (channel: string, ask: unknown) => {
      const handler = state.handlers.get(channel);
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      const sender = state.windows.at(-1)?.webContents;
      // Everything that crosses is cloned, as between real processes.
      return structuredClone(await handler({ sender, senderFrame: sender?.mainFrame }, structuredClone(ask)));
    },
  }),
  contextBridge: { exposeInMainWorld: (name: string, api: unknown) => state.exposed.set(name, api) },
  Menu: {
    buildFromTemplate: (template: typeof state.menu) => template,
    setApplicationMenu: (menu: typeof state.menu) => {
      state.menu = menu;
    },
  },
  nativeTheme: { shouldUseDarkColors: false },
  dialog: {
    showOpenDialog: async (...options: unknown[]) => {
      state.dialogAsked.push(lastAsked(options));
      return state.dialogAnswer;
    },
    showSaveDialog: async (...options: unknown[]) => {
      state.dialogAsked.push(lastAsked(options));
      return state.dialogAnswer;
    },
  },
  shell: {
    openPath: async (path: string) => {
      state.opened.push(path);
      return '';
    },
    showItemInFolder: (path: string) => state.opened.push(path),
  },
  utilityProcess: {
    fork: (file: string, _args: string[], options: unknown) => {
      const child = Object.assign(new EventEmitter(), {
        posted: [] as unknown[],
        killed: false,
        postMessage(job: unknown) {
          child.posted.push(structuredClone(job));
        },
        kill() {
          child.killed = true;
          return true;
        },
      });
      state.children.push({ file, options, child });
      return child;
    },
  },
};
