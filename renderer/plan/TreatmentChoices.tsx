// The four treatments side by side, each with the risk that it leaves.
import { useMemo } from 'react';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelOf } from '../plan-views.ts';
import { classNames } from '../ui/class-names.ts';
import { FieldError } from '../ui/Field.tsx';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import words from '../ui/words.module.css';
import { planOf } from '../use-plan.ts';
import styles from './DecidePanel.module.css';
import { type Draft, record } from './decide.ts';
import { choiceWords, type TreatmentChoice, treatments } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly draft: Draft;
  readonly fault: string | undefined;
  readonly onChoose: (choice: TreatmentChoice) => void;
}

export function TreatmentChoices({ plan, finding, draft, fault, onChoose }: Props) {
  const mitigated = useMemo(() => {
    const controls = draft.controls.length > 0 ? draft.controls : finding.controls;
    const then = record(plan.project, finding, { ...draft, choice: 'mitigate', controls });
    return planOf(plan.content, then, plan.date).findings.find(({ id }) => id === finding.id);
  }, [plan, finding, draft]);
  const left = { mitigate: mitigated, accepted: finding, transferred: finding, avoided: undefined } as const;
  return (
    <fieldset>
      <legend className={words.label}>What do you do about it?</legend>
      <div className={styles.choices}>
        {treatments.map((choice) => {
          const then = left[choice];
          return (
            <label key={choice} className={classNames(styles.choice, draft.choice === choice && styles.on)}>
              <input
                type="radio"
                name="treatment"
                className={styles.radio}
                checked={draft.choice === choice}
                onChange={() => onChoose(choice)}
              />
              <span className={styles.words}>
                <b>{choiceWords[choice].word}</b>
                <span>{choiceWords[choice].about}</span>
              </span>
              {then?.residual ? (
                <SeveritySign level={levelOf(then, then.residual)} number={then.residual.score} />
              ) : (
                <span className={classNames(words.quiet, words.small)}>gone</span>
              )}
            </label>
          );
        })}
      </div>
      {fault !== undefined && <FieldError>{fault}</FieldError>}
    </fieldset>
  );
}
