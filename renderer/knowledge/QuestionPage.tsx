// A question: why it is asked, what each answer means and is called, what it costs to change, what reads it.

import { kindOf } from '../../core/content/answerables.ts';
import type { ListField, Option, Question } from '../../core/content/question.ts';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import styles from './EntryPage.module.css';
import { Readers, Sources, Statements } from './LinkLists.tsx';
import { OptionList } from './OptionList.tsx';
import { Facts, PerPlatform, Prose, Rule, Section } from './parts.tsx';

export function QuestionPage({ entry, plan }: PageProps) {
  const question = entry.value as Question;
  return (
    <>
      <p className={styles.lead}>
        <Prose>{question.why}</Prose>
      </p>
      {question.explain !== undefined && (
        <p className={styles.lead}>
          <Prose>{question.explain}</Prose>
        </p>
      )}
      <Facts
        rows={[
          ['Asked', question.askedWhen === undefined ? 'Always.' : <Rule key="rule" when={question.askedWhen} />],
          ['Name in rules and files', <code key="name">{question.name}</code>],
          ['Later', question.cannotChangeLater === true && 'The answer cannot be changed after the cluster is there.'],
        ]}
      />
      {question.called !== undefined && (
        <Section title="What each platform calls it">
          <PerPlatform texts={question.called} />
        </Section>
      )}
      <Answers question={question} />
      {question.later !== undefined && (
        <Section title="To change it later">
          <PerPlatform texts={question.later} />
        </Section>
      )}
      {question.noEffectHere !== undefined && (
        <Section title="Where the answer changes nothing">
          {question.noEffectHere.map(({ because, when }) => (
            <p key={because} className={words.second}>
              <Prose>{because}</Prose> {when !== undefined && <Rule when={when} lead="That is so when" />}
            </p>
          ))}
        </Section>
      )}
      <Readers of={entry.key} plan={plan} />
      <Statements of={entry.key} />
      <Sources ids={question.sources} />
    </>
  );
}

function Answers({ question }: { question: Question }) {
  if (question.type === 'choice') return <OptionList title="Answers" choice={question} />;
  if (question.type === 'choices') return <OptionList title="Answers, any number of them" choice={question} />;
  if (question.type === 'cidrs')
    return (
      <Section title="Answer">
        <p>A list of address ranges.</p>
        <p>
          <b>{question.none.label}.</b> <Prose>{question.none.means}</Prose>
        </p>
      </Section>
    );
  const item = question.type === 'list' ? kindOf(question.list) : undefined;
  const title = question.type === 'list' ? `For each ${question.one}` : 'What is asked';
  return (
    <Section title={title}>
      <ul className={styles.list}>
        {(question.fields as readonly ListField[]).map((field) => (
          <li key={field.label} className={styles.option}>
            <b>{field.label}</b>
            {field.means !== undefined && (
              <p className={words.second}>
                <Prose>{field.means}</Prose>
              </p>
            )}
            <p className={classNames(words.small, words.quiet)}>{typeWords(field)}</p>
            {field.askedWhen !== undefined && (
              <p>
                <Rule when={field.askedWhen} item={item} lead="Asked when" />
              </p>
            )}
            {field.type === 'choice' && <OptionList choice={field} item={item} />}
            {field.type === 'yes-no' && <YesNo yes={field.yes} no={field.no} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function YesNo({ yes, no }: { readonly yes?: Option['means'] | undefined; readonly no?: Option['means'] | undefined }) {
  return (
    <Facts
      rows={[
        ['Yes', yes],
        ['No', no],
      ]}
    />
  );
}

/** What can be typed or chosen. */
function typeWords(field: ListField): string {
  const must = field.required === true ? ', needed' : '';
  switch (field.type) {
    case 'choice':
      return `One of ${Object.keys(field.options).length}${must}.`;
    case 'yes-no':
      return `Yes or no${must}.`;
    case 'number':
      return `A number from ${field.min} to ${field.max}${field.unit === undefined ? '' : ` ${field.unit}`}${must}.`;
    case 'cidr':
      return `An address range${field.family === 'any' ? '' : field.family === 'ipv4' ? ', IPv4' : ', IPv6'}${must}.`;
    case 'host':
      return `A host name${must}.`;
    case 'reference':
      return `One entry of another list${must}.`;
    default:
      return `Text${must}.`;
  }
}
