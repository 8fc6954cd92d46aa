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

/** The filled steps of a shell manifest; `by` and `from` of a step become reasons for its line. */
export function stepsWithReasons({ tree, why }: Filled): ManifestDocument {
  const templates: readonly TemplateStep[] = Array.isArray(tree) ? tree : [];
  const reasons = templates.flatMap(({ by, from }, index) => {
    if (by === undefined) return [];
    const decided = { by, from: typeof from === 'string' ? [from] : (from ?? []) };
    return [[writePath([index]), decided] as const];
  });
  return { tree: templates.map(plainStep), why: { ...why, ...Object.fromEntries(reasons) } };
}

function plainStep({ say, run }: TemplateStep): ShellStep {
  return {
    ...(say === undefined ? {} : { say: String(say) }),
    ...(run === undefined ? {} : { run: run.map((word) => (Array.isArray(word) ? word.join(',') : String(word))) }),
  };
}
