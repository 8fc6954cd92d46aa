// A threat: the story, where it can be, how likely and how bad in words, what cuts it.
import { linksOf } from '../../core/catalogue-links.ts';
import { itemOf } from '../../core/content/conditions.ts';
import type { Rating, Threat } from '../../core/content/threat.ts';
import type { AnyKind } from '../../core/content/vocabulary.ts';
import { kindWords } from '../../core/document/names.ts';
import { impactWords, likelihoodWords, strideNames } from '../../core/document/words.ts';
import { useServices } from '../services.ts';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { IdLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { LinkList, References, Sources, Statements } from './LinkLists.tsx';
import { Facts, Prose, Rule, Section } from './parts.tsx';

export function ThreatPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const threat = entry.value as Threat;
  const item = itemOf(threat.at);
  const cuts = linksOf(content)
    .to(entry.key)
    .filter((link) => link.as === 'mitigates')
    .sort((a, b) => (b.by ?? 0) - (a.by ?? 0));
  return (
    <>
      <p className={styles.lead}>
        <Prose>{threat.story}</Prose>
      </p>
      <Facts
        rows={[
          ['STRIDE', threat.stride.map((word) => strideNames[word]).join(', ')],
          ['Where', <Places key="where" at={threat.at} />],
          [
            'Applies',
            threat.when === undefined ? (
              'Wherever the place exists.'
            ) : (
              <Rule key="when" when={threat.when} item={item} />
            ),
          ],
        ]}
      />
      <Section title="How likely">
        <RatingWords
          rating={threat.likelihood}
          scale={likelihoodWords}
          more="More likely"
          less="Less likely"
          item={item}
        />
      </Section>
      <Section title="How bad">
        <RatingWords rating={threat.impact} scale={impactWords} more="Worse" less="Less bad" item={item} />
      </Section>
      <Section title="Controls that cut it">
        <LinkList links={cuts.map(({ from, by }) => ({ to: from, note: `strength ${by} of 3` }))} plan={plan} />
      </Section>
      <References references={threat.references} />
      {threat.approximate !== undefined && (
        <p className={words.second}>Near to it, where no exact id exists: {threat.approximate.join('; ')}</p>
      )}
      <Statements of={entry.key} />
      <Sources ids={threat.sources} />
    </>
  );
}

/** Where a threat or a contradiction is looked for. */
export function Places({ at }: { at: Threat['at'] }) {
  if (typeof at === 'string') return <IdWithTitle id={at} />;
  if ('each' in at) return <>Each {kindWords[at.each].one}</>;
  if ('flow' in at)
    return (
      <>
        Each pair of {kindWords[at.between].many} along <IdWithTitle id={at.flow} />
      </>
    );
  return at.map((id, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <IdWithTitle id={id} />
    </span>
  ));
}

function IdWithTitle({ id }: { id: string }) {
  const { content } = useServices();
  return (
    <>
      {content.elements.find((element) => element.id === id)?.title} <IdLink id={id} />
    </>
  );
}

interface RatingProps {
  readonly rating: Rating;
  /** The words of 1 to 5. */
  readonly scale: readonly string[];
  readonly more: string;
  readonly less: string;
  readonly item: AnyKind | undefined;
}

function RatingWords({ rating, scale, more, less, item }: RatingProps) {
  const { base, raise = [], lower = [] } = rating;
  return (
    <>
      <p>
        To begin with: <b>{scale[base - 1]}</b>.
      </p>
      <ul className={styles.list}>
        {raise.map(({ when, by }, i) => (
          <li key={`raise ${i.toString()}`}>
            <Rule when={when} item={item} lead={`${more} by ${by} when`} />
          </li>
        ))}
        {lower.map(({ when, by }, i) => (
          <li key={`lower ${i.toString()}`}>
            <Rule when={when} item={item} lead={`${less} by ${by} when`} />
          </li>
        ))}
      </ul>
    </>
  );
}
