// How a question is answered: cards, ticks, ranges, a table of entries, or the fields of a compound question.
import type { Plan } from '../../core/plan-types.ts';
import type { AskedQuestion } from '../../core/wizard.ts';
import { ChoiceAnswer } from './ChoiceAnswer.tsx';
import { CidrsAnswer } from './CidrsAnswer.tsx';
import { CompoundAnswer } from './CompoundAnswer.tsx';
import { ListAnswer } from './ListAnswer.tsx';
import type { OptionView } from './OptionCards.tsx';
import { SeveralAnswer } from './SeveralAnswer.tsx';

export interface BodyProps {
  readonly plan: Plan;
  readonly asked: AskedQuestion;
  readonly tried: string | null;
  readonly onTry: (option: OptionView | null, by: 'focus' | 'hover') => void;
  readonly onNext: () => void;
}

const bodies = {
  choice: ChoiceAnswer,
  choices: SeveralAnswer,
  cidrs: CidrsAnswer,
  list: ListAnswer,
  compound: CompoundAnswer,
} as const;

export function AnswerBody(props: BodyProps) {
  const Body = bodies[props.asked.question.type];
  return <Body {...props} />;
}
