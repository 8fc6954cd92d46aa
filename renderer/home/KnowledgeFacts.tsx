// What the product knows, in numbers, and the dates that are coming.
import { BookOpen, Package } from 'lucide-react';
import { dateWords, enumeration } from '../../core/document/words.ts';
import { packName } from '../../core/packs.ts';
import { showPacks } from '../frame/commands.ts';
import { useServices } from '../services.ts';
import { moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import styles from './HomeScreen.module.css';

const releasesShown = 4;

export function KnowledgeFacts() {
  const { content, info } = useServices();
  const living = (entries: readonly { readonly retired?: unknown }[]) =>
    entries.filter((entry) => entry.retired === undefined).length;
  const facts = [
    ['Questions', living(content.questions)],
    ['Threats', living(content.threats)],
    ['Controls', living(content.controls)],
    ['Manifests', living(content.manifests)],
    ['Contradictions', living(content.contradictions)],
    ['Platforms', content.providers.length],
  ] as const;
  const ends = content.releases
    .filter(({ endOfLife }) => endOfLife >= info.today)
    .sort((a, b) => (a.endOfLife < b.endOfLife ? -1 : 1))
    .slice(0, releasesShown);
  return (
    <aside className={classNames(pane.chrome, pane.right, styles.side)} aria-label="Knowledge">
      {ends.length > 0 && (
        <>
          <h2>Kubernetes releases and their end</h2>
          <ul className={styles.dates}>
            {ends.map(({ id, endOfLife }) => (
              <li key={id}>
                <span className={styles.date}>{dateWords(endOfLife)}</span>
                <span>Kubernetes {id} reaches its end of life</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Knowledge base</h2>
      <dl className={styles.facts}>
        {facts.map(([name, number]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => moveTo({ screen: 'knowledge' })}>
        <Icon of={BookOpen} />
        Explore the knowledge base
      </Button>
      <Button look="quiet" onClick={showPacks}>
        <Icon of={Package} />
        {content.packs.length === 0 ? 'Content packs' : enumeration(content.packs.map(packName))}
      </Button>
    </aside>
  );
}
