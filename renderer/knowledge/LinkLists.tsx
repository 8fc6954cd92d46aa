// Lists of links: what an entry names, what names it, and the sources that it rests on.
import type { ReactNode } from 'react';
import { type CatalogueKind, catalogueOf } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import { kindOfKey, linksOf, readersOf } from '../../core/catalogue-links.ts';
import { dateWords } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { useServices } from '../services.ts';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { marksOf } from './in-plan.ts';
import { Address, Section } from './parts.tsx';
import { shownKinds } from './rows.ts';
import { knowledgeText, relationWords } from './text.ts';

export interface Linked {
  readonly to: string;
  readonly part?: string;
  readonly note?: ReactNode;
}

/** Links below each other, each with what is to say about it and what the plan makes of it. */
export function LinkList({ links, plan }: { links: readonly Linked[]; plan: Plan | null }) {
  const marks = plan === null ? undefined : marksOf(plan);
  return (
    <ul className={styles.list}>
      {links.map(({ to, part, note }) => (
        <li key={`${to}${part ?? ''}`}>
          <EntryLink to={to} {...(part !== undefined && { part })} />{' '}
          <span className={styles.note}>
            {note}
            {note !== undefined && marks?.get(to) !== undefined && ', '}
            {marks?.get(to)?.words}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface GroupedProps {
  readonly links: readonly Linked[];
  readonly plan: Plan | null;
  /** “mitigated by”, said of each kind: `Controls that need it`. */
  readonly title?: (kind: CatalogueKind) => string;
}

/** Links of several kinds, each kind below its name. */
export function GroupedLinks({ links, plan, title = (kind) => kindTitles[kind].many }: GroupedProps) {
  const kinds = shownKinds.filter((kind) => links.some(({ to }) => kindOfKey(to) === kind));
  return kinds.map((kind) => (
    <div key={kind} className={styles.list}>
      <h4 className={words.label}>{title(kind)}</h4>
      <LinkList links={links.filter(({ to }) => kindOfKey(to) === kind)} plan={plan} />
    </div>
  ));
}

/** What hangs on a question or a fact, with the facts in between. */
export function Readers({ of, plan }: { of: string; plan: Plan | null }) {
  const { content } = useServices();
  const { entry } = catalogueOf(content);
  const links = readersOf(linksOf(content), of).map(({ link, through }): Linked => {
    const way = through.map((fact) => `through “${entry.get(fact)?.title ?? fact}”`);
    const note = [relationWords[link.as], ...way].filter((word) => word !== undefined).join(', ');
    return { to: link.from, ...(note !== '' && { note }) };
  });
  return (
    <Section title="What reads it">
      {links.length === 0 ? (
        <p className={words.second}>{knowledgeText.nobody}</p>
      ) : (
        <GroupedLinks links={links} plan={plan} />
      )}
    </Section>
  );
}

/** Statements of sources that an entry answers. */
export function Statements({ of }: { of: string }) {
  const { content } = useServices();
  const answered = linksOf(content)
    .to(of)
    .filter((link) => link.as === 'answers');
  if (answered.length === 0) return null;
  return (
    <Section title="Statements that it answers">
      <p>
        {answered.map(({ from, part = '' }, i) => (
          <span key={`${from}${part}`}>
            {i > 0 && ', '}
            <EntryLink to={from} part={part}>
              <span className={styles.idLink}>{part}</span>
            </EntryLink>
          </span>
        ))}
      </p>
    </Section>
  );
}

export function Sources({ ids }: { ids: readonly string[] }) {
  const { content } = useServices();
  const sources = ids.flatMap((id) => content.sources.find((source) => source.id === id) ?? []);
  return (
    <Section title={sources.length === 1 ? 'Source' : 'Sources'}>
      <ul className={styles.list}>
        {sources.map(({ id, title, publisher, url, seen }) => (
          <li key={id}>
            <EntryLink to={`sources/${id}`}>{title}</EntryLink>{' '}
            <span className={classNames(words.small, words.quiet)}>
              {publisher}, seen {dateWords(seen)}
            </span>
            <Address url={url} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** References to frameworks: each framework once, each item a link. */
export function References({ references }: { references: readonly string[] }) {
  const { content } = useServices();
  const groups = new Map<string, string[]>();
  for (const reference of references) {
    const colon = reference.indexOf(':');
    const id = reference.slice(0, colon);
    groups.set(id, [...(groups.get(id) ?? []), reference.slice(colon + 1)]);
  }
  if (groups.size === 0) return null;
  return (
    <Section title="References">
      <ul className={styles.list}>
        {[...groups].map(([id, items]) => (
          <li key={id}>
            <EntryLink to={`frameworks/${id}`}>
              {catalogueOf(content).entry.get(`frameworks/${id}`)?.title ?? id}
            </EntryLink>
            {': '}
            {items.map((item, i) => (
              <span key={item}>
                {i > 0 && ', '}
                <EntryLink to={`frameworks/${id}`} part={item}>
                  <span className={styles.idLink}>{item}</span>
                </EntryLink>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
