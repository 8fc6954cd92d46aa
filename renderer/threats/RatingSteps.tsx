// The arithmetic of a risk: base, what moved it and why, what controls take off.

import { indexOf } from '../../core/content-index.ts';
import { levelWords } from '../../core/document/words.ts';
import type { Finding, Plan, RatedValue } from '../../core/plan-types.ts';
import { sentencesOf } from '../sentences.ts';
import { BecausePart } from '../ui/BecauseLine.tsx';
import { signed } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './RatingSteps.module.css';

export function RatingSteps({ plan, finding }: { plan: Plan; finding: Finding }) {
  const { likelihood, impact, inherent, residual } = finding;
  if (likelihood === null || impact === null || inherent === null || residual === null) return null;
  return (
    <div className={styles.arithmetic}>
      <Side name="Likelihood" rated={likelihood} used={inherent.likelihood} plan={plan} finding={finding} />
      <Side name="Impact" rated={impact} used={inherent.impact} plan={plan} finding={finding} />
      <p className={styles.total}>
        <span>Before controls</span>
        <span>
          {inherent.likelihood} × {inherent.impact} = <b>{inherent.score}</b>, {levelWords[inherent.severity]}
        </span>
      </p>
      <ul>
        {residual.steps.map((step) => (
          <li key={`${step.control}-${step.on}-${step.by}`} className={styles.step}>
            <span className={words.better}>{signed(-step.by)}</span>
            <span>
              {step.on} by <span className={words.id}>{step.control}</span>{' '}
              {indexOf(plan.content).control.get(step.control)?.title}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.total}>
        <span>After controls</span>
        <span>
          {residual.likelihood} × {residual.impact} = <b>{residual.score}</b>, {levelWords[residual.severity]}
        </span>
      </p>
    </div>
  );
}

interface SideProps {
  readonly name: string;
  readonly rated: RatedValue;
  /** The value that counts; another one than the rule's when the architect set it. */
  readonly used: number;
  readonly plan: Plan;
  readonly finding: Finding;
}

function Side({ name, rated, used, plan, finding }: SideProps) {
  return (
    <>
      <p className={styles.line}>
        <span>{name}</span>
        <span>
          base {rated.base}
          {rated.steps.length > 0 && `, then ${rated.steps.map(({ by }) => signed(by)).join(' ')}`}: <b>{used} of 5</b>
        </span>
      </p>
      {rated.steps.length > 0 && (
        <ul>
          {rated.steps.map((step) => {
            const parts = sentencesOf(plan, step.because, undefined);
            const key = parts.map(({ before, value }) => `${before}${value ?? ''}`).join();
            return (
              <li key={`${key}${step.by}`} className={styles.step}>
                <span className={step.by > 0 ? words.worse : words.better}>{signed(step.by)}</span>
                <span>
                  because{' '}
                  {parts.map((part, i) => (
                    <span key={`${part.before}${part.value ?? ''}`}>
                      {i > 0 && ', and '}
                      <BecausePart part={part} />
                    </span>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {used !== rated.value && <p className={styles.step}>Set by hand: {finding.overridden}</p>}
    </>
  );
}
