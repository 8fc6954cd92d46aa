// What menus, keys and buttons do: one function each.
import { create } from 'zustand';
import type { MenuCommand, ProjectFile, Recovery } from '../../host/contract.ts';
import {
  closeProject,
  type Outcome,
  openFile,
  openRecovery,
  revert,
  saveAs,
  settle,
  startFrom,
  startNew,
  type Trouble,
} from '../files/project-files.ts';
import { useSaving } from '../files/saving.ts';
import { type Services, useServices } from '../services.ts';
import { moveTo, projectStore, redo, undo } from '../store.ts';
import { announce } from '../ui/announce.ts';
import { planOf } from '../use-plan.ts';
import { togglePresenter } from './presenter.ts';

type Dialog =
  | { readonly kind: 'open' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'save-as' }
  | { readonly kind: 'packs' }
  | { readonly kind: 'not-understood' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };
export const useDialogs = create<{ readonly dialog: Dialog | null }>()(() => ({ dialog: null }));
export const showDialog = (dialog: Dialog | null): void => useDialogs.setState({ dialog });

/** The content packs of the organisation: what is loaded, what is wrong with one, add and remove. */
export const showPacks = (): void => showDialog({ kind: 'packs' });

const tell = (trouble: Outcome): void => {
  if (trouble !== null) showDialog({ kind: 'trouble', trouble });
};

/** To the search field of the screen, or to the palette where it has none. */
export function find(): void {
  const field = document.querySelector<HTMLElement>('input[type="search"]');
  if (field === null) showDialog({ kind: 'palette' });
  else field.focus();
}

/** After opening: what went wrong, or what the file says that this version does not understand. */
function tellOpened(trouble: Outcome, { content, info }: Services): void {
  tell(trouble);
  if (trouble !== null) return;
  const { project } = projectStore.getState();
  const problems = project === null ? [] : planOf(content, project, info.today).problems;
  if (problems.length + useSaving.getState().notUnderstood.length > 0) showDialog({ kind: 'not-understood' });
}

export interface Commands {
  newProject(): Promise<void>;
  startFrom(text: string): Promise<void>;
  /** The system's dialog, or the list of the folder in the browser edition. */
  open(): Promise<void>;
  openFile(file: ProjectFile): Promise<void>;
  openRecovery(recovery: Recovery, file: ProjectFile | undefined): Promise<void>;
  /** `when-new`: only for a project without a file; the others are saved all the time. */
  saveAs(only?: 'when-new'): Promise<void>;
  revert(): void;
  close(): Promise<void>;
  undo(): void;
  redo(): void;
  export(): void;
}

const hasProject = (): boolean => projectStore.getState().project !== null;

function commandsOf(services: Services): Commands {
  const { content, host, info } = services;
  return {
    newProject: () => startNew(content, host),
    startFrom: async (text) => tellOpened(await startFrom(text, host), services),
    open: async () => {
      if (info.door === 'browser') return showDialog({ kind: 'open' });
      const answer = await host.call('projects:pick', null);
      if (!answer.ok) return tell({ title: 'The file was not opened', ...answer });
      if (answer.value !== null) tellOpened(await openFile(answer.value, host), services);
    },
    openFile: async ({ id }) => {
      const answer = await host.call('projects:open', { id });
      if (answer.ok) tellOpened(await openFile(answer.value, host), services);
      else tell({ title: 'The file was not opened', ...answer });
    },
    openRecovery: async (recovery, file) => tellOpened(await openRecovery(recovery, file, host), services),
    saveAs: async (only) => {
      if (!hasProject()) return;
      if (only === 'when-new' && useSaving.getState().file !== null) {
        await settle(host);
        return announce('Saved.');
      }
      if (info.door === 'browser') return showDialog({ kind: 'save-as' });
      const answer = await saveAs(projectStore.getState().project?.project.name ?? '', host);
      if (!answer.ok) tell({ title: 'The file was not written', ...answer });
    },
    revert: () => {
      if (hasProject() && useSaving.getState().opened !== null) tell(revert());
    },
    close: () => closeProject(host),
    undo: () => {
      const name = projectStore.getState().edit?.name;
      if (projectStore.temporal.getState().pastStates.length === 0) return;
      undo();
      announce(`Undone: ${name ?? ''}.`);
    },
    redo: () => {
      if (projectStore.temporal.getState().futureStates.length === 0) return;
      redo();
      announce(`Done again: ${projectStore.getState().edit?.name ?? ''}.`);
    },
    export: () => hasProject() && moveTo({ screen: 'export' }),
  };
}

export function useCommands(): Commands {
  return commandsOf(useServices());
}

/** What the desktop's menu asks for. Screens listen to `find` themselves. */
export function runMenuCommand(command: MenuCommand, commands: Commands): void {
  const table: Record<MenuCommand, () => unknown> = {
    new: commands.newProject,
    open: commands.open,
    'save-as': commands.saveAs,
    revert: commands.revert,
    export: commands.export,
    undo: commands.undo,
    redo: commands.redo,
    find,
    presenter: togglePresenter,
    packs: showPacks,
  };
  table[command]();
}
