// An element of the reference model: what it is, where it lies or what it connects, and what can go wrong there.

import { keyOfId } from '../../core/catalogue.ts';
import { type CatalogueLink, linksOf } from '../../core/catalogue-links.ts';
import type { Element } from '../../core/content/element.ts';
import { kindWords } from '../../core/document/names.ts';
import { useServices } from '../services.ts';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { GroupedLinks, LinkList, Sources, Statements } from './LinkLists.tsx';
import { Facts, PerPlatform, Prose, Rule, Section } from './parts.tsx';

export function ElementPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const element = entry.value as Element;
  const back = linksOf(content).to(entry.key);
  const from = (as: CatalogueLink['as']) => back.filter((link) => link.as === as).map((link) => ({ to: link.from }));
  const there = from('at');
  const flows = from('flow');
  return (
    <>
      <p className={styles.lead}>
        <Prose>{element.means}</Prose>
      </p>
      <Facts
        rows={[
          [
            'There',
            element.when === undefined ? (
              'In every cluster.'
            ) : (
              <Rule key="when" when={element.when} item={'each' in element ? element.each : undefined} />
            ),
          ],
          [
            'Once for',
            'each' in element && element.each !== undefined ? `Each ${kindWords[element.each].one}.` : undefined,
          ],
          ...(element.type === 'flow' ? flowRows(element) : []),
          ...(element.type === 'boundary' ? ([['Between', element.between.join(' and ')]] as const) : []),
        ]}
      />
      {element.called !== undefined && (
        <Section title="What each platform calls it">
          <PerPlatform texts={element.called} />
        </Section>
      )}
      {element.type === 'flow' && <Legs element={element} />}
      {element.type === 'boundary' && element.zones !== undefined && <Zones zones={element.zones} />}
      {flows.length > 0 && (
        <Section title="Flows that begin or end here">
          <LinkList links={flows} plan={plan} />
        </Section>
      )}
      {there.length > 0 && (
        <Section title="What is looked for here">
          <GroupedLinks links={there} plan={plan} />
        </Section>
      )}
      <Statements of={entry.key} />
      <Sources ids={element.sources} />
    </>
  );
}

type Flow = Extract<Element, { readonly type: 'flow' }>;
type Boundary = Extract<Element, { readonly type: 'boundary' }>;

function flowRows({ carries, protocol, ports, encrypted, authenticated }: Flow) {
  const secret =
    encrypted === undefined ? (
      'Not known.'
    ) : encrypted === 'always' ? (
      'Always.'
    ) : encrypted === 'never' ? (
      'Never.'
    ) : (
      <Rule key="encrypted" when={encrypted} />
    );
  return [
    ['Carries', carries],
    ['Protocol', ports === undefined ? protocol : `${protocol}, port ${ports.join(', ')}`],
    ['Encrypted', secret],
    ['Signed in by', authenticated],
  ] as const;
}

function Legs({ element: { legs } }: { element: Flow }) {
  return (
    <Section title="From where to where">
      <ul className={styles.list}>
        {legs.map(({ from, to, when, each }) => (
          <li key={`${from}${to}${JSON.stringify(when)}`}>
            <End id={from} /> to <End id={to} />
            {each !== undefined && `, for each ${kindWords[each].one}`}
            {when !== undefined && (
              <>
                , <Rule when={when} item={each} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An end of a flow: an element, or a zone of the picture by its title. */
function End({ id }: { id: string }) {
  const { content } = useServices();
  const key = keyOfId(id);
  if (key !== undefined && /-\d/.test(id)) return <EntryLink to={key} />;
  const zones = content.elements.flatMap((element) => (element.type === 'boundary' ? (element.zones ?? []) : []));
  return <>{zones.find((zone) => zone.key === id)?.title ?? id}</>;
}

function Zones({ zones }: { zones: NonNullable<Boundary['zones']> }) {
  return (
    <Section title="Zones of the picture">
      <ul className={styles.list}>
        {zones.map(({ key, title, called, when, theirs }) => (
          <li key={`${key}${title}${JSON.stringify(when)}`} className={styles.option}>
            <b>{title}</b>
            {when !== undefined && (
              <p>
                <Rule when={when} lead="There when" />
              </p>
            )}
            {theirs !== undefined && (
              <p className={words.second}>
                <Rule when={theirs} lead="Run by somebody else when" />
              </p>
            )}
            <PerPlatform texts={called} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
