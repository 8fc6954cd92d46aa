// The wizard: steps, one question, and what follows from it, before it is answered.
import { useEffect, useRef, useState } from 'react';
import type { Plan } from '../../core/plan-types.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { moveTo, useCursor, useHistory } from '../store.ts';
import { announceEffect } from '../ui/announce.ts';
import { classNames } from '../ui/class-names.ts';
import { planOf, useOpenPlan } from '../use-plan.ts';
import { LivePanel } from './LivePanel.tsx';
import type { OptionView } from './OptionCards.tsx';
import { compare } from './preview.ts';
import { QuestionPane } from './QuestionPane.tsx';
import { findStop, stopsOf } from './questions.ts';
import { StepRail } from './StepRail.tsx';
import { changeWords } from './text.ts';
import styles from './WizardScreen.module.css';
import { usePlansIf } from './what-if.ts';

/** What is looked at before it is chosen: by the keyboard, and by the mouse, which wins while it is there. */
interface Tried {
  readonly focus: OptionView | null;
  readonly hover: OptionView | null;
}
const nothing: Tried = { focus: null, hover: null };
const hoverDelay = 80;

export function WizardScreen() {
  const plan = useOpenPlan();
  const { question } = useCursor();
  const stops = stopsOf(plan);
  const stop = findStop(stops, question);
  const name = stop?.asked.question.name ?? null;
  const [tried, setTried] = useState<Tried>(nothing);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const look = (option: OptionView | null, by: 'focus' | 'hover') => {
    clearTimeout(timer.current);
    if (by === 'focus') setTried((known) => ({ ...known, focus: option }));
    else timer.current = setTimeout(() => setTried((known) => ({ ...known, hover: option })), hoverDelay);
  };
  const looked = tried.hover ?? tried.focus;
  const trial = looked === null || looked.chosen ? null : looked;
  const then = usePlansIf(plan.project, trial === null ? [] : [trial.trial]).get(trial?.trial.key ?? '');

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question or another answer ends every look
  useEffect(() => setTried(nothing), [name, plan.project]);
  useEffect(() => {
    // The question stays where it is, also when the answers before it change.
    if (question !== name) moveTo({ question: name });
  }, [question, name]);
  useAnnouncedChange(plan);
  useFocusOnQuestion(name);

  const at = stop === undefined ? -1 : stops.indexOf(stop);
  const step = (by: 1 | -1) => {
    const next = stops[at + by];
    if (next !== undefined) moveTo({ question: next.asked.question.name });
    else if (by === 1) moveTo({ screen: 'threats' });
  };
  useShortcuts({ enter: () => step(1), 'shift+enter': () => step(-1) });

  return (
    <main className={classNames(styles.wizard, stop?.asked.question.type === 'list' && styles.wide)}>
      <StepRail plan={plan} current={stop} then={then} />
      {stop === undefined ? (
        <section />
      ) : (
        <QuestionPane
          key={name}
          plan={plan}
          stop={stop}
          next={stops[at + 1]}
          tried={tried.focus?.key ?? null}
          onTry={look}
          onStep={step}
        />
      )}
      <LivePanel plan={plan} then={then} trial={trial} last={useLastChange(plan)} />
    </main>
  );
}

/** The last change of the project that undo would take back, with the plan before it. */
function useLastChange(plan: Plan): { readonly name: string; readonly plan: Plan } | null {
  const { undo, before } = useHistory();
  return undo === null || before === null ? null : { name: undo, plan: planOf(plan.content, before, plan.date) };
}

/** The next question takes the focus, where the former one took it along: the keyboard goes on from there. */
function useFocusOnQuestion(name: string | null): void {
  const former = useRef(name);
  useEffect(() => {
    if (former.current === name) return;
    former.current = name;
    const heading = document.getElementById('question');
    if (heading === null || document.activeElement !== document.body) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [name]);
}

/** Says after each answer what it brought: “3 threats added, 2 gone. Residual risk 168.” */
function useAnnouncedChange(plan: Plan): void {
  const former = useRef(plan);
  useEffect(() => {
    if (former.current === plan) return;
    announceEffect(changeWords(compare(former.current, plan)));
    former.current = plan;
  }, [plan]);
}
