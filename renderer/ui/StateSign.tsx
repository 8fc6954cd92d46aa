// The sign of a work state with its word: ring to do, half under way, filled done, cross not possible, dashed to decide.
import type { ControlState, Treatment } from '../../core/plan-types.ts';
import styles from './StateSign.module.css';

type Drawn = 'to-do' | 'half' | 'done' | 'cross' | 'dashed' | 'square';
const drawings: Record<Drawn, React.ReactNode> = {
  'to-do': <circle className={styles.line} cx="6" cy="6" r="5" />,
  half: (
    <>
      <circle className={styles.line} cx="6" cy="6" r="5" />
      <path className={styles.fill} d="M6 1a5 5 0 0 1 0 10z" />
    </>
  ),
  done: (
    <>
      <circle className={styles.fill} cx="6" cy="6" r="5.75" />
      <path className={styles.check} d="M3.5 6.2l1.7 1.7L8.6 4.4" />
    </>
  ),
  cross: <path className={styles.line} d="M2 2l8 8M10 2l-8 8" />,
  dashed: <circle className={`${styles.line} ${styles.dashed}`} cx="6" cy="6" r="5" />,
  square: (
    <>
      <rect className={styles.line} x="1.5" y="1.5" width="9" height="9" />
      <path className={styles.line} d="M3.5 6h5" />
    </>
  ),
};
const drawnAs: Record<ControlState | Treatment, Drawn> = {
  suggested: 'dashed',
  'to-decide': 'dashed',
  planned: 'to-do',
  'under-way': 'half',
  done: 'done',
  provider: 'done',
  'not-possible': 'cross',
  accepted: 'square',
  transferred: 'square',
  avoided: 'square',
};

export function StateSign({ state, word }: { state: ControlState | Treatment; word: string }) {
  return (
    <span className={styles.state}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {drawings[drawnAs[state]]}
      </svg>
      {word}
    </span>
  );
}
