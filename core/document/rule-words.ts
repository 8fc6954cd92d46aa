// A rule of the content as a sentence: “API endpoint” is “Private only”, and more than one team uses the cluster.
import type { Condition, Predicate, Test } from '../condition.ts';
import { fieldOf } from '../content/answerables.ts';
import type { Content } from '../content/content.ts';
import type { AnyKind } from '../content/vocabulary.ts';
import { indexOf } from '../content-index.ts';
import { derivedFacts, derivedFields } from '../facts/derived-facts.ts';
import type { Scalar } from '../value.ts';
import { shortOf } from './because.ts';
import { type Asked, answerWords, kindWords } from './names.ts';

/** A piece of the sentence. A subject or a value is set apart by the printer; `to` is the entry that it speaks of. */
export interface RulePart {
  readonly text: string;
  readonly as?: 'subject' | 'value';
  readonly to?: string;
}
type Parts = readonly RulePart[];

/**
 * The rule in words, without “when” and full stop. `item` is the kind of item whose fields the rule may read. “Not” is
 * said of the single tests, so that no sentence begins with it.
 */
export function ruleParts(content: Content, condition: Condition, item?: AnyKind): Parts {
  return say(condition, true, { content, item }).parts;
}

/** The sentence as plain text, with subjects and values in quotation marks. */
export function ruleText(parts: Parts): string {
  return parts.map(({ text, as }) => (as === undefined ? text : `“${text}”`)).join('');
}

interface Where {
  readonly content: Content;
  readonly item: AnyKind | undefined;
}
interface Said {
  readonly parts: Parts;
  /** How its own pieces are joined; a group inside another one needs brackets. */
  readonly joined?: 'and' | 'or';
}

const plain = (text: string): RulePart => ({ text });

function say(condition: Condition, holds: boolean, where: Where): Said {
  if ('not' in condition) return say(condition.not, !holds, where);
  if (!('all' in condition || 'any' in condition)) return { parts: sayTest(condition, holds, where) };
  const word = 'all' in condition === holds ? 'and' : 'or';
  const said = ('all' in condition ? condition.all : condition.any).map((part) => say(part, holds, where));
  if (said.length === 1) return said[0]!;
  const parts = said.flatMap(({ parts: own, joined }, i) => [
    ...(i > 0 ? [plain(`, ${word} `)] : []),
    ...(joined !== undefined && joined !== word ? [plain('('), ...own, plain(')')] : own),
  ]);
  return { parts, joined: word };
}

/** What a test looks at: how it is called, and what its values are asked as. */
interface Subject {
  readonly parts: Parts;
  readonly asked: Asked;
}

function sayTest(test: Test, holds: boolean, where: Where): Parts {
  if ('fact' in test) {
    const fact = derivedFacts.find(({ name }) => name === test.fact);
    const to = `facts/${test.fact}`;
    const means = clause(fact?.means ?? test.fact);
    if ('is' in test && typeof test.is === 'boolean') {
      const wanted = test.is === holds;
      return [plain(wanted ? '' : 'it is not so that '), { text: means, to }].filter(({ text }) => text !== '');
    }
    return sayPredicate(test, holds, { parts: [{ text: means, as: 'subject', to }], asked: undefined });
  }
  if ('q' in test) return sayAnswer(test, holds, where.content);
  return sayPredicate(test, holds, fieldSubject(test.item, where));
}

function sayAnswer(test: Test & { readonly q: string }, holds: boolean, content: Content): Parts {
  const answerable = indexOf(content).answerable.get(test.q);
  if (answerable === undefined) return sayPredicate(test, holds, { parts: [subject(test.q)], asked: undefined });
  const { question, asked } = answerable;
  const to = `questions/${question.id}`;
  if (asked.type === 'list') return sayList(test, holds, asked, to);
  return sayPredicate(test, holds, { parts: [subject(shortOf(answerable), to)], asked });
}

