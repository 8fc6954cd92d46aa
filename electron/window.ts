// The one window: sandboxed, isolated, with the preload as its only way to the host.
import { BrowserWindow, nativeTheme } from 'electron';
import { installation } from '../host/installation.ts';
import { origin } from './protocol.ts';

let window: BrowserWindow | undefined;

/** Opens the window, or shows the one that is open; resolves once its page is loaded. */
export async function openWindow(): Promise<void> {
  if (window !== undefined) return focusWindow();
  const opened = new BrowserWindow({
    title: 'Parapet',
    width: 1440,
    height: 900,
    minWidth: 1280,
    minHeight: 720,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14171a' : '#ffffff',
    webPreferences: {
      preload: installation.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window = opened;
  opened.once('closed', () => {
    window = undefined;
  });
  opened.once('ready-to-show', () => opened.show());
  await opened.loadURL(`${origin}/`);
}

/** Brings the window to the front, as the second start of the app does. */
export function focusWindow(): void {
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The window, while there is one. */
export function theWindow(): BrowserWindow | undefined {
  return window;
}
