// What the panel says before something is chosen: what still waits for a decision, the worst and the most useful first.
import { indexOf } from '../../core/content-index.ts';
import { count } from '../../core/document/words.ts';
import type { Finding, Plan, PlannedControl } from '../../core/plan-types.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import { Effort } from '../ui/Effort.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import words from '../ui/words.module.css';
import styles from './DecidePanel.module.css';
import { planText } from './text.ts';

const shownAtMost = 8;

export function ToDecide({ plan }: { plan: Plan }) {
  const again = plan.findings.filter(({ review }) => review !== undefined);
  const open = plan.findings
    .filter(({ treatment }) => treatment === 'to-decide')
    .sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1));
  const controls = suggestedByCut(plan);
  const nothing = again.length + open.length + controls.length === 0;
  return (
    <>
      <div className={styles.head}>
        <h2>{planText.toDecide}</h2>
        <p className={words.second}>{nothing ? planText.allDecided : planText.choose}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={classNames(pane.scroll, styles.body)} tabIndex={0} aria-label={planText.toDecide}>
        <FindingList plan={plan} title={`${count(again.length, 'decision')} to look at again`} findings={again} />
        <FindingList
          plan={plan}
          title={`${count(open.length, 'finding')} without a control or a decision`}
          findings={open}
        />
        <ControlList plan={plan} controls={controls} />
      </section>
    </>
  );
}

function score({ residual }: Finding): number {
  return residual?.score ?? 0;
}

/** Suggested controls: first those that cut most residual risk, then the smaller effort. */
function suggestedByCut(plan: Plan): readonly PlannedControl[] {
  const { control } = indexOf(plan.content);
  const cutBy = cutIn(plan);
  const effort = ({ id }: PlannedControl) => 'SML'.indexOf(control.get(id)?.effort ?? 'L');
  return plan.controls
    .filter(({ state }) => state === 'suggested')
    .sort((a, b) => cutBy(b) - cutBy(a) || effort(a) - effort(b) || (a.id < b.id ? -1 : 1));
}

/** The residual risk of all findings that a control cuts. */
function cutIn(plan: Plan): (control: PlannedControl) => number {
  const scores = new Map(plan.findings.map((finding) => [finding.id, score(finding)]));
  return ({ cuts }) => cuts.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0);
}

interface FindingsProps {
  readonly plan: Plan;
  readonly title: string;
  readonly findings: readonly Finding[];
}

function FindingList({ plan, title, findings }: FindingsProps) {
  if (findings.length === 0) return null;
  const { threat } = indexOf(plan.content);
  const { names } = explainerOf(plan);
  return (
    <section>
      <h3 className={words.label}>{title}</h3>
      <ul className={styles.list}>
        {findings.slice(0, shownAtMost).map((finding) => (
          <li key={finding.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => moveTo({ finding: finding.id, control: null })}
              title={`${finding.threat} ${threat.get(finding.threat)?.title}, ${names.place(finding.place)}`}
            >
              <SeveritySign level={levelOf(finding, finding.residual)} number={score(finding)} size={20} />
              <span className={words.clip}>{threat.get(finding.threat)?.title}</span>
              <span className={styles.place}>{names.place(finding.place)}</span>
            </button>
          </li>
        ))}
      </ul>
      <More all={findings.length} where="Findings" />
    </section>
  );
}

function ControlList({ plan, controls }: { plan: Plan; controls: readonly PlannedControl[] }) {
  if (controls.length === 0) return null;
  const { control } = indexOf(plan.content);
  const cutBy = cutIn(plan);
  return (
    <section>
      <h3 className={words.label}>{count(controls.length, 'control')} to decide, by the residual risk they cut into</h3>
      <ul className={styles.list}>
        {controls.slice(0, shownAtMost).map((planned) => (
          <li key={planned.id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => moveTo({ control: planned.id, finding: null })}
              title={`${control.get(planned.id)?.title}: cuts ${count(planned.cuts.length, 'finding')} with a residual risk of ${cutBy(planned)} together`}
            >
              <span className={words.clip}>{control.get(planned.id)?.title}</span>
              <span className={styles.cut}>
                risk {cutBy(planned)} <Effort size={control.get(planned.id)?.effort ?? 'M'} />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <More all={controls.length} where="Roadmap" />
    </section>
  );
}

function More({ all, where }: { all: number; where: string }) {
  if (all <= shownAtMost) return null;
  return (
    <p className={classNames(words.small, words.quiet)}>
      And {all - shownAtMost} more, under {where}.
    </p>
  );
}
