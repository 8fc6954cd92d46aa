// Handlers that answer with what they were asked, for the tests of the doors.
import type { Channel } from '../../host/contract.ts';
import { channels } from '../../host/contract.ts';
import type { Handlers } from '../../host/handlers.ts';

export interface Recorded {
  readonly channel: Channel;
  readonly ask: unknown;
}

/** Every channel answers `{ ok: true, value: <channel> }` and notes the ask. */
export function recordingHandlers(): { readonly handlers: Handlers; readonly asked: Recorded[] } {
  const asked: Recorded[] = [];
  const handlers = Object.fromEntries(
    channels.map((channel) => [
      channel,
      (ask: unknown) => {
        asked.push({ channel, ask });
        return Promise.resolve({ ok: true, value: channel });
      },
    ]),
  );
  return { handlers: handlers as unknown as Handlers, asked };
}
