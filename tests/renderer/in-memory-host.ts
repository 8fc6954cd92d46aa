// A host for component tests: files, journal and exports in memory, and a book of every call.
import type {
  Answer,
  Ask,
  Calls,
  Channel,
  Exported,
  HostBridge,
  ListedPacks,
  ProjectFile,
  Recovery,
} from '../../host/contract.ts';

type Value<C extends Channel> = Calls[C]['answer'];
export interface MemoryHost extends HostBridge {
  readonly calls: { readonly channel: Channel; readonly ask: unknown }[];
  readonly files: Map<string, ProjectFile>;
  readonly journal: Map<string, { readonly id: string | null; readonly text: string }>;
  /** What the host says of content packs. */
  readonly listed: { packs: ListedPacks };
  /** What a channel answers instead, until it is taken away. */
  readonly refusals: Map<Channel, { readonly code: string; readonly message: string; readonly fix?: string }>;
  /** The texts of the calls to one channel. */
  textsOf(channel: 'journal:write' | 'projects:save' | 'projects:saveAs' | 'export:plan'): readonly string[];
}

const at = '2026-11-23T14:32:07.000Z';

export function memoryHost(files: readonly ProjectFile[] = [], recoveries: readonly Recovery[] = []): MemoryHost {
  const known = new Map(files.map((file) => [file.id, file]));
  const journal: MemoryHost['journal'] = new Map();
  let open = [...recoveries];
  let stamped = 0;
  const calls: MemoryHost['calls'] = [];
  const listed: MemoryHost['listed'] = { packs: { packs: [], used: true, canChange: true } };
  const refusals: MemoryHost['refusals'] = new Map();
  const handlers: { readonly [C in Channel]: (ask: Ask<C>) => Value<C> } = {
    'app:info': () => ({ door: 'browser', version: '0.1.0', today: '2026-11-23', folder: 'plans' }),
    'projects:list': () => ({ recent: [...known.values()].map((file) => ({ ...file, opened: at })), recoveries: open }),
    'projects:open': ({ id }) => known.get(id)!,
    'projects:pick': () => null,
    'projects:save': ({ id, text }) => {
      const stamp = `stamp ${++stamped}`;
      known.set(id, { ...known.get(id)!, text, stamp });
      return { at, stamp };
    },
    'projects:saveAs': ({ name, text }) => {
      const stamp = `stamp ${++stamped}`;
      const file = { id: `file-${known.size + 1}`, file: `${name}.parapet`, folder: 'plans', text, stamp };
      known.set(file.id, file);
      return file;
    },
    'projects:forget': () => null,
    'journal:write': ({ journal: name, id, text }) => {
      const entry = name ?? id ?? 'new-1';
      journal.set(entry, { id, text });
      return { journal: entry, at };
    },
    'journal:discard': ({ journal: name }) => {
      journal.delete(name);
      open = open.filter((recovery) => recovery.journal !== name);
      return null;
    },
    'export:plan': ({ formats }): Exported => ({
      folder: 'plans/test-plan',
      folderId: 'f1',
      files: formats.map((format) => ({ path: `plan.${format}`, bytes: 2048 })),
      problems: [],
      download: '/download/f1.zip',
    }),
    'packs:list': () => listed.packs,
    'packs:add': () => null,
    'packs:remove': ({ id }) => {
      listed.packs = { ...listed.packs, used: true, packs: listed.packs.packs.filter((pack) => pack.id !== id) };
      return listed.packs;
    },
    'packs:reload': () => listed.packs,
    'shell:showFolder': () => null,
  };
  return {
    calls,
    files: known,
    journal,
    listed,
    refusals,
    textsOf: (channel) =>
      calls.filter((call) => call.channel === channel).map(({ ask }) => (ask as { readonly text: string }).text),
    call: async <C extends Channel>(channel: C, ask: Ask<C>): Promise<Answer<Value<C>>> => {
      calls.push({ channel, ask });
      const refusal = refusals.get(channel);
      if (refusal !== undefined) return { ok: false, ...refusal };
      return { ok: true, value: handlers[channel](ask) };
    },
    on: () => () => {},
  };
}
