// What is wrong with a file: each place with a sentence and a remedy.
import type { Problem } from '../../core/problem.ts';
import words from '../ui/words.module.css';
import styles from './ProblemList.module.css';

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${placeOf(problem)} ${problem.code} ${problem.message}`}>
          <span className={words.id}>{placeOf(problem)}</span>
          <p>
            {problem.message} {problem.fix}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** `rules/controls/C-ORG-01-own.yaml:7 steps`, as far as each part is known. */
function placeOf({ file, line, where }: Problem): string {
  const at = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
  return [at, where].filter((part) => part !== '').join(' ');
}
