// The child process of a print: takes one job, prints, answers, ends. Typst keeps about 25 MB after every print.
import type { PdfJob } from './print-apart.ts';
import { typeset } from './typeset.ts';

/** How an Electron utility process talks to its parent; a forked Node process has `process.send` instead. */
interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: PdfJob }) => void): void;
  postMessage(answer: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

if (parentPort) {
  parentPort.once('message', ({ data }) => {
    parentPort.postMessage(typeset(data.report, data.assets));
    setImmediate(() => process.exit(0));
  });
} else {
  process.once('message', (job: PdfJob) => {
    process.send?.(typeset(job.report, job.assets), () => process.disconnect());
  });
}
