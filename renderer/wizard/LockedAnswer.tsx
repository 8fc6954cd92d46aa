// A question that another answer has settled: its value, and which answer that was.
import { Lock } from 'lucide-react';
import type { Plan } from '../../core/plan-types.ts';
import type { AskedAnswer } from '../../core/wizard.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './LockedAnswer.module.css';
import { wizardText } from './text.ts';

export function LockedAnswer({ plan, answer }: { plan: Plan; answer: AskedAnswer }) {
  const { locked, name } = answer;
  if (locked === undefined) return null;
  return (
    <div className={styles.locked}>
      <p className={styles.title}>
        <Icon of={Lock} />
        <b>{explainerOf(plan).names.answer(name, locked.value)}</b>
        <span>{wizardText.locked}</span>
      </p>
      <p>{locked.says}</p>
      <BecauseLine parts={sentencesOf(plan, locked.because)} />
    </div>
  );
}
