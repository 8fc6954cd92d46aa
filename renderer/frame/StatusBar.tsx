// The bar at the bottom: what leaves this machine, what is kept, what is still open.
import { CircleAlert, CircleHelp, NotebookPen, Save, TriangleAlert, Unplug } from 'lucide-react';
import { useEffect } from 'react';
import { count, dateWords } from '../../core/document/words.ts';
import { packMark } from '../../core/packs.ts';
import type { Plan } from '../../core/plan-types.ts';
import { useSaving } from '../files/saving.ts';
import { listPacks, usePacks } from '../packs/packs.ts';
import { unsettledQuestion } from '../plan-views.ts';
import { useServices } from '../services.ts';
import { moveTo } from '../store.ts';
import { Icon } from '../ui/Icon.tsx';
import words from '../ui/words.module.css';
import { showDialog, showPacks } from './commands.ts';
import { useOutsideRequests } from './outside-requests.ts';
import styles from './StatusBar.module.css';
import { clockTime } from './text.ts';

export function StatusBar({ plan }: { plan: Plan | null }) {
  const { content } = useServices();
  const requests = useOutsideRequests((state) => state.count);
  return (
    <footer className={styles.bar}>
      <span title="Requests to other machines since the start, counted">
        <Icon of={Unplug} size={14} />
        {requests === 0 ? 'Offline · 0 requests' : `${count(requests, 'request')} to other machines`}
      </span>
      {plan !== null && <Kept />}
      <span className={styles.push} />
      {plan !== null && <NotUnderstood plan={plan} />}
      {plan !== null && <StillOpen plan={plan} />}
      <PackTrouble />
      <span className={words.clip}>
        Knowledge as of {dateWords(content.date)}
        {packMark(content)}
      </span>
    </footer>
  );
}

/** A pack that cannot be used must not be missed: its rules are not in the plan. */
function PackTrouble() {
  const { host } = useServices();
  const { listed } = usePacks();
  useEffect(() => void listPacks(host), [host]);
  if (listed === null || listed.used) return null;
  return (
    <button type="button" className={styles.button} onClick={showPacks}>
      <Icon of={TriangleAlert} size={14} />
      Content packs not used
    </button>
  );
}

function Kept() {
  const { keptAt, savedAt, file, trouble: unkept, fileTrouble } = useSaving();
  const trouble = unkept ?? fileTrouble;
  if (trouble !== null)
    return (
      <span className={styles.trouble} role="alert">
        <Icon of={TriangleAlert} size={14} />
        {unkept === null ? 'In the journal, not in the file' : 'Not kept'}: {trouble.message} {trouble.fix}
      </span>
    );
  return (
    <>
      {keptAt !== null && (
        <span className={styles.kept}>
          <Icon of={NotebookPen} size={14} />
          Kept in the journal, {clockTime(keptAt)}
        </span>
      )}
      <span className={styles.kept}>
        <Icon of={Save} size={14} />
        {file === null
          ? 'Not saved to a file yet'
          : savedAt === null
            ? file.file
            : `${file.file}, ${clockTime(savedAt)}`}
      </span>
    </>
  );
}

/** Entries of the file that do not count; they stay in it. */
function NotUnderstood({ plan }: { plan: Plan }) {
  const fromFile = useSaving((state) => state.notUnderstood);
  const n = fromFile.length + plan.problems.length;
  if (n === 0) return null;
  return (
    <button type="button" className={styles.button} onClick={() => showDialog({ kind: 'not-understood' })}>
      <Icon of={CircleAlert} size={14} />
      {n} not counted
    </button>
  );
}

function StillOpen({ plan }: { plan: Plan }) {
  const undecided = plan.openQuestions.filter((question) => question.undecided !== undefined).length;
  return (
    <>
      <button
        type="button"
        className={styles.button}
        onClick={() => moveTo({ screen: 'wizard', question: unsettledQuestion(plan) })}
      >
        <Icon of={TriangleAlert} size={14} />
        {count(plan.contradictions.length, 'contradiction')}
      </button>
      <span>
        <Icon of={CircleHelp} size={14} />
        {undecided} not decided
      </span>
    </>
  );
}
