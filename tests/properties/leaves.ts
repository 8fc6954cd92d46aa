// Every leaf of every condition in the content, and the content with that one leaf turned round.
import type { Condition, Test } from '../../core/condition.ts';
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

/**
 * The content with one leaf negated, and as it is. Rules that look at nothing but their own entry come alone, which is
 * quicker; questions and elements shape each other.
 */
export function turnLeaf(
  content: Content,
  { kind, id, path, test }: Leaf,
): { readonly as: Content; readonly turned: Content } {
  const entries: readonly { readonly id: string }[] = content[kind];
  const kept = kind === 'questions' || kind === 'elements' ? entries : entries.filter((entry) => entry.id === id);
  const turned = kept.map((entry) => (entry.id === id ? replaced(entry, path, { not: test }) : entry));
  return { as: { ...content, [kind]: kept }, turned: { ...content, [kind]: turned } };
}

function replaced(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(node)) return node.map((part, i) => (i === step ? replaced(part, rest, value) : part));
  const parts = node as Readonly<Record<string, unknown>>;
  const key = String(step);
  return { ...parts, [key]: replaced(parts[key], rest, value) };
}

/** For a message: `C-NET-02 committedBy.all[1]: {"q":…}`. */
export function describeLeaf({ id, path, test }: Leaf): string {
  return `${id} ${path.join('.')}: ${JSON.stringify(test)}`;
}
