// `npm run bench`: what speed the product has on this machine. Medians and 95th percentiles; never part of a test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { at } from '../../build/places.ts';
import type { Content } from '../../core/content/content.ts';
import { layoutView } from '../../core/diagram/layout.ts';
import { makePlan } from '../../core/make-plan.ts';
import { writeProject } from '../../core/project.ts';
import { largestProject } from '../fixtures/largest-project.ts';

const content = JSON.parse(readFileSync(at('dist/content.json'), 'utf8')) as Content;
const folder = mkdtempSync(join(tmpdir(), 'parapet-bench-'));
const file = join(folder, 'largest.parapet');
writeFileSync(file, writeProject(largestProject));

/** Times of `work` in milliseconds: the first run apart, then sorted warm ones. */
function measure(times: number, work: () => void): { first: number; median: number; p95: number } {
  const once = (): number => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  const first = once();
  for (let n = 0; n < Math.min(20, times); n++) once();
  const sorted = Array.from({ length: times }, once).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { first, median: at(0.5), p95: at(0.95) };
}

function report(
  what: string,
  { first, median, p95 }: { first: number; median: number; p95: number },
  aim: string,
): void {
  console.log(
    `${what.padEnd(52)} median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, first ${first.toFixed(1)} ms (${aim})`,
  );
}

/** Wall time of a cold process, in milliseconds. */
function planCold(formats: readonly string[]): () => void {
  return () => {
    const out = mkdtempSync(join(folder, 'out-'));
    const only = formats.length > 0 ? ['--only', formats.join(',')] : [];
    const run = spawnSync(process.execPath, [
      at('dist/cli.js'),
      'plan',
      file,
      '--out',
      out,
      '--date',
      '2026-11-23',
      ...only,
    ]);
    if (run.status !== 0) throw new Error(run.stderr.toString());
  };
}

const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;

function scripts(): { readonly name: string; readonly bytes: number }[] {
  const assets = at('dist/renderer');
  return readdirSync(assets, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/.test(name) && statSync(join(assets, name)).isFile())
    .map((name) => ({ name, bytes: gzip(join(assets, name)) }));
}

/**
 * Scripts behind the first paint: those of index.html, what they import when they start, and all that these import
 * in turn. Screens that load when they are opened do not count.
 */
function firstScripts(): ReadonlySet<string> {
  const html = readFileSync(at('dist/renderer/index.html'), 'utf8');
  const entries = [...html.matchAll(/(?:src|href)="[./]*assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const text = (name: string): string => readFileSync(at(`dist/renderer/assets/${name}`), 'utf8');
  const names = (source: string, pattern: RegExp): string[] =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? '');
  const atOnce = /(?:from|import)\s*["`]\.\/([^"`]+\.js)["`]/g;
  const started = entries.flatMap((name) => names(text(name), /import\(["`]\.\/([^"`]+\.js)["`]\)/g));
  const all = new Set<string>();
  const visit = (name: string): void => {
    if (all.has(name)) return;
    all.add(name);
    for (const next of names(text(name), atOnce)) visit(next);
  };
  for (const name of [...entries, ...started]) visit(name);
  return all;
}

const busy = loadavg()[0]?.toFixed(1);
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${busy}`);
console.log('Times hold on an idle machine: a load above the number of processors makes each of them longer.\n');
const plan = makePlan(content, largestProject, '2026-11-23');
console.log(
  `Largest fixture: ${plan.topology.elements.length} elements, ${plan.findings.length} findings, ${plan.manifests.length} files\n`,
);
report(
  'makePlan',
  measure(200, () => makePlan(content, largestProject, '2026-11-23')),
  'aim 5 ms median',
);
report(
  'layout of the overview',
  measure(40, () => layoutView(plan.topology, 'overview')),
  'aim 80 ms warm',
);
report('parapet plan, every format, cold process', measure(7, planCold([])), 'aim 2,500 ms');
report(
  'parapet plan without the PDF, cold process',
  measure(7, planCold(['md', 'html', 'svg', 'mmd', 'manifests', 'json'])),
  'aim 1,000 ms',
);

const all = scripts();
const early = firstScripts();
const sum = (list: readonly { bytes: number }[]): string =>
  `${(list.reduce((n, { bytes }) => n + bytes, 0) / 1000).toFixed(0)} kB`;
console.log(
  `\nrenderer scripts before the first paint: ${sum(all.filter(({ name }) => early.has(basename(name))))} gzip (aim 250 kB)`,
);
console.log(`renderer scripts in all:                 ${sum(all)} gzip (aim 400 kB)`);
console.log(
  `content.json:                            ${(gzip(at('dist/renderer/content.json')) / 1000).toFixed(0)} kB gzip (aim 300 kB)`,
);
rmSync(folder, { recursive: true, force: true });
