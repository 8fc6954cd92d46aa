// Why: the answers that decided something, each with the code of its question.
import { Fragment, type ReactNode } from 'react';
import type { Because } from '../../core/document/because.ts';
import styles from './BecauseLine.module.css';
import words from './words.module.css';

interface Props {
  readonly parts: readonly Because[];
  /** Stands first: “Because”, or another lead such as “More likely, because”. */
  readonly lead?: string;
  readonly children?: ReactNode;
}

export function BecauseLine({ parts, lead = 'Because', children }: Props) {
  return (
    <p className={styles.because}>
      {parts.length > 0 && (
        <>
          {lead}{' '}
          {parts.map((part, i) => (
            <Fragment key={`${part.before}${part.value ?? ''}`}>
              {i > 0 && ', and '}
              <BecausePart part={part} />
            </Fragment>
          ))}
          .{' '}
        </>
      )}
      {children}
    </p>
  );
}

export function BecausePart({ part }: { part: Because }) {
  return (
    <>
      {part.before}
      {part.value !== undefined && <b>{part.value}</b>}
      {part.after}
      {part.code !== undefined && (
        <>
          {' '}
          <span className={words.id}>{part.code}</span>
        </>
      )}
    </>
  );
}
