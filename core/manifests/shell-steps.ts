// A shell manifest as a list of steps: what is said, and commands as their words.
import type { ManifestDocument } from '../plan-types.ts';
import type { Filled } from './fill.ts';
import { writePath } from './object-path.ts';

/** `run` is one command, word by word; `say` is printed as a comment before it. */
export interface ShellStep {
  readonly say?: string;
  readonly run?: readonly string[];
}
interface TemplateStep {
  readonly say?: unknown;
  readonly run?: readonly unknown[];
  readonly by?: string;
  readonly from?: string | readonly string[];
}

type Why = ManifestDocument['why'];

/**
 * The filled steps of a shell manifest. `by` and `from` of a step become reasons for its line; the reason of an option
 * moves to each of its words.
 */
export function stepsWithReasons({ tree, why }: Filled): ManifestDocument {
  const templates: readonly TemplateStep[] = Array.isArray(tree) ? tree : [];
  const reasons: Record<string, Why[string]> = {};
  const steps = templates.map((template, index): ShellStep => {
    const { say, run, by, from } = template;
    const own = by === undefined ? why[writePath([index])] : { by, from: [from ?? []].flat() };
    if (own !== undefined) reasons[writePath([index])] = own;
    const words = run?.flatMap((entry, place) => {
      const reason = why[writePath([index, 'run', place])];
      return wordsOf(entry).map((word) => ({ word, reason }));
    });
    words?.forEach(({ reason }, place) => {
      if (reason !== undefined) reasons[writePath([index, 'run', place])] = reason;
    });
    return {
      ...(say === undefined ? {} : { say: String(say) }),
      ...(words === undefined ? {} : { run: words.map(({ word }) => word) }),
    };
  });
  return { tree: steps, why: reasons };
}

/** The words that an entry of `run` stands for. */
function wordsOf(entry: unknown): readonly string[] {
  if (!Array.isArray(entry)) return [String(entry)];
  return String(entry[0]).startsWith('-') ? entry.flatMap((part) => wordsOf(part)) : [entry.join(',')];
}
