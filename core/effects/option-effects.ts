// What every option of the content changes somewhere: the report on answers that matter, and the check for those that do not.
import { type Asked, answerables } from '../content/answerables.ts';
import { projectFrom } from '../content/check-examples.ts';
import type { Content } from '../content/content.ts';
import type { ListField, Question } from '../content/question.ts';
import { makePlan } from '../make-plan.ts';
import { excuses, excusesOf } from '../no-effect.ts';
import type { Plan } from '../plan-types.ts';
import { readProject } from '../project.ts';
import type { Project } from '../project-types.ts';
import { type Choosable, choosables, optionKeys } from './other-answers.ts';
import { type ChangeKind, changesBetween } from './plan-changes.ts';

/** One option, and the entries that come out differently with it than with another option of the same question. */
export interface OptionEffect {
  readonly question: Question;
  /** `api.endpoint`, or `tenancy.tenants/kind`. */
  readonly name: string;
  readonly option: string;
  readonly entries: Readonly<Record<ChangeKind, ReadonlySet<string>>>;
  /** Why it changes nothing, where the question says so. */
  readonly excuse?: string;
}

interface Found {
  readonly question: Question;
  readonly entries: Record<ChangeKind, Set<string>>;
  excuse?: string;
}

/**
 * Tries every option in the worked examples, and then in the small examples of rules for as long as an option has
 * changed nothing; `thorough` tries all of the worked ones, so that the numbers are complete for them. Sorted as the
 * content lists them.
 */
export function optionEffects(content: Content, thorough = false): readonly OptionEffect[] {
  const found = everyOption(content);
  for (const project of workedExamples(content)) {
    const base = baseOf(content, project);
    for (const choosable of choosables(content, project)) tryOut(base, choosable, found, thorough);
  }
  for (const project of smallExamples(content)) {
    if (![...found.values()].some(isIdle)) break;
    // A small example speaks of what it answers; the hundred other questions are no business of its rule.
    const answered = choosables(content, project).filter(({ now }) => now.state === 'answered');
    const base = baseOf(content, project);
    for (const choosable of answered) tryOut(base, choosable, found, false);
  }
  return [...found].map(([key, effect]) => {
    const [name = '', option = ''] = key.split(' ');
    return { name, option, ...effect };
  });
}

/** All options of all questions, none of which has changed anything yet. */
function everyOption(content: Content): Map<string, Found> {
  const asked = answerables(content.questions).flatMap(({ name, question, asked }) =>
    asked.type === 'list'
      ? asked.fields.map((field) => ({ name: `${name}/${field.key}`, question, asked: field as Asked | ListField }))
      : [{ name, question, asked }],
  );
  return new Map(
    asked.flatMap(({ name, question, asked }) =>
      optionKeys(asked).map((key): [string, Found] => [`${name} ${key}`, { question, entries: noEntries() }]),
    ),
  );
}

const noEntries = (): Found['entries'] => ({
  threats: new Set(),
  controls: new Set(),
  manifests: new Set(),
  contradictions: new Set(),
  elements: new Set(),
  passages: new Set(),
});

function workedExamples(content: Content): readonly Project[] {
  return content.examples.flatMap(({ text }) => readProject(text).value ?? []);
}

/** The projects that the rules' own examples speak of: each reaches what the worked ones do not ask. */
function smallExamples(content: Content): readonly Project[] {
  const rules = [...content.threats, ...content.contradictions, ...content.manifests];
  return rules.flatMap(({ examples }) => examples.map(({ given }) => projectFrom(given, content)));
}

/** Whether an option changes nothing and nobody says why. */
export function isIdle({ entries, excuse }: Pick<OptionEffect, 'entries' | 'excuse'>): boolean {
  return excuse === undefined && Object.values(entries).every((ids) => ids.size === 0);
}

/** A project whose answers are changed one at a time: its plan is made once, when the first of them is tried. */
interface Base {
  readonly planOf: (project: Project) => Plan;
  readonly asIs: () => Plan;
}

function baseOf(content: Content, project: Project): Base {
  const planOf = (of: Project): Plan => makePlan(content, of, content.date);
  let made: Plan | undefined;
  const asIs = (): Plan => {
    made ??= planOf(project);
    return made;
  };
  return { planOf, asIs };
}

function tryOut(base: Base, choosable: Choosable, found: ReadonlyMap<string, Found>, thorough: boolean): void {
  const options = choosable.options.map(({ key }) => found.get(`${choosable.name} ${key}`)!);
  if (!thorough && !options.some(isIdle)) return;
  for (const excuse of excusesOf(choosable.question, base.asIs().facts)) {
    choosable.options.forEach(({ key }, i) => {
      if (excuses(excuse, choosable.name, key)) options[i]!.excuse = excuse.because;
    });
  }
  compare(base, choosable, options);
}

/** A choice is compared with every other choice; one of several options with the project as it is. */
function compare({ planOf, asIs: present }: Base, choosable: Choosable, options: readonly Found[]): void {
  const isSeveral = 'none' in choosable.question && choosable.question.type === 'choices';
  const { now } = choosable;
  // Of several options each is tried the other way round, so none of them gives the plan as it is.
  const isPresent = (key: string): boolean =>
    now.state === 'answered' && !Array.isArray(now.value) && String(now.value) === key;
  const plans = choosable.options.map(({ key, project }) => (isPresent(key) ? present() : planOf(project)));
  const asIs = isSeveral ? present() : undefined;
  plans.forEach((plan, i) => {
    const others = asIs === undefined ? plans.slice(0, i) : [asIs];
    others.forEach((other, j) => {
      for (const { kind, entry } of changesBetween(other, plan)) {
        options[i]!.entries[kind].add(entry);
        if (asIs === undefined) options[j]!.entries[kind].add(entry);
      }
    });
  });
}
