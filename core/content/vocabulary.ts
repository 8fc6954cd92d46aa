// The names that rules may use, and which values each can have: what every condition and template is checked against.
import type { Predicate } from '../condition.ts';
import type { FactValues } from '../facts/derived-fact.ts';
import { derivedFacts, derivedFields } from '../facts/derived-facts.ts';
import { overlapFields } from '../facts/overlaps.ts';
import type { Scalar } from '../value.ts';
import { type Answerable, type Asked, answerables, fieldOf, listQuestions } from './answerables.ts';
import type { ListField, Question } from './question.ts';
import type { derivedKinds, ItemKind } from './shapes.ts';

export type AnyKind = ItemKind | (typeof derivedKinds)[number];

/** The values a name can have: one of some, a list (of some), entries, a number, or any text. */
export type Domain =
  | { readonly type: 'one'; readonly of: readonly Scalar[] }
  | { readonly type: 'several'; readonly of?: readonly Scalar[] }
  | { readonly type: 'entries' | 'number' | 'text' };

export interface Named {
  readonly domain: Domain;
  /** Its value may move while more is answered, so no condition may test it. */
  readonly movable: boolean;
}

export interface Vocabulary {
  /** Answers by dotted name. */
  readonly answers: ReadonlyMap<string, Answerable>;
  question(name: string): Named | undefined;
  fact(name: string): Named | undefined;
  item(kind: AnyKind, field: string): Named | undefined;
  /** A field that a person types, for ways out. */
  typedField(kind: AnyKind, field: string): ListField | undefined;
}

export function vocabularyOf(questions: readonly Question[]): Vocabulary {
  const answers = new Map(answerables(questions).map((answerable) => [answerable.name, answerable]));
  const lists = listQuestions(questions);
  const typedField = (kind: AnyKind, key: string) => (kind === 'overlap' ? undefined : fieldOf(lists.get(kind), key));
  return {
    answers,
    typedField,
    question: (name) => {
      const answerable = answers.get(name);
      return answerable && { domain: domainOf(answerable.asked), movable: false };
    },
    fact: (name) => named(derivedFacts.find((fact) => fact.name === name)),
    item: (kind, field) => {
      const derived = derivedFields.find((candidate) => candidate.kind === kind && candidate.field === field);
      const typed = typedField(kind, field);
      if (typed !== undefined) return { domain: domainOf(typed), movable: false };
      return kind === 'overlap' ? overlapField(field) : named(derived);
    },
  };
}

function overlapField(field: string): Named | undefined {
  const values = Object.hasOwn(overlapFields, field) ? overlapFields[field] : undefined;
  return values && { domain: domainOfFact(values), movable: field === 'freeRange' };
}

function named(derived: { readonly values: FactValues; readonly movable?: true } | undefined): Named | undefined {
  return derived && { domain: domainOfFact(derived.values), movable: derived.movable === true };
}

function domainOf(asked: Asked | ListField): Domain {
  switch (asked.type) {
    case 'choice':
      return { type: 'one', of: Object.keys(asked.options) };
    case 'yes-no':
      return { type: 'one', of: [true, false] };
    case 'choices':
      return { type: 'several', of: Object.keys(asked.options) };
    case 'cidrs':
      return { type: 'several' };
    case 'list':
      return { type: 'entries' };
    case 'number':
      return { type: 'number' };
    default:
      return { type: 'text' };
  }
}

function domainOfFact(values: FactValues): Domain {
  if (values === 'list') return { type: 'several' };
  if (typeof values === 'string') return { type: values };
  return 'each' in values ? { type: 'several', of: values.each } : { type: 'one', of: values };
}

/** Which predicates make sense for each type of value. */
const predicatesFor: Readonly<Record<Domain['type'], readonly string[]>> = {
  one: ['is', 'in'],
  several: ['includes', 'empty', 'atLeast', 'atMost'],
  entries: ['empty', 'atLeast', 'atMost'],
  number: ['is', 'in', 'atLeast', 'atMost'],
  text: ['is', 'in', 'empty'],
};

/** Why a test can never fit the values, as a sentence; undefined when it can. */
export function misfit(test: Predicate, domain: Domain): string | undefined {
  const word = Object.keys(test).find((key) => !['q', 'fact', 'item'].includes(key))!;
  const allowed = predicatesFor[domain.type];
  if (!allowed.includes(word)) return `It cannot be tested with ${word}; use ${allowed.join(', ')}.`;
  const wanted = 'is' in test ? [test.is] : 'in' in test ? test.in : 'includes' in test ? [test.includes] : [];
  const strange = wanted.find((value) => !fits(value, domain));
  if (strange !== undefined) return `It never has the value ${JSON.stringify(strange)}${choicesOf(domain)}.`;
  return new Set(wanted).size === wanted.length ? undefined : 'It names a value twice.';
}

function fits(value: Scalar, domain: Domain): boolean {
  if ('of' in domain && domain.of !== undefined) return domain.of.includes(value);
  return domain.type === 'number' ? typeof value === 'number' : typeof value === 'string';
}

function choicesOf(domain: Domain): string {
  return 'of' in domain && domain.of !== undefined ? `; it is one of ${domain.of.join(', ')}` : '';
}
