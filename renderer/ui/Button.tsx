// Buttons: one primary on a screen, plain ones, quiet ones in bars, and icon buttons that carry a name.
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import words from './words.module.css';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'icon' | 'link';
  readonly small?: boolean;
  /** The key that does the same, shown beside the words. */
  readonly hotkey?: string;
  readonly children: ReactNode;
}

export function Button({ look = 'plain', small = false, hotkey, className, children, ...rest }: Props) {
  const looks = look === 'link' ? words.link : classNames(styles.button, styles[look], small && styles.small);
  return (
    <button type="button" {...rest} className={classNames(looks, className)}>
      {children}
      {hotkey !== undefined && look === 'link' && ' '}
      {hotkey !== undefined && <span className={classNames(words.key, styles.key)}>{hotkey}</span>}
    </button>
  );
}
