// Parts that the pages of all kinds are built from: sections, facts, rules in words, texts per platform, addresses.
import { Fragment, type ReactNode, useId } from 'react';
import type { Condition } from '../../core/condition.ts';
import { entriesFor } from '../../core/content/by-provider.ts';
import { type ByProvider, providerKeys } from '../../core/content/shapes.ts';
import type { AnyKind } from '../../core/content/vocabulary.ts';
import { ruleParts } from '../../core/document/rule-words.ts';
import { useServices } from '../services.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { useProvider } from './shelf.ts';

/** Content prose: what stands between backticks is set as code. */
export function Prose({ children: text }: { children: string }) {
  return text.split('`').map((piece, i) => {
    const key = `${i} ${piece}`;
    return i % 2 === 1 ? <code key={key}>{piece}</code> : <Fragment key={key}>{piece}</Fragment>;
  });
}

export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

/** Names and values in two columns; a value that is undefined leaves its name out. */
export function Facts({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows
        .filter(([, value]) => value !== undefined && value !== false)
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}

interface RuleProps {
  readonly when: Condition;
  /** The kind of item whose fields the rule reads. */
  readonly item?: AnyKind | undefined;
  readonly lead?: string;
}

/** A condition as a sentence, each subject a link to what answers it. */
export function Rule({ when, item, lead = 'when' }: RuleProps) {
  const { content } = useServices();
  return (
    <span className={styles.rule}>
      {lead}{' '}
      {ruleParts(content, when, item).map(({ text, as, to }, i) => {
        const key = `${i} ${text}`;
        if (to !== undefined)
          return (
            <EntryLink key={key} to={to}>
              {text}
            </EntryLink>
          );
        return as === undefined ? <Fragment key={key}>{text}</Fragment> : <b key={key}>{text}</b>;
      })}
      .
    </span>
  );
}

const everyPlatform = 'Every platform';

interface Spoken<T> {
  readonly who: string;
  readonly texts: readonly T[];
}

/** What is said for the picked platform; for all of them, each text once with the platforms that it is said for. */
export function useSpoken<T>(texts: ByProvider<T> | undefined): readonly Spoken<T>[] {
  const { content } = useServices();
  const [provider] = useProvider();
  if (texts === undefined) return [];
  const short = (key: string): string => content.providers.find(({ id }) => id === key)?.short ?? key;
  if (provider !== undefined) {
    const own = entriesFor(texts, provider);
    return own.length === 0 ? [] : [{ who: short(provider), texts: own }];
  }
  const { all: forAll, ...each } = texts;
  const found = new Map<string, { who: string[]; texts: readonly T[] }>();
  for (const key of providerKeys) {
    const own = entriesFor(each as ByProvider<T>, key);
    if (own.length === 0) continue;
    const id = JSON.stringify(own);
    const known = found.get(id);
    if (known === undefined) found.set(id, { who: [short(key)], texts: own });
    else known.who.push(short(key));
  }
  const groups = [...found.values()].map(({ who, texts: own }) => ({
    who: who.length === providerKeys.length ? everyPlatform : who.join(', '),
    texts: own,
  }));
  return forAll === undefined
    ? groups
    : [{ who: everyPlatform, texts: entriesFor({ all: forAll }, undefined) }, ...groups];
}

/** Lines of text per platform: the platform, and what is said for it. */
export function PerPlatform({ texts }: { texts: ByProvider<string> | undefined }) {
  const spoken = useSpoken(texts);
  return <Facts rows={spoken.map(({ who, texts: own }) => [who, <Prose key={who}>{own.join(' ')}</Prose>] as const)} />;
}

/** An address as text: Parapet opens no page. */
export function Address({ url }: { url: string }) {
  return (
    <span className={classNames(styles.copied, words.small)}>
      <code>{url}</code>
      <CopyButton text={url} name="Copy the address" />
    </span>
  );
}

export function Command({ run }: { run: string }) {
  return (
    <div className={classNames(styles.copied, styles.command)}>
      <code>{run}</code>
      <CopyButton text={run} name="Copy the command" />
    </div>
  );
}
