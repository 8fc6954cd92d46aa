// A question with several parts: cards for choices, inputs for the rest, each a fact of its own.
import { useId } from 'react';
import { clearAnswer, setAnswer } from '../../core/edit-project.ts';
import type { AskedAnswer } from '../../core/wizard.ts';
import { change } from '../store.ts';
import { Field } from '../ui/Field.tsx';
import words from '../ui/words.module.css';
import type { BodyProps } from './AnswerBody.tsx';
import { LiveCards, Problems } from './ChoiceAnswer.tsx';
import styles from './CompoundAnswer.module.css';
import { LockedAnswer } from './LockedAnswer.tsx';
import { choiceViews, yesNoViews } from './option-views.ts';
import { ValueInput } from './ValueInput.tsx';

export function CompoundAnswer(props: BodyProps) {
  const shown = props.asked.answers.filter(({ visible }) => visible === true);
  const cards = shown.filter(({ asked }) => asked.type === 'choice' || asked.type === 'yes-no');
  const typed = shown.filter((answer) => !cards.includes(answer));
  // The number keys mean the first part that is still open, and the first one when all are answered.
  const keyed = cards.find(({ reading }) => reading.state === 'unanswered') ?? cards[0];
  return (
    <>
      {cards.map((answer) => (
        <CardsPart key={answer.name} {...props} answer={answer} keyed={answer === keyed} />
      ))}
      {typed.length > 0 && (
        <div className={styles.inputs}>
          {typed.map((answer) => (
            <InputPart key={answer.name} {...props} answer={answer} />
          ))}
        </div>
      )}
    </>
  );
}

interface PartProps extends BodyProps {
  readonly answer: AskedAnswer;
}

const labelOf = ({ asked, name }: AskedAnswer): string => ('label' in asked ? String(asked.label) : name);
const meansOf = ({ asked }: AskedAnswer): string | undefined =>
  'means' in asked && typeof asked.means === 'string' ? asked.means : undefined;

function CardsPart({ answer, keyed, plan, tried, onTry, onNext }: PartProps & { keyed: boolean }) {
  const id = useId();
  const views = answer.asked.type === 'yes-no' ? yesNoViews(answer) : choiceViews(answer);
  // Keys of options are unique within a part only.
  const options = views.map((view) => ({ ...view, key: `${answer.name}/${view.key}` }));
  return (
    <div className={styles.part}>
      <h2 id={id} className={styles.label}>
        {labelOf(answer)}
      </h2>
      {meansOf(answer) !== undefined && <p className={styles.means}>{meansOf(answer)}</p>}
      {answer.locked === undefined ? (
        <LiveCards
          labelledBy={id}
          short={labelOf(answer)}
          {...{ plan, options, tried, onTry, onNext }}
          hotkeys={keyed}
        />
      ) : (
        <LockedAnswer plan={plan} answer={answer} />
      )}
      <Problems answer={answer} />
    </div>
  );
}

function InputPart({ answer, plan }: PartProps) {
  const { name, asked, problems } = answer;
  const [problem] = problems;
  const label = labelOf(answer);
  const unit =
    asked.type === 'number' && asked.unit && !label.toLowerCase().includes(asked.unit) ? `, ${asked.unit}` : '';
  const suggest =
    asked.type === 'number' ? (asked.suggest ?? []) : asked.type === 'cidr' && asked.suggest ? [asked.suggest] : [];
  const stored = plan.project.answers[name]?.value;
  const give = (value: Parameters<typeof setAnswer>[2] | undefined) =>
    change(
      label,
      (project) => (value === undefined ? clearAnswer(project, name) : setAnswer(project, name, value)),
      name,
    );
  return (
    <div>
      <Field
        label={`${label}${unit}`}
        hint={meansOf(answer)}
        error={problem === undefined ? undefined : `${problem.message} ${problem.fix ?? ''}`}
      >
        {(tie) => (
          <ValueInput
            {...tie}
            plan={plan}
            answer={answer}
            stored={typeof stored === 'object' ? undefined : stored}
            onChange={give}
          />
        )}
      </Field>
      {suggest.length > 0 && stored === undefined && (
        <p className={styles.suggest}>
          {suggest.map((value) => (
            <button key={value} type="button" className={words.link} onClick={() => give(value)}>
              {value}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
