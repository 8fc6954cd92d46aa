// A source: where and when it was read, what rests on it, and, where it is answered whole, each statement then and now.
import { chaptersOf } from '../../core/catalogue.ts';
import { linksOf } from '../../core/catalogue-links.ts';
import type { Chapter, Source } from '../../core/content/reference-data.ts';
import { type ViewId, views } from '../../core/diagram/views.ts';
import { dateWords } from '../../core/document/words.ts';
import { useServices } from '../services.ts';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink, IdLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { GroupedLinks, type Linked } from './LinkLists.tsx';
import { Address, Facts, Prose, Section } from './parts.tsx';
import { useOpened } from './shelf.ts';
import { todayWords } from './text.ts';

export function SourcePage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const source = entry.value as Source;
  const resting = linksOf(content)
    .to(entry.key)
    .map(({ from, part }): Linked => ({ to: from, ...(part !== undefined && { part, note: part }) }));
  return (
    <>
      <Facts
        rows={[
          ['Publisher', source.publisher],
          ['Address', <Address key="url" url={source.url} />],
          ['Seen', dateWords(source.seen)],
          ['Note', source.note],
        ]}
      />
      {chaptersOf(content, source.id).map((chapter) => (
        <ThenAndNow key={chapter.id} chapter={chapter} />
      ))}
      <Section title="What rests on it">
        {resting.length === 0 ? (
          <p className={words.second}>Nothing yet.</p>
        ) : (
          <GroupedLinks links={resting} plan={plan} />
        )}
      </Section>
    </>
  );
}

function ThenAndNow({ chapter: { title, statements } }: { chapter: Chapter }) {
  const { part } = useOpened();
  return (
    <Section title={`Then and now: ${title}`}>
      <ul className={styles.list}>
        {Object.entries(statements).map(([number, { said, today, now, answeredBy, sources = [] }]) => (
          <li
            key={number}
            id={`part-${number}`}
            tabIndex={-1}
            className={classNames(styles.option, number === part && styles.here)}
          >
            <p>
              <span className={words.id}>{number}</span> <Prose>{said}</Prose>
            </p>
            <p className={words.second}>
              <b>{todayWords[today]}.</b> {now !== undefined && <Prose>{now}</Prose>}
            </p>
            <p className={styles.note}>
              Answered by{' '}
              {answeredBy.map((answer, i) => (
                <span key={answer}>
                  {i > 0 && ', '}
                  <Answer id={answer} />
                </span>
              ))}
              {sources.length > 0 && '. Read today in '}
              {sources.map((id, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <EntryLink to={`sources/${id}`}>{id}</EntryLink>
                </span>
              ))}
              .
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An entry by its id; `view:` is a view of the diagram and `plan:` a section of the plan. */
function Answer({ id }: { id: string }) {
  const [word = '', name = ''] = id.split(':');
  if (word === 'view') return <>the view “{views[name as ViewId]?.title ?? name}” of the diagram</>;
  if (word === 'plan') return <>the section “{name.replaceAll('-', ' ')}” of the plan</>;
  return <IdLink id={id} />;
}
