// A menu behind a button: commands with their keys, or one of several.
import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import buttons from './Button.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Menu.module.css';
import words from './words.module.css';

interface MenuEntry {
  readonly words: string;
  readonly run: () => void;
  readonly hotkey?: string;
  readonly disabled?: boolean;
  /** For one of several: whether this is the one. */
  readonly chosen?: boolean;
}
interface Props {
  readonly trigger: ReactNode;
  /** The name of a button that shows only an icon. */
  readonly name?: string;
  readonly entries: readonly MenuEntry[];
  readonly className?: string;
  readonly align?: 'start' | 'end';
}

export function Menu({ trigger, name, entries, className, align = 'end' }: Props) {
  // Inside the bar it belongs to, so that it is part of a landmark.
  const [home, setHome] = useState<HTMLElement | null>(null);
  return (
    <Base.Root>
      <Base.Trigger aria-label={name} title={name} className={className ?? classNames(buttons.button, buttons.icon)}>
        {trigger}
      </Base.Trigger>
      <span ref={setHome} />
      <Base.Portal container={home}>
        <Base.Positioner className={styles.positioner} sideOffset={4} align={align}>
          <Base.Popup className={styles.popup}>
            {entries.map((entry) => (
              <Base.Item key={entry.words} className={styles.item} disabled={entry.disabled} onClick={entry.run}>
                {entry.chosen !== undefined && (
                  <span className={styles.tick}>{entry.chosen && <Icon of={Check} />}</span>
                )}
                {entry.words}
                {entry.chosen && <span className={words.hidden}>, chosen</span>}
                {entry.hotkey !== undefined && (
                  <span className={classNames(words.key, words.push)}>{entry.hotkey}</span>
                )}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
