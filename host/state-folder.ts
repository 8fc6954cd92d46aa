// Where the host keeps what it remembers between runs: journal and recent projects. Never inside a project's folder.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The user's state folder for this app; `PARAPET_STATE` overrides it. The folder may not exist yet. */
export function stateFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  if (env.PARAPET_STATE) return resolve(env.PARAPET_STATE);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Parapet');
  if (platform === 'win32') return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Parapet');
  return join(env.XDG_STATE_HOME || join(home, '.local', 'state'), 'parapet');
}
