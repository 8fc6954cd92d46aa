// What a command of the CLI is, and the streams it speaks through.
import type { ParseArgsConfig } from 'node:util';

export type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export interface Call {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly io: Io;
}
/** 0: fine; 1: problems in the input. Wrong use is thrown as `WrongUse` and ends with 2. */
export type ExitCode = 0 | 1;
export interface Command {
  readonly name: string;
  /** After `parapet`: `plan FILE --out DIR …`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: Options;
  run(call: Call): Promise<ExitCode>;
}

export interface Io {
  /** Results, to standard output. */
  out(text: string): void;
  /** Everything else, to standard error. */
  err(text: string): void;
  /** A path as typed; under npm it counts from where npm was called, not from the package. */
  path(typed: string): string;
  readonly today: string;
}

/** The command line itself is wrong: its message and the usage are printed, the exit code is 2. */
export class WrongUse extends Error {}

/** The only positional argument, or wrong use. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [first, ...rest] = positionals;
  if (first === undefined) throw new WrongUse(`${what} is missing.`);
  if (rest.length > 0) throw new WrongUse(`There is one argument too many: ${rest[0]}.`);
  return first;
}

/** A text option, or undefined. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
