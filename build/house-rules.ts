// Rules of the house that no compiler and no linter knows: first lines, names of files and folders, no random in core.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Folders that hold what is made, fetched or pinned, not what is written by hand. */
const notOurs = new Set(['.git', 'node_modules', 'dist', 'golden', 'release', 'coverage']);
const drawer = /(^|\/)(common\/|(utils?|helpers?|shared|lib|misc|index)(\/|\.tsx?$))/;
const component = /^([A-Z][A-Za-z0-9]*|[a-z0-9-]+(\.[a-z-]+)*)\.tsx$/;
const anyOther = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.ts$/;

/** What is wrong with one source file (its path from the root, with `/`); sentences, empty when all is well. */
export function houseFaults(file: string, text: string): readonly string[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const faults: readonly (readonly [boolean, string])[] = [
    [!/^(\/\/|\/\*\*?)\s?\S/.test(text), 'does not say in its first line what it is for.'],
    [drawer.test(file), 'has the name of a drawer for what nobody knows where to put.'],
    [!(file.endsWith('.tsx') ? component : anyOther).test(name), 'is named neither in kebab case nor as a component.'],
    [file.startsWith('core/') && /\bMath\.random\b/.test(text), 'draws lots, but the same input gives the same plan.'],
  ];
  return faults.flatMap(([wrong, what]) => (wrong ? [`${file} ${what}`] : []));
}

/** The faults of every TypeScript file below `root`. */
export function findHouseFaults(root: string): readonly string[] {
  return sourcesBelow(root, '').flatMap((file) => houseFaults(file, readFileSync(join(root, file), 'utf8')));
}

function sourcesBelow(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).split(sep).join('/');
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : sourcesBelow(root, path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
