// The two waits of `npm start`: for Electron's download, which may stall, and for its first window, which may never come.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchFetch } from '../../build/electron-runtime.ts';
import { runDesktop } from '../../build/run-desktop.ts';
import { scratchFolder } from '../host/scratch.ts';

function script(code: string): string {
  const path = join(scratchFolder(), 'script.mjs');
  writeFileSync(path, code);
  return path;
}

describe('the download', () => {
  it('is given up when it makes no progress, however much it made before', async () => {
    const stalls = script("console.log('  1 MB'); setInterval(() => undefined, 1000);");
    const start = Date.now();
    expect(await watchFetch(stalls, 600)).toBe("the download of Electron's runtime made no progress for 0.6 seconds");
    expect(Date.now() - start).toBeLessThan(10_000);
  });

  it('may take as long as it likes while it makes progress', async () => {
    const slow = script('let n = 0; setInterval(() => { console.log(n); if (++n > 8) process.exit(0); }, 200);');
    expect(await watchFetch(slow, 1500)).toBeUndefined();
  });

  it('says the first line of what went wrong', async () => {
    const fails = script("console.error('no route to host\\n  at somewhere'); process.exit(1);");
    expect(await watchFetch(fails, 10_000)).toBe("Electron's runtime could not be downloaded (no route to host)");
  });
});

describe('the first window', () => {
  const run = (code: string): Promise<string | number> => runDesktop(process.execPath, [script(code)]);

  it('makes the end of the app the end of npm start, with its exit code', async () => {
    expect(await run("process.send('window', () => process.exit(3));")).toBe(3);
    expect(await run("process.send('window', () => process.disconnect());")).toBe(0);
  });

  it('that never comes is a reason for the browser edition', async () => {
    expect(await run('process.exit(0);')).toBe('Electron ended before its first window (exit code 0)');
    expect(await run('process.exit(127);')).toBe('Electron ended before its first window (exit code 127)');
    expect(await runDesktop('/no/such/electron', [])).toMatch(/^Electron did not start \(/);
  });
});
