// One of several: a radio card an option, keys 1 to 9 and N.
import { useId } from 'react';
import type { Plan } from '../../core/plan-types.ts';
import type { AskedAnswer } from '../../core/wizard.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { change } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import words from '../ui/words.module.css';
import type { BodyProps } from './AnswerBody.tsx';
import { LockedAnswer } from './LockedAnswer.tsx';
import cards from './OptionCards.module.css';
import { OptionCards, type OptionView } from './OptionCards.tsx';
import { choiceViews, undecidedView } from './option-views.ts';
import { namesOf } from './questions.ts';
import { wizardText } from './text.ts';
import { usePlansIf } from './what-if.ts';

export function ChoiceAnswer({ plan, asked, tried, onTry, onNext }: BodyProps) {
  const [answer] = asked.answers;
  if (answer === undefined) return null;
  if (answer.locked !== undefined) return <LockedAnswer plan={plan} answer={answer} />;
  const options = [...choiceViews(answer), undecidedView(namesOf(asked), asked.undecided)];
  return (
    <>
      <div className={cards.head}>
        <span>{wizardText.answers}</span>
        <span>{wizardText.riskHead}</span>
      </div>
      <LiveCards
        labelledBy="question"
        short={asked.question.short}
        {...{ plan, options, tried, onTry, onNext }}
        hotkeys
      />
      <Problems answer={answer} />
    </>
  );
}

interface LiveCardsProps {
  readonly plan: Plan;
  readonly options: readonly OptionView[];
  readonly labelledBy: string;
  /** Names the undo step. */
  readonly short: string;
  readonly tried: string | null;
  readonly onTry: BodyProps['onTry'];
  readonly onNext: () => void;
  readonly several?: boolean;
  /** Whether the number keys mean these cards. */
  readonly hotkeys: boolean;
}

/** Cards that know their consequences and answer to their keys. */
export function LiveCards({ plan, options, short, hotkeys, ...rest }: LiveCardsProps) {
  const plans = usePlansIf(
    plan.project,
    options.filter(({ chosen }) => !chosen).map(({ trial }) => trial),
  );
  const choose = (option: OptionView) => change(short, option.trial.edit);
  const keyed = options.filter(({ hotkey }) => hotkey !== undefined);
  const keys = keyed.map((option) => [option.hotkey?.toLowerCase() ?? '', () => choose(option)] as const);
  useShortcuts(hotkeys ? Object.fromEntries(keys) : {});
  const shown = hotkeys ? options : options.map(({ hotkey: _, ...option }) => option);
  return <OptionCards {...rest} options={shown} now={plan} plans={plans} onChoose={choose} />;
}

/** Why a stored answer does not count. */
export function Problems({ answer }: { answer: AskedAnswer }) {
  const id = useId();
  return answer.problems.map((problem) => (
    <p key={`${id}${problem.code}`} className={classNames(words.worse, cards.problem)} role="alert">
      {problem.message} {problem.fix}
    </p>
  ));
}
