// Everything that the shell denies. The app needs none of it, so each rule is a plain no.
import { app, type Session, session, type WebContents } from 'electron';
import { origin } from './protocol.ts';

/** Rules for every window and frame that ever comes up, before the first one does. */
export const contentRules: readonly { readonly why: string; readonly apply: (contents: WebContents) => void }[] = [
  {
    why: 'The window shows this app and never leaves it, whatever a link or a dropped file says.',
    apply: (contents) => {
      contents.on('will-navigate', (event) => event.preventDefault());
      contents.on('will-frame-navigate', (details) => {
        if (!isOurs(details.url)) details.preventDefault();
      });
      contents.on('will-redirect', (event) => event.preventDefault());
    },
  },
  {
    why: 'There is one window.',
    apply: (contents) => contents.setWindowOpenHandler(() => ({ action: 'deny' })),
  },
  {
    why: 'A webview could carry its own, weaker settings.',
    apply: (contents) => contents.on('will-attach-webview', (event) => event.preventDefault()),
  },
];

/** Rules for the session that the window runs in. */
export const sessionRules: readonly { readonly why: string; readonly apply: (session: Session) => void }[] = [
  {
    why: 'No camera, microphone, location, notification or any other permission, asked for or looked up.',
    apply: (its) => {
      its.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
      its.setPermissionCheckHandler(() => false);
      its.setDevicePermissionHandler(() => false);
    },
  },
  {
    why: 'Nothing leaves the machine: only the app itself is loaded, every other address is cancelled.',
    apply: (its) =>
      its.webRequest.onBeforeRequest((details, decide) =>
        decide({ cancel: !isOurs(details.url) && !isBlob(details.url) }),
      ),
  },
  {
    why: 'Exports are written by the host where the person chose; the page downloads nothing.',
    apply: (its) => its.on('will-download', (event) => event.preventDefault()),
  },
  {
    why: 'Chromium fetches spelling dictionaries from a server.',
    apply: (its) => its.setSpellCheckerEnabled(false),
  },
];

/** Before the app is ready. */
export function hardenApp(): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    for (const rule of contentRules) rule.apply(contents);
  });
}

/** Once the app is ready and before a window opens. */
export function hardenSession(): void {
  for (const rule of sessionRules) rule.apply(session.defaultSession);
}

const isOurs = (url: string): boolean => url.startsWith(`${origin}/`);
/** Made by the page from its own data; the content security policy allows it for pictures alone. */
const isBlob = (url: string): boolean => url.startsWith(`blob:${origin}/`);
