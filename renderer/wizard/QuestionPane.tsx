// One question: what is asked and why, the answers, what clashes, a note, and the way on.
import { Lock, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { Plan } from '../../core/plan-types.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { OwnMark } from '../ui/OwnMark.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { AnswerBody } from './AnswerBody.tsx';
import { ClashNote } from './ClashNote.tsx';
import { NotePart } from './NotePart.tsx';
import type { OptionView } from './OptionCards.tsx';
import styles from './QuestionPane.module.css';
import { clashesAt, noEffectOf, type Stop } from './questions.ts';
import { wizardText } from './text.ts';
import { UndecidedPart } from './UndecidedPart.tsx';

interface Props {
  readonly plan: Plan;
  readonly stop: Stop;
  readonly next: Stop | undefined;
  readonly tried: string | null;
  readonly onTry: (option: OptionView | null, by: 'focus' | 'hover') => void;
  readonly onStep: (by: 1 | -1) => void;
}

export function QuestionPane({ plan, stop, next, tried, onTry, onStep }: Props) {
  const { asked } = stop;
  const { question } = asked;
  const note = plan.project.answers[question.name]?.note;
  const [noting, setNoting] = useState(note !== undefined);
  return (
    <section className={pane.pane} aria-labelledby="question">
      <div className={styles.scroll}>
        <p className={styles.crumb}>
          <span>
            Step {stop.stepNumber}, question {stop.number} of {stop.step.progress.asked}
          </span>
          <span className={words.id}>{question.id}</span>
          <OwnMark content={plan.content} id={question.id} />
          {question.cannotChangeLater && (
            <span className={styles.lock}>
              <Icon of={Lock} size={14} />
              {wizardText.later}
            </span>
          )}
        </p>
        <h1 id="question">{question.ask}</h1>
        <Why plan={plan} stop={stop} />
        <AnswerBody plan={plan} asked={asked} tried={tried} onTry={onTry} onNext={() => onStep(1)} />
        {noEffectOf(plan, asked).map((why) => (
          <p key={why} className={styles.provider}>
            {why}
          </p>
        ))}
        <UndecidedPart plan={plan} asked={asked} />
        <div className={styles.clashes}>
          {clashesAt(plan, asked).map((contradiction) => (
            <ClashNote key={contradiction.id} plan={plan} now={plan} contradiction={contradiction} first={null} />
          ))}
        </div>
        {noting && <NotePart question={question} note={note ?? ''} />}
      </div>
      <div className={styles.foot}>
        <Button onClick={() => onStep(-1)} hotkey="Shift Enter">
          Back
        </Button>
        <Button look="quiet" onClick={() => setNoting(!noting)} aria-expanded={noting}>
          <Icon of={Pencil} />
          {note === undefined ? 'Add a note' : 'Note'}
        </Button>
        <span className={styles.next}>
          {next === undefined ? 'Last question. Next: the threat model' : `Next: ${next.asked.question.ask}`}
        </span>
        <Button look="primary" onClick={() => onStep(1)} hotkey="Enter">
          Next
        </Button>
      </div>
    </section>
  );
}

function Why({ plan, stop: { asked } }: { plan: Plan; stop: Stop }) {
  const { question, called, later } = asked;
  const [more, setMore] = useState(false);
  useShortcuts({ '?': () => setMore((open) => !open) });
  const sources = plan.content.sources.filter(({ id }) => question.sources.includes(id));
  return (
    <>
      <p className={styles.why}>
        {question.why}{' '}
        <Button look="link" onClick={() => setMore(!more)} aria-expanded={more} hotkey="?">
          {more ? 'Less' : 'Why it matters'}
        </Button>
      </p>
      {called !== undefined && <p className={styles.provider}>On this platform: “{called}”.</p>}
      {more && (
        <div className={styles.more}>
          {question.explain !== undefined && <p>{question.explain}</p>}
          {later !== undefined && (
            <p>
              <b>Later:</b> {later}
            </p>
          )}
          <p className={classNames(words.small, words.quiet)}>
            Sources: {sources.map(({ title, publisher, seen }) => `${title} (${publisher}, seen ${seen})`).join('; ')}
          </p>
        </div>
      )}
    </>
  );
}
