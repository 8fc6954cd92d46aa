// Who may import whom: one table, and a reader of import lines that finds what crosses it.
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';

const node = ['node:'];
const typst = '@myriaddreamin/typst-ts-node-compiler';
/** Room → the rooms and packages it may import; a name ending in a colon or a slash admits what starts with it. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [
    'core',
    'zod',
    'yaml',
    'mdast',
    'hast',
    'mdast-util-',
    'unified',
    'remark-rehype',
    'rehype-sanitize',
    'rehype-stringify',
  ],
  host: ['host', 'core', ...node, typst, 'fflate', 'write-excel-file', 'zod'],
  electron: ['electron', 'host', 'core', ...node, 'electron-package'],
  cli: ['cli', 'host', 'core', ...node],
  renderer: [
    'renderer',
    'core',
    'react',
    'react-dom',
    'zustand',
    'zundo',
    'immer',
    '@base-ui/',
    'lucide-react',
    'mermaid',
    'zod',
    '@ibm/',
    'vite',
    '@vitejs/',
  ],
};
/** The one file of another room that the renderer may name, and only as types. */
const typesOnly: Readonly<Record<string, string>> = { renderer: 'host/contract.ts' };

export interface Import {
  readonly from: string;
  readonly types: boolean;
}

/** The imports of a source text: static, re-exported and dynamic ones. */
export function importsOf(text: string): readonly Import[] {
  const statics = [...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)];
  const dynamics = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)];
  const inTypes = (index: number, source: string) => /[:<|&=]\s*$/.test(source.slice(0, index));
  return [
    ...statics.map((m) => ({ from: m[2] ?? '', types: m[1] !== undefined })),
    ...dynamics.map((m) => ({ from: m[1] ?? '', types: inTypes(m.index, text) })),
  ];
}

/** What `file` (a path from the root) imports although its room may not; sentences, empty when all is well. */
export function crossings(file: string, text: string): readonly string[] {
  const room = file.split('/')[0] ?? '';
  const allowed = mayImport[room];
  if (allowed === undefined) return [];
  return importsOf(text).flatMap(({ from, types }) => {
    const target = from.startsWith('.') ? join(dirname(file), from).split(sep).join('/') : from;
    if (types && typesOnly[room] === target) return [];
    const isNode = builtinModules.includes(target) || target.startsWith('node:');
    const name = from.startsWith('.')
      ? (target.split('/')[0] ?? '')
      : room === 'electron' && from === 'electron'
        ? 'electron-package'
        : target;
    const admits = (entry: string) =>
      /[:/-]$/.test(entry) ? name.startsWith(entry) : name === entry || name.startsWith(`${entry}/`);
    const fine = isNode
      ? allowed.includes('node:')
      : from.startsWith('.')
        ? allowed.includes(name)
        : allowed.some((entry) => !(entry in mayImport) && admits(entry));
    return fine ? [] : [`${file} imports ${from}, which the room ${room} may not.`];
  });
}

/** Every crossing in the rooms below `root`. */
export function findCrossings(root: string): readonly string[] {
  return Object.keys(mayImport).flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules'))
      .flatMap((name) => {
        const path = resolve(root, room, name);
        return crossings(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8'));
      }),
  );
}
