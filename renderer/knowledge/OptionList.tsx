// The options of a choice: meaning, the platform's own name, when it is offered, what is recommended or fixed.

import type { ListField, Option, Question } from '../../core/content/question.ts';
import type { AnyKind } from '../../core/content/vocabulary.ts';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import styles from './EntryPage.module.css';
import { PerPlatform, Prose, Rule, Section } from './parts.tsx';

type Choice =
  | Extract<Question, { readonly type: 'choice' | 'choices' }>
  | Extract<ListField, { readonly type: 'choice' }>;

interface Props {
  /** Without a title the options stand inside their field. */
  readonly title?: string;
  readonly choice: Choice;
  readonly item?: AnyKind | undefined;
}

export function OptionList({ title, choice, item }: Props) {
  const none = choice.type === 'choices' ? (choice.none as Pick<Option, 'label' | 'means'>) : undefined;
  const list = (
    <>
      <ul className={styles.list}>
        {Object.entries(choice.options).map(([key, { label, means, called, watch, offeredWhen }]) => (
          <li key={key} className={styles.option}>
            <b>{label}</b>
            <p className={words.second}>
              <Prose>{means}</Prose>
            </p>
            <PerPlatform texts={called} />
            {offeredWhen !== undefined && (
              <p>
                <Rule when={offeredWhen} item={item} lead="Offered when" />
              </p>
            )}
            {watch !== undefined && (
              <div className={styles.list}>
                <h4 className={words.label}>Watch out</h4>
                <PerPlatform texts={watch} />
              </div>
            )}
          </li>
        ))}
        {none !== undefined && (
          <li className={styles.option}>
            <b>{none.label}</b>
            <p className={words.second}>
              <Prose>{none.means}</Prose>
            </p>
          </li>
        )}
      </ul>
      <Advice choice={choice} item={item} />
    </>
  );
  return title === undefined ? list : <Section title={title}>{list}</Section>;
}

/** Recommendations by preference, and what other answers settle. */
function Advice({ choice, item }: Pick<Props, 'choice' | 'item'>) {
  const { recommend = [] } = choice;
  const locked = 'locked' in choice ? (choice.locked ?? []) : [];
  const label = (value: string | number): string => choice.options[value]?.label ?? String(value);
  return (
    <>
      {recommend.length > 0 && (
        <div className={styles.list}>
          <h4 className={words.label}>Recommended, the first that fits</h4>
          <ol className={styles.steps}>
            {recommend.map(({ option, when, because }) => (
              <li key={`${option}${because}`}>
                <b>{label(option)}</b>{' '}
                {when === undefined ? (
                  <span className={styles.rule}>otherwise.</span>
                ) : (
                  <Rule when={when} item={item} />
                )}{' '}
                <span className={words.second}>
                  <Prose>{because}</Prose>
                </span>
              </li>
            ))}
          </ol>
        </div>
      )}
      {locked.map(({ when, value, because }) => (
        <p key={`${value}${because}`} className={classNames(words.second)}>
          Fixed as <b>{label(value)}</b> <Rule when={when} item={item} /> <Prose>{because}</Prose>
        </p>
      ))}
    </>
  );
}
