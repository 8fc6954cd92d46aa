// The common half of both doors: channel known, ask as its schema says, then the handler, then always an answer.
import { asks } from './asks.ts';
import { type Answer, type Channel, channels } from './contract.ts';
import type { Handlers } from './handlers.ts';

export const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name);

/** Answers one call that came through a door. Never rejects; `ask` is whatever the other side sent. */
export async function answerCall(handlers: Handlers, channel: string, ask: unknown): Promise<Answer<unknown>> {
  if (!isChannel(channel)) return { ok: false, code: 'door.channel', message: `There is no call "${channel}".` };
  return answerKnown(handlers, channel, ask);
}

async function answerKnown<C extends Channel>(handlers: Handlers, channel: C, ask: unknown): Promise<Answer<unknown>> {
  const checked = asks[channel].safeParse(ask);
  if (checked.success) return handlers[channel](checked.data);
  const [issue] = checked.error.issues;
  const place = [channel, ...(issue?.path ?? [])].join('.');
  return { ok: false, code: 'door.ask', message: `${place}: this is not what the call takes (${issue?.message}).` };
}
