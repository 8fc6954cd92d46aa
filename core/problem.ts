// What every reader, checker and printer says when something is wrong: the place, what happened, what to do.

/** One thing that is wrong with an input. `where` is a path in the file or a field, `code` is stable, `message` and `fix` are sentences. */
export interface Problem {
  readonly where: string;
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  /** The file it was found in, when the reader knows one. */
  readonly file?: string;
  readonly line?: number;
}

/** A value with everything that was wrong on the way to it; `value` is undefined when nothing usable came out. */
export interface Checked<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}
