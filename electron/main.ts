// The desktop app from start to end: harden, serve, window, menu, answer calls.
import { app } from 'electron';
import { desktopPacks, makeDesktopHandlers } from './desktop.ts';
import { answerCalls } from './door.ts';
import { hardenApp, hardenSession } from './harden.ts';
import { installMenu } from './menu.ts';
import { declareScheme, serveWindow } from './protocol.ts';
import { focusWindow, openWindow } from './window.ts';

declareScheme();
hardenApp();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  hardenSession();
  const packs = desktopPacks();
  serveWindow(() => packs.ownJson());
  answerCalls(makeDesktopHandlers(packs));
  installMenu();
  await openWindow();
  // `npm start` waits for this word before it takes the start for a success.
  process.send?.('window');
} else {
  app.quit();
}
