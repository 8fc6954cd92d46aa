// A contradiction: what clashes, how it usually ends, and the ways out.

import type { Condition } from '../../core/condition.ts';
import { itemOf } from '../../core/content/conditions.ts';
import type { Content } from '../../core/content/content.ts';
import type { Contradiction, WayOut } from '../../core/content/contradiction.ts';
import { indexOf } from '../../core/content-index.ts';
import { ruleParts } from '../../core/document/rule-words.ts';
import { useServices } from '../services.ts';
import { Effort } from '../ui/Effort.tsx';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { Sources, Statements } from './LinkLists.tsx';
import { Facts, PerPlatform, Prose, Rule, Section } from './parts.tsx';
import { Places } from './ThreatPage.tsx';

export function ContradictionPage({ entry }: PageProps) {
  const contradiction = entry.value as Contradiction;
  const { at, when, clash, usually, waysOut, nothingToSet, also } = contradiction;
  const item = itemOf(at);
  return (
    <>
      <p className={styles.lead}>
        <Prose>{readable(clash)}</Prose>
      </p>
      <p className={styles.lead}>
        <Prose>{readable(usually)}</Prose>
      </p>
      <Facts
        rows={[
          ['Where', at === undefined ? undefined : <Places key="at" at={at} />],
          ['Clashes', when === undefined ? 'Wherever the place exists.' : <Rule key="when" when={when} item={item} />],
        ]}
      />
      <Section title="Ways out">
        <ol className={styles.steps}>
          {waysOut.map((way) => (
            <li key={way.label}>
              <b>{readable(way.label)}</b>
              {way.when !== undefined && (
                <p>
                  <Rule when={way.when} item={item} lead="Possible when" />
                </p>
              )}
              <Changes way={way} item={item} />
              <p className={words.second}>
                Effort <Effort size={way.effort} />
              </p>
            </li>
          ))}
        </ol>
        {nothingToSet !== undefined && <p className={words.second}>{nothingToSet}</p>}
      </Section>
      {also !== undefined && (
        <Section title="Also">
          <PerPlatform texts={also} />
        </Section>
      )}
      <Statements of={entry.key} />
      <Sources ids={contradiction.sources} />
    </>
  );
}

function Changes({ way, item }: { way: WayOut; item: ReturnType<typeof itemOf> }) {
  const { content } = useServices();
  const opened = way.opens === undefined ? undefined : indexOf(content).answerable.get(way.opens)?.question.id;
  return (
    <>
      {way.do !== undefined && (
        <p>
          <Prose>{readable(way.do)}</Prose>
        </p>
      )}
      {Object.entries(way.set ?? {}).map(([name, value]) => (
        <p key={name} className={styles.rule}>
          Then <SetWords name={name} value={value} item={item} content={content} />.
        </p>
      ))}
      {opened !== undefined && (
        <p className={styles.rule}>
          Answer <EntryLink to={`questions/${opened}`} /> again.
        </p>
      )}
    </>
  );
}

interface SetProps {
  readonly name: string;
  readonly value: NonNullable<WayOut['set']>[string];
  readonly item: ReturnType<typeof itemOf>;
  readonly content: Content;
}

/** An answer that a way out gives, said as the rule that then holds. */
function SetWords({ name, value, item, content }: SetProps) {
  const subject = name.startsWith('item.') ? { item: name.slice('item.'.length) } : { q: name };
  const values = Array.isArray(value) ? value : [value];
  const tests = values.map((one): Condition => {
    if (typeof one === 'string' && one.includes('${')) return { ...subject, is: readable(one) };
    return Array.isArray(value) ? { ...subject, includes: one } : { ...subject, is: one };
  });
  const condition: Condition = tests.length === 0 ? { ...subject, empty: true } : { all: tests };
  return ruleParts(content, condition, item).map(({ text, as, to }, i) => {
    const key = `${i} ${text}`;
    if (to === undefined) return as === 'value' ? <b key={key}>{text}</b> : <span key={key}>{text}</span>;
    return (
      <EntryLink key={key} to={to}>
        {text}
      </EntryLink>
    );
  });
}

/** `${overlap.freeRange}` → `…`: without a project there is no value to fill in. */
function readable(text: string): string {
  return text.replace(/\$\{[^}]*\}/g, '…');
}
