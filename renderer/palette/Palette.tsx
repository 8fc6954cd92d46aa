// One field for everything: type, choose with the arrow keys, Enter goes there or does it.
import { type KeyboardEvent, useId, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import words from '../ui/words.module.css';
import { type PaletteEntry, search } from './entries.ts';
import styles from './Palette.module.css';
import { useEntries } from './use-entries.ts';

const shownAtMost = 10;
const title = 'Search or command';

export function Palette({ onClose }: { onClose: () => void }) {
  const id = useId();
  const entries = useEntries();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = search(entries, query, shownAtMost);
  const run = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) setAt((at + step + found.length) % found.length);
    else if (event.key === 'Enter') run(found[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <input
        className={field.input}
        role="combobox"
        aria-label={title}
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${id}-${at}` : undefined}
        placeholder="A question, a place, a threat, a control, a file, a command"
        value={query}
        spellCheck={false}
        onChange={({ target }) => {
          setQuery(target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Found" className={styles.list}>
        {found.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys
          <div
            key={entry.key}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            className={classNames(styles.entry, i === at && styles.now)}
            onClick={() => run(entry)}
            onMouseMove={() => setAt(i)}
          >
            <span className={classNames(words.small, words.quiet)}>{entry.kind}</span>
            <span className={words.clip} title={entry.words}>
              {entry.words}
            </span>
            <span className={words.id}>{entry.hint}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={words.second}>Nothing has this name.</p>}
    </Dialog>
  );
}
