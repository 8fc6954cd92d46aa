// Before an entry is chosen: what is here, how to walk through it, how old it is.
import type { CatalogueEntry } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import { dateWords } from '../../core/document/words.ts';
import { useServices } from '../services.ts';
import words from '../ui/words.module.css';
import styles from './EntryPage.module.css';
import { Facts, Section } from './parts.tsx';
import { shownKinds } from './rows.ts';
import { setShelf } from './shelf.ts';
import { knowledgeText } from './text.ts';

export function Welcome({ all }: { all: readonly CatalogueEntry[] }) {
  const { content } = useServices();
  return (
    <>
      <p className={styles.lead}>{knowledgeText.welcome}</p>
      <p className={words.second}>{knowledgeText.keys}</p>
      <Facts
        rows={shownKinds.map((kind) => [
          kindTitles[kind].many,
          <button
            key={kind}
            type="button"
            className={styles.link}
            onClick={() => setShelf({ kind, group: null, query: '', active: null })}
          >
            <span className={words.hidden}>{kindTitles[kind].many}: </span>
            {all.filter((entry) => entry.kind === kind).length}
          </button>,
        ])}
      />
      <Facts
        rows={[
          ['As of', dateWords(content.date)],
          ['SHA-256', <code key="hash">{content.hash}</code>],
        ]}
      />
      {content.packs.length > 0 && (
        <Section title="Packs of your organisation">
          {content.packs.map(({ name, version, date, about, hash }) => (
            <p key={hash}>
              <b>
                {name} {version}
              </b>
              , {dateWords(date)}. {about}
            </p>
          ))}
        </Section>
      )}
    </>
  );
}
