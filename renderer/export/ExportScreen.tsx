// Export: the cover's details, what to write, one click, and where it went.
import { useState } from 'react';
import { writeProject } from '../../core/project.ts';
import type { Exported, Format } from '../../host/contract.ts';
import { settle } from '../files/project-files.ts';
import { useSaving } from '../files/saving.ts';
import { DraftNote } from '../plan/DraftNote.tsx';
import { useServices } from '../services.ts';
import { projectStore } from '../store.ts';
import { announce } from '../ui/announce.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FieldError } from '../ui/Field.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { useOpenPlan } from '../use-plan.ts';
import { ExportResult } from './ExportResult.tsx';
import styles from './ExportScreen.module.css';
import { ProjectDetails } from './ProjectDetails.tsx';
import { exportText, formatOrder, formatWords } from './text.ts';

type State =
  | { readonly kind: 'idle' | 'running' }
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'refused'; readonly message: string };

export function ExportScreen() {
  const plan = useOpenPlan();
  const { host, info } = useServices();
  const [formats, setFormats] = useState<readonly Format[]>(formatOrder);
  const [state, setState] = useState<State>({ kind: 'idle' });

  const run = async () => {
    setState({ kind: 'running' });
    await settle(host);
    const { project } = projectStore.getState();
    if (project === null) return;
    const id = useSaving.getState().file?.id ?? null;
    const answer = await host.call('export:plan', { id, text: writeProject(project), formats, date: info.today });
    if (!answer.ok) {
      setState({ kind: 'refused', message: [answer.message, answer.fix].filter(Boolean).join(' ') });
    } else if (answer.value === null) setState({ kind: 'idle' });
    else {
      setState({ kind: 'done', exported: answer.value });
      announce(`Exported ${answer.value.files.length} files.`);
    }
  };
  const toggle = (format: Format) =>
    setFormats(formatOrder.filter((one) => (one === format ? !formats.includes(one) : formats.includes(one))));

  return (
    <main className={styles.export}>
      <section className={classNames(pane.pane, styles.details)} aria-labelledby="details">
        <div className={pane.scroll}>
          <DraftNote plan={plan} />
          <div className={styles.body}>
            <h1 id="details">Export</h1>
            <p className={words.second}>{exportText.about}</p>
            <ProjectDetails project={plan.project} />
          </div>
        </div>
      </section>
      <section className={classNames(pane.pane, pane.chrome, pane.right)} aria-labelledby="formats">
        <div className={pane.head}>
          <h2 id="formats">What to write</h2>
          <Button
            look="link"
            className={words.push}
            onClick={() => setFormats(formats.length === formatOrder.length ? [] : formatOrder)}
          >
            {formats.length === formatOrder.length ? 'None' : 'All'}
          </Button>
        </div>
        <div className={pane.scroll}>
          <ul className={styles.formats}>
            {formatOrder.map((format) => (
              <li key={format}>
                <label className={styles.format}>
                  <input type="checkbox" checked={formats.includes(format)} onChange={() => toggle(format)} />
                  <span>
                    <b>{formatWords[format].name}</b>
                    <span className={styles.about}>{formatWords[format].about}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <div className={styles.run}>
            <Button
              look="primary"
              disabled={formats.length === 0 || state.kind === 'running'}
              onClick={() => void run()}
            >
              {state.kind === 'running' ? 'Exporting' : 'Export'}
            </Button>
            {formats.length === 0 && <span className={words.quiet}>{exportText.none}</span>}
            {state.kind === 'running' && <span className={words.quiet}>{exportText.running}</span>}
          </div>
          {state.kind === 'refused' && (
            <div className={styles.run} role="alert">
              <FieldError>{state.message}</FieldError>
            </div>
          )}
          {state.kind === 'done' && <ExportResult exported={state.exported} />}
        </div>
      </section>
    </main>
  );
}
