// A PDF child that is started before its job is known, so that it loads while the plan is made.
import type { PdfChild, StartChild } from './print-apart.ts';

export interface WarmChild {
  /** Hands out the child that is already running. */
  readonly startChild: StartChild;
  /** Resolves when the job is on its way: from then on the child works beside us. */
  readonly sent: Promise<void>;
  /** For a job that never came. */
  readonly kill: () => void;
}

/** Starts `childFile` now. An end before anybody listens is kept and told to the first listener. */
export function warmChild(startChild: StartChild, childFile: string): WarmChild {
  const child = startChild(childFile);
  let ended: string | undefined;
  child.onEnd((reason) => {
    ended ??= reason;
  });
  let onSent = (): void => undefined;
  const sent = new Promise<void>((resolve) => {
    onSent = resolve;
  });
  const warm: PdfChild = {
    send: (job) => {
      child.send(job);
      onSent();
    },
    onAnswer: (listener) => child.onAnswer(listener),
    onEnd: (listener) => (ended === undefined ? child.onEnd(listener) : listener(ended)),
    kill: () => child.kill(),
  };
  return { startChild: () => warm, sent, kill: () => child.kill() };
}
