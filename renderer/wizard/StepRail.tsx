// Where am I: the steps with their progress and contradictions, and the questions of the current one.
import { Check, CircleHelp, Flag, TriangleAlert } from 'lucide-react';
import type { Plan } from '../../core/plan-types.ts';
import type { AskedQuestion } from '../../core/wizard.ts';
import { askedOf, stepsOf } from '../plan-views.ts';
import { moveTo } from '../store.ts';
import { ClashMark } from '../ui/ClashMark.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { ProgressBar, ProgressRing } from '../ui/Progress.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import { newContradictions } from './preview.ts';
import { clashesAt, type Stop } from './questions.ts';
import styles from './StepRail.module.css';

interface Props {
  readonly plan: Plan;
  readonly current: Stop | undefined;
  /** The plan of the option that is looked at. */
  readonly then: Plan | undefined;
}

const go = (question: string): void => moveTo({ question });

export function StepRail({ plan, current, then }: Props) {
  const { answered, all } = askedOf(plan);
  return (
    <nav className={classNames(pane.pane, pane.chrome, pane.left)} aria-label="Steps">
      <div className={styles.head}>
        <p className={styles.total}>
          <span className={words.label}>Questions</span>
          <span className={classNames(words.small, words.quiet)}>
            {answered} of {all} answered
          </span>
        </p>
        <ProgressBar done={answered} all={all} />
      </div>
      <ol className={styles.steps}>
        {stepsOf(plan).map((step) => (
          <StepRow
            key={step.step.id}
            plan={plan}
            step={step}
            current={step.step.id === current?.step.step.id ? current : undefined}
            then={then}
          />
        ))}
      </ol>
      <Foot plan={plan} />
    </nav>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly step: Stop['step'];
  readonly current: Stop | undefined;
  readonly then: Plan | undefined;
}

function StepRow({ plan, step, current, then }: RowProps) {
  const shown = step.questions.filter(({ visible }) => visible === true);
  const clashes = new Set(shown.flatMap((asked) => clashesAt(plan, asked).map(({ id }) => id)));
  const would = current === undefined || then === undefined ? 0 : newContradictions(plan, then).length;
  const first = shown.find(({ answered }) => !answered) ?? shown[0];
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.step, current && styles.stepNow)}
        aria-current={current === undefined ? undefined : 'step'}
        disabled={first === undefined}
        onClick={() => first !== undefined && go(first.question.name)}
      >
        <ProgressRing done={step.progress.answered} all={step.progress.asked} />
        <span className={styles.name}>{step.step.title}</span>
        {clashes.size > 0 && (
          <ClashMark>
            {clashes.size}
            <span className={words.hidden}> {clashes.size === 1 ? 'contradiction' : 'contradictions'}</span>
          </ClashMark>
        )}
        {would > 0 && (
          <ClashMark would>
            +{would}
            <span className={words.hidden}> with the answer that you look at</span>
          </ClashMark>
        )}
        <span className={styles.count}>
          {step.progress.answered}/{step.progress.asked}
        </span>
      </button>
      {current !== undefined && (
        <ol className={styles.questions}>
          {shown.map((asked) => (
            <QuestionRow
              key={asked.question.id}
              plan={plan}
              asked={asked}
              now={asked.question.id === current.asked.question.id}
            />
          ))}
        </ol>
      )}
    </li>
  );
}

function QuestionRow({ plan, asked, now }: { plan: Plan; asked: AskedQuestion; now: boolean }) {
  const clashes = clashesAt(plan, asked).length;
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.question, now && styles.questionNow)}
        aria-current={now ? 'true' : undefined}
        onClick={() => go(asked.question.name)}
      >
        <span className={styles.name}>{asked.question.short}</span>
        {clashes > 0 && (
          <ClashMark>
            <span className={words.hidden}>contradiction</span>
          </ClashMark>
        )}
        {asked.answered ? (
          <>
            <Icon of={Check} size={14} />
            <span className={words.hidden}>answered</span>
          </>
        ) : (
          asked.undecided && <span className={classNames(words.small, words.quiet)}>not decided</span>
        )}
      </button>
    </li>
  );
}

function Foot({ plan }: { plan: Plan }) {
  const [clash] = plan.contradictions;
  const question = clash?.because.find(({ q }) => q !== undefined)?.q;
  const undecided = plan.openQuestions.filter(({ undecided: who }) => who !== undefined);
  return (
    <div className={styles.foot}>
      <button
        type="button"
        className={styles.link}
        disabled={question === undefined}
        onClick={() => question !== undefined && go(question)}
      >
        <Icon of={TriangleAlert} className={plan.contradictions.length > 0 ? styles.clash : undefined} />
        Contradictions
        <span className={styles.count}>{plan.contradictions.length}</span>
      </button>
      <button
        type="button"
        className={styles.link}
        disabled={undecided[0] === undefined}
        onClick={() => undecided[0] !== undefined && go(undecided[0].name)}
      >
        <Icon of={Flag} />
        Follow-ups
        <span className={styles.count}>{undecided.length}</span>
      </button>
      <button
        type="button"
        className={styles.link}
        disabled={plan.openQuestions[0] === undefined}
        onClick={() => plan.openQuestions[0] !== undefined && go(plan.openQuestions[0].name)}
      >
        <Icon of={CircleHelp} />
        Not answered
        <span className={styles.count}>{plan.openQuestions.length}</span>
      </button>
    </div>
  );
}