/** A list is spoken of by what it holds: “there are no tenants”. */
function sayList(
  test: Predicate,
  holds: boolean,
  { one, many }: { readonly one: string; readonly many: string },
  to: string,
): Parts {
  if ('empty' in test) {
    return test.empty === holds
      ? [plain('there are no '), { text: many, to }]
      : [plain('there is at least one '), { text: one, to }];
  }
  const { words, number } = amount(test, holds);
  return [plain(`there are ${words} ${number} `), { text: many, to }];
}

function amount(test: Predicate, holds: boolean): { readonly words: string; readonly number: number } {
  if ('atLeast' in test) return { words: holds ? 'at least' : 'fewer than', number: test.atLeast };
  return { words: holds ? 'at most' : 'more than', number: 'atMost' in test ? test.atMost : 0 };
}

const subject = (text: string, to?: string): RulePart => ({ text, as: 'subject', ...(to !== undefined && { to }) });
const value = (text: string): RulePart => ({ text, as: 'value' });

/** What computed fields of an overlap are called; nobody types them, so no question names them. */
const overlapWords: Readonly<Record<string, string>> = {
  family: 'kind of address',
  adjust: 'range that can still move',
  network: 'network',
};

function fieldSubject(key: string, { content, item }: Where): Subject {
  if (item === undefined) return { parts: [subject(key)], asked: undefined };
  const of = plain(` of the ${kindWords[item].one}`);
  if (item === 'overlap') return { parts: [subject(overlapWords[key] ?? key), of], asked: undefined };
  const question = indexOf(content).listQuestion.get(item);
  const to = question === undefined ? undefined : `questions/${question.id}`;
  const field = fieldOf(question, key);
  const derived = derivedFields.find((entry) => entry.kind === item && entry.field === key);
  const label = field?.label ?? (derived === undefined ? key : clause(derived.means));
  return { parts: [subject(label, to), of], asked: field };
}

function sayPredicate(test: Predicate, holds: boolean, { parts, asked }: Subject): Parts {
  const is = holds ? ' is ' : ' is not ';
  if ('is' in test) return [...parts, plain(is), value(wordsOf(asked, test.is))];
  if ('in' in test) return [...parts, plain(' is '), ...oneOf(test.in, asked, holds)];
  if ('includes' in test)
    return [...parts, plain(holds ? ' includes ' : ' does not include '), value(wordsOf(asked, test.includes))];
  if ('empty' in test) {
    const empty = test.empty === holds;
    const none = asked?.type === 'choices' || asked?.type === 'cidrs' ? asked.none.label : undefined;
    if (none !== undefined) return [...parts, plain(empty ? ' is ' : ' is not '), value(none)];
    return [...parts, plain(empty ? ' is empty' : ' is not empty')];
  }
  const { words, number } = amount(test, holds);
  if (asked?.type === 'number')
    return [...parts, plain(` is ${words === 'fewer than' ? 'less than' : words} `), value(wordsOf(asked, number))];
  return [...parts, plain(` has ${words} ${number} entries`)];
}

/** `A, B or C`; of what does not hold: `neither A nor B`, `none of A, B and C`. */
function oneOf(values: readonly Scalar[], asked: Asked, holds: boolean): Parts {
  const few = values.length < 3;
  const last = holds ? ' or ' : few ? ' nor ' : ' and ';
  const lead = holds || values.length < 2 ? '' : few ? 'neither ' : 'none of ';
  const listed = values.flatMap((entry, i) => [
    ...(i === 0 ? [] : [plain(i === values.length - 1 ? last : ', ')]),
    value(wordsOf(asked, entry)),
  ]);
  return [...(lead === '' ? [] : [plain(lead)]), ...(!holds && values.length < 2 ? [plain('not ')] : []), ...listed];
}

/** An option of several is named by its label, as it is in a list of one. */
function wordsOf(asked: Asked, entry: Scalar): string {
  const several = asked?.type === 'choices' && typeof entry === 'string';
  return answerWords(asked, several ? [entry] : entry, () => '');
}

/** `More than one team uses the cluster.` → `more than one team uses the cluster`; an abbreviation keeps its capitals. */
function clause(sentence: string): string {
  const bare = sentence.replace(/\.$/, '');
  return /^[A-Z]([a-z]|\s)/.test(bare) ? `${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : bare;
}
