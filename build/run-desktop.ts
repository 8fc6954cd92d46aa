// Runs the desktop app to its end, and tells an end before its window from one after.
import { spawn } from 'node:child_process';

/** A number is the exit code after the window was there; a text says, as a part of a sentence, why it never was. */
export function runDesktop(executable: string, args: readonly string[]): Promise<string | number> {
  return new Promise((resolve) => {
    let window = false;
    const child = spawn(executable, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    // electron/main.ts sends this word once its window shows the app.
    child.on('message', (word) => {
      window ||= word === 'window';
    });
    child.on('error', (error) => resolve(`Electron did not start (${error.message})`));
    child.on('close', (code, signal) => {
      resolve(window ? (code ?? 0) : `Electron ended before its first window (${signal ?? `exit code ${code}`})`);
    });
  });
}
