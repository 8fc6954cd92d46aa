// New, open, save as, revert, recover: what the architect does with whole projects.

import type { Content } from '../../core/content/content.ts';
import type { Problem } from '../../core/problem.ts';
import { newProject, readProject, writeProject } from '../../core/project.ts';
import type { Answer, HostBridge, ProjectFile, Recovery } from '../../host/contract.ts';
import { openProject, projectStore, type Screen } from '../store.ts';
import { beginKeeping, keep, save, useSaving } from './saving.ts';

/** What went wrong, in words for a dialog. */
export interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly fix?: string;
  readonly problems?: readonly Problem[];
}
export type Outcome = Trouble | null;

/** Keeps and saves what is open, before something else is opened. */
export async function settle(host: HostBridge): Promise<void> {
  await keep(host);
  await save(host);
}

export async function startNew(content: Content, host: HostBridge): Promise<void> {
  await settle(host);
  const project = newProject(content);
  beginKeeping({ opened: writeProject(project), kept: project });
  openProject(project, 'wizard');
}

/** Starts a new, unsaved project from an example. */
export async function startFrom(text: string, host: HostBridge): Promise<Outcome> {
  await settle(host);
  return show(text, 'wizard', {});
}

/** Opens what the host read. Entries that are not understood stay in the file and are listed. */
export async function openFile(file: ProjectFile, host: HostBridge, screen: Screen = 'wizard'): Promise<Outcome> {
  await settle(host);
  return show(file.text, screen, { file: nameOf(file) });
}

/** Goes on with what the journal holds; its file is written with it, where it has one. */
export async function openRecovery(
  recovery: Recovery,
  file: ProjectFile | undefined,
  host: HostBridge,
): Promise<Outcome> {
  await settle(host);
  const trouble = show(recovery.text, 'wizard', {
    journal: recovery.journal,
    keptAt: recovery.at,
    ...(file !== undefined && { file: nameOf(file), opened: file.text }),
    saved: null,
  });
  if (trouble === null) await save(host);
  return trouble;
}

/** Goes back to the state at opening. It is one more step, so it can be undone. */
export function revert(): Outcome {
  const { opened } = useSaving.getState();
  const { value, problems } = readProject(opened ?? '');
  if (value === undefined) return unreadable('the state at opening', problems);
  projectStore.setState({ project: value, edit: { name: 'Back to the state at opening' } });
  return null;
}

/** Names the file: by the system's dialog, or by `name` in the browser edition. Null when the person cancelled. */
export async function saveAs(name: string, host: HostBridge): Promise<Answer<ProjectFile | null>> {
  await keep(host);
  const { project } = projectStore.getState();
  if (project === null) return { ok: true, value: null };
  const text = writeProject(project);
  const answer = await host.call('projects:saveAs', { name, text });
  if (answer.ok && answer.value !== null) {
    const { id } = answer.value;
    const { journal } = useSaving.getState();
    const savedAt = new Date().toISOString();
    useSaving.setState({ file: nameOf(answer.value), opened: text, saved: project, savedAt, fileTrouble: null });
    if (journal !== null && journal !== id) await host.call('journal:discard', { journal });
    useSaving.setState({ journal: null });
  }
  return answer;
}

export async function closeProject(host: HostBridge): Promise<void> {
  await settle(host);
  openProject(null, 'home');
  beginKeeping({});
}

/** What is remembered of a file, beside its text. */
function nameOf({ id, file, folder, stamp }: ProjectFile): Omit<ProjectFile, 'text'> {
  return { id, file, folder, stamp };
}

function show(text: string, screen: Screen, begin: Parameters<typeof beginKeeping>[0]): Outcome {
  const { value, problems } = readProject(text);
  if (value === undefined) return unreadable(begin.file?.file ?? 'this file', problems);
  beginKeeping({ opened: text, kept: value, saved: value, notUnderstood: problems, ...begin });
  openProject(value, screen);
  return null;
}

function unreadable(what: string, problems: readonly Problem[]): Trouble {
  const [first] = problems;
  return {
    title: `Parapet cannot read ${what}`,
    message: first?.message ?? 'It holds no project.',
    fix: first?.fix ?? 'The file on disk stays as it was.',
    problems,
  };
}
