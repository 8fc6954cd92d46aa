// Any number of options: a tick card each, and one that says “none of these”.
import type { AskedAnswer } from '../../core/wizard.ts';
import type { BodyProps } from './AnswerBody.tsx';
import { LiveCards, Problems } from './ChoiceAnswer.tsx';
import cards from './OptionCards.module.css';
import type { OptionView } from './OptionCards.tsx';
import { answerTrial, undecidedView } from './option-views.ts';
import { namesOf } from './questions.ts';
import { wizardText } from './text.ts';

export function SeveralAnswer({ plan, asked, tried, onTry, onNext }: BodyProps) {
  const [answer] = asked.answers;
  if (answer === undefined) return null;
  return (
    <>
      <div className={cards.head}>
        <span>{wizardText.severalAnswers}</span>
        <span>{wizardText.riskHead}</span>
      </div>
      <LiveCards
        several
        labelledBy="question"
        short={asked.question.short}
        options={[...optionsOf(answer), undecidedView(namesOf(asked), asked.undecided)]}
        {...{ plan, tried, onTry, onNext }}
        hotkeys
      />
      <Problems answer={answer} />
    </>
  );
}

/** Ticking an option adds it, ticking again takes it out; “none” empties the answer. */
function optionsOf({ name, asked, reading, options }: AskedAnswer): readonly OptionView[] {
  const known = reading.state === 'answered' && Array.isArray(reading.value) ? (reading.value as string[]) : undefined;
  const none = asked.type === 'choices' ? asked.none : undefined;
  const toggled = (key: string): readonly string[] =>
    known?.includes(key) ? known.filter((one) => one !== key) : [...(known ?? []), key];
  const cardsOf = options
    .filter(({ offered }) => offered)
    .map(
      ({ key, option, called, watch }, i): OptionView => ({
        key,
        hotkey: i < 9 ? String(i + 1) : undefined,
        label: option.label,
        means: option.means,
        watch,
        called,
        chosen: known?.includes(key) ?? false,
        trial: answerTrial(name, toggled(key)),
      }),
    );
  if (none === undefined) return cardsOf;
  return [...cardsOf, { key: 'none', hotkey: '0', ...none, chosen: known?.length === 0, trial: answerTrial(name, []) }];
}
