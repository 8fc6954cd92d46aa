// When `npm start` does not even try the desktop app, and what it says then.
import { describe, expect, it } from 'vitest';
import { whyNoDesktop } from '../../build/desktop-check.ts';

const machine = (node: string, platform: NodeJS.Platform, env: NodeJS.ProcessEnv = {}, uid = 1000) => ({
  env,
  platform,
  versions: { ...process.versions, node },
  getuid: () => uid,
});

describe('the desktop app', () => {
  it('is tried where it can run', () => {
    expect(whyNoDesktop(machine('22.12.0', 'linux', { DISPLAY: ':0' }))).toBeUndefined();
    expect(whyNoDesktop(machine('24.1.0', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }))).toBeUndefined();
    expect(whyNoDesktop(machine('24.1.0', 'darwin'))).toBeUndefined();
    expect(whyNoDesktop(machine('24.1.0', 'win32'))).toBeUndefined();
  });

  it('is not tried where it cannot, and the reason is named', () => {
    expect(whyNoDesktop(machine('20.20.2', 'darwin'))).toMatch(/Node 22\.12, this is 20\.20\.2/);
    expect(whyNoDesktop(machine('22.11.0', 'darwin'))).toMatch(/Node 22\.12/);
    expect(whyNoDesktop(machine('24.1.0', 'linux'))).toMatch(/no display/);
    expect(whyNoDesktop(machine('24.1.0', 'linux', { DISPLAY: ':0' }, 0))).toMatch(/root/);
    expect(whyNoDesktop(machine('24.1.0', 'darwin', { PARAPET_DOOR: 'browser' }))).toMatch(/PARAPET_DOOR=browser/);
  });
});
