// `npm run lock`: names in package-lock.json the binaries of platforms that the registry at hand does not hold.
// A partial mirror leaves them out, and `npm ci` then refuses the lock everywhere. os and cpu keep them off this machine.
import { readFileSync, writeFileSync } from 'node:fs';
import { at } from './places.ts';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
interface Lock {
  packages: Record<string, Locked>;
}

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'sunos', 'win32'] as const;
const processors: Readonly<Record<string, string>> = {
  arm64: 'arm64',
  x64: 'x64',
  arm: 'arm',
  ia32: 'ia32',
  riscv64: 'riscv64',
  ppc64: 'ppc64',
  s390x: 's390x',
  loong64: 'loong64',
};

/** The lock entry of a platform binary that is not there, from its own name; undefined when the name tells no platform. */
export function entryFor(name: string, version: string, dev: boolean): object | undefined {
  const words = name.split(/[-/]/);
  const os = systems.find((system) => words.includes(system));
  const cpu = words.map((word) => processors[word]).find((word) => word !== undefined);
  if (os === undefined || cpu === undefined || !/^\d/.test(version)) return undefined;
  const libc = words.includes('musl') ? { libc: ['musl'] } : words.includes('gnu') ? { libc: ['glibc'] } : {};
  return { version, cpu: [cpu], ...(dev ? { dev: true } : {}), ...libc, optional: true, os: [os] };
}

/** The lock with every optional platform binary named; sorted by path, as npm keeps it. */
export function completeLock(lock: Lock): Lock {
  const packages = { ...lock.packages };
  for (const locked of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(locked.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      const entry = path in packages ? undefined : entryFor(name, version, locked.dev === true);
      if (entry !== undefined) packages[path] = entry;
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return { ...lock, packages: Object.fromEntries(sorted) };
}

if (process.argv[1]?.endsWith('complete-lock.ts')) {
  const file = at('package-lock.json');
  writeFileSync(file, `${JSON.stringify(completeLock(JSON.parse(readFileSync(file, 'utf8')) as Lock), null, 2)}\n`);
}
