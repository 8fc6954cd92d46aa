// A refusal: what a handler throws when it will not do what was asked, and how it becomes an answer.
import type { Problem } from '../core/problem.ts';
import type { Answer } from './contract.ts';

/** An expected failure with a stable code, a sentence for people (without the place) and, where there is one, the remedy. */
export class Refusal extends Error {
  readonly code: string;
  readonly fix: string | undefined;
  /** The place, where the refusal is about one: a file, a folder, a path inside it. */
  readonly place: string | undefined;
  constructor(code: string, message: string, { fix, place }: { readonly fix?: string; readonly place?: string } = {}) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.fix = fix;
    this.place = place;
  }
}

/** Runs `work` and gives its outcome as an answer: a thrown refusal keeps its code, anything else becomes `host.failed`. */
export async function answered<T>(work: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const { code, message, fix, place } = toRefusal(error);
    const said = place === undefined ? message : `${place}: ${message}`;
    return { ok: false, code, message: said, ...(fix === undefined ? {} : { fix }) };
  }
}

/** The refusal behind any thrown value; errors of the file system are explained, others keep their message. */
export function toRefusal(error: unknown, place?: string): Refusal {
  if (error instanceof Refusal) return error;
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const known = fileErrors[code];
  const where = place ?? path;
  if (known !== undefined) return new Refusal(known.code, known.message, { fix: known.fix, place: where });
  return new Refusal('host.failed', message === undefined || message === '' ? String(error) : message, {
    fix: 'Try again. If it fails again, report it with these words.',
    place: where,
  });
}

/** The problem that a refusal is, for lists of problems; `file` is its place as the person typed it. */
export function asProblem(error: unknown, file?: string): Problem {
  const { code, message, fix, place } = toRefusal(error);
  const where = file ?? place;
  return {
    where: '',
    code,
    message,
    ...(fix === undefined ? {} : { fix }),
    ...(where === undefined ? {} : { file: where }),
  };
}

const notWritable = {
  code: 'file.not-permitted',
  message: 'The system does not permit it.',
  fix: 'Choose a place that you may write to, or change its permissions.',
};
const fileErrors: Readonly<Record<string, { readonly code: string; readonly message: string; readonly fix: string }>> =
  {
    EACCES: notWritable,
    EPERM: notWritable,
    EROFS: { ...notWritable, message: 'The disk is read-only.', fix: 'Choose a place on another disk.' },
    ENOENT: { code: 'file.missing', message: 'There is no such file or folder.', fix: 'Check the path.' },
    ENOTDIR: {
      code: 'file.not-a-folder',
      message: 'A part of this path is a file and not a folder.',
      fix: 'Choose another path.',
    },
    EISDIR: { code: 'file.is-a-folder', message: 'This is a folder and not a file.', fix: 'Name a file in it.' },
    ENOSPC: { code: 'file.disk-full', message: 'The disk is full.', fix: 'Free some space and try again.' },
    ELOOP: { code: 'file.link-loop', message: 'This link leads back to itself.', fix: 'Name the file itself.' },
    ENAMETOOLONG: { code: 'file.name-too-long', message: 'This name is too long.', fix: 'Choose a shorter one.' },
  };
