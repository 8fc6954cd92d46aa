// One finding to decide: mitigate, accept, transfer or avoid, with who, why and until when.
import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { indexOf } from '../../core/content-index.ts';
import type { Finding, Plan, PlannedControl } from '../../core/plan-types.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { change, moveTo } from '../store.ts';
import { announce } from '../ui/announce.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { OwnMark } from '../ui/OwnMark.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import words from '../ui/words.module.css';
import styles from './DecidePanel.module.css';
import { DecisionFields } from './DecisionFields.tsx';
import { type Draft, draftOf, type Faults, faultsOf, forgetDraft, record, rememberDraft } from './decide.ts';
import { StillCutBy } from './StillCutBy.tsx';
import { TreatmentChoices } from './TreatmentChoices.tsx';
import { decisionVerb, reviewWords } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly finding: Finding;
  /** The control that led here. */
  readonly control: PlannedControl | undefined;
}

export function DecidePanel({ plan, finding, control }: Props) {
  const stated = plan.controls.filter(({ id, state }) => finding.controls.includes(id) && isStanding(state));
  const [draft, setDraft] = useState(() =>
    draftOf(
      finding,
      stated.map(({ id }) => id),
    ),
  );
  const [faults, setFaults] = useState<Faults>({});
  const set = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    rememberDraft(finding.id, next);
    setFaults({});
  };
  const submit = () => {
    const found = faultsOf(draft);
    setFaults(found);
    if (Object.keys(found).length > 0 || draft.choice === null) return;
    const verb = draft.choice === 'mitigate' ? 'Mitigate' : decisionVerb[draft.choice];
    change(`${verb} ${finding.threat}`, (project) => record(project, finding, draft));
    forgetDraft(finding.id);
    announce(`${verb} ${finding.threat}: recorded.`);
  };
  return (
    <>
      <Head plan={plan} finding={finding} control={control} />
      <form
        className={styles.form}
        id="decide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {finding.review !== undefined && <FieldError>{reviewWords[finding.review]}</FieldError>}
        <TreatmentChoices
          plan={plan}
          finding={finding}
          draft={draft}
          fault={faults.choice}
          onChoose={(choice) => set({ choice })}
        />
        {draft.choice !== null && draft.choice !== 'mitigate' && (
          <DecisionFields plan={plan} finding={finding} draft={draft} faults={faults} onChange={set} />
        )}
        <StillCutBy
          plan={plan}
          finding={finding}
          chosen={draft.controls}
          fault={faults.controls}
          onChoose={draft.choice === 'mitigate' ? (controls) => set({ controls }) : undefined}
        />
      </form>
      <div className={pane.foot}>
        <span className={styles.hint}>A decision is one undo step.</span>
        <Button className={words.push} onClick={() => toNext(plan, finding)}>
          Next finding
        </Button>
        <Button look="primary" type="submit" form="decide">
          Record
        </Button>
      </div>
    </>
  );
}

const isStanding = (state: PlannedControl['state']): boolean => state !== 'suggested' && state !== 'not-possible';

/** The next finding to decide, by what is left of its risk. */
function toNext(plan: Plan, finding: Finding): void {
  const open = plan.findings
    .filter(({ treatment, id }) => treatment === 'to-decide' && id !== finding.id)
    .sort((a, b) => (b.residual?.score ?? 0) - (a.residual?.score ?? 0) || (a.id < b.id ? -1 : 1));
  const next = open[0];
  if (next === undefined) announce('Every finding is decided.');
  else moveTo({ finding: next.id, control: null });
}

function Head({ plan, finding, control }: Props) {
  const threat = indexOf(plan.content).threat.get(finding.threat);
  const siblings = plan.findings.filter(({ id }) => control?.cuts.includes(id));
  const at = siblings.indexOf(finding);
  return (
    <div className={styles.head}>
      <p className={pane.crumbs}>
        {control !== undefined && (
          <>
            <Button look="link" onClick={() => moveTo({ finding: null })}>
              {control.id}
            </Button>
            <Icon of={ChevronRight} size={12} />
          </>
        )}
        <span className={words.id}>{finding.threat}</span>
        <OwnMark content={plan.content} id={finding.threat} />
        {at >= 0 && (
          <span className={words.push}>
            {at + 1} of {siblings.length} findings
          </span>
        )}
      </p>
      <div className={styles.title}>
        <SeveritySign level={levelOf(finding, finding.inherent)} number={finding.inherent?.score} />
        <h2>{threat?.title}</h2>
      </div>
      <div className={styles.indent}>
        <p className={words.small}>At {explainerOf(plan).names.place(finding.place)}</p>
        <BecauseLine parts={sentencesOf(plan, finding.because)}>
          Likelihood {finding.inherent?.likelihood} of 5, impact {finding.inherent?.impact} of 5.{' '}
          <Button look="link" onClick={() => moveTo({ screen: 'threats', finding: finding.id, place: finding.place })}>
            Arithmetic
          </Button>
        </BecauseLine>
      </div>
    </div>
  );
}
