// The closed list of what an attacker can have or do: the words that join one threat to the next on an attack path.
import { z } from 'zod';
import { elementPattern } from './shapes.ts';

/** What each word means for whoever holds it. The first three are where an attack starts, the last four where it ends. */
export const capabilities = {
  'from-outside':
    'Is anybody on the internet: reaches public addresses, sends mail, rents machines, walks past a site.',
  'from-inside': 'Works for you or with you, and uses the accounts, machines and doors that the work needs.',
  'from-supplier': 'Publishes code, images or add-ons that you use, or runs the machines and services below you.',
  'hands-on-hardware': 'Holds the machine of a node in hand, with its disks and ports.',
  'node-network': 'Sends packets to the addresses of nodes, past gateway and load balancer.',
  'api-access': 'Sends requests to the API server, with or without credentials.',
  'api-credential': 'Signs in to the API server as a person, a robot or an app.',
  'api-rights': 'Acts through the API there with rights that reach Secrets or settings.',
  'create-workloads': 'Creates or changes workloads and Services there.',
  'change-admission': 'Changes webhooks, policies or their exceptions.',
  'code-in-pod': 'Runs code of their own in a container there.',
  'node-root': 'Is root on a node.',
  'control-plane-host': 'Is root on a machine of the control plane, or holds its disk.',
  'app-secrets': 'Holds passwords, keys or tokens of the apps there.',
  'cluster-secrets': 'Reads the Secrets of every namespace.',
  'cluster-admin': 'Does everything that the API server offers.',
  'cloud-credential': 'Signs in to the cloud account with some rights.',
  'cloud-admin': 'Changes the cluster, its machines and its keys from the cloud account.',
  'registry-read': 'Pulls every image of the registry.',
  'registry-write': 'Pushes images, or moves tags, in the registry.',
  'pipeline-key': 'Speaks as the delivery path, so that its changes are built or rolled out.',
  'tenant-data': 'Reads or changes the data of the tenant.',
  'data-destroyed': 'Has made data unreadable or deleted it.',
  'service-stopped': 'Has stopped a service, for minutes or for good.',
  unseen: 'Works on without being noticed, or without leaving proof.',
} as const;
export type Capability = keyof typeof capabilities;
const words = Object.keys(capabilities);

/** `<capability>@<place>`: an id of the model, `here`, `other` (every other item of the kind), or `any`. */
export const capabilityAtPlace = z
  .string()
  .regex(
    new RegExp(`^[a-z-]+@(here|other|any|${elementPattern})$`),
    'must be a capability at a place such as node-root@A-10',
  )
  .refine((text) => words.includes(capabilityOf(text)), {
    error: ({ input }) => `There is no capability ${capabilityOf(String(input))}; it is one of ${words.join(', ')}`,
  });

export function capabilityOf(text: string): string {
  return text.slice(0, text.indexOf('@'));
}

export function placeOf(text: string): string {
  return text.slice(text.indexOf('@') + 1);
}
