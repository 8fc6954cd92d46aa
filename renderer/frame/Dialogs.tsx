// The dialogs of the frame: the folder's files, the name of a new file, and what went wrong.
import { lazy, Suspense, useEffect, useState } from 'react';
import type { RecentProject } from '../../host/contract.ts';
import { ProblemList } from '../files/ProblemList.tsx';
import { saveAs, type Trouble } from '../files/project-files.ts';
import { useSaving } from '../files/saving.ts';
import { useServices } from '../services.ts';
import { useProject } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import words from '../ui/words.module.css';
import { usePlan } from '../use-plan.ts';
import { showDialog, useCommands, useDialogs } from './commands.ts';
import styles from './Dialogs.module.css';
import { longDate } from './text.ts';

const Palette = lazy(async () => ({ default: (await import('../palette/Palette.tsx')).Palette }));
const PacksDialog = lazy(async () => ({ default: (await import('../packs/PacksDialog.tsx')).PacksDialog }));
const close = (): void => showDialog(null);

export function Dialogs() {
  const { dialog } = useDialogs();
  if (dialog === null) return null;
  if (dialog.kind === 'palette')
    return (
      <Suspense>
        <Palette onClose={close} />
      </Suspense>
    );
  if (dialog.kind === 'packs')
    return (
      <Suspense>
        <PacksDialog onClose={close} />
      </Suspense>
    );
  if (dialog.kind === 'open') return <OpenDialog />;
  if (dialog.kind === 'save-as') return <SaveAsDialog />;
  if (dialog.kind === 'not-understood') return <NotUnderstoodDialog />;
  return <TroubleDialog trouble={dialog.trouble} />;
}

function OpenDialog() {
  const { host, info } = useServices();
  const commands = useCommands();
  const [files, setFiles] = useState<readonly RecentProject[] | null>(null);
  useEffect(() => {
    void host.call('projects:list', null).then((answer) => setFiles(answer.ok ? answer.value.recent : []));
  }, [host]);
  const about = `The projects in the folder ${info.folder ?? ''}, where Parapet was started. It opens no other folder.`;
  return (
    <Dialog open onClose={close} title="Open a file" about={about}>
      {files?.length === 0 && <p className={words.second}>This folder holds no .parapet file.</p>}
      <ul className={styles.files}>
        {files?.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              className={styles.file}
              onClick={() => {
                close();
                void commands.openFile(file);
              }}
            >
              <b>{file.file}</b>
              <span className={`${words.small} ${words.quiet}`}>{longDate(file.opened, new Date())}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function SaveAsDialog() {
  const { host, info } = useServices();
  const project = useProject();
  const [name, setName] = useState(project?.project.name ?? '');
  const [refusal, setRefusal] = useState<string>();
  const submit = async () => {
    const answer = await saveAs(name, host);
    if (answer.ok) close();
    else setRefusal([answer.message, answer.fix].filter(Boolean).join(' '));
  };
  return (
    <Dialog
      open
      onClose={close}
      title="Save as"
      about={`The file is written to the folder ${info.folder ?? ''}, where Parapet was started.`}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Field label="File name" hint="Parapet adds .parapet." error={refusal}>
          {(tie) => <input {...tie} value={name} onChange={(event) => setName(event.target.value)} maxLength={120} />}
        </Field>
        <div className={styles.actions}>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" type="submit" disabled={name.trim() === ''}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function NotUnderstoodDialog() {
  const plan = usePlan();
  const fromFile = useSaving((state) => state.notUnderstood);
  return (
    <Dialog
      open
      onClose={close}
      title="Not understood"
      about="These entries stay in the file as they are. They count as not answered until they are corrected."
      actions={
        <Button look="primary" onClick={close}>
          Close
        </Button>
      }
    >
      <ProblemList problems={[...fromFile, ...(plan?.problems ?? [])]} />
    </Dialog>
  );
}

function TroubleDialog({ trouble }: { trouble: Trouble }) {
  return (
    <Dialog
      open
      onClose={close}
      title={trouble.title}
      about={[trouble.message, trouble.fix].filter(Boolean).join(' ')}
      actions={
        <Button look="primary" onClick={close}>
          Close
        </Button>
      }
    >
      {trouble.problems !== undefined && trouble.problems.length > 1 && <ProblemList problems={trouble.problems} />}
    </Dialog>
  );
}
