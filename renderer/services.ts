// What every screen needs from outside: the content, the host, and what the host said about itself.
import { createContext, useContext } from 'react';
import type { Content } from '../core/content/content.ts';
import type { Calls, HostBridge } from '../host/contract.ts';

type AppInfo = Calls['app:info']['answer'];
export interface Services {
  readonly content: Content;
  readonly host: HostBridge;
  readonly info: AppInfo;
  /** Loads the content again, after its packs have changed. */
  readonly reloadContent: () => Promise<void>;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('The window was started without its services.');
  return services;
}
