// Every call and event between the window and the host: names and types only. Two doors answer it, Electron's and loopback's.
import type { Pack } from '../core/content/pack.ts';
import type { Problem } from '../core/problem.ts';

export const formats = ['md', 'html', 'pdf', 'svg', 'mmd', 'manifests', 'json'] as const;
export type Format = (typeof formats)[number];

/** A project file that the host knows. `id` is the host's own; the window never sees a path, only `file` to show. */
export interface ProjectFile {
  readonly id: string;
  /** File name, and its folder in short, to show. */
  readonly file: string;
  readonly folder: string;
  readonly text: string;
  /** Tells this text from others: a save names the stamp of what it replaces. */
  readonly stamp: string;
}
/** A file to list on Home: its text lets the window show name, platform, progress and risk. */
export interface RecentProject extends ProjectFile {
  /** ISO time of the last opening. */
  readonly opened: string;
}
/** Changes that were in the journal but not in a file when the app ended. `id` is null for a project never saved. */
export interface Recovery {
  readonly journal: string;
  readonly id: string | null;
  readonly file: string | null;
  readonly text: string;
  /** ISO time of the last entry. */
  readonly at: string;
}
export interface Exported {
  readonly folder: string;
  /** Opaque; `shell:showFolder` takes it. */
  readonly folderId: string;
  readonly files: readonly { readonly path: string; readonly bytes: number }[];
  readonly problems: readonly Problem[];
  /** Browser edition: where the same files lie as a zip, a path on this origin. */
  readonly download: string | null;
}

/** A content pack of the organisation, or why its folder is none. */
export interface ListedPack {
  readonly id: string;
  /** To show. */
  readonly folder: string;
  readonly pack: Pack | null;
  readonly problems: readonly Problem[];
}
export interface ListedPacks {
  readonly packs: readonly ListedPack[];
  /** False while one of them has a problem: then the content is the built-in one. */
  readonly used: boolean;
  /** The browser edition gets its packs from the command line. */
  readonly canChange: boolean;
}

/** Channel → what is asked and what is answered. */
export interface Calls {
  'app:info': {
    ask: null;
    answer: { door: 'electron' | 'browser'; version: string; today: string; folder: string | null };
  };
  'projects:list': { ask: null; answer: { recent: readonly RecentProject[]; recoveries: readonly Recovery[] } };
  'projects:open': { ask: { id: string }; answer: ProjectFile };
  /** The system's dialog. Null when the person cancels; the browser edition refuses with `dialog.none`. */
  'projects:pick': { ask: null; answer: ProjectFile | null };
  /** Writes atomically to the file that the id stands for. */
  'projects:save': {
    ask: { id: string; text: string; stamp?: string | undefined };
    answer: { at: string; stamp: string };
  };
  /** Electron asks by dialog (null: cancelled); the browser edition takes `name`, a file name without a path. */
  'projects:saveAs': { ask: { name: string; text: string }; answer: ProjectFile | null };
  'projects:forget': { ask: { id: string }; answer: null };
  /** Keeps the newest text of a project; `journal` is null for a new one and names the entry from then on. */
  'journal:write': {
    ask: { journal: string | null; id: string | null; text: string };
    answer: { journal: string; at: string };
  };
  'journal:discard': { ask: { journal: string }; answer: null };
  'export:plan': {
    ask: { id: string | null; text: string; formats: readonly Format[]; date: string };
    answer: Exported | null;
  };
  'packs:list': { ask: null; answer: ListedPacks };
  /** The system's dialog for a folder. Null when the person cancels. */
  'packs:add': { ask: null; answer: ListedPacks | null };
  'packs:remove': { ask: { id: string }; answer: ListedPacks };
  /** Reads the folders again. */
  'packs:reload': { ask: null; answer: ListedPacks };
  'shell:showFolder': { ask: { folderId: string }; answer: null };
}
export type Channel = keyof Calls;
/** Every channel; one that is missing here does not compile. */
export const channels = Object.keys({
  'app:info': true,
  'projects:list': true,
  'projects:open': true,
  'projects:pick': true,
  'projects:save': true,
  'projects:saveAs': true,
  'projects:forget': true,
  'journal:write': true,
  'journal:discard': true,
  'export:plan': true,
  'packs:list': true,
  'packs:add': true,
  'packs:remove': true,
  'packs:reload': true,
  'shell:showFolder': true,
} satisfies Record<Channel, true>) as readonly Channel[];
export type Ask<C extends Channel> = Calls[C]['ask'];

/** A refusal is an answer with a code, never silence. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly fix?: string };

/** What the host tells the window on its own: a menu command. */
export const menuCommands = [
  'new',
  'open',
  'save-as',
  'revert',
  'export',
  'undo',
  'redo',
  'find',
  'presenter',
  'packs',
] as const;
export type MenuCommand = (typeof menuCommands)[number];
export interface Events {
  menu: { command: MenuCommand };
}

/** What a door gives the window (`window.host` in Electron, fetch in the browser edition). */
export interface HostBridge {
  call<C extends Channel>(channel: C, ask: Ask<C>): Promise<Answer<Calls[C]['answer']>>;
  on<E extends keyof Events>(event: E, listener: (what: Events[E]) => void): () => void;
}
