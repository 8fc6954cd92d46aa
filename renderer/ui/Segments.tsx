// One of a few, side by side: views (tabs) or a switch (radios). Arrow keys move and choose at once.
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './Segments.module.css';

interface Props<T extends string> {
  readonly as: 'tabs' | 'radios';
  readonly label: string;
  readonly options: readonly { readonly key: T; readonly words: ReactNode }[];
  readonly chosen: T;
  readonly onChoose: (key: T) => void;
  readonly className?: string;
  /** For tabs: the id of the panel they switch. */
  readonly controls?: string;
}

const roles = {
  tabs: { group: 'tablist', one: 'tab', state: 'aria-selected' },
  radios: { group: 'radiogroup', one: 'radio', state: 'aria-checked' },
} as const;

export function Segments<T extends string>({ as, label, options, chosen, onChoose, className, controls }: Props<T>) {
  const group = useRef<HTMLDivElement>(null);
  const { group: groupRole, one, state } = roles[as];
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = options.findIndex(({ key }) => key === chosen);
    const next = options[(at + step + options.length) % options.length];
    if (next === undefined) return;
    onChoose(next.key);
    group.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div ref={group} className={classNames(styles.segments, className)} {...{ role: groupRole, 'aria-label': label }}>
      {options.map(({ key, words }) => (
        <button
          key={key}
          type="button"
          role={one}
          data-key={key}
          {...{ [state]: key === chosen }}
          aria-controls={controls}
          tabIndex={key === chosen ? 0 : -1}
          className={styles.segment}
          onClick={() => onChoose(key)}
          onKeyDown={move}
        >
          {words}
        </button>
      ))}
    </div>
  );
}
