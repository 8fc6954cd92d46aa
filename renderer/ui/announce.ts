// What a screen reader hears after a change: one polite sentence at a time.
import { useSyncExternalStore } from 'react';

/** How long, in ms, an effect still belongs to what was announced. */
const belongs = 500;

let sentence = '';
let lead = { words: '', at: Number.NEGATIVE_INFINITY };
const listeners = new Set<() => void>();

function say(words: string): void {
  sentence = words;
  for (const listener of listeners) listener();
}

/** Says `words` through the live region. */
export function announce(words: string): void {
  lead = { words, at: performance.now() };
  say(words);
}

/** Says what followed: behind what was announced just before, as “Undone: Way in. 3 threats added.” */
export function announceEffect(words: string): void {
  const { words: before, at } = lead;
  lead = { words: '', at: Number.NEGATIVE_INFINITY };
  say(performance.now() - at < belongs ? `${before} ${words}` : words);
}

export function useAnnouncement(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sentence,
  );
}
