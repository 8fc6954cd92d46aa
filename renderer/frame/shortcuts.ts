// Keys: one table per place that has some. Plain keys rest while the architect types.
import { useEffect, useRef } from 'react';
import type { Calls } from '../../host/contract.ts';

/** `mod+z`, `mod+shift+z`, `shift+enter`, `?`, `1` …; `mod` is Control, or Command on a Mac. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const isMac = /Mac/.test(navigator.platform);
export const modWord = isMac ? '⌘' : 'Ctrl';

/** How “New project” is called by key; browsers keep this one for a new window of their own. */
export function newProjectKey(door: Calls['app:info']['answer']['door']): string | undefined {
  return door === 'browser' ? undefined : `${modWord} N`;
}

/** The name of a key stroke as tables write it; Shift is named only beside another modifier or a named key. */
export function nameOf(event: KeyboardEvent): string {
  const key = event.key.toLowerCase();
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const shift = event.shiftKey && (mod || event.key.length > 1);
  return [mod && 'mod', event.altKey && 'alt', shift && 'shift', key].filter(Boolean).join('+');
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
/** Where Enter and Space already mean something. */
function isPressed(event: KeyboardEvent): boolean {
  const { target, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return false;
  return target.closest('a, button, summary, [role="menuitem"]') !== null;
}

/** Listens on the window while mounted. A handled key does nothing else. */
export function useShortcuts(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const run = latest.current[name];
      if (run === undefined || event.defaultPrevented) return;
      if (!name.startsWith('mod+') && (isTyping(event.target) || isPressed(event))) return;
      if (document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      run(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
