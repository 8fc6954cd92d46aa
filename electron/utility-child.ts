// The PDF child as Electron's utility process: the runAsNode fuse is off, so a fork of the app itself would not start.
import { utilityProcess } from 'electron';
import type { StartChild } from '../host/print-apart.ts';

/** Starts `childFile` beside the app, with an empty environment. */
export const startUtilityChild: StartChild = (childFile) => {
  // Windows cannot load its libraries without SystemRoot.
  const env = process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot };
  const child = utilityProcess.fork(childFile, [], { serviceName: 'Parapet PDF', stdio: 'ignore', env });
  return {
    send: (job) => child.postMessage(job),
    onAnswer: (listener) => void child.once('message', listener),
    onEnd: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    kill: () => void child.kill(),
  };
};
