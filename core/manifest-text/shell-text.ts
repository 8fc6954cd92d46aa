// Steps → a POSIX shell script: commands with every word quoted as needed, everything said as comments.
import { writePath } from '../manifests/object-path.ts';
import type { ShellStep } from '../manifests/shell-steps.ts';
import type { ManifestDocument } from '../plan-types.ts';
import { commentText } from './header.ts';
import { type ManifestLine, type ManifestText, type Mark, plainMark } from './yaml-text.ts';

type Reasons = ManifestDocument['why'];
type Reason = Reasons[string];

/** A script that stops at the first error. Placeholders such as `<your account>` stay as they are, quoted. */
export function printShell(
  header: readonly string[],
  documents: readonly ManifestDocument[],
  mark: Mark = plainMark,
): ManifestText {
  const out = ['#!/bin/sh', ...header.map(comment)];
  const lines: ManifestLine[] = [];
  const steps = documents.flatMap(({ tree, why }) =>
    (tree as readonly ShellStep[]).map((step, index) => ({ step, why, path: [index] })),
  );
  if (steps.some(({ step }) => step.run?.some((word) => placeholder.test(word)))) {
    out.push(comment('Put your own values in place of what stands in angle brackets, then run the file.'));
  }
  out.push('set -eu');
  for (const { step, why, path } of steps) {
    out.push('', ...(step.say === undefined ? [] : step.say.trim().split('\n').map(comment)));
    if (step.run === undefined) continue;
    const decided = why[writePath(path)];
    const rows = rowsOf(step.run, (place) => why[writePath([...path, 'run', place])]);
    out.push(...optionNotes(rows, decided, mark));
    for (const [index, row] of rows.entries()) {
      const reason = row.reason ?? decided;
      const texts = (index === 0 ? '' : '  ').concat(commandLine(row.words, index === 0)).split('\n');
      if (reason !== undefined) {
        lines.push(...texts.map((_, offset) => ({ line: out.length + 1 + offset, ...reason })));
      }
      const end = index < rows.length - 1 ? ' \\' : controlOf(decided, mark);
      out.push(...texts.slice(0, -1), `${texts.at(-1)}${end}`);
    }
  }
  return { text: `${out.join('\n')}\n`, lines };
}

/** Words that stand on one line, and what decided them where that is not what decided the command. */
interface Row {
  readonly words: readonly string[];
  readonly reason: Reason | undefined;
}

/** A short command stays on its line. A long one, or one whose options have reasons of their own, gets a line an option. */
function rowsOf(words: readonly string[], reasonAt: (place: number) => Reason | undefined): readonly Row[] {
  const reasons = words.map((_, place) => reasonAt(place));
  if (reasons.every((reason) => reason === undefined) && commandLine(words, true).length <= longest) {
    return [{ words, reason: undefined }];
  }
  const starts = words.flatMap((word, place) => (place > 0 && word.startsWith('--') ? [place] : []));
  return [0, ...starts].map((start, index) => ({
    words: words.slice(start, starts[index] ?? words.length),
    reason: reasons[start],
  }));
}

/** The longest command that a reviewer reads at one glance. */
const longest = 110;

/** A comment cannot stand behind a line that goes on, so the controls of single options are named above the command. */
function optionNotes(rows: readonly Row[], decided: Reason | undefined, mark: Mark): readonly string[] {
  const options = new Map<string, string[]>();
  for (const { words, reason } of rows) {
    const option = words[0]?.split('=')[0];
    if (reason === undefined || option === undefined || reason.by === decided?.by) continue;
    const named = mark(reason.by);
    options.set(named, [...(options.get(named) ?? []), option]);
  }
  return [...options].map(([control, names]) => comment(`${control}: ${[...new Set(names)].join(', ')}`));
}

const placeholder = /<[^<>]+>/;

function comment(text: string): string {
  return `# ${commentText(text)}`.trimEnd();
}

function controlOf(decided: Reason | undefined, mark: Mark): string {
  return decided === undefined ? '' : `  # ${commentText(mark(decided.by))}`;
}

/** A command, or a part of it, from its words. The first of a command is quoted when it would read as an assignment. */
function commandLine(words: readonly string[], isStart: boolean): string {
  return words
    .map((word, index) => (isStart && index === 0 && word.includes('=') ? quoted(word) : shellWord(word)))
    .join(' ');
}

/** One word of a POSIX shell. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : quoted(word);
}

function quoted(word: string): string {
  return `'${word.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`;
}
