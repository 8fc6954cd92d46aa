// Steps → a POSIX shell script: commands with every word quoted as needed, everything said as comments.
import type { ShellStep } from '../manifests/shell-steps.ts';
import type { ManifestDocument } from '../plan-types.ts';
import { commentText } from './header.ts';
import { type ManifestLine, type ManifestText, type Mark, plainMark } from './yaml-text.ts';

/** A script that stops at the first error. Placeholders such as `<your account>` stay as they are, quoted. */
export function printShell(
  header: readonly string[],
  documents: readonly ManifestDocument[],
  mark: Mark = plainMark,
): ManifestText {
  const out = ['#!/bin/sh', ...header.map(comment)];
  const lines: ManifestLine[] = [];
  const steps = documents.flatMap(({ tree, why }) =>
    (tree as readonly ShellStep[]).map((step, index) => ({ step, decided: why[`[${index}]`] })),
  );
  if (steps.some(({ step }) => step.run?.some((word) => placeholder.test(word)))) {
    out.push(comment('Put your own values in place of what stands in angle brackets, then run the file.'));
  }
  out.push('set -eu');
  for (const { step, decided } of steps) {
    out.push('', ...(step.say === undefined ? [] : step.say.trim().split('\n').map(comment)));
    if (step.run === undefined) continue;
    const command = commandLine(step.run).split('\n');
    const first = out.length + 1;
    out.push(
      ...command.slice(0, -1),
      withControl(command.at(-1) ?? '', decided === undefined ? undefined : mark(decided.by)),
    );
    if (decided !== undefined) lines.push(...command.map((_, index) => ({ line: first + index, ...decided })));
  }
  return { text: `${out.join('\n')}\n`, lines };
}

const placeholder = /<[^<>]+>/;

function comment(text: string): string {
  return `# ${commentText(text)}`.trimEnd();
}

function withControl(command: string, text: string | undefined): string {
  return text === undefined ? command : `${command}  # ${commentText(text)}`;
}

/** A command from its words. The first is quoted when it would read as an assignment. */
function commandLine(words: readonly string[]): string {
  return words.map((word, index) => (index === 0 && word.includes('=') ? quoted(word) : shellWord(word))).join(' ');
}

/** One word of a POSIX shell. */
export function shellWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : quoted(word);
}

function quoted(word: string): string {
  return `'${word.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`;
}
