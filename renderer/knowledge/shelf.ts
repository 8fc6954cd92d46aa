// Where the reader is in the knowledge base: what is open, what was typed, which platform is spoken of.
import { create } from 'zustand';
import type { CatalogueKind } from '../../core/catalogue.ts';
import { type ProviderKey, providerKeys } from '../../core/content/shapes.ts';
import { providerOf } from '../../core/facts/provider.ts';
import { moveTo, projectStore, useCursor } from '../store.ts';
import { usePlan } from '../use-plan.ts';

/** What the list shows; it lasts until the window is closed, so that the reader comes back to the same place. */
interface Shelf {
  readonly query: string;
  readonly kind: CatalogueKind | 'all';
  readonly group: string | null;
  readonly onlyHere: boolean;
  /** Key of the entry that the arrow keys stand on. */
  readonly active: string | null;
}
export const useShelf = create<Shelf>()(() => ({
  query: '',
  kind: 'all',
  group: null,
  onlyHere: false,
  active: null,
}));
export const setShelf = (part: Partial<Shelf>): void => useShelf.setState(part);

/** An entry's key, and what of it: an item of a framework, a statement of a source. */
export interface Opened {
  readonly key: string | null;
  readonly part: string | null;
}
export function useOpened(): Opened {
  const { entry } = useCursor();
  const [key = null, part = null] = entry?.split('#') ?? [];
  return { key, part };
}

const steps = 100;

/** Opens an entry; Back returns to the one before. */
export function openEntry(key: string, part?: string): void {
  const { entry, trail } = projectStore.getState().cursor;
  const to = part === undefined ? key : `${key}#${part}`;
  if (to === entry) return;
  moveTo({ entry: to, trail: [...trail, entry ?? ''].slice(-steps) });
}

export function goBack(): void {
  const { trail } = projectStore.getState().cursor;
  const before = trail.at(-1);
  if (before !== undefined) moveTo({ entry: before === '' ? null : before, trail: trail.slice(0, -1) });
}

const storedAs = 'parapet.provider';
const stored = (): ProviderKey | undefined => providerKeys.find((key) => key === localStorage.getItem(storedAs));

/** The platform that was picked, and the project's platform at that time: another one speaks for itself again. */
const usePick = create<{ readonly picked: ProviderKey | undefined; readonly beside: ProviderKey | undefined }>()(
  () => ({
    picked: stored(),
    beside: undefined,
  }),
);

/** The platform whose words and steps are shown; undefined shows those of all. */
export function useProvider(): readonly [ProviderKey | undefined, (provider: ProviderKey | undefined) => void] {
  const plan = usePlan();
  const own = plan === null ? undefined : providerOf(plan.facts);
  const { picked, beside } = usePick();
  const pick = (provider: ProviderKey | undefined): void => {
    if (provider === undefined) localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, provider);
    usePick.setState({ picked: provider, beside: own });
  };
  return [own !== undefined && beside !== own ? own : picked, pick];
}
