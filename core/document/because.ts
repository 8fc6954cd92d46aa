// Reasons → sentences: "Because “API endpoint” is “Private and public” (Q-API-01)." Reports and screens share them.
import { judge } from '../condition.ts';
import { derivedKinds } from '../content/shapes.ts';
import { derivedFacts } from '../facts/derived-facts.ts';
import type { Facts } from '../facts.ts';
import type { Reason } from '../value.ts';
import type { Names } from './names.ts';

/**
 * One reason in parts, so that a printer can set them apart: `before` + “`value`” + `after`, then the question's code.
 * The parts carry their own spaces; the sentence has no "Because" and no full stop yet.
 */
export interface Because {
  readonly before: string;
  readonly value?: string;
  readonly after: string;
  readonly code?: string;
}

export interface Explainer {
  readonly names: Names;
  readonly facts: Facts;
}

/** Explains every reason, each sentence once. `here` names the place of the finding where a reason speaks of its item. */
export function becauseOf(reasons: readonly Reason[], explainer: Explainer, here?: string): readonly Because[] {
  const all = tellingOf(reasons).map((reason) => explain(reason, explainer, here));
  const seen = new Set<string>();
  return all.filter((because) => {
    const text = becauseText(because);
    return seen.has(text) ? false : seen.add(text);
  });
}

/**
 * The reasons that tell a reader something: answers first. Derived facts, computed items and the presence of an element
 * follow from answers, so they are told only where no answer stands behind them.
 */
function tellingOf(reasons: readonly Reason[]): readonly Reason[] {
  const answers = reasons.filter(({ q, item, place }) => q !== undefined || (item !== undefined && !isComputed(place)));
  return answers.length > 0 ? answers : reasons;
}

const isComputed = (place: string | undefined): boolean =>
  derivedKinds.some((kind) => place?.startsWith(`${kind}:`) === true);

/** `“API endpoint” is “Private and public” (Q-API-01)`, without "Because". */
export function becauseText({ before, value, after, code }: Because): string {
  return `${before}${value === undefined ? '' : `“${value}”`}${after}${code === undefined ? '' : ` (${code})`}`;
}

function explain(reason: Reason, explainer: Explainer, here?: string): Because {
  if (reason.q !== undefined) return explainAnswer(reason.q, reason, explainer);
  if (reason.item !== undefined) return explainField(reason.item, reason, explainer, here);
  if (reason.element !== undefined) return explainElement(reason.element, reason, explainer);
  return explainFact(reason.fact ?? '', reason);
}

function explainAnswer(name: string, reason: Reason, explainer: Explainer): Because {
  const { names } = explainer;
  const answerable = names.answerable(name);
  const code = answerable?.question.id;
  const subject = `“${answerable === undefined ? name : shortOf(answerable)}”`;
  if (reason.state === 'unanswered') return { before: `${subject} is not answered yet`, after: '', code };
  if (reason.state === 'not-applicable') {
    const parents = parentsOf(name, explainer);
    if (parents === '') return { before: `${subject} is not asked here`, after: '', code };
    return { before: `${subject}${code === undefined ? '' : ` (${code})`} is not asked, as ${parents}`, after: '' };
  }
  const value = names.answer(name, reason.value ?? '');
  if (answerable?.asked.type !== 'list') return { before: `${subject} is `, value, after: '', code };
  const isEmpty = Array.isArray(reason.value) && reason.value.length === 0;
  return isEmpty
    ? { before: `${subject} is empty`, after: '', code }
    : { before: `${subject} has `, value, after: '', code };
}

/** Why a question is hidden: the answers of its parents. */
function parentsOf(name: string, explainer: Explainer): string {
  const { names, facts } = explainer;
  const conditions = names.answerable(name)?.askedWhen ?? [];
  const read = (subject: object) =>
    facts.read('q' in subject ? String(subject.q) : 'fact' in subject ? String(subject.fact) : '');
  const { because } = judge({ all: conditions }, read);
  const parents = because.filter((reason) => reason.state === 'answered');
  return parents.map((parent) => becauseText(explain(parent, explainer))).join(' and ');
}

function explainField(key: string, reason: Reason, { names }: Explainer, here?: string): Because {
  const place = reason.place ?? '';
  const { label, value } = names.field(place, key, reason.value ?? '');
  const owner = here ?? names.place(place);
  if (reason.state !== 'answered') return { before: `“${label}” of ${owner} is not answered yet`, after: '' };
  return { before: `“${label}” of ${owner} is `, value, after: '' };
}

function explainElement(id: string, reason: Reason, { names }: Explainer): Because {
  const name = names.place(id);
  if (reason.state === 'unanswered') return { before: `it is open whether the design has “${name}”`, after: '' };
  if (reason.value === false) return { before: `the design has no “${name}”`, after: '' };
  const always = names.alwaysThere(id);
  if (always !== undefined) return { before: `every cluster has the ${always} “${name}”`, after: '' };
  return { before: `the design has “${name}”`, after: '' };
}

function explainFact(name: string, reason: Reason): Because {
  const means = derivedFacts.find((fact) => fact.name === name)?.means ?? name;
  const subject = `“${means.replace(/\.$/, '')}”`;
  if (reason.state === 'unanswered') return { before: `${subject} is not known yet`, after: '' };
  if (reason.state === 'not-applicable') return { before: `${subject} does not arise here`, after: '' };
  const { value } = reason;
  if (typeof value === 'boolean') return { before: `${subject} ${value ? 'holds' : 'does not hold'}`, after: '' };
  return { before: `${subject} is `, value: Array.isArray(value) ? value.join(', ') : String(value), after: '' };
}

/** What a question is about in two or three words; of a compound question, what the field is about. */
export function shortOf({ asked, question }: NonNullable<ReturnType<Names['answerable']>>): string {
  return question.type === 'compound' && 'label' in asked ? String(asked.label) : question.short;
}
