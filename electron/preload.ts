// The bridge into the window: the calls and events of the contract, by name, and nothing of Electron itself.
import { contextBridge, ipcRenderer } from 'electron';
import { type Answer, channels, type HostBridge } from '../host/contract.ts';

const events = ['menu'] as const;

const bridge: HostBridge = {
  call: async (channel, ask) => {
    if (channels.includes(channel)) return ipcRenderer.invoke(channel, ask);
    const refusal: Answer<never> = { ok: false, code: 'door.channel', message: `There is no call "${channel}".` };
    return refusal;
  },
  on: (event, listener) => {
    if (!events.includes(event)) return () => undefined;
    // Electron's event object stays here: it would hand the page a way to the sender.
    const forward = (_event: unknown, what: Parameters<typeof listener>[0]): void => listener(what);
    ipcRenderer.on(event, forward);
    return () => ipcRenderer.removeListener(event, forward);
  },
};
contextBridge.exposeInMainWorld('host', bridge);
