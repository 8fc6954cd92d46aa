// What the reader of a `.parapet` file says when something is wrong with it.
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { limits, memberPath } from './project-text.ts';

export function notJsonAt(line: number): Problem {
  const message = `The file is not valid JSON. See line ${line}.`;
  return { where: '', code: 'file.not-json', message, fix: 'Correct it, or open a backup of the file.', line };
}
export const tooLarge: Problem = {
  where: '',
  code: 'file.too-large',
  message: 'The file is larger than 8 MiB.',
  fix: 'Open a smaller file, or remove long notes and lists.',
};
export const tooDeep: Problem = {
  where: '',
  code: 'file.too-deep',
  message: `The file nests lists and objects more than ${limits.depth} levels deep.`,
  fix: 'Open a file that this app has written.',
};
export const foreign: Problem = {
  where: 'parapet',
  code: 'file.foreign',
  message: 'The file is not a Parapet project: it has no version number under "parapet".',
  fix: 'Open a project that Parapet wrote; its name ends in .parapet.',
};

export function newer(version: number, newest: number): Problem {
  return {
    where: 'parapet',
    code: 'file.newer-version',
    message: `The file has version ${version}; this app reads versions up to ${newest}.`,
    fix: 'Update the app.',
  };
}

export function doubledKey(where: string): Problem {
  return { where, code: 'file.duplicate-key', message: 'The key is there twice.', fix: 'Remove one of the two.' };
}

export function nextIdTooLow(least: number): Problem {
  return {
    where: 'nextId',
    code: 'file.next-id-too-low',
    message: `The number for the next entry is taken; ${least} is the first free one.`,
    fix: `Set it to ${least}.`,
  };
}

/** The problems of one fault that the schema has found. */
export function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const where = issue.path.reduce<string>(
    (path, part) => (typeof part === 'number' ? `${path}[${part}]` : memberPath(path, String(part))),
    '',
  );
  if (issue.code !== 'unrecognized_keys') {
    const message = `What stands here ${shapeFault(issue)}.`;
    return [{ where, code: 'file.shape', message, fix: 'Correct the entry, or remove it.' }];
  }
  return issue.keys.map((key) => ({
    where: memberPath(where, key),
    code: 'file.unknown-key',
    message: `The key ${key} is not known here.`,
    fix: 'Correct its name, or remove it.',
  }));
}

const kindWords: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a text',
};

/** A fault in our words: `must be a list`. Faults with words of their own in the schema keep them. */
function shapeFault(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kindWords[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return `must be ${issue.minimum} or more`;
    case 'too_big':
      return `must be ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}
