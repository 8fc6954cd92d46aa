// What the host says of the content packs, for the dialog and for the mark in the status bar.
import { create } from 'zustand';
import type { Answer, HostBridge, ListedPacks } from '../../host/contract.ts';

interface State {
  readonly listed: ListedPacks | null;
  /** Why the last call did nothing. */
  readonly refusal: string | null;
}
export const usePacks = create<State>()(() => ({ listed: null, refusal: null }));

export async function listPacks(host: HostBridge): Promise<void> {
  take(await host.call('packs:list', null));
}

/** Changes the list or reads the folders again, and then the content; a cancelled dialog changes nothing. */
export async function changePacks(
  asked: Promise<Answer<ListedPacks | null>>,
  reloadContent: () => Promise<void>,
): Promise<void> {
  const answer = await asked;
  take(answer);
  if (answer.ok && answer.value !== null) await reloadContent();
}

function take(answer: Answer<ListedPacks | null>): void {
  if (!answer.ok) usePacks.setState({ refusal: [answer.message, answer.fix].filter(Boolean).join(' ') });
  else if (answer.value !== null) usePacks.setState({ listed: answer.value, refusal: null });
}
