// The text of a `.parapet` file: its limits, keys it may not have, and characters that are not text.
import type { Problem } from './problem.ts';

export const limits = { bytes: 8 * 1024 * 1024, depth: 32, items: 500, characters: 10_000 } as const;

/** Length of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0)!;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** `answers.api.endpoint`, `decisions.T-30@tenant:t3`. */
export function memberPath(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];
/** Fields that hold prose, where line breaks and tabs belong. Every other text is one line. */
const proseKeys = ['note', 'reason', 'scope', 'assumptions', 'evidence', 'because'];
const notText = /[\p{Cc}\u2028\u2029]|\p{Cs}/gu;
const notProse = /(?![\n\t])[\p{Cc}\u2028\u2029]|\p{Cs}/gu;

export interface CleanedText {
  /** The same value with U+FFFD for every character that is not text. */
  readonly value: unknown;
  /** Faults that a reader can live with. */
  readonly problems: readonly Problem[];
  /** Faults that make the file unreadable. */
  readonly refusals: readonly Problem[];
}

/** Walks a parsed file: refuses forbidden keys, too long texts and lists, and replaces characters that are not text. */
export function cleanText(value: unknown): CleanedText {
  const problems: Problem[] = [];
  const refusals: Problem[] = [];
  const clean = (part: unknown, path: string, prose: boolean): unknown => {
    if (typeof part === 'string') return cleanString(part, path, prose);
    if (Array.isArray(part)) {
      if (part.length > limits.items) refusals.push(tooMany(path, part.length));
      return part.slice(0, limits.items + 1).map((entry, i) => clean(entry, `${path}[${i}]`, prose));
    }
    if (typeof part !== 'object' || part === null) return part;
    const entries = Object.entries(part).flatMap(([key, entry]): [string, unknown][] => {
      const at = memberPath(path, key);
      if (forbiddenKeys.includes(key)) {
        refusals.push(forbidden(at, key));
        return [];
      }
      return [[cleanString(key, at, false), clean(entry, at, prose || proseKeys.includes(key))]];
    });
    return Object.fromEntries(entries);
  };
  const cleanString = (text: string, path: string, prose: boolean): string => {
    if (text.length > limits.characters) refusals.push(tooLong(path, text.length));
    const cleaned = text.replace(prose ? notProse : notText, '\ufffd');
    if (cleaned !== text) problems.push(notAllowed(path, prose));
    return cleaned;
  };
  return { value: clean(value, '', false), problems, refusals };
}

function tooMany(where: string, count: number): Problem {
  const message = `The list has ${count} entries; ${limits.items} are allowed.`;
  return { where, code: 'file.too-many-items', message, fix: 'Remove entries, or make two projects.' };
}

function tooLong(where: string, count: number): Problem {
  const message = `The text has ${count} characters; ${limits.characters} are allowed.`;
  return { where, code: 'file.text-too-long', message, fix: 'Shorten it, and link to the long version.' };
}

function forbidden(where: string, key: string): Problem {
  return { where, code: 'file.forbidden-key', message: `The key ${key} is not allowed.`, fix: 'Remove it.' };
}

function notAllowed(where: string, prose: boolean): Problem {
  const message = prose
    ? 'The text holds control characters, line separators or half characters.'
    : 'The text holds line breaks, control characters or half characters.';
  return {
    where,
    code: 'file.text-not-allowed',
    message,
    fix: 'Type the text again; each such character shows as \ufffd.',
  };
}
