// Under the picture: the matrices before and after controls, and the findings by severity.
import { levelWords } from '../../core/document/words.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelCounts, livingFindings } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import table from '../ui/table.module.css';
import { levelRanges, levels } from '../ui/text.ts';
import words from '../ui/words.module.css';
import { RiskMatrix } from './RiskMatrix.tsx';
import styles from './RiskStrip.module.css';

interface Props {
  readonly plan: Plan;
  /** Findings of the chosen place. */
  readonly here: readonly Finding[];
  readonly place: string | null;
}

export function RiskStrip({ plan, here, place }: Props) {
  const living = livingFindings(plan);
  const chosen = new Set(here.map(({ id }) => id));
  const before = levelCounts(living, 'inherent');
  const after = levelCounts(living, 'residual');
  return (
    <div className={styles.strip}>
      <RiskMatrix
        title="Before controls"
        sum={`inherent ${plan.risk.inherent}`}
        findings={living}
        side="inherent"
        chosen={chosen}
      />
      <RiskMatrix
        title="After controls"
        sum={`residual ${plan.risk.residual}`}
        findings={living}
        side="residual"
        chosen={chosen}
      />
      <div>
        <p className={styles.axes}>
          <span>Up: likelihood</span>
          <span>Right: impact</span>
          {place !== null && <span className={styles.mine}>{explainerOf(plan).names.place(place)}</span>}
        </p>
        <table className={`${table.table} ${styles.legend}`}>
          <caption className={words.hidden}>Findings by severity, before and after controls</caption>
          <thead>
            <tr>
              <th>Severity, and its score</th>
              <th className={table.number}>Before</th>
              <th className={table.number}>After</th>
            </tr>
          </thead>
          <tbody>
            {levels.map((level) => (
              <tr key={level}>
                <td>
                  <span className={table.sign}>
                    <SeveritySign level={level} decorative />
                    {levelWords[level]} <span className={words.quiet}>{levelRanges[level]}</span>
                  </span>
                </td>
                <td className={table.number}>{before[level]}</td>
                <td className={table.number}>{after[level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
