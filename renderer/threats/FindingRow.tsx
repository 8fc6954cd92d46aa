// One finding in a list: score, title, why, what cuts it. Chosen, it opens: the story, the arithmetic, the controls.

import { ArrowRight, Shield } from 'lucide-react';
import { indexOf } from '../../core/content-index.ts';
import { referenceWords } from '../../core/document/references.ts';
import { levelWords, stateWords, treatmentWords } from '../../core/document/words.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { OwnMark } from '../ui/OwnMark.tsx';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import { StateSign } from '../ui/StateSign.tsx';
import { verdictWords } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './FindingRow.module.css';
import { QuestionLinks } from './QuestionLinks.tsx';
import { RatingSteps } from './RatingSteps.tsx';

interface Props {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly side: 'inherent' | 'residual';
  readonly open: boolean;
  /** Says where: left out when the list is about one place. */
  readonly withPlace: boolean;
}

export function FindingRow({ plan, finding, side, open, withPlace }: Props) {
  const threat = indexOf(plan.content).threat.get(finding.threat);
  const absent = finding.verdict === 'absent';
  return (
    <li className={classNames(styles.finding, open && styles.open)}>
      <button
        type="button"
        className={styles.main}
        aria-expanded={open}
        onClick={() => moveTo({ finding: open ? null : finding.id })}
      >
        {absent ? <span /> : <ScoreSign finding={finding} side={side} size={24} />}
        <span className={styles.title}>{threat?.title}</span>
        <span className={words.id}>{finding.threat}</span>
      </button>
      <div className={styles.body}>
        <OwnMark content={plan.content} id={finding.threat} />
        {withPlace && <p className={styles.place}>{explainerOf(plan).names.place(finding.place)}</p>}
        <BecauseLine
          parts={sentencesOf(plan, finding.because)}
          lead={finding.verdict === 'applies' ? 'Because' : `${verdictWords[finding.verdict]}, because`}
        />
        {!absent && <Foot plan={plan} finding={finding} side={side} />}
        {open && <Detail plan={plan} finding={finding} />}
      </div>
    </li>
  );
}

/** The sign with the score; an open finding has none yet, only a worse end. */
function ScoreSign({ finding, side, size }: { finding: Finding; side: Props['side']; size: 20 | 24 }) {
  const risk = finding[side];
  const score = finding.verdict === 'open' ? '?' : risk?.score;
  return <SeveritySign level={levelOf(finding, risk)} number={score} size={size} />;
}

function Foot({ plan, finding, side }: { plan: Plan; finding: Finding; side: Props['side'] }) {
  const chosen = new Set(plan.controls.filter(({ state }) => state !== 'suggested').map(({ id }) => id));
  const cutting = finding.controls.filter((id) => chosen.has(id));
  const other = side === 'inherent' ? finding.residual : finding.inherent;
  return (
    <p className={styles.foot}>
      <span className={styles.cut}>
        <Icon of={Shield} size={14} />
        {cutting.length === 0 ? (
          <span className={words.quiet}>no control chosen yet</span>
        ) : (
          <span className={words.id}>{cutting.join(', ')}</span>
        )}
      </span>
      {other !== null && side === 'inherent' && finding.verdict !== 'open' && (
        <>
          <Icon of={ArrowRight} size={14} />
          <ScoreSign finding={finding} side="residual" size={20} />
        </>
      )}
      {other !== null && side === 'residual' && <span className={words.quiet}>was {other.score}</span>}
      {finding.verdict === 'open' && <span className={words.quiet}>at worst {finding.inherent?.score}</span>}
      <span className={styles.state}>
        {finding.treatment === null ? verdictWords[finding.verdict] : treatmentWords[finding.treatment]}
      </span>
    </p>
  );
}

function Detail({ plan, finding }: { plan: Plan; finding: Finding }) {
  const index = indexOf(plan.content);
  const threat = index.threat.get(finding.threat);
  const planned = new Map(plan.controls.map((control) => [control.id, control]));
  const { inherent } = finding;
  return (
    <>
      <p className={styles.story}>{threat?.story}</p>
      <RatingSteps plan={plan} finding={finding} />
      {finding.verdict === 'open' && inherent !== null && (
        <p className={styles.story}>
          Counted at its worse end until it is answered: {inherent.score}, {levelWords[inherent.severity].toLowerCase()}
          .
        </p>
      )}
      {finding.controls.length > 0 && (
        <ul className={styles.controls} aria-label="Controls">
          {finding.controls.map((id) => {
            const state = planned.get(id)?.state;
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.control}
                  onClick={() => moveTo({ screen: 'plan', control: id, finding: finding.id })}
                >
                  <span className={words.id}>{id}</span>
                  <span className={words.clip}>{index.control.get(id)?.title}</span>
                  {state === undefined ? <span>named only</span> : <StateSign state={state} word={stateWords[state]} />}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <p className={styles.references}>{referenceWords(plan.content, threat?.references ?? []).join(' · ')}</p>
      <div className={styles.actions}>
        {finding.verdict === 'applies' && (
          <Button small onClick={() => moveTo({ screen: 'plan', finding: finding.id, control: null })}>
            Decide
          </Button>
        )}
        <QuestionLinks plan={plan} finding={finding} />
      </div>
    </>
  );
}
