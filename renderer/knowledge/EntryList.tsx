// The list at the left: search, filter, and the entries by kind. Arrow keys walk, Enter opens, typing keeps the focus.
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CatalogueEntry } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import { count } from '../../core/document/words.ts';
import { presenterScale, usePresenter } from '../frame/presenter.ts';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import styles from './EntryList.module.css';
import { Filters } from './Filters.tsx';
import type { Mark } from './in-plan.ts';
import { inSight, type Row, rowFrom, rowsOf, topsOf } from './rows.ts';
import { openEntry, setShelf, useOpened, useShelf } from './shelf.ts';
import { knowledgeText } from './text.ts';

interface Props {
  /** Everything that can be listed. */
  readonly all: readonly CatalogueEntry[];
  /** What the open project makes of each entry; null without a project. */
  readonly marks: ReadonlyMap<string, Mark> | null;
  readonly onOpen: () => void;
}

/** Pixels at the usual type size, as the style sheet has them. */
const rowHeights = { head: 32, entry: 44 };
/** Where the window cannot say how high it is. */
const unknownHeight = 900;
const page = 10;

export function EntryList({ all, marks, onOpen }: Props) {
  const { query, kind, group, onlyHere, active } = useShelf();
  const narrowed = useMemo(
    () =>
      all.filter(
        (entry) =>
          (kind === 'all' || entry.kind === kind) &&
          (group === null || entry.groups.includes(group)) &&
          (!onlyHere || marks === null || marks.get(entry.key)?.here === true),
      ),
    [all, kind, group, onlyHere, marks],
  );
  const rows = useMemo(() => rowsOf(narrowed, query), [narrowed, query]);
  const found = rows.filter((row) => row.kind === 'entry').length;
  const standing = rows.findIndex((row) => row.kind === 'entry' && row.entry.key === active);
  const at = standing >= 0 ? standing : rowFrom(rows, 0, 0);
  const id = useId();
  const open = (row: Row | undefined) => {
    if (row?.kind !== 'entry') return;
    setShelf({ active: row.entry.key });
    openEntry(row.entry.key);
    onOpen();
  };
  const press = (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[event.key];
    const ends = inField ? undefined : { Home: -rows.length, End: rows.length }[event.key];
    const step = by ?? ends;
    if (step !== undefined) {
      const row = rows[rowFrom(rows, at, step)];
      if (row?.kind === 'entry') setShelf({ active: row.entry.key });
    } else if (event.key === 'Enter') open(rows[at]);
    else if (event.key === 'Escape' && inField && query !== '') setShelf({ query: '' });
    else return;
    event.preventDefault();
  };
  const tie = { list: `${id}-list`, active: found > 0 ? `${id}-${at}` : undefined };
  return (
    <section className={classNames(pane.pane, pane.chrome, pane.left)} aria-labelledby="knowledge">
      <div className={pane.head}>
        <h1 id="knowledge" className={styles.title}>
          {knowledgeText.title}
        </h1>
        <span className={classNames(words.small, words.quiet, words.push)}>{count(found, 'entry', 'entries')}</span>
      </div>
      <Filters all={all} hasProject={marks !== null} tie={tie} onKey={press} />
      {found === 0 ? (
        <p className={pane.empty}>{knowledgeText.noneFound}</p>
      ) : (
        <Rows rows={rows} at={at} id={id} found={found} marks={marks} onKey={press} onOpen={open} />
      )}
    </section>
  );
}

interface RowsProps extends Pick<Props, 'marks'> {
  readonly rows: readonly Row[];
  readonly at: number;
  readonly id: string;
  readonly found: number;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onOpen: (row: Row) => void;
}

/** Only the rows in sight are in the page; the others are empty height above and below them. */
function Rows({ rows, at, id, found, marks, onKey, onOpen }: RowsProps) {
  const list = useRef<HTMLDivElement>(null);
  const scale = usePresenter(({ on }) => on) ? presenterScale : 1;
  const tops = useMemo(
    () => topsOf(rows, { head: rowHeights.head * scale, entry: rowHeights.entry * scale }),
    [rows, scale],
  );
  const [scrolled, setScrolled] = useState(0);
  const height = useHeight(list);
  const [first, last] = inSight(tops, scrolled, scrolled + height);
  const bottom = tops.at(-1) ?? 0;
  const { key: shown } = useOpened();

  // The row of the arrow keys stays in sight, also after another search and on the way back to this screen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolling by hand must not bring the row back
  useEffect(() => {
    const box = list.current;
    const top = tops[at];
    const end = tops[at + 1];
    if (box === null || top === undefined || end === undefined) return;
    if (top < box.scrollTop) box.scrollTop = Math.max(0, top - rowHeights.head * scale);
    else if (end > box.scrollTop + height) box.scrollTop = end - height;
    setScrolled(box.scrollTop);
  }, [at, tops, height]);

  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={knowledgeText.list}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKey}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: tops[first] }} />
      {rows.slice(first, last).map((row, i) =>
        row.kind === 'head' ? (
          <p key={`head ${row.title}`} role="presentation" className={styles.head}>
            <span className={words.clip}>{row.title}</span>
            <span className={words.quiet}>{row.count}</span>
          </p>
        ) : (
          <Option
            key={row.entry.key}
            id={`${id}-${first + i}`}
            row={row}
            all={found}
            now={first + i === at}
            shown={row.entry.key === shown}
            mark={marks?.get(row.entry.key)}
            onOpen={() => onOpen(row)}
          />
        ),
      )}
      <div role="presentation" style={{ height: bottom - (tops[last] ?? bottom) }} />
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly row: Extract<Row, { readonly kind: 'entry' }>;
  readonly all: number;
  readonly now: boolean;
  readonly shown: boolean;
  readonly mark: Mark | undefined;
  readonly onOpen: () => void;
}

function Option({ id, row: { entry, place }, all, now, shown, mark, onOpen }: OptionProps) {
  const title = entry.short === undefined ? entry.title : `${entry.short}: ${entry.title}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list and the field above it have the keys
    <div
      id={id}
      role="option"
      aria-selected={now}
      aria-current={shown ? 'true' : undefined}
      aria-setsize={all}
      aria-posinset={place}
      tabIndex={-1}
      className={classNames(styles.entry, now && styles.now, shown && styles.shown)}
      onClick={onOpen}
    >
      <span className={words.clip} title={title}>
        {title}
      </span>
      <span className={styles.about}>
        <span className={classNames(words.id, words.clip)}>{entry.id}</span>
        <span className={words.clip}>
          {entry.retired === undefined ? kindTitles[entry.kind].one : knowledgeText.retired}
        </span>
        {mark !== undefined && <span className={classNames(styles.mark, mark.here && styles.here)}>{mark.words}</span>}
      </span>
    </div>
  );
}

function useHeight(box: React.RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return height === 0 ? unknownHeight : height;
}
