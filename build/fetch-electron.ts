// Downloads Electron's runtime as its own installer does, printing progress; then lets that installer unpack it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { at } from './places.ts';

interface Getter {
  downloadArtifact(details: object): Promise<string>;
}
interface Progress {
  readonly transferred: number;
  readonly total: number | null;
}

const require = createRequire(at('node_modules/electron/package.json'));
const { version } = require('./package.json') as { readonly version: string };
const { downloadArtifact } = (await import(pathToFileURL(require.resolve('@electron/get')).href)) as Getter;

let shown = { megabytes: 0, at: 0 };
/** A line for every 5 MB, and on a slow line for whatever came in 5 seconds: silence means that nothing comes. */
function show({ transferred, total }: Progress): void {
  const [megabytes, at] = [Math.floor(transferred / 1e6), Date.now()];
  if (megabytes < shown.megabytes + 5 && at < shown.at + 5_000) return;
  shown = { megabytes, at };
  console.log(`  ${megabytes} MB${total === null ? '' : ` of ${Math.ceil(total / 1e6)} MB`}`);
}

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    checksums: require('./checksums.json'),
    downloadOptions: { quiet: true, getProgressCallback: show },
  });
} catch (error) {
  const { message, cause } = error as Error;
  console.error(cause instanceof Error ? `${message}: ${cause.message}` : message);
  process.exit(1);
}
console.log('  unpacking');
process.exit(
  spawnSync(process.execPath, [at('node_modules/electron/install.js')], { stdio: ['ignore', 'ignore', 'inherit'] })
    .status ?? 1,
);
