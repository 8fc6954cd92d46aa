// A control: what to do on the picked platform, who does it when, what it cuts, how to see that it works.
import { linksOf } from '../../core/catalogue-links.ts';
import type { Control } from '../../core/content/control.ts';
import { dateWords, effortWords, ownerWords, phaseWords } from '../../core/document/words.ts';
import { commandOf } from '../../core/verify/fill-command.ts';
import { useServices } from '../services.ts';
import { classNames } from '../ui/class-names.ts';
import { Effort } from '../ui/Effort.tsx';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import styles from './EntryPage.module.css';
import { LinkList, References, Sources, Statements } from './LinkLists.tsx';
import { Command, Facts, PerPlatform, Prose, Rule, Section, useSpoken } from './parts.tsx';
import { useProvider } from './shelf.ts';
import { effectWords, formWords, knowledgeText } from './text.ts';

export function ControlPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const control = entry.value as Control;
  const back = linksOf(content).to(entry.key);
  const needs = (control.needs ?? []).map((id) => ({ to: `controls/${id}` }));
  const neededBy = back.filter((link) => link.as === 'needs').map(({ from }) => ({ to: from }));
  const written = back.filter((link) => link.as === 'implements').map(({ from }) => ({ to: from }));
  return (
    <>
      <p className={styles.lead}>
        <Prose>{control.do}</Prose>
      </p>
      <ControlFacts control={control} />
      <Steps control={control} />
      <Verify control={control} />
      <Section title="Threats that it cuts">
        <p className={styles.note}>
          {knowledgeText.judged} Judged on {dateWords(control.judged)}.
        </p>
        <LinkList
          links={control.mitigates.map(({ threat, by }) => ({ to: `threats/${threat}`, note: `strength ${by} of 3` }))}
          plan={plan}
        />
      </Section>
      {needs.length > 0 && (
        <Section title="Needs first">
          <LinkList links={needs} plan={plan} />
        </Section>
      )}
      {neededBy.length > 0 && (
        <Section title="Needed by">
          <LinkList links={neededBy} plan={plan} />
        </Section>
      )}
      <Section title="Written as">
        {written.length > 0 && <LinkList links={written} plan={plan} />}
        {control.noLine !== undefined && <PerPlatform texts={control.noLine} />}
        {written.length === 0 && control.noLine === undefined && (
          <p className={words.second}>No manifest carries it yet.</p>
        )}
      </Section>
      <References references={control.references} />
      <Statements of={entry.key} />
      <Sources ids={control.sources} />
    </>
  );
}

function ControlFacts({ control }: { control: Control }) {
  const { content } = useServices();
  const { owner, cannotChangeLater: fixed } = control;
  const short = (key: string): string => content.providers.find(({ id }) => id === key)?.short ?? key;
  return (
    <Facts
      rows={[
        ['Kind', formWords[control.form]],
        ['Effect', effectWords[control.effect]],
        [
          'Owner',
          typeof owner === 'string' ? (
            ownerWords[owner]
          ) : (
            <ul key="owner">
              {owner.map(({ when, then }) => (
                <li key={`${then}${JSON.stringify(when)}`}>
                  {ownerWords[then]} {when === undefined ? 'otherwise.' : <Rule when={when} />}
                </li>
              ))}
            </ul>
          ),
        ],
        ['Phase', phaseWords[control.phase]],
        [
          'Effort',
          <span key="effort" title={effortWords}>
            <Effort size={control.effort} />
          </span>,
        ],
        [
          'Later',
          fixed === undefined || fixed === false
            ? undefined
            : fixed === true
              ? 'Cannot be added or changed after the cluster is there.'
              : `Cannot be added or changed later on ${fixed.map(short).join(', ')}.`,
        ],
        ['Exists', control.when === undefined ? undefined : <Rule key="when" when={control.when} />],
        [
          'Chosen',
          control.committedBy === undefined ? undefined : (
            <Rule key="committed" when={control.committedBy} lead="by an answer, when" />
          ),
        ],
      ]}
    />
  );
}

function Steps({ control: { steps, watch } }: { control: Control }) {
  const spoken = useSpoken(steps);
  return (
    <Section title="What to do">
      {spoken.map(({ who, texts }) => (
        <div key={who} className={styles.list}>
          <h4 className={words.label}>{who}</h4>
          <ol className={styles.steps}>
            {texts.flat().map((step) => (
              <li key={step}>
                <Prose>{step}</Prose>
              </li>
            ))}
          </ol>
        </div>
      ))}
      {watch !== undefined && (
        <p className={words.second}>
          <b>Watch out:</b> <Prose>{watch}</Prose>
        </p>
      )}
    </Section>
  );
}

function Verify({ control: { verify = [], unverifiable } }: { control: Control }) {
  const { content } = useServices();
  const [provider] = useProvider();
  const checks = verify.filter(({ on }) => on === undefined || provider === undefined || on.includes(provider));
  const short = (key: string): string => content.providers.find(({ id }) => id === key)?.short ?? key;
  return (
    <Section title="How to see that it works">
      {checks
        .map((check) => ({ ...check, run: commandOf(check) }))
        .map(({ run, expect, on, changes }) => (
          <div key={`${run}${expect}`} className={styles.list}>
            {on !== undefined && provider === undefined && <h4 className={words.label}>{on.map(short).join(', ')}</h4>}
            <Command run={run} />
            <p className={classNames(words.small, words.second)}>
              <Prose>{expect}</Prose>
              {changes === true && ' It makes something in the cluster, so it is run by hand.'}
            </p>
          </div>
        ))}
      {checks.length === 0 && (
        <p className={words.second}>
          <Prose>{unverifiable ?? 'No command checks it on this platform.'}</Prose>
        </p>
      )}
    </Section>
  );
}
