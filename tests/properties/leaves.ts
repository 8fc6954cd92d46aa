// Every leaf of every condition in the content, the ways to break one, and the content with one of them broken.
import type { Condition, Subject, Test } from '../../core/condition.ts';
import {
  conditionsOfContradiction,
  conditionsOfControl,
  conditionsOfElement,
  conditionsOfManifest,
  conditionsOfQuestion,
  conditionsOfThreat,
  type PlacedCondition,
  testsIn,
} from '../../core/content/conditions.ts';
import type { Content } from '../../core/content/content.ts';
import type { Path } from '../../core/content/parse-file.ts';
import type { RuleKind } from './witness-digest.ts';

/** One test of a condition: in which entry, and where in it. */
export interface Leaf {
  readonly kind: RuleKind;
  readonly id: string;
  readonly path: Path;
  readonly test: Test;
}

/** All leaves of entries that are not retired, those inside the templates of manifests too. */
export function leavesOf(content: Content): readonly Leaf[] {
  return [
    ...leavesIn('questions', content.questions, conditionsOfQuestion),
    ...leavesIn('elements', content.elements, conditionsOfElement),
    ...leavesIn('threats', content.threats, conditionsOfThreat),
    ...leavesIn('controls', content.controls, conditionsOfControl),
    ...leavesIn('contradictions', content.contradictions, conditionsOfContradiction),
    ...leavesIn('manifests', content.manifests, (manifest) => [
      ...conditionsOfManifest(manifest),
      ...conditionsInTemplate(manifest.documents, ['documents']),
    ]),
  ];
}

function leavesIn<T extends { readonly id: string; readonly retired?: unknown }>(
  kind: RuleKind,
  entries: readonly T[],
  conditionsOf: (entry: T) => readonly PlacedCondition[],
): readonly Leaf[] {
  return entries
    .filter(({ retired }) => retired === undefined)
    .flatMap((entry) =>
      conditionsOf(entry).flatMap(({ path, condition }) =>
        testsIn(condition, path).map(({ path, test }) => ({ kind, id: entry.id, path, test })),
      ),
    );
}

function conditionsInTemplate(node: unknown, path: Path): readonly PlacedCondition[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, part]): readonly PlacedCondition[] => {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    return key === '$includeWhen' ? [{ path: here, condition: part as Condition }] : conditionsInTemplate(part, here);
  });
}

/** One way to break a leaf: what stands in its place. */
export interface Breakage extends Leaf {
  readonly broken: Condition;
}

/** Every leaf turned round, blind to one of the values that it names, and with its number moved. */
export function breakagesOf(leaves: readonly Leaf[]): readonly Breakage[] {
  return leaves.flatMap((leaf) => {
    const { test } = leaf;
    return [{ not: test }, ...blindToOneValue(test), ...numberMoved(test)].map((broken) => ({ ...leaf, broken }));
  });
}

function blindToOneValue(test: Test): readonly Condition[] {
  if ('in' in test) return test.in.map((value) => ({ ...test, in: test.in.filter((other) => other !== value) }));
  return 'is' in test || 'includes' in test ? [{ ...subjectOf(test), in: [] }] : [];
}

/** No list is shorter than empty and no number that is asked for starts below 1, so nothing lies below 1. */
function numberMoved(test: Test): readonly Condition[] {
  if ('atMost' in test) return [test.atMost - 1, test.atMost + 1].map((atMost) => ({ ...test, atMost }));
  if (!('atLeast' in test)) return [];
  return [test.atLeast - 1, test.atLeast + 1].filter((n) => n > 0).map((atLeast) => ({ ...test, atLeast }));
}

function subjectOf(test: Test): Subject {
  if ('q' in test) return { q: test.q };
  return 'fact' in test ? { fact: test.fact } : { item: test.item };
}

/**
 * The content as it is for a leaf: rules that look at nothing but their own entry come alone, which is quicker;
 * questions and elements shape each other.
 */
export function aroundLeaf(content: Content, { kind, id }: Leaf): Content {
  if (kind === 'questions' || kind === 'elements') return content;
  const entries: readonly { readonly id: string }[] = content[kind];
  return { ...content, [kind]: entries.filter((entry) => entry.id === id) };
}

/** The same with the leaf broken. */
export function breakLeaf(around: Content, { kind, id, path, broken }: Breakage): Content {
  const entries: readonly { readonly id: string }[] = around[kind];
  return { ...around, [kind]: entries.map((entry) => (entry.id === id ? replaced(entry, path, broken) : entry)) };
}

function replaced(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((part, i) => (i === step ? replaced(part, rest, value) : part));
  const parts = node as Readonly<Record<string, unknown>>;
  const key = String(step);
  return { ...parts, [key]: replaced(parts[key], rest, value) };
}

/** For a message: `C-NET-02 committedBy.all[1]: {"q":…} as {"not":…}`. */
export function describeBreakage({ id, path, test, broken }: Breakage): string {
  return `${id} ${path.join('.')}: ${JSON.stringify(test)} as ${JSON.stringify(broken)}`;
}
