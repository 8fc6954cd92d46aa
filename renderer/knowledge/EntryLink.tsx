// A link to another entry, by its title and its id; what the content does not hold stays plain text.
import type { ReactNode } from 'react';
import { catalogueOf, keyOfId } from '../../core/catalogue.ts';
import { useServices } from '../services.ts';
import words from '../ui/words.module.css';
import styles from './EntryPage.module.css';
import { openEntry } from './shelf.ts';

interface Props {
  /** The entry's key. */
  readonly to: string;
  /** An item of the framework, or a statement of the source. */
  readonly part?: string;
  /** Stands in place of title and id. */
  readonly children?: ReactNode;
}

export function EntryLink({ to, part, children }: Props) {
  const { content } = useServices();
  const entry = catalogueOf(content).entry.get(to);
  if (entry === undefined) return <span className={words.id}>{children ?? to.slice(to.indexOf('/') + 1)}</span>;
  const title = entry.kind === 'questions' ? entry.short : entry.title;
  return (
    <button type="button" className={styles.link} onClick={() => openEntry(to, part)}>
      {children ?? (
        <>
          {title} <span className={words.id}>{entry.id}</span>
        </>
      )}
    </button>
  );
}

/** A link by an id of the plan's own kinds (`C-NET-02`), showing the id alone. */
export function IdLink({ id }: { id: string }) {
  const { content } = useServices();
  const key = keyOfId(id);
  const title = key === undefined ? undefined : catalogueOf(content).entry.get(key)?.title;
  if (key === undefined || title === undefined) return <span className={words.id}>{id}</span>;
  return (
    <button type="button" className={styles.link} title={title} onClick={() => openEntry(key)}>
      <span className={styles.idLink}>{id}</span>
    </button>
  );
}
