// The files of the bundle as a tree: arrow keys move, left and right shut and open folders.
import { ChevronDown, ChevronRight, File, Folder } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { PlanManifest } from '../../core/plan-types.ts';
import { moveTo } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import words from '../ui/words.module.css';
import styles from './FileTree.module.css';
import { type FileRow, treeRows } from './file-tree.ts';

/** The id of a content entry; the lists of a folder have none worth showing. */
const idWord = (id: string | undefined): string => (id?.startsWith('M-') ? id : '');

interface Props {
  readonly files: readonly Pick<PlanManifest, 'path' | 'manifest'>[];
  readonly chosen: string | undefined;
}

export function FileTree({ files, chosen }: Props) {
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const tree = useRef<HTMLDivElement>(null);
  const ids = new Map(files.map(({ path, manifest }) => [path, manifest]));
  const rows = treeRows([...ids.keys()], shut);
  const fold = (path: string, to: boolean) =>
    setShut((known) => new Set(to ? [...known, path] : [...known].filter((folder) => folder !== path)));
  const choose = (row: FileRow) =>
    row.kind === 'folder' ? fold(row.path, !shut.has(row.path)) : moveTo({ file: row.path, line: null });
  const entry = rows.find(({ path }) => path === chosen) ?? rows[0];

  const press = (event: KeyboardEvent, row: FileRow, at: number) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[to]?.focus();
    } else if (event.key === 'ArrowRight' && row.kind === 'folder') fold(row.path, false);
    else if (event.key === 'ArrowLeft' && row.kind === 'folder') fold(row.path, true);
  };

  return (
    <div ref={tree} className={styles.tree} role="tree" aria-label="Files">
      {rows.map((row, at) => (
        <button
          key={row.path}
          type="button"
          role="treeitem"
          aria-level={row.depth + 1}
          aria-expanded={row.kind === 'folder' ? !shut.has(row.path) : undefined}
          aria-selected={row.path === chosen}
          tabIndex={row === entry ? 0 : -1}
          title={row.name}
          data-depth={Math.min(row.depth, 4)}
          className={classNames(styles.row, row.path === chosen && styles.now)}
          onClick={() => choose(row)}
          onKeyDown={(event) => press(event, row, at)}
        >
          {row.kind === 'folder' && <Icon of={shut.has(row.path) ? ChevronRight : ChevronDown} size={14} />}
          <Icon of={row.kind === 'folder' ? Folder : File} size={14} />
          <FileName name={row.name} />
          <span className={row.kind === 'folder' ? classNames(words.small, words.quiet) : words.id}>
            {row.kind === 'folder' ? row.count : idWord(ids.get(row.path))}
          </span>
        </button>
      ))}
    </div>
  );
}

/** How many letters at the end always show: they tell the files of one tenant apart. */
const ending = 12;

function FileName({ name }: { name: string }) {
  if (name.length <= 2 * ending)
    return (
      <span className={styles.name}>
        <span className={words.clip}>{name}</span>
      </span>
    );
  return (
    <span className={styles.name}>
      <span className={words.hidden}>{name}</span>
      <span className={words.clip} aria-hidden="true">
        {name.slice(0, -ending)}
      </span>
      <span aria-hidden="true">{name.slice(-ending)}</span>
    </span>
  );
}
