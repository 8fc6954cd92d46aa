// The desktop's door, and the only file that touches ipcMain: sender and frame, then schema, then handler, then an answer.
import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { answerCall } from '../host/answer-call.ts';
import { channels } from '../host/contract.ts';
import type { Handlers } from '../host/handlers.ts';
import { origin } from './protocol.ts';
import { theWindow } from './window.ts';

/** Answers every channel of the contract; anything but our page's main frame is refused, with a code. */
export function answerCalls(handlers: Handlers): void {
  for (const channel of channels) {
    ipcMain.handle(channel, (event, ask: unknown) =>
      isOurPage(event)
        ? answerCall(handlers, channel, ask)
        : { ok: false, code: 'door.sender', message: 'Only the main frame of the window may call.' },
    );
  }
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  const ours = theWindow()?.webContents;
  return (
    ours !== undefined &&
    sender === ours &&
    senderFrame !== null &&
    senderFrame === ours.mainFrame &&
    senderFrame.url.startsWith(`${origin}/`)
  );
}
