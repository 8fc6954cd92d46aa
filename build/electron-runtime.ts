// Finds Electron's executable, fetching it first where it is missing. Importing `electron` would fetch it unasked and unwatched.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './places.ts';

const silenceMs = 20_000;

export type Runtime = { readonly executable: string } | { readonly executable: undefined; readonly reason: string };

/** The executable in node_modules/electron, after a download if need be; a download that stalls is given up. */
export async function findRuntime(): Promise<Runtime> {
  const there = installedRuntime();
  if (there !== undefined) return { executable: there };
  console.log("Fetching Electron's runtime, once (about 110 MB) …");
  const failure = await watchFetch(at('build/fetch-electron.ts'), silenceMs);
  const fetched = installedRuntime();
  if (fetched !== undefined) return { executable: fetched };
  return { executable: undefined, reason: failure ?? "Electron's runtime is missing after its download" };
}

/** The executable that is there already, without fetching anything. */
export function installedRuntime(): string | undefined {
  const folder = at('node_modules/electron');
  const name = join(folder, 'path.txt');
  if (!existsSync(name)) return undefined;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist');
  const executable = join(dist, readFileSync(name, 'utf8'));
  return existsSync(executable) ? executable : undefined;
}

/**
 * Runs a script that fetches, in a process of its own, so that one which says nothing for `mostSilence` milliseconds can
 * be ended. Undefined: done; else why not, as a part of a sentence.
 */
export function watchFetch(script: string, mostSilence: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, script], { stdio: ['ignore', 'pipe', 'pipe'] });
    let problem = '';
    const giveUp = (): void => {
      resolve(`the download of Electron's runtime made no progress for ${mostSilence / 1000} seconds`);
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, mostSilence);
    child.stdout.on('data', (progress: Buffer) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, mostSilence);
      process.stdout.write(progress);
    });
    child.stderr.on('data', (text: Buffer) => (problem += text.toString()));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? undefined : `Electron's runtime could not be downloaded (${problem.trim().split('\n')[0]})`);
    });
  });
}
