// Runs the real bundled CLI in a folder, as a person would.
import { spawnSync } from 'node:child_process';
import { at } from '../../build/places.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `parapet …args` in `cwd`; `env` is added to a bare environment without INIT_CWD. */
export function runCli(cwd: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  const { INIT_CWD: _, ...bare } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('dist/cli.js'), ...args], {
    // The list of the knowledge base is longer than the one MiB that Node keeps by default.
    maxBuffer: 64 * 1024 * 1024,
    cwd,
    env: { ...bare, ...env },
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
