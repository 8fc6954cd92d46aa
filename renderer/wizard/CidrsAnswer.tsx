// Address ranges, one a row, and the answer that there are none.
import { Plus, X } from 'lucide-react';
import { clearAnswer, setAnswer } from '../../core/edit-project.ts';
import { change, endStep } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import field from '../ui/Field.module.css';
import { FieldError } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { oneLineText } from '../ui/typed-text.ts';
import type { BodyProps } from './AnswerBody.tsx';
import { LiveCards } from './ChoiceAnswer.tsx';
import styles from './CidrsAnswer.module.css';
import { answerTrial, undecidedView } from './option-views.ts';
import { namesOf } from './questions.ts';

export function CidrsAnswer({ plan, asked, tried, onTry, onNext }: BodyProps) {
  const [answer] = asked.answers;
  if (answer === undefined || answer.asked.type !== 'cidrs') return null;
  const { name, problems } = answer;
  const { short } = asked.question;
  const { value } = plan.project.answers[name] ?? {};
  const ranges = Array.isArray(value) ? (value as readonly string[]) : undefined;
  const give = (next: readonly string[], key?: string) =>
    change(short, (project) => setAnswer(project, name, next), key);
  const none = {
    key: 'none',
    hotkey: '0',
    ...answer.asked.none,
    chosen: ranges?.length === 0,
    trial: answerTrial(name, []),
  };
  return (
    <>
      <ul className={styles.ranges} aria-label={short}>
        {(ranges ?? []).map((range, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a range is its place in the list
          <li key={i} className={styles.range}>
            <input
              className={field.input}
              aria-label={`Range ${i + 1}`}
              aria-invalid={problems.length > 0 || undefined}
              value={range}
              placeholder="203.0.113.0/24"
              spellCheck={false}
              onChange={({ target }) =>
                give(
                  (ranges ?? []).map((old, at) => (at === i ? oneLineText(target.value) : old)),
                  `${name}/${i}`,
                )
              }
              onBlur={endStep}
            />
            <Button
              look="icon"
              aria-label={`Remove range ${i + 1}`}
              onClick={() => {
                const left = (ranges ?? []).filter((_, at) => at !== i);
                if (left.length > 0) give(left);
                else change(short, (project) => clearAnswer(project, name));
              }}
            >
              <Icon of={X} />
            </Button>
          </li>
        ))}
      </ul>
      {problems.map((problem) => (
        <FieldError key={problem.code}>
          {problem.message} {problem.fix}
        </FieldError>
      ))}
      <p className={styles.add}>
        <Button small onClick={() => give([...(ranges ?? []), ''])}>
          <Icon of={Plus} />
          Add a range
        </Button>
      </p>
      <LiveCards
        labelledBy="question"
        short={short}
        options={[none, undecidedView(namesOf(asked), asked.undecided)]}
        {...{ plan, tried, onTry, onNext }}
        hotkeys
      />
    </>
  );
}
