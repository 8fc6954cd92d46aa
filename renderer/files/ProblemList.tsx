// What is wrong with a file: each place with a sentence and a remedy.
import type { Problem } from '../../core/problem.ts';
import words from '../ui/words.module.css';
import styles from './ProblemList.module.css';

export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className={styles.problems}>
      {problems.map((problem) => (
        <li key={`${problem.where} ${problem.code}`}>
          <span className={words.id}>{problem.where}</span>
          <p>
            {problem.message} {problem.fix}
          </p>
        </li>
      ))}
    </ul>
  );
}
