// Counts what tried to leave this machine, so that “0 requests” in the status bar is a measurement and not a promise.
import { create } from 'zustand';

/** Requests to another origin, and attempts that the content security policy stopped. */
export const useOutsideRequests = create<{ readonly count: number }>()(() => ({ count: 0 }));

const add = (n: number): void => useOutsideRequests.setState(({ count }) => ({ count: count + n }));
const isOutside = (url: string): boolean => /^(https?|wss?):/.test(url) && new URL(url).origin !== location.origin;

export function watchRequests(): void {
  new PerformanceObserver((list) => {
    add(list.getEntries().filter((entry) => isOutside(entry.name)).length);
  }).observe({ type: 'resource', buffered: true });
  document.addEventListener('securitypolicyviolation', (event) => {
    if (isOutside(event.blockedURI)) add(1);
  });
}
