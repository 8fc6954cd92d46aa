// A Kubernetes release: its dates, whether a new cluster may start with it, and the state of each feature in it.
import type { Release } from '../../core/content/reference-data.ts';
import { dateWords, featureWords } from '../../core/document/words.ts';
import { featuresIn } from '../../core/releases.ts';
import { useServices } from '../services.ts';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import type { PageProps } from './bodies.tsx';
import { EntryLink } from './EntryLink.tsx';
import styles from './EntryPage.module.css';
import { Sources } from './LinkLists.tsx';
import { Facts, Section } from './parts.tsx';

export function ReleasePage({ entry }: PageProps) {
  const { info } = useServices();
  const release = entry.value as Release;
  const over = release.endOfLife < info.today;
  const sources = [release.source, ...release.features.map(({ source }) => source)];
  return (
    <>
      <Facts
        rows={[
          ['Released', dateWords(release.released)],
          ['End of life', `${dateWords(release.endOfLife)}${over ? ', which is past' : ''}`],
          [
            'For a new cluster',
            release.target ? 'Parapet plans with it.' : 'Too old to start with; Parapet knows it and warns.',
          ],
        ]}
      />
      <Features release={release} />
      <Sources ids={[...new Set(sources)]} />
    </>
  );
}

function Features({ release }: { release: Release }) {
  const { content } = useServices();
  const features = featuresIn(content, release);
  if (features.length === 0) return null;
  return (
    <Section title="What it has">
      <p className={styles.note}>
        Each feature with the release that brought its state. Planned means announced, and not confirmed by what we
        read.
      </p>
      <div className={styles.table}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Feature</th>
              <th scope="col">State</th>
              <th scope="col">Since</th>
              <th scope="col">KEP</th>
              <th scope="col">Source</th>
            </tr>
          </thead>
          <tbody>
            {features.map(({ name, note, since, kep, source, ...feature }) => (
              <tr key={name}>
                <td>
                  {name}
                  {note !== undefined && <p className={styles.note}>{note}</p>}
                </td>
                <td>{featureWords(feature)}</td>
                <td>
                  {since === release.id ? <b>{since}</b> : <EntryLink to={`releases/${since}`}>{since}</EntryLink>}
                </td>
                <td>{kep ?? <span className={words.quiet}>–</span>}</td>
                <td>
                  <EntryLink to={`sources/${source}`}>{source}</EntryLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
