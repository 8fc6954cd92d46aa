// Nothing is lost: every change reaches the journal within 250 ms, and the project's own file 2 s after the last one.
import { create } from 'zustand';
import type { Problem } from '../../core/problem.ts';
import { writeProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import type { HostBridge, ProjectFile } from '../../host/contract.ts';
import { projectStore } from '../store.ts';

const journalDelay = 200;
const fileDelay = 2000;

interface Trouble {
  readonly message: string;
  readonly fix?: string;
}
/** What is known about the open project's keeping. Times are ISO texts of the host. */
interface Saving {
  /** Null for a project that was never saved. */
  readonly file: Omit<ProjectFile, 'text'> | null;
  /** The text at opening, for Revert. */
  readonly opened: string | null;
  readonly journal: string | null;
  readonly keptAt: string | null;
  readonly savedAt: string | null;
  /** The inputs that need no keeping any more. */
  readonly kept: Project | null;
  readonly saved: Project | null;
  /** Why the journal does not hold the newest changes. */
  readonly trouble: Trouble | null;
  /** Why the file does not, though the journal may. */
  readonly fileTrouble: Trouble | null;
  /** Entries of the file that this version does not know; they stay in it. */
  readonly notUnderstood: readonly Problem[];
}

const nothing: Saving = {
  file: null,
  opened: null,
  journal: null,
  keptAt: null,
  savedAt: null,
  kept: null,
  saved: null,
  trouble: null,
  fileTrouble: null,
  notUnderstood: [],
};
export const useSaving = create<Saving>()(() => nothing);

/** Starts the book of a project that was just opened: `project` is what the file or the journal holds already. */
export function beginKeeping(begin: Partial<Saving>): void {
  useSaving.setState({ ...nothing, ...begin }, true);
}

let queue: Promise<unknown> = Promise.resolve();
/** Runs `job` after all earlier ones, so that an older text never overtakes a newer one. */
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const run = queue.then(job, job);
  queue = run.catch(() => undefined);
  return run;
}

/** Writes the open project to the journal, if it holds something new. */
export function keep(host: HostBridge): Promise<void> {
  return inTurn(async () => {
    const { project } = projectStore.getState();
    const { kept, journal, file } = useSaving.getState();
    if (project === null || project === kept) return;
    const answer = await host.call('journal:write', { journal, id: file?.id ?? null, text: writeProject(project) });
    if (projectStore.getState().project === null) return;
    if (answer.ok)
      useSaving.setState({ journal: answer.value.journal, keptAt: answer.value.at, kept: project, trouble: null });
    else useSaving.setState({ trouble: answer });
  });
}

/** Writes the open project to its file, if it has one and holds something new. */
export function save(host: HostBridge): Promise<void> {
  return inTurn(async () => {
    const { project } = projectStore.getState();
    const { file, saved } = useSaving.getState();
    if (project === null || file === null || project === saved) return;
    const answer = await host.call('projects:save', {
      id: file.id,
      text: writeProject(project),
      stamp: file.stamp,
    });
    if (useSaving.getState().file?.id !== file.id) return;
    if (!answer.ok) return useSaving.setState({ fileTrouble: answer });
    const { at: savedAt, stamp } = answer.value;
    useSaving.setState({ savedAt, saved: project, fileTrouble: null, file: { ...file, stamp } });
  });
}

/** Watches the store until the returned function is called. Hiding or closing the window keeps at once. */
export function startKeeping(host: HostBridge): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = projectStore.subscribe(({ project }, former) => {
    if (project === former.project || project === null || project === useSaving.getState().kept) return;
    // Not restarted by the next change: someone who types without a pause is kept just the same.
    soon ??= setTimeout(() => {
      soon = undefined;
      void keep(host);
    }, journalDelay);
    clearTimeout(later);
    later = setTimeout(() => void save(host), fileDelay);
  });
  const hide = () => {
    if (document.visibilityState === 'hidden') void keep(host).then(() => save(host));
  };
  document.addEventListener('visibilitychange', hide);
  window.addEventListener('pagehide', hide);
  return () => {
    unsubscribe();
    clearTimeout(soon);
    clearTimeout(later);
    document.removeEventListener('visibilitychange', hide);
    window.removeEventListener('pagehide', hide);
  };
}
