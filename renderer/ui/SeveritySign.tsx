// The sign of a severity: shape, number and colour. The word stands beside it or is its name.
import type { Level } from '../../core/document/tree.ts';
import { levelWords } from '../../core/document/words.ts';
import styles from './SeveritySign.module.css';

const shapes: Record<Level, React.ReactNode> = {
  critical: <path className={styles.shape} d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4z" />,
  high: <path className={styles.shape} d="M12 0l12 12-12 12L0 12z" />,
  medium: <rect className={styles.shape} x="2" y="2" width="20" height="20" rx="1" />,
  low: <circle className={styles.shape} cx="12" cy="12" r="10.5" />,
  open: <circle className={styles.shape} cx="12" cy="12" r="10.5" />,
};

interface Props {
  readonly level: Level;
  /** A score in lists, a count on an element; left out in tables, where the count stands beside it. */
  readonly number?: number | string;
  readonly size?: 16 | 20 | 24;
  /** The sign says nothing that the words beside it do not say. */
  readonly decorative?: boolean;
}

export function SeveritySign({ level, number, size = number === undefined ? 16 : 24, decorative = false }: Props) {
  const name = number === undefined ? levelWords[level] : `${levelWords[level]}, ${number}`;
  const frame = { className: styles.sign, viewBox: '0 0 24 24', width: size, height: size };
  const shape = <SeverityShape level={level} number={number} />;
  if (decorative)
    return (
      <svg {...frame} aria-hidden="true">
        {shape}
      </svg>
    );
  return (
    <svg {...frame} role="img" aria-label={name}>
      {shape}
    </svg>
  );
}

/** The bare shape for use inside another drawing, in a box of 24 by 24. */
export function SeverityShape({ level, number }: Pick<Props, 'level' | 'number'>) {
  return (
    <g className={styles[level]}>
      {shapes[level]}
      {number !== undefined && (
        <text className={styles.number} x="12" y="16">
          {number}
        </text>
      )}
    </g>
  );
}
