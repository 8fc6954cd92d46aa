// One entry as a page to read: its head, the way back, the platform that it speaks of, and the body of its kind.
import { ArrowLeft } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { type CatalogueEntry, catalogueOf } from '../../core/catalogue.ts';
import { kindTitles } from '../../core/catalogue-groups.ts';
import { providerKeys } from '../../core/content/shapes.ts';
import type { Plan } from '../../core/plan-types.ts';
import { useServices } from '../services.ts';
import { useCursor } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import field from '../ui/Field.module.css';
import { Icon } from '../ui/Icon.tsx';
import { OwnMark } from '../ui/OwnMark.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { bodies } from './bodies.tsx';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { InProject } from './InProject.tsx';
import { marksOf } from './in-plan.ts';
import { goBack, useOpened, useProvider } from './shelf.ts';
import { knowledgeText } from './text.ts';
import { Welcome } from './Welcome.tsx';

interface Props {
  readonly all: readonly CatalogueEntry[];
  readonly plan: Plan | null;
  /** The heading takes the focus when an entry is opened from the list. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

export function EntryPage({ all, plan, heading }: Props) {
  const { content } = useServices();
  const { key, part } = useOpened();
  const entry = key === null ? undefined : catalogueOf(content).entry.get(key);
  const scroll = useRef<HTMLDivElement>(null);
  const opened = useRef(key);
  // A link inside the page leads to the top of another one, or to the item that it names.
  useEffect(() => {
    if (opened.current === key && part === null) return;
    const inside = scroll.current?.contains(document.activeElement) === true;
    const lost = document.activeElement === document.body;
    opened.current = key;
    const item = part === null ? null : document.getElementById(`part-${part}`);
    item?.scrollIntoView?.({ block: 'center' });
    if (inside || lost) (item ?? heading.current)?.focus();
  }, [key, part, heading]);
  return (
    <section className={pane.pane} aria-labelledby="entry">
      <div className={pane.head}>
        <BackButton />
        {entry !== undefined && (
          <span className={classNames(words.small, words.second)}>
            {[kindTitles[entry.kind].one, ...entry.groups].join(' · ')}
          </span>
        )}
        <ProviderPicker />
      </div>
      <div ref={scroll} key={key} className={pane.scroll}>
        <article className={styles.page} aria-labelledby="entry">
          <div className={styles.head}>
            <h2 id="entry" ref={heading} tabIndex={-1}>
              {entry === undefined ? knowledgeText.about : entry.title}
            </h2>
            {entry !== undefined && <span className={words.id}>{entry.id}</span>}
            {entry !== undefined && <OwnMark content={content} id={entry.id} />}
          </div>
          {entry === undefined ? <Welcome all={all} /> : <EntryBody entry={entry} plan={plan} />}
        </article>
      </div>
    </section>
  );
}

function EntryBody({ entry, plan }: { entry: CatalogueEntry; plan: Plan | null }) {
  const Body = bodies[entry.kind];
  const mark = plan === null ? undefined : marksOf(plan).get(entry.key);
  return (
    <>
      {entry.retired !== undefined && <Retired entry={entry} />}
      {plan !== null && mark !== undefined && <InProject plan={plan} entry={entry} mark={mark} />}
      {Body !== undefined && <Body entry={entry} plan={plan} />}
    </>
  );
}

function Retired({ entry: { kind, retired } }: { entry: CatalogueEntry }) {
  return (
    <p className={words.worse}>
      {knowledgeText.retired}.{' '}
      {retired?.use !== null && retired !== undefined && (
        <>
          In its place: <EntryLink to={`${kind}/${retired.use}`} />
        </>
      )}
    </p>
  );
}

function BackButton() {
  const { trail } = useCursor();
  return (
    <Button look="quiet" small disabled={trail.length === 0} onClick={goBack} title={`${knowledgeText.back} (Alt ←)`}>
      <Icon of={ArrowLeft} />
      {knowledgeText.back}
    </Button>
  );
}

function ProviderPicker() {
  const { content } = useServices();
  const [provider, pick] = useProvider();
  return (
    <label className={classNames(styles.platform, words.push)}>
      <span className={words.label}>{knowledgeText.platform}</span>
      <select
        className={field.input}
        value={provider ?? ''}
        onChange={({ target }) => pick(providerKeys.find((key) => key === target.value))}
      >
        <option value="">{knowledgeText.allPlatforms}</option>
        {content.providers.map(({ id, short }) => (
          <option key={id} value={id}>
            {short}
          </option>
        ))}
      </select>
    </label>
  );
}
