// Stage "ask": which questions show, what each offers here, what is recommended, answered, missing or wrong.
import { judge, type Read, type Verdict } from './condition.ts';
import { type Answerable, type Asked, answerablesOf, kindOf, type ListQuestion } from './content/answerables.ts';
import { nameFor } from './content/by-provider.ts';
import type { Content } from './content/content.ts';
import type { ListField, Option, Question, Step } from './content/question.ts';
import { providerOf } from './facts/provider.ts';
import { isOffered, type Lock, lockOf } from './facts/read-answer.ts';
import type { Facts } from './facts.ts';
import { byId } from './order.ts';
import type { Problem } from './problem.ts';
import type { Project, Undecided } from './project-types.ts';
import { bind, scopeOf } from './scope.ts';
import type { Reading, Reason } from './value.ts';

export interface OfferedOption {
  readonly key: string;
  readonly option: Option;
  /** What the provider calls it. */
  readonly called?: string;
  /** What to look out for, there. */
  readonly watch?: string;
  /** False: the other answers rule it out. */
  readonly offered: boolean;
}
export interface Recommendation {
  readonly option: string;
  readonly says: string;
  readonly because: readonly Reason[];
}
/** One thing to answer: a question of one value, a field of a compound question, or a field of an entry. */
export interface AskedAnswer {
  /** The dotted name, or the key of the field. */
  readonly name: string;
  readonly asked: Asked | ListField;
  readonly visible: Verdict;
  readonly reading: Reading;
  readonly options: readonly OfferedOption[];
  readonly recommended?: Recommendation;
  readonly locked?: Lock;
  readonly undecided?: Undecided;
  readonly problems: readonly Problem[];
}
export interface AskedQuestion {
  readonly question: Question;
  readonly visible: Verdict;
  /** The provider's own name for what is asked. */
  readonly called?: string;
  /** What it costs to change the answer after creation. */
  readonly later?: string;
  /** The question itself, or the fields of a compound question. */
  readonly answers: readonly AskedAnswer[];
  /** The entries of a list, each with its fields. */
  readonly entries: readonly { readonly id: string; readonly fields: readonly AskedAnswer[] }[];
  readonly answered: boolean;
  readonly undecided: boolean;
  readonly problems: readonly Problem[];
}
export interface Progress {
  /** Questions that show for certain. */
  readonly asked: number;
  readonly answered: number;
  readonly undecided: number;
  readonly problems: number;
}
export interface AskedStep {
  readonly step: Step;
  readonly questions: readonly AskedQuestion[];
  readonly progress: Progress;
}

/** All steps of the wizard in order, each question with its state. */
export function askQuestions(content: Content, facts: Facts, project: Project): readonly AskedStep[] {
  const live = content.questions.filter((question) => question.retired === undefined);
  return [...content.steps].sort(byId).map((step) => {
    const questions = live
      .filter((question) => question.step === step.id)
      .map((question) => askOne(question, { content, facts, project }));
    return { step, questions, progress: progressOf(questions) };
  });
}

/** The sum over steps. */
export function totalProgress(steps: readonly AskedStep[]): Progress {
  return progressOf(steps.flatMap(({ questions }) => questions));
}

function progressOf(questions: readonly AskedQuestion[]): Progress {
  const shown = questions.filter(({ visible }) => visible === true);
  return {
    asked: shown.length,
    answered: shown.filter(({ answered }) => answered).length,
    undecided: shown.filter(({ undecided }) => undecided).length,
    problems: questions.reduce((sum, { problems }) => sum + problems.length, 0),
  };
}

interface Known {
  readonly content: Content;
  readonly facts: Facts;
  readonly project: Project;
}

function askOne(question: Question, known: Known): AskedQuestion {
  const provider = providerOf(known.facts);
  const { read } = scopeOf(known.content, known.facts);
  const answers = answerablesOf(question).map((answerable) => askAnswer(answerable, known, read));
  const entries = question.type === 'list' ? askEntries(question, known) : [];
  const shown = answers.filter(({ visible }) => visible === true);
  return {
    question,
    visible: judge(question.askedWhen, read).verdict,
    called: nameFor(question.called, provider),
    later: nameFor(question.later, provider),
    answers,
    entries,
    answered: shown.length > 0 && shown.every(({ reading }) => reading.state === 'answered'),
    undecided: shown.some(({ undecided, reading }) => undecided !== undefined && reading.state !== 'answered'),
    problems: [...answers, ...entries.flatMap(({ fields }) => fields)].flatMap(({ problems }) => problems),
  };
}

function askAnswer({ name, asked, askedWhen }: Answerable, known: Known, read: Read): AskedAnswer {
  const reading = known.facts.read(name);
  const undecided = Object.hasOwn(known.project.answers, name) ? known.project.answers[name]?.undecided : undefined;
  const shown = shownAs(asked, { all: askedWhen }, read, known);
  return { name, asked, reading, ...shown, undecided, problems: problemsAt(known, `answers.${name}`) };
}

function askEntries(question: ListQuestion, known: Known): AskedQuestion['entries'] {
  const kind = kindOf(question.list);
  const scope = scopeOf(known.content, known.facts);
  return (known.facts.items(kind) ?? []).map(({ id }, i) => ({
    id,
    fields: question.fields.map((field): AskedAnswer => {
      const { read } = bind(scope, { kind, id });
      const reading = known.facts.readItem(kind, id, field.key);
      const problems = problemsAt(known, `lists.${question.list}[${i}].${field.key}`);
      return { name: field.key, asked: field, reading, ...shownAs(field, field.askedWhen, read, known), problems };
    }),
  }));
}

function problemsAt({ facts }: Known, where: string): readonly Problem[] {
  return facts.problems.filter((problem) => problem.where === where);
}

function shownAs(asked: Asked | ListField, askedWhen: Question['askedWhen'], read: Read, { facts }: Known) {
  const provider = providerOf(facts);
  const choices = asked.type === 'choice' || asked.type === 'choices' ? asked : undefined;
  const options = Object.entries(choices?.options ?? {}).map(
    ([key, option]): OfferedOption => ({
      key,
      option,
      called: nameFor(option.called, provider),
      watch: nameFor(option.watch, provider),
      offered: isOffered(asked, key, read),
    }),
  );
  const locked = lockOf(asked, read);
  const recommended = locked === undefined ? recommendedOf(choices?.recommend ?? [], options, read) : undefined;
  return { visible: judge(askedWhen, read).verdict, options, locked, recommended };
}

/** The first recommendation that holds now and is offered. */
function recommendedOf(
  recommend: readonly { readonly option: string; readonly when?: Question['askedWhen']; readonly because: string }[],
  options: readonly OfferedOption[],
  read: Read,
): Recommendation | undefined {
  for (const { option, when, because: says } of recommend) {
    const { verdict, because } = judge(when, read);
    const offered = options.some(({ key, offered }) => key === option && offered);
    if (verdict === true && offered) return { option, says, because };
  }
  return undefined;
}
