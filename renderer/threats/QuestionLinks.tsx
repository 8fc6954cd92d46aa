// From a finding to the questions whose answers decided it.
import { answerables } from '../../core/content/answerables.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';

export function QuestionLinks({ plan, finding }: { plan: Plan; finding: Finding }) {
  const steps = [...(finding.likelihood?.steps ?? []), ...(finding.impact?.steps ?? [])];
  const names = new Set([...finding.because, ...steps.flatMap(({ because }) => because)].map(({ q }) => q));
  const questions = new Map(
    answerables(plan.content.questions)
      .filter(({ name }) => names.has(name))
      .map(({ question }) => [question.id, question]),
  );
  return [...questions.values()].map((question) => (
    <Button
      key={question.id}
      small
      look="quiet"
      onClick={() => moveTo({ screen: 'wizard', question: question.name })}
      title={question.ask}
    >
      {question.short}
    </Button>
  ));
}
