// The project and the cursor, nothing derived. Every change of the project has a name, and undo goes back over those.
import { temporal } from 'zundo';
import { create, useStore } from 'zustand';
import { immer } from 'zustand/middleware/immer';
import type { Project } from '../core/project-types.ts';

export const screens = ['home', 'wizard', 'threats', 'plan', 'manifests', 'export', 'knowledge'] as const;
export type Screen = (typeof screens)[number];

/** Where the architect is. It is neither saved nor undone. */
export interface Cursor {
  screen: Screen;
  /** Dotted name of the question in the wizard. */
  question: string | null;
  /** Element, boundary or flow chosen in the threat model. */
  place: string | null;
  finding: string | null;
  control: string | null;
  /** Path of the manifest shown, and the line chosen in it (from 1). */
  file: string | null;
  line: number | null;
  /** Key of the entry shown in the knowledge base, with `#` and an item of it, and the entries before it, the last one last. */
  entry: string | null;
  trail: readonly string[];
}
/** The last change: its name for “Undo …”, and a key by which keystrokes in one field stay one step. */
interface Edit {
  readonly name: string;
  readonly key?: string;
}
interface Inputs {
  readonly project: Project | null;
  readonly edit: Edit | null;
}
interface State extends Inputs {
  readonly cursor: Cursor;
}

const start: Cursor = {
  screen: 'home',
  question: null,
  place: null,
  finding: null,
  control: null,
  file: null,
  line: null,
  entry: null,
  trail: [],
};

export const projectStore = create<State>()(
  temporal(
    immer((): State => ({ project: null, edit: null, cursor: start })),
    {
      partialize: ({ project, edit }): Inputs => ({ project, edit }),
      equality: (past, now) => past.project === now.project,
    },
  ),
);

/** Shows another project (or none) and forgets what could be undone. */
export function openProject(project: Project | null, screen: Screen): void {
  projectStore.setState({ project, edit: null, cursor: { ...start, screen } });
  projectStore.temporal.getState().clear();
}

/**
 * Changes the project. `name` stands in “Undo “…””. Changes in a row with the same `key` are one step, so that a
 * sentence typed into a field is undone as a whole.
 */
export function change(name: string, edit: (project: Project) => Project, key?: string): void {
  const { project, edit: last } = projectStore.getState();
  if (project === null) return;
  const next = edit(project);
  if (next === project) return;
  const history = projectStore.temporal.getState();
  const sameStep = key !== undefined && last?.key === key && history.futureStates.length === 0;
  if (sameStep) history.pause();
  projectStore.setState({ project: next, edit: key === undefined ? { name } : { name, key } });
  if (sameStep) history.resume();
}

/** Ends the current step: the next change with the same key is a step of its own. */
export function endStep(): void {
  const { edit } = projectStore.getState();
  if (edit?.key !== undefined) projectStore.setState({ edit: { name: edit.name } });
}

export function moveTo(cursor: Partial<Cursor>): void {
  projectStore.setState((draft) => {
    Object.assign(draft.cursor, cursor);
  });
}

export const undo = (): void => projectStore.temporal.getState().undo();
export const redo = (): void => projectStore.temporal.getState().redo();

export interface History {
  /** What the next undo and redo are called; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** The project before the last change. */
  readonly before: Project | null;
}

export function useHistory(): History {
  const edit = projectStore((state) => state.edit);
  const { pastStates, futureStates } = useStore(projectStore.temporal);
  return {
    undo: pastStates.length > 0 ? (edit?.name ?? null) : null,
    redo: futureStates.at(-1)?.edit?.name ?? null,
    before: pastStates.at(-1)?.project ?? null,
  };
}

export const useProject = (): Project | null => projectStore((state) => state.project);
export const useCursor = (): Cursor => projectStore((state) => state.cursor);
