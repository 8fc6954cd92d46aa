// One stored answer → one reading: is it asked, does a lock decide it, is it well formed, is it offered.
import { absentReading, type Condition, judge, mergeReasons, type Read } from '../condition.ts';
import type { Asked } from '../content/answerables.ts';
import type { ListField } from '../content/question.ts';
import type { Reading, Reason, Value } from '../value.ts';
import { checkValue, type Fault, type HasItem } from './check-value.ts';

export interface StoredAnswer {
  readonly asked: Asked | ListField;
  readonly askedWhen: readonly Condition[];
  /** As the file has it; undefined when nothing is stored. */
  readonly stored: unknown;
  /** Names the answer in reasons: `{ q }`, or `{ item, place }`. */
  readonly reason: Omit<Reason, 'value' | 'state'>;
}
export interface ReadAnswer {
  readonly reading: Reading;
  /** Why the stored value does not count. */
  readonly fault?: Fault;
}

/**
 * Reads an answer. Hidden: not applicable, whatever is stored. A true lock gives its value. A value that is malformed,
 * not offered or against a lock is a fault and counts as not answered.
 */
export function readAnswer(answer: StoredAnswer, read: Read, hasItem: HasItem): ReadAnswer {
  const { asked, reason } = answer;
  const stored = answer.stored === '' ? undefined : answer.stored;
  const malformed = stored === undefined ? undefined : checkValue(asked, stored, hasItem);
  const hidden = hiddenBy(answer.askedWhen, read);
  if (hidden !== undefined) return faulty(hidden, malformed);
  const locked = lockOf(asked, read);
  if (locked !== undefined) {
    const because = mergeReasons([[{ ...reason, value: locked.value, state: 'answered' }], locked.because]);
    const clash = stored !== undefined && stored !== locked.value ? againstLock(locked.value, locked.says) : undefined;
    return faulty({ state: 'answered', value: locked.value, because }, malformed ?? clash);
  }
  if (stored === undefined) return { reading: absentReading(reason, 'unanswered') };
  const fault = malformed ?? notOffered(asked, stored, read);
  if (fault !== undefined) return { reading: absentReading(reason, 'unanswered'), fault };
  const value = inOrderOfOptions(asked, stored as Value);
  return { reading: { state: 'answered', value, because: [{ ...reason, value, state: 'answered' }] } };
}

/** The reading of what is not asked, or perhaps not: its reasons name the answers that it hangs on. */
export function hiddenBy(askedWhen: readonly Condition[], read: Read): Reading | undefined {
  if (askedWhen.length === 0) return undefined;
  const { verdict, because } = judge({ all: askedWhen }, read);
  if (verdict === true) return undefined;
  return { state: verdict === false ? 'not-applicable' : 'unanswered', because };
}

function faulty(reading: Reading, fault: Fault | undefined): ReadAnswer {
  return fault === undefined ? { reading } : { reading, fault };
}

export interface Lock {
  readonly value: string | number;
  readonly says: string;
  readonly because: readonly Reason[];
}

/** The first lock of a choice that is true now. */
export function lockOf(asked: Asked | ListField, read: Read): Lock | undefined {
  for (const { when, value, because: says } of asked.type === 'choice' ? (asked.locked ?? []) : []) {
    const { verdict, because } = judge(when, read);
    if (verdict === true) return { value, says, because };
  }
  return undefined;
}

function againstLock(value: string | number, says: string): Fault {
  return {
    code: 'answer.not-offered',
    message: `Only ${value} is possible here. ${says}`,
    fix: `Give ${value}, or remove the answer.`,
  };
}

/** Whether an option is offered now; unknown counts as offered, because nothing speaks against it yet. */
export function isOffered(asked: Asked | ListField, key: string, read: Read): boolean {
  const option = asked.type === 'choice' || asked.type === 'choices' ? asked.options[key] : undefined;
  return option !== undefined && judge(option.offeredWhen, read).verdict !== false;
}

function notOffered(asked: Asked | ListField, stored: unknown, read: Read): Fault | undefined {
  if (asked.type !== 'choice' && asked.type !== 'choices') return undefined;
  const refused = [stored].flat().find((key) => !isOffered(asked, String(key), read));
  if (refused === undefined) return undefined;
  const offered = Object.keys(asked.options).filter((key) => isOffered(asked, key, read));
  return {
    code: 'answer.not-offered',
    message: `The option ${refused} is not offered with the other answers.`,
    fix: `Give one of ${offered.join(', ')}, or change the answer it depends on.`,
  };
}

/** Chosen options in the order of the question, so that the order of clicks changes nothing. */
function inOrderOfOptions(asked: Asked | ListField, value: Value): Value {
  if (asked.type !== 'choices' || !Array.isArray(value)) return value;
  return Object.keys(asked.options).filter((key) => value.some((chosen) => chosen === key));
}
