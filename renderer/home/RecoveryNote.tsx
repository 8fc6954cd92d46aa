// Changes that the journal holds and a file does not: show them, keep them, drop them.
import { NotebookPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { count } from '../../core/document/words.ts';
import { readProject } from '../../core/project.ts';
import type { RecentProject, Recovery } from '../../host/contract.ts';
import { useCommands } from '../frame/commands.ts';
import { longDate, unnamed } from '../frame/text.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { changesBetween } from './changes.ts';
import styles from './RecoveryNote.module.css';

interface Props {
  readonly recovery: Recovery;
  /** The file it belongs to, if it still has one. */
  readonly file: RecentProject | undefined;
  readonly onChange: () => void;
}

export function RecoveryNote({ recovery, file, onChange }: Props) {
  const { host, content } = useServices();
  const commands = useCommands();
  const [showing, setShowing] = useState(false);
  const [dropping, setDropping] = useState(false);
  const name = readProject(recovery.text).value?.project.name || unnamed;
  const changes = useMemo(() => changesBetween(content, file?.text, recovery.text), [content, file, recovery.text]);
  const keep = () => void commands.openRecovery(recovery, file);
  const drop = async () => {
    await host.call('journal:discard', { journal: recovery.journal });
    setDropping(false);
    onChange();
  };
  const about =
    recovery.file === null
      ? `“${name}” was never saved to a file.`
      : `${count(changes.length, 'change')} to “${name}” ${changes.length === 1 ? 'was' : 'were'} not in ${recovery.file} when the app closed.`;
  return (
    <div className={styles.note} role="status">
      <Icon of={NotebookPen} />
      <p>
        <b>{about}</b> Safe in the journal, {longDate(recovery.at, new Date())}.
      </p>
      <Button small onClick={() => setShowing(true)}>
        Show
      </Button>
      <Button small onClick={keep}>
        Keep
      </Button>
      <Button small look="quiet" onClick={() => setDropping(true)}>
        Drop
      </Button>
      <Dialog
        open={showing}
        onClose={() => setShowing(false)}
        title={recovery.file === null ? `What “${name}” holds` : `Changes that are not in ${recovery.file}`}
        actions={
          <>
            <Button onClick={() => setShowing(false)}>Close</Button>
            <Button look="primary" onClick={keep}>
              Keep them
            </Button>
          </>
        }
      >
        <ul className={styles.changes}>
          {changes.map(({ where, before, after }) => (
            <li key={where}>
              <span>{where}</span>
              <span className={styles.values}>
                {before} → {after}
              </span>
            </li>
          ))}
        </ul>
      </Dialog>
      <Dialog
        open={dropping}
        onClose={() => setDropping(false)}
        title={`Drop these changes to “${name}”?`}
        about={
          recovery.file === null
            ? 'This project has no file: dropping it here removes it for good.'
            : `The file ${recovery.file} stays as it is. The changes are gone for good.`
        }
        actions={
          <>
            <Button onClick={() => setDropping(false)}>Cancel</Button>
            <Button look="primary" onClick={() => void drop()}>
              Drop
            </Button>
          </>
        }
      />
    </div>
  );
}
