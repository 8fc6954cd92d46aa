// What is found in a template once, before any filling: what decided which value, and the parts that never change.
import type { LineReason, Manifest } from '../content/manifest.ts';
import { findPath, type Step } from './object-path.ts';

/** The control that asks for a value, and the questions or facts whose answers shaped it. */
export interface Decided {
  readonly by: string;
  readonly from: readonly string[];
}

export interface Template {
  /** By the mapping or list that holds the value, then by key or index. Documents lie in `manifest.documents`. */
  readonly at: ReadonlyMap<object, ReadonlyMap<Step, Decided>>;
  /** Mappings and lists with nothing to fill in: they go into every file as they are. */
  readonly fixed: ReadonlySet<object>;
  /** Paths of reasons that lead nowhere: a mistake in the content. */
  readonly unresolved: readonly string[];
}

const known = new WeakMap<Manifest, Template>();

export function templateOf(manifest: Manifest): Template {
  const found = known.get(manifest) ?? collect(manifest);
  known.set(manifest, found);
  return found;
}

function collect(manifest: Manifest): Template {
  const at = new Map<object, Map<Step, Decided>>();
  const unresolved: string[] = [];
  const note = (holder: object, key: Step, path: string, reason: LineReason): boolean => {
    const steps = findPath((holder as Record<Step, unknown>)[key], path);
    if (steps === undefined) return false;
    const [owner, last] = follow(holder, [key, ...steps]);
    const decided = { by: reason.by, from: typeof reason.from === 'string' ? [reason.from] : reason.from };
    at.set(owner, (at.get(owner) ?? new Map<Step, Decided>()).set(last, decided));
    return true;
  };

  for (const [path, reason] of Object.entries(manifest.why ?? {})) {
    const hits = manifest.documents.filter((_, index) => note(manifest.documents, index, path, reason));
    if (hits.length === 0) unresolved.push(path);
  }
  visit(manifest.documents, (holder, key, reasons) => {
    for (const [path, reason] of Object.entries(reasons)) {
      if (!note(holder, key, path, reason)) unresolved.push(path);
    }
  });
  const fixed = new Set<object>();
  noteFixed(manifest.documents, at, fixed);
  return { at, fixed, unresolved };
}

/** Whether a node never changes; the mappings and lists of which that is true are noted. */
function noteFixed(node: unknown, at: Template['at'], fixed: Set<object>): boolean {
  if (typeof node === 'string') return !node.includes('${');
  if (typeof node !== 'object' || node === null) return true;
  const parts = Object.entries(node).map(
    ([key, child]) => noteFixed(child, at, fixed) && !key.startsWith('$') && !key.includes('${'),
  );
  const same = parts.every((part) => part) && !at.has(node);
  if (same) fixed.add(node);
  return same;
}

/** The holder of the last step, and that step. */
function follow(tree: object, steps: readonly Step[]): readonly [object, Step] {
  let holder = tree;
  for (const step of steps.slice(0, -1)) holder = (holder as Record<Step, object>)[step]!;
  return [holder, steps.at(-1)!];
}

/** Calls `found` for every `$why` below `holder`; a `$why` that is one reason speaks of the whole mapping. */
function visit(
  holder: object,
  found: (holder: object, key: Step, reasons: Readonly<Record<string, LineReason>>) => void,
): void {
  for (const [name, child] of Object.entries(holder)) {
    if (typeof child !== 'object' || child === null) continue;
    const key = Array.isArray(holder) ? Number(name) : name;
    const why = (child as { readonly $why?: LineReason | Readonly<Record<string, LineReason>> }).$why;
    if (why !== undefined) found(holder, key, isReason(why) ? { '.': why } : why);
    visit(child, found);
  }
}

function isReason(why: object): why is LineReason {
  return 'by' in why && typeof why.by === 'string';
}
