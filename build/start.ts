// `npm start`: the desktop app, or, where it cannot start, one line that says why and the browser edition.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { whyNoDesktop } from './desktop-check.ts';
import { findRuntime } from './electron-runtime.ts';
import { at, root } from './places.ts';
import { runDesktop } from './run-desktop.ts';

const built = ['dist/cli.js', 'dist/main.js', 'dist/preload.cjs', 'dist/content.json', 'dist/renderer/index.html'];

/** Runs Node on a script of ours to its end. */
function run(script: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, script, ...args], { cwd: root, stdio: 'inherit' });
    // Ctrl+C reaches the child by itself; a polite end that is meant for us is passed on.
    process.on('SIGINT', () => undefined);
    process.on('SIGTERM', () => child.kill('SIGTERM'));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

async function desktop(): Promise<string | number> {
  const reason = whyNoDesktop(process);
  if (reason !== undefined) return reason;
  const runtime = await findRuntime();
  return runtime.executable === undefined ? runtime.reason : runDesktop(runtime.executable, [root]);
}

if (built.some((file) => !existsSync(at(file))) && (await run(at('build/build.ts'), [])) !== 0) process.exit(1);
const outcome = await desktop();
if (typeof outcome === 'number') process.exit(outcome);
console.log(`The desktop app cannot start here: ${outcome}. Opening the browser edition instead.`);
process.exitCode = await run(at('dist/cli.js'), ['serve', '--open', process.env.INIT_CWD ?? process.cwd()]);
