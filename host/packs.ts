// The content packs of a running app: what each says of itself, and the one content that window and exports share.
import { createHash } from 'node:crypto';
import type { Content } from '../core/content/content.ts';
import { contentForWindow } from '../core/content/for-window.ts';
import { type LoadedPack, loadPacks, type WithPacks } from './content-packs.ts';
import type { ListedPack, ListedPacks } from './contract.ts';
import type { PackList } from './pack-list.ts';
import { Refusal } from './refusal.ts';

type Bytes = Uint8Array<ArrayBuffer>;

export class Packs {
  readonly #builtIn: () => Promise<Content>;
  readonly #list: PackList;
  /** Read once, so that the window and its exports never differ; again only when somebody asks. */
  #loaded: Promise<WithPacks> | undefined;
  #json: { readonly of: Content; readonly bytes: Bytes } | undefined;

  constructor(builtIn: () => Promise<Content>, list: PackList) {
    this.#builtIn = builtIn;
    this.#list = list;
  }

  async content(): Promise<Content> {
    return (await this.load()).content;
  }

  /** What is in the folders; a failure to read the built-in content is tried again the next time. */
  load(): Promise<WithPacks> {
    this.#loaded ??= this.#read().catch((error: unknown) => {
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  /** The content as the window loads it; undefined while it is the built one, whose file lies beside the window. */
  async ownJson(): Promise<Bytes | undefined> {
    if ((await this.#list.folders()).length === 0) return undefined;
    const content = await this.content();
    if (content.packs.length === 0) return undefined;
    if (this.#json?.of !== content)
      this.#json = { of: content, bytes: new TextEncoder().encode(JSON.stringify(contentForWindow(content))) };
    return this.#json.bytes;
  }

  async list(): Promise<ListedPacks> {
    const { packs, problems } = await this.load();
    return { canChange: this.#list.canChange, used: problems.length === 0, packs: packs.map(listed) };
  }

  async add(path: string): Promise<ListedPacks> {
    await this.#list.add(path);
    return this.reload();
  }

  async remove(id: string): Promise<ListedPacks> {
    const folder = (await this.#list.folders()).find(({ path }) => idOf(path) === id);
    if (folder === undefined) throw new Refusal('pack.unknown', 'This content pack is not in the list any more.');
    await this.#list.remove(folder.path);
    return this.reload();
  }

  /** Reads all folders again. The browser edition keeps what it started with: other pages of it are open. */
  async reload(): Promise<ListedPacks> {
    if (this.#list.canChange) this.#loaded = undefined;
    return this.list();
  }

  async #read(): Promise<WithPacks> {
    return loadPacks(await this.#builtIn(), await this.#list.folders());
  }
}

/** Opaque: the window names a pack and never a path. */
const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 32);

function listed({ folder, pack, problems }: LoadedPack): ListedPack {
  return { id: idOf(folder.path), folder: folder.shown, pack: pack ?? null, problems };
}
