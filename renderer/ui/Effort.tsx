// Effort as three bars and its letter.
import styles from './Effort.module.css';

const bars = [
  { x: 0, y: 6, height: 4 },
  { x: 7, y: 3, height: 7 },
  { x: 14, y: 0, height: 10 },
] as const;
const filled = { S: 1, M: 2, L: 3 } as const;

export function Effort({ size }: { size: 'S' | 'M' | 'L' }) {
  return (
    <span className={styles.effort}>
      <svg viewBox="0 0 20 10" width="20" height="10" aria-hidden="true">
        {bars.map((bar, i) => (
          <rect key={bar.x} className={i < filled[size] ? styles.on : styles.off} width="5" {...bar} />
        ))}
      </svg>
      {size}
    </span>
  );
}
