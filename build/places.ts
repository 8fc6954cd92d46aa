// Where things lie in a checkout, for the build's own use.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
export const packageVersion: string = (JSON.parse(readFileSync(at('package.json'), 'utf8')) as { version: string })
  .version;
/** The rooms, each with a tsconfig of its own. */
export const rooms = ['core', 'host', 'electron', 'cli', 'renderer', 'build', 'tests'] as const;
