// Problems as text for people: file and place, what happened, what to do, one block each.
import type { Problem } from '../core/problem.ts';

/** One problem a paragraph: `file:line place: message [code]`, and the remedy below it. */
export function printProblems(problems: readonly Problem[]): string {
  return problems.map(printProblem).join('\n');
}

function printProblem({ file, line, where, code, message, fix }: Problem): string {
  const place = [file === undefined ? undefined : line === undefined ? file : `${file}:${line}`, where].filter(
    (part) => part !== undefined && part !== '',
  );
  const before = place.length === 0 ? '' : `${place.join(' ')}: `;
  return `${before}${message} [${code}]${fix === undefined ? '' : `\n    ${fix}`}`;
}
