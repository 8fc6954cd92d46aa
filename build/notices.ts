// `npm run notices`: writes THIRD-PARTY-NOTICES.md, the licences of every package whose code or fonts we ship.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './places.ts';

/** What we ship, directly; everything these depend on ships too. Tools of build and tests are not here. */
const shipped = [
  '@base-ui/react',
  '@ibm/plex-mono',
  '@ibm/plex-sans',
  '@myriaddreamin/typst-ts-node-compiler',
  'fflate',
  'immer',
  'lucide-react',
  'mdast-util-gfm',
  'mdast-util-to-markdown',
  'react',
  'react-dom',
  'rehype-sanitize',
  'rehype-stringify',
  'remark-rehype',
  'unified',
  'write-excel-file',
  'yaml',
  'zod',
  'zundo',
  'zustand',
] as const;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const read = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** Where `name` is found from `folder`, the way Node looks for it. */
function find(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = at.slice(0, at.lastIndexOf('/node_modules/'))) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (!at.includes('/node_modules/')) return undefined;
  }
}

function collect(root: string): readonly string[] {
  const folders = new Set<string>();
  const visit = (name: string, from: string): void => {
    const folder = find(name, from);
    if (folder === undefined || folders.has(folder)) return;
    folders.add(folder);
    for (const dependency of Object.keys(read(folder).dependencies ?? {}))
      if (!dependency.startsWith('@types/')) visit(dependency, folder);
  };
  for (const name of shipped) visit(name, root);
  return [...folders];
}

function licenceText(folder: string): string | undefined {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file === undefined ? undefined : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}

/** The whole page; packages with the same licence text share one block. */
export function noticesPage(root: string): string {
  const packages = collect(root)
    .map((folder) => ({ ...read(folder), text: licenceText(folder) }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const blocks = [...groupByText(packages)].map(([text, members]) => {
    const names = members.map((p) => `${p.name} ${p.version} (${p.license ?? 'see text'})`).join('\n');
    return text === ''
      ? `${names}\n\nThe package brings no licence text of its own; its licence is named above.`
      : `${names}\n\n${text}`;
  });
  return `# Third-party notices\n\nParapet ships code and fonts of the packages below, under their own licences.\n\n${blocks.map((block) => `\`\`\`\`text\n${block}\n\`\`\`\`\n`).join('\n')}`;
}

function groupByText<T extends { readonly text?: string | undefined }>(
  packages: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of packages) groups.set(one.text ?? '', [...(groups.get(one.text ?? '') ?? []), one]);
  return groups;
}

if (process.argv[1]?.endsWith('notices.ts'))
  writeFileSync(at('THIRD-PARTY-NOTICES.md'), noticesPage(at('.').replace(/\/$/, '')));
