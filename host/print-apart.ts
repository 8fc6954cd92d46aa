// Prints in a child process, because a native call cannot be interrupted in a thread: past the limit the child is killed.
import { fork } from 'node:child_process';
import type { Report } from '../core/document/tree.ts';
import type { PrintAssets, Printed } from './typeset.ts';

export interface PdfJob {
  readonly report: Report;
  readonly assets: PrintAssets;
}
/** A child that answers one job with one message. Electron's utility process and a forked Node process both fit behind it. */
export interface PdfChild {
  send(job: PdfJob): void;
  /** The answer. */
  onAnswer(listener: (answer: unknown) => void): void;
  /** The end of the process, or why it did not start; may come after the answer. */
  onEnd(listener: (reason: string) => void): void;
  /** Ends it at once, whatever it does. */
  kill(): void;
}
export type StartChild = (childFile: string) => PdfChild;

/** Prints in the child that `startChild` starts. Never rejects: what goes wrong is a problem. */
export function printApart(childFile: string, job: PdfJob, startChild: StartChild, limitMs: number): Promise<Printed> {
  return new Promise((resolve) => {
    let timer: NodeJS.Timeout | undefined;
    // Only the first call has an effect: the end of a child that has answered says nothing new.
    const settle = (printed: Printed) => {
      clearTimeout(timer);
      resolve(printed);
    };
    const fail = (code: string, message: string, fix: string) =>
      settle({ pages: 0, problems: [{ where: 'report', code, message, fix }] });
    try {
      const child = startChild(childFile);
      timer = setTimeout(() => {
        fail(
          'pdf.too-slow',
          `The PDF took longer than ${limitMs / 1000} seconds and was stopped.`,
          'Take the HTML file and print it from a browser.',
        );
        child.kill();
      }, limitMs);
      child.onAnswer((answer) => settle(answer as Printed));
      child.onEnd((reason) =>
        fail(
          'pdf.ended',
          `The PDF printer ended without an answer: ${reason}.`,
          'Try again; the other files are complete.',
        ),
      );
      child.send(job);
    } catch (error) {
      fail(
        'pdf.start',
        `The PDF printer did not start: ${(error as Error).message}.`,
        'Build the app again with `npm ci`.',
      );
    }
  });
}

/** Starts the child with Node. The environment is empty, so that no variable can lead it to a network or a file. */
export const forkChild: StartChild = (childFile) => {
  // Windows cannot load its libraries without SystemRoot.
  const env = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot };
  const child = fork(childFile, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env,
    execArgv: [],
  });
  return {
    send: (job) => void child.send(job, () => {}),
    onAnswer: (listener) => void child.once('message', listener),
    onEnd: (listener) => {
      child.once('error', (error) => listener(error.message));
      child.once('exit', (code, signal) => listener(String(signal ?? `exit code ${code}`)));
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
