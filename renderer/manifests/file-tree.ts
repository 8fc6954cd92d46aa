// Paths → rows of a tree, folders first told by their names.

export interface FileRow {
  readonly kind: 'folder' | 'file';
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  /** Files below, for a folder. */
  readonly count: number;
}

/** The rows of a tree in the order of their paths; a shut folder hides what is below it. */
export function treeRows(paths: readonly string[], shut: ReadonlySet<string>): readonly FileRow[] {
  const folders = new Map<string, number>();
  for (const path of paths) for (const folder of parentsOf(path)) folders.set(folder, (folders.get(folder) ?? 0) + 1);
  const rows = [
    ...[...folders].map(([path, count]): FileRow => ({ kind: 'folder', path, count, ...placeOf(path) })),
    ...paths.map((path): FileRow => ({ kind: 'file', path, count: 0, ...placeOf(path) })),
  ];
  const key = ({ path }: FileRow) => path.split('/').join('\u0001');
  return rows
    .filter(({ path }) => parentsOf(path).every((folder) => !shut.has(folder)))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** `a/b/c.yaml` → `a`, `a/b`. */
function parentsOf(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));
}

function placeOf(path: string): Pick<FileRow, 'name' | 'depth'> {
  const parts = path.split('/');
  return { name: parts.at(-1) ?? path, depth: parts.length - 1 };
}
