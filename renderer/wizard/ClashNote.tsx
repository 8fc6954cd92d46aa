// A contradiction in the words of a colleague: what clashes, how it usually ends, ways out with their price.
import { TriangleAlert } from 'lucide-react';
import { indexOf } from '../../core/content-index.ts';
import { applyWayOut } from '../../core/contradictions.ts';
import type { Plan, PlanContradiction } from '../../core/plan-types.ts';
import { sentencesOf } from '../sentences.ts';
import { change, moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { classNames } from '../ui/class-names.ts';
import { Effort } from '../ui/Effort.tsx';
import { Icon } from '../ui/Icon.tsx';
import { signed } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './ClashNote.module.css';
import { type Trial, usePlansIf } from './what-if.ts';

interface Props {
  /** The plan that the contradiction is in: today's, or that of a previewed answer. */
  readonly plan: Plan;
  /** Today's plan, to count the price of a way out against. */
  readonly now: Plan;
  readonly contradiction: PlanContradiction;
  /** The previewed answer, which a way out takes along; null when the contradiction is already there. */
  readonly first: Trial | null;
  readonly wouldBe?: string;
}

export function ClashNote({ plan, now, contradiction, first, wouldBe }: Props) {
  const entry = indexOf(plan.content).contradictions.find(({ id }) => id === contradiction.contradiction);
  const trials = contradiction.waysOut.map(
    (way): Trial => ({
      key: `${first?.key ?? ''}|${contradiction.id}|${way.label}`,
      edit: (project) => applyWayOut(first?.edit(project) ?? project, way),
    }),
  );
  const plans = usePlansIf(now.project, trials);
  return (
    <div className={styles.note} role="note" aria-label={`Contradiction: ${entry?.title ?? contradiction.id}`}>
      <p className={styles.title}>
        <Icon of={TriangleAlert} />
        <span>
          {wouldBe !== undefined && `${wouldBe} `}
          {entry?.title}
        </span>
        <span className={classNames(words.id, words.push)}>{contradiction.contradiction}</span>
      </p>
      <p>
        {contradiction.clash} {entry?.usually}
      </p>
      <BecauseLine parts={sentencesOf(plan, contradiction.because)} />
      <ul className={styles.ways}>
        {contradiction.waysOut.map((way, i) => {
          const trial = trials[i];
          const then = trial === undefined ? undefined : plans.get(trial.key);
          const gain = (then?.risk.residual ?? 0) - now.risk.residual;
          const opens = way.opens;
          return (
            <li key={way.label}>
              <button
                type="button"
                className={styles.way}
                onClick={() => {
                  if (way.changes.length > 0 && trial !== undefined) change(way.label, trial.edit);
                  if (opens !== undefined) moveTo({ screen: 'wizard', question: opens });
                }}
              >
                <span className={styles.wayWords}>
                  <b>{way.label}</b>
                  {way.do !== undefined && <span>{way.do}</span>}
                </span>
                <span className={styles.price}>
                  <Effort size={way.effort} />
                </span>
                {then !== undefined && way.changes.length > 0 && (
                  <span className={styles.risk}>
                    <span className={gain < 0 ? words.better : gain > 0 ? words.worse : words.quiet}>
                      {signed(gain)}
                    </span>
                    {then.risk.residual}
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
