// Law: in each worked example, whatever another answer changes says so in its own reasons; what changes nothing says why.
import { describe, expect, it } from 'vitest';
import { subjectsOf } from '../../core/condition.ts';
import { answerables, listQuestions } from '../../core/content/answerables.ts';
import { type Choosable, choosables } from '../../core/effects/other-answers.ts';
import { changesBetween, type PlanChange } from '../../core/effects/plan-changes.ts';
import { derivedFacts } from '../../core/facts/derived-facts.ts';
import { knowFacts } from '../../core/facts.ts';
import { makePlan } from '../../core/make-plan.ts';
import { excuses, excusesOf } from '../../core/no-effect.ts';
import { readProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import type { Reason } from '../../core/value.ts';
import { realContent } from '../content/real-content.ts';

const content = await realContent();
const planOf = (project: Project) => makePlan(content, project, content.date);
const examples = content.examples.map(({ id, text }) => ({ id, project: readProject(text).value! }));

/** What each name hangs on: a fact on what it reads, an answer on what has to be true before it is asked. */
const readsOf = new Map([
  ...derivedFacts.map(({ name, reads }) => [name, reads] as const),
  ...answerables(content.questions).map(
    ({ name, askedWhen }) => [name, askedWhen.flatMap(subjectsOf).map(nameOf)] as const,
  ),
]);
/** Whether a fact is worked out from an answer, by whatever way, or an answer is asked because of it. */
function isFrom(fact: string, name: string): boolean {
  return (readsOf.get(fact) ?? []).some((read) => read === name || isFrom(read, name));
}

const lists = listQuestions(content.questions);
/** Whether a reason names what was changed: the answer itself, a fact derived from it, or the field of the entry. */
function names(reason: Reason, { subject, question }: Choosable): boolean {
  if ('item' in subject) {
    const here = reason.place === undefined || reason.place === subject.place;
    return (here && reason.item === subject.item) || reason.q === question.name || isDerivedFrom(reason, question.name);
  }
  return reason.q === subject.q || isDerivedFrom(reason, subject.q);
}
/** A field is there because its list is asked. */
const listAt = (place = ''): string => [...lists].find(([kind]) => place.startsWith(`${kind}:`))?.[1].name ?? '';
const isDerivedFrom = ({ fact, q, place }: Reason, name: string): boolean => isFrom(fact ?? q ?? listAt(place), name);
function nameOf(test: object): string {
  return 'q' in test ? String(test.q) : 'fact' in test ? String(test.fact) : '';
}

/** What does not explain itself, as a line for the message. */
function unexplained(changes: readonly PlanChange[], choosable: Choosable): readonly string[] {
  const changed = new Set(changes.filter(({ kind }) => kind === 'controls').map(({ id }) => id));
  return changes.flatMap(({ id, what, because, controls }) => {
    // A crossing follows from the zones that the boundaries explain.
    if (what === 'flow') return [];
    const told =
      controls === undefined
        ? because.some((reason) => names(reason, choosable))
        : controls.some((control) => changed.has(control));
    return told ? [] : [`${id} (${what})`];
  });
}

/** Whether an option is what is answered now; one of several is always put in or taken out. */
function isNow({ now, question }: Choosable, key: string): boolean {
  return now.state === 'answered' && question.type !== 'choices' && String(now.value) === key;
}

/** What goes wrong with the other answers to one question. Answers that rule out another answer are not tried. */
function faultsOf(project: Project, choosable: Choosable): readonly string[] {
  const now = planOf(project);
  const reasons = excusesOf(choosable.question, now.facts);
  const others = choosable.options.filter(
    ({ key, project: other }) => !isNow(choosable, key) && knowFacts(content, other).problems.length === 0,
  );
  return others.flatMap(({ key, project: other }) => {
    const changes = changesBetween(now, planOf(other));
    const untold = unexplained(changes, choosable).map((change) => `${key} changes ${change}, which does not say so`);
    const excused = reasons.some((excuse) => excuses(excuse, choosable.name, key));
    return changes.length > 0 || excused ? untold : [`${key} changes nothing, and noEffectHere does not say why`];
  });
}

describe.each(examples)('in $id', ({ project }) => {
  const answered = choosables(content, project).filter(({ now }) => now.state === 'answered');
  const placed = answered.map((choosable) => ({ choosable, place: JSON.stringify(choosable.subject) }));

  it.each(placed)('every other answer to $place is seen and says why', ({ choosable }) => {
    expect(faultsOf(project, choosable).join('\n')).toBe('');
  });
});
