// The one way to the host: Electron's bridge where there is one, else the loopback door of `parapet serve`.
import type { Answer, Ask, Calls, Channel, HostBridge } from '../host/contract.ts';

declare global {
  interface Window {
    readonly host?: HostBridge;
  }
}

/** The bridge of this window. */
export function connectHost(): HostBridge {
  return window.host ?? loopback;
}

/** The browser edition: every call is a POST to our own origin; the door keeps its token in a cookie. */
const loopback: HostBridge = {
  async call<C extends Channel>(channel: C, ask: Ask<C>): Promise<Answer<Calls[C]['answer']>> {
    try {
      const response = await fetch(`call/${channel}`, {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(ask),
        // The last entry of the journal must get through while the page is being closed; larger bodies may not.
        keepalive: channel === 'journal:write' && JSON.stringify(ask).length < 60_000,
      });
      return (await response.json()) as Answer<Calls[C]['answer']>;
    } catch {
      return {
        ok: false,
        code: 'host.gone',
        message: 'Parapet’s own process does not answer.',
        fix: 'Start it again with npm start. Your changes are in this window; do not close it before.',
      };
    }
  },
  on: () => () => {},
};
