// What is not settled yet, said on the plan as the export says it on page one.
import { TriangleAlert } from 'lucide-react';
import { count, enumeration } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { unsettledQuestion } from '../plan-views.ts';
import { moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import words from '../ui/words.module.css';
import styles from './DraftNote.module.css';

export function DraftNote({ plan }: { plan: Plan }) {
  const { contradictions, openQuestions, problems } = plan;
  const parts = [
    contradictions.length > 0 && count(contradictions.length, 'contradiction'),
    openQuestions.length > 0 && count(openQuestions.length, 'open question'),
    problems.length > 0 && count(problems.length, 'answer that does not count', 'answers that do not count'),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return (
    <p className={styles.note}>
      <Icon of={TriangleAlert} className={styles.icon} />
      <span>Draft: {enumeration(parts)}. The export says so on page one.</span>
      <Button
        look="link"
        className={words.push}
        onClick={() => moveTo({ screen: 'wizard', question: unsettledQuestion(plan) })}
      >
        Show them
      </Button>
    </p>
  );
}
