// A framework: its edition, and each item with the controls and threats that name it and what the plan makes of it.

import type { Framework } from '../../core/content/reference-data.ts';
import { dateWords, itemStateWords } from '../../core/document/words.ts';
import { byNumbers, frameworkLines, itemsOf, namedBy } from '../../core/frameworks.ts';
import { useServices } from '../services.ts';
import { classNames } from '../ui/class-names.ts';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink, IdLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { Address, Facts, Rule, Section } from './parts.tsx';
import { useOpened } from './shelf.ts';
import { knowledgeText } from './text.ts';

export function FrameworkPage({ entry, plan }: PageProps) {
  const { content } = useServices();
  const framework = entry.value as Framework;
  const platforms = framework.on?.map((key) => content.providers.find(({ id }) => id === key)?.short ?? key);
  const renamed = Object.entries(framework.renamed ?? {});
  return (
    <>
      <Facts
        rows={[
          ['Edition', `${framework.version}, ${dateWords(framework.date)}`],
          ['Address', <Address key="url" url={framework.url} />],
          ['Licence', framework.licence],
          ['Note', framework.note],
          ['Written for', platforms?.join(', ')],
          [
            'Shares its items with',
            framework.itemsOf === undefined ? undefined : <EntryLink key="of" to={`frameworks/${framework.itemsOf}`} />,
          ],
          [
            'In the plan',
            framework.shownWhen === undefined ? (
              'Named in references, without a table of its own.'
            ) : (
              <Rule key="when" when={framework.shownWhen} lead="item by item, when" />
            ),
          ],
        ]}
      />
      <Items framework={framework} plan={plan} />
      {renamed.length > 0 && (
        <Section title="Ids of other editions">
          <Facts
            rows={renamed.map(([from, to]) => [
              from,
              to === null ? (
                'Dropped.'
              ) : (
                <EntryLink key={from} to={entry.key} part={to}>
                  {to}
                </EntryLink>
              ),
            ])}
          />
        </Section>
      )}
    </>
  );
}

function Items({ framework, plan }: { framework: Framework } & Pick<PageProps, 'plan'>) {
  const { content } = useServices();
  const { part } = useOpened();
  const named = namedBy(content, framework);
  const stored = itemsOf(content, framework);
  // Where the items are not written down, those that something here names are all that is known.
  const rows: readonly Item[] =
    stored.length > 0
      ? stored.map(([id, item]) => ({ id, ...item }))
      : [...named.keys()].sort(byNumbers).map((id) => ({ id }));
  const states = new Map(
    plan === null ? [] : frameworkLines(content, framework, plan).map(({ id, state }) => [id, state] as const),
  );
  const titled = stored.length > 0;
  return (
    <Section title={titled ? `Items, ${rows.length}` : `Items that are named here, ${rows.length}`}>
      {titled && <p className={styles.note}>{knowledgeText.itemTitles}</p>}
      <div className={styles.table}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Item</th>
              {titled && <th scope="col">What</th>}
              {states.size > 0 && <th scope="col">In this plan</th>}
              <th scope="col">Controls</th>
              <th scope="col">Threats</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((item) => (
              <tr
                key={item.id}
                id={`part-${item.id}`}
                tabIndex={-1}
                className={classNames(item.id === part && styles.aimed)}
              >
                <td>
                  <span className={words.id}>{item.id}</span>
                </td>
                {titled && (
                  <td>
                    <What item={item} why={framework.unanswered?.[item.id]} />
                  </td>
                )}
                {states.size > 0 && <td>{itemStateWords[states.get(item.id) ?? 'not-in-plan']}</td>}
                <td>
                  <Ids ids={named.get(item.id)?.controls ?? []} />
                </td>
                <td>
                  <Ids ids={named.get(item.id)?.threats ?? []} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

interface Item {
  readonly id: string;
  readonly title?: string;
  readonly note?: string | undefined;
  readonly provider?: readonly string[] | undefined;
}

/** The item, and why nothing names it where its file says so. */
function What({ item: { title, note, provider }, why }: { item: Item; why: string | undefined }) {
  const { content } = useServices();
  const short = (key: string): string => content.providers.find(({ id }) => id === key)?.short ?? key;
  return (
    <>
      {title}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {why !== undefined && <p className={styles.note}>{why}</p>}
      {provider !== undefined && (
        <p className={styles.note}>The provider answers for it on {provider.map(short).join(', ')}.</p>
      )}
    </>
  );
}

function Ids({ ids }: { ids: readonly string[] }) {
  if (ids.length === 0) return <span className={words.quiet}>–</span>;
  return ids.map((id, i) => (
    <span key={id}>
      {i > 0 && ', '}
      <IdLink id={id} />
    </span>
  ));
}
