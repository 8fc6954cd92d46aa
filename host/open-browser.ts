// Opens an address in the person's browser where there is a screen. The printed address is the way that always works.
import { spawn } from 'node:child_process';

/** Tries the system's opener and forgets about it: no opener, no screen or a failure are all fine. */
export function openBrowser(address: string, env: NodeJS.ProcessEnv = process.env): void {
  const opener = openerFor(process.platform, env);
  if (opener === undefined) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

function openerFor(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
