// Likelihood against impact, five by five: how many findings stand where, the chosen ones outlined.
import { levelWords } from '../../core/document/words.ts';
import type { Finding } from '../../core/plan-types.ts';
import { severityOf } from '../../core/rating.ts';
import { levelCounts } from '../plan-views.ts';
import { classNames } from '../ui/class-names.ts';
import { levels } from '../ui/text.ts';
import styles from './RiskMatrix.module.css';

const width = 40;
const height = 24;
const left = 26;
const top = 4;
const scale = [1, 2, 3, 4, 5] as const;

interface Props {
  readonly title: string;
  readonly sum: string;
  readonly findings: readonly Finding[];
  readonly side: 'inherent' | 'residual';
  /** Ids of findings whose cells are outlined. */
  readonly chosen: ReadonlySet<string>;
}

export function RiskMatrix({ title, sum, findings, side, chosen }: Props) {
  const counts = levelCounts(findings, side);
  const name = `${title}, likelihood by impact: ${levels.map((level) => `${counts[level]} ${levelWords[level].toLowerCase()}`).join(', ')}`;
  return (
    <figure>
      <figcaption className={styles.caption}>
        <b>{title}</b>
        <span>{sum}</span>
      </figcaption>
      <svg className={styles.matrix} viewBox="0 0 232 146" width="232" height="146" role="img" aria-label={name}>
        {scale.flatMap((likelihood) =>
          scale.map((impact) => (
            <Cell
              key={`${likelihood}-${impact}`}
              likelihood={likelihood}
              impact={impact}
              here={findings.filter((f) => f[side]?.likelihood === likelihood && f[side]?.impact === impact)}
              chosen={chosen}
            />
          )),
        )}
        {scale.map((n) => (
          <g key={n} className={styles.axis}>
            <text x={18} y={yOf(n) + 16} className={styles.end}>
              {n}
            </text>
            <text x={xOf(n) + width / 2} y={140}>
              {n}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}

const xOf = (impact: number): number => left + (impact - 1) * width;
const yOf = (likelihood: number): number => top + (5 - likelihood) * height;

interface CellProps {
  readonly likelihood: number;
  readonly impact: number;
  readonly here: readonly Finding[];
  readonly chosen: ReadonlySet<string>;
}

function Cell({ likelihood, impact, here, chosen }: CellProps) {
  const x = xOf(impact);
  const y = yOf(likelihood);
  const severity = severityOf(likelihood * impact);
  const border = (other: number) => severityOf(other) !== severity;
  return (
    <>
      <rect className={classNames(styles.cell, styles[severity])} x={x} y={y} width={width} height={height} />
      {impact < 5 && border(likelihood * (impact + 1)) && (
        <path className={styles.band} d={`M${x + width} ${y}v${height}`} />
      )}
      {likelihood > 1 && border((likelihood - 1) * impact) && (
        <path className={styles.band} d={`M${x} ${y + height}h${width}`} />
      )}
      {here.some(({ id }) => chosen.has(id)) && (
        <rect className={styles.mine} x={x + 2} y={y + 2} width={width - 4} height={height - 4} rx="2" />
      )}
      {here.length > 0 && (
        <text className={styles.count} x={x + width / 2} y={y + 16}>
          {here.length}
        </text>
      )}
    </>
  );
}
