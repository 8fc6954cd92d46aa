// How much is answered: as a bar, and as a ring that closes with a tick.
import styles from './Progress.module.css';

interface Props {
  readonly done: number;
  readonly all: number;
}

export function ProgressBar({ done, all }: Props) {
  return (
    <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.ground} width="100" height="4" />
      <rect className={styles.part} width={all === 0 ? 0 : (100 * done) / all} height="4" />
    </svg>
  );
}

export function ProgressRing({ done, all }: Props) {
  if (done === all)
    return (
      <svg className={styles.ring} viewBox="0 0 16 16" aria-hidden="true">
        <circle className={styles.full} cx="8" cy="8" r="7" />
        <path className={styles.check} d="M4.7 8.3l2.2 2.1 4.4-4.7" />
      </svg>
    );
  return (
    <svg className={styles.ring} viewBox="0 0 16 16" aria-hidden="true">
      <circle className={styles.ringGround} cx="8" cy="8" r="6" />
      {done > 0 && (
        <circle
          className={styles.ringPart}
          cx="8"
          cy="8"
          r="6"
          pathLength={all}
          strokeDasharray={`${done} ${all}`}
          transform="rotate(-90 8 8)"
        />
      )}
    </svg>
  );
}
