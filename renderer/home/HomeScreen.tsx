// Home: what you worked on, what to start from.
import { FolderOpen } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { Calls } from '../../host/contract.ts';
import { useCommands } from '../frame/commands.ts';
import { modWord, newProjectKey } from '../frame/shortcuts.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import words from '../ui/words.module.css';
import { ExampleTable } from './ExampleTable.tsx';
import styles from './HomeScreen.module.css';
import { KnowledgeFacts } from './KnowledgeFacts.tsx';
import { RecentTable } from './RecentTable.tsx';
import { RecoveryNote } from './RecoveryNote.tsx';
import { homeText } from './text.ts';

type Listed = Calls['projects:list']['answer'];

export function HomeScreen() {
  const { host, info } = useServices();
  const commands = useCommands();
  const [listed, setListed] = useState<Listed | null>(null);
  const [trouble, setTrouble] = useState<string>();
  const reload = useCallback(async () => {
    const answer = await host.call('projects:list', null);
    if (answer.ok) setListed(answer.value);
    else setTrouble(answer.message);
  }, [host]);
  useEffect(() => void reload(), [reload]);

  return (
    <main className={styles.home}>
      <section className={styles.main} aria-labelledby="home">
        <div className={styles.head}>
          <div>
            <h1 id="home">Projects</h1>
            <p className={words.second}>{homeText.promise}</p>
          </div>
          <div className={styles.actions}>
            <Button onClick={() => void commands.open()} hotkey={`${modWord} O`}>
              <Icon of={FolderOpen} />
              Open a file
            </Button>
            <Button look="primary" onClick={() => void commands.newProject()} hotkey={newProjectKey(info.door)}>
              New project
            </Button>
          </div>
        </div>
        {listed?.recoveries.map((recovery) => (
          <RecoveryNote
            key={recovery.journal}
            recovery={recovery}
            file={listed.recent.find(({ id }) => id === recovery.id)}
            onChange={reload}
          />
        ))}
        <h2 className={styles.title}>Recent</h2>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
        {listed === null ? (
          <p className={styles.note}>{homeText.loading}</p>
        ) : listed.recent.length === 0 ? (
          <p className={styles.note}>{homeText.none}</p>
        ) : (
          <RecentTable projects={listed.recent} />
        )}
        <h2 className={styles.title}>Worked examples to start from</h2>
        <ExampleTable />
        <p className={styles.note}>{homeText.local}</p>
      </section>
      <KnowledgeFacts />
    </main>
  );
}
