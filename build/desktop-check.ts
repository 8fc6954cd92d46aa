// Whether this machine can show the desktop app at all, known before anything is downloaded or started.

type Machine = Pick<NodeJS.Process, 'env' | 'platform' | 'versions'> & { readonly getuid?: (() => number) | undefined };

/** The reason not to try Electron, as a part of a sentence; undefined: try it. */
export function whyNoDesktop({ env, platform, versions, getuid }: Machine): string | undefined {
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  if (env.PARAPET_DOOR === 'browser') return 'PARAPET_DOOR=browser asks for the browser edition';
  if (major < 22 || (major === 22 && minor < 12))
    return `Electron's installer needs Node 22.12, this is ${versions.node}`;
  if (platform !== 'linux') return undefined;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'there is no display';
  // Chromium's sandbox refuses root, and it is never switched off here.
  if (getuid?.() === 0) return 'Electron does not run as root with its sandbox on';
  return undefined;
}
