// `npm start` where the desktop app is not wanted: one line that says why, then the browser edition's address.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at, root } from '../../build/places.ts';
import { scratchFolder } from '../host/scratch.ts';

describe('npm start', () => {
  it('says why it opens the browser edition, and opens it on the folder it was called from', async () => {
    const folder = scratchFolder();
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...bare } = process.env;
    const env = { ...bare, PARAPET_DOOR: 'browser', PARAPET_STATE: join(folder, 'state'), INIT_CWD: folder };
    const child = spawn(process.execPath, ['--import', 'tsx', at('build/start.ts')], { cwd: root, env });
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    while (!/key=\S+\n/.test(out)) await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    const [why, address] = out.trim().split('\n');
    expect(why).toBe(
      'The desktop app cannot start here: PARAPET_DOOR=browser asks for the browser edition. Opening the browser edition instead.',
    );
    expect(address).toMatch(/^Parapet is at http:\/\/127\.0\.0\.1:\d+\/\?key=/);
    const page = await fetch(new URL(address?.slice('Parapet is at '.length) ?? '').origin);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});
