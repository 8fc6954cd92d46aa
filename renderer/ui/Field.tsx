// A labelled input with its hint and its error. The error says what to do.
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';
import words from './words.module.css';

interface Described {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}
interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Gets what ties the input to its label, hint and error. */
  readonly children: (tie: Described) => ReactNode;
}

export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.field}>
      <label className={words.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        ...(error !== undefined && { 'aria-invalid': true }),
        ...(described !== '' && { 'aria-describedby': described }),
      })}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className={styles.error}>
      <Icon of={CircleAlert} size={14} />
      <span>{children}</span>
    </p>
  );
}
