// Which broken leaves a project sees, and which projects would see those that no witness sees.
import { answerables } from '../../core/content/answerables.ts';
import type { Content } from '../../core/content/content.ts';
import { providerKeys } from '../../core/content/shapes.ts';
import type { Value } from '../../core/value.ts';
import { aroundLeaf, type Breakage, breakLeaf, describeBreakage } from './leaves.ts';
import { knowProject, type Marks, type RuleKind, stages } from './witness-digest.ts';
import { type Witness, witnessByLot, witnessByVariation } from './witnesses.ts';

const lotsToTry = 600;

const areSame = (a: Marks, b: Marks): boolean => a.size === b.size && [...a].every(([id, mark]) => b.get(id) === mark);

/** Gives the breakages that one witness sees: its plan looks different as soon as the leaf is broken. */
export function watchFor(content: Content): (witness: Witness, breakages: readonly Breakage[]) => readonly Breakage[] {
  const surroundings = new Map<string, Content>();
  const around = (breakage: Breakage): Content => {
    const key = keyOf(breakage);
    const found = surroundings.get(key) ?? aroundLeaf(content, breakage);
    surroundings.set(key, found);
    return found;
  };
  return ({ project }, breakages) => {
    const known = knowProject(content, project);
    const whole = new Map<string, Marks>();
    return breakages.filter((breakage) => {
      const stage = stages[breakage.kind];
      const before = whole.get(keyOf(breakage)) ?? stage(around(breakage), known);
      whole.set(keyOf(breakage), before);
      return !areSame(before, stage(breakLeaf(around(breakage), breakage), known));
    });
  };
}

function keyOf({ kind, id }: { readonly kind: RuleKind; readonly id: string }): string {
  return kind === 'questions' || kind === 'elements' ? kind : id;
}

/** Which lots and variations to add to witnesses.ts, a few that between them see all that can be seen. */
export function adviceFor(content: Content, unseen: readonly Breakage[]): string {
  const watch = watchFor(content);
  const watching = candidatesFor(content).map((witness) => ({ name: witness.name, seen: watch(witness, unseen) }));
  const add: string[] = [];
  let open = unseen;
  for (;;) {
    const news = watching.map(({ name, seen }) => ({ name, seen: seen.filter((one) => open.includes(one)) }));
    const best = news.reduce((most, one) => (one.seen.length > most.seen.length ? one : most));
    if (best.seen.length === 0) break;
    add.push(best.name);
    open = open.filter((one) => !best.seen.includes(one));
  }
  const dead = open.map((one) => `\nDead, or in need of a variation made for it: ${describeBreakage(one)}`);
  return `Add to witnesses.ts: ${add.join(', ')}.${dead.join('')}`;
}

/** The fixture of every provider with any one answer changed, then lots. */
function candidatesFor(content: Content): readonly Witness[] {
  const changes = answerables(content.questions).flatMap(({ name, asked }): Readonly<Record<string, Value>>[] =>
    name === 'platform.provider' ? [] : valuesOf(asked).map((value) => ({ [name]: value })),
  );
  return [
    ...providerKeys.flatMap((provider) =>
      [{}, ...changes].map((change) => witnessByVariation(content, provider, change)),
    ),
    ...Array.from({ length: lotsToTry }, (_, n) => witnessByLot(content, n + 1)),
  ];
}

function valuesOf(asked: ReturnType<typeof answerables>[number]['asked']): readonly Value[] {
  if (asked.type === 'choice') return Object.keys(asked.options);
  if (asked.type === 'choices') return [[], ...Object.keys(asked.options).map((key) => [key])];
  return asked.type === 'yes-no' ? [true, false] : [];
}
