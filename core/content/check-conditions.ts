// Every condition in the content: its names exist, its values can occur, and `item:` stands where there is an item.
import type { Test } from '../condition.ts';
import type { Problem } from '../problem.ts';
import type { Check, Checking } from './checking.ts';
import {
  conditionsOfContradiction,
  conditionsOfControl,
  conditionsOfElement,
  conditionsOfFramework,
  conditionsOfManifest,
  conditionsOfQuestion,
  conditionsOfThreat,
  type PlacedCondition,
  testsIn,
} from './conditions.ts';
import type { Path } from './parse-file.ts';
import type { Entry } from './read-entries.ts';
import { type AnyKind, misfit, type Named, type Vocabulary } from './vocabulary.ts';

export const checkConditions: Check = (checking) => {
  const found = allConditions(checking);
  return found.flatMap(({ entry, placed }) => checkPlaced(entry, placed, checking.vocabulary));
};

/** A condition with the entry it stands in. */
export interface FoundCondition {
  readonly entry: Entry;
  readonly placed: PlacedCondition;
}

/** All conditions of all entries; those inside templates are looked at with the templates. */
function allConditions(checking: Checking): readonly FoundCondition[] {
  const join = (entry: Entry, list: readonly PlacedCondition[]) => list.map((placed) => ({ entry, placed }));
  return [
    ...checking.of('questions').flatMap(({ entry, value }) => join(entry, conditionsOfQuestion(value))),
    ...checking.of('threats').flatMap(({ entry, value }) => join(entry, conditionsOfThreat(value))),
    ...checking.of('controls').flatMap(({ entry, value }) => join(entry, conditionsOfControl(value))),
    ...checking.of('manifests').flatMap(({ entry, value }) => join(entry, conditionsOfManifest(value))),
    ...checking.of('contradictions').flatMap(({ entry, value }) => join(entry, conditionsOfContradiction(value))),
    ...checking.of('elements').flatMap(({ entry, value }) => join(entry, conditionsOfElement(value))),
    ...checking.of('frameworks').flatMap(({ entry, value }) => join(entry, conditionsOfFramework(value))),
  ];
}

function checkPlaced(
  entry: Entry,
  { path, condition, item }: PlacedCondition,
  vocabulary: Vocabulary,
): readonly Problem[] {
  return checkCondition({ path, condition, item }, vocabulary, (at, code, message) => entry.problem(at, code, message));
}

/** Checks one condition; `problem` knows the file and how paths map to lines. */
export function checkCondition(
  { path, condition, item }: Omit<PlacedCondition, 'item'> & { readonly item?: AnyKind | undefined },
  vocabulary: Vocabulary,
  problem: (path: Path, code: string, message: string) => Problem,
): readonly Problem[] {
  return testsIn(condition, path).flatMap(({ path: at, test }) => {
    const fault = faultOf(test, item, vocabulary);
    return fault === undefined ? [] : [problem(at, fault.code, fault.message)];
  });
}

function faultOf(
  test: Test,
  item: AnyKind | undefined,
  vocabulary: Vocabulary,
): { code: string; message: string } | undefined {
  const label = 'q' in test ? test.q : 'fact' in test ? test.fact : `item: ${test.item}`;
  if ('item' in test && item === undefined) {
    return { code: 'content.no-item', message: `${label} stands where there is no item; it needs each or forEach.` };
  }
  const named = look(test, item, vocabulary);
  if (named === undefined)
    return { code: 'content.unknown-name', message: `${label} does not exist.${otherWord(test, vocabulary)}` };
  if (named.movable) {
    return {
      code: 'content.movable',
      message: `${label} may move while more is answered, so no condition may test it.`,
    };
  }
  const message = misfit(test, named.domain);
  return message === undefined ? undefined : { code: 'content.condition-value', message: `${label}: ${message}` };
}

function look(test: Test, item: AnyKind | undefined, vocabulary: Vocabulary): Named | undefined {
  if ('q' in test) return vocabulary.question(test.q);
  if ('fact' in test) return vocabulary.fact(test.fact);
  return item === undefined ? undefined : vocabulary.item(item, test.item);
}

/** A name that exists, but under the other word, is the likeliest slip. */
function otherWord(test: Test, vocabulary: Vocabulary): string {
  if ('q' in test && vocabulary.fact(test.q) !== undefined) return ' It is a derived fact: write fact instead of q.';
  if ('fact' in test && vocabulary.question(test.fact) !== undefined)
    return ' It is a question: write q instead of fact.';
  return '';
}
