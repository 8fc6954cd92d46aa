// `--content DIR`: the knowledge base with the content packs that a command names on top.
import type { Content } from '../core/content/content.ts';
import type { Problem } from '../core/problem.ts';
import { loadContent } from '../host/content-artefact.ts';
import { loadPacks, type PackFolder, type WithPacks } from '../host/content-packs.ts';
import type { Call, Io, Values } from './command.ts';

export const packOption = { content: { type: 'string', multiple: true } } as const;
export const packUsage = '[--content DIR]…';

/** Content packs that cannot be used: the command prints everything that is wrong with them and does nothing else. */
export class PackProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super('A content pack has problems.');
    this.problems = problems;
  }
}

/** The folders as they were typed. */
export function typedFolders({ content }: Values): readonly string[] {
  return Array.isArray(content) ? content.map(String) : [];
}

/** The packs' folders: where they lie, and as they were typed. */
export function packFolders(values: Values, io: Io): readonly PackFolder[] {
  return typedFolders(values).map((typed) => ({ path: io.path(typed), shown: typed.replace(/(?<=.)[/\\]+$/, '') }));
}

export async function loadTypedPacks({ values, io }: Pick<Call, 'values' | 'io'>): Promise<WithPacks> {
  return loadPacks(await loadContent(), packFolders(values, io));
}

/** The content that a command works with. */
export async function contentFor(call: Pick<Call, 'values' | 'io'>): Promise<Content> {
  const { content, problems } = await loadTypedPacks(call);
  if (problems.length > 0) throw new PackProblems(problems);
  return content;
}
