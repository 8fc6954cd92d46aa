// The command of a check: what stands in angle brackets in it, and what the lists of the project put there.
import type { Verification } from '../content/control.ts';
import { commentText } from '../manifest-text/header.ts';
import { shellWord } from '../manifest-text/shell-text.ts';

/** What a project can fill in; everything else in angle brackets is for whoever runs the command. */
export const fillable = ['tenant', 'group', 'cluster'] as const;
export type Fillable = (typeof fillable)[number];
export type Filling = Readonly<Partial<Record<Fillable, string>>>;

/** Who judges a check: the script, or a person because it takes one, or because it changes something. */
export type Judge = 'script' | 'by-hand' | 'changes';

const bracketed = /<([^<>]+)>/g;

/** What has to be filled in before the command can run. */
export function placeholdersOf(run: string): readonly { readonly name: string; readonly at: number }[] {
  return [...run.matchAll(bracketed)].map(({ 1: name = '', index }) => ({ name, at: index }));
}

export function isFillable(name: string): name is Fillable {
  return fillable.some((known) => known === name);
}

/** A check as its content says: a script judges it when it has `pass`, changes nothing and the lists can fill it. */
export function judgeOf({ run, pass, changes }: Verification): Judge {
  if (changes === true) return 'changes';
  return pass !== undefined && placeholdersOf(run).every(({ name }) => isFillable(name)) ? 'script' : 'by-hand';
}

/** The whole command: a JSONPath that `pass` names is part of it. */
export function commandOf({ run, pass }: Verification): string {
  return pass !== undefined && 'jsonpath' in pass ? `${run} -o jsonpath=${shellWord(pass.jsonpath)}` : run;
}

/**
 * Puts values into a command, each quoted as one word or a part of one; undefined where one is missing. Each place is
 * looked at once, so brackets in a value stay text. A value that hides characters is not filled in: nobody could read
 * what would run.
 */
export function fillCommand(command: string, values: Filling): string | undefined {
  const wanted = placeholdersOf(command).map(({ name }) => (isFillable(name) ? values[name] : undefined));
  if (wanted.some((value) => value === undefined || commentText(value) !== value)) return undefined;
  return command.replace(bracketed, (whole, name: string) =>
    isFillable(name) ? shellWord(values[name] ?? whole) : whole,
  );
}
