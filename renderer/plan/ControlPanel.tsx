// One control: what to do and how, who does it until when, what it cuts, how to verify it.

import { listFor } from '../../core/content/by-provider.ts';
import { indexOf } from '../../core/content-index.ts';
import { referenceWords } from '../../core/document/references.ts';
import { ownerWords, phaseWords } from '../../core/document/words.ts';
import { providerOf } from '../../core/facts/provider.ts';
import type { Plan, PlannedControl } from '../../core/plan-types.ts';
import { commandOf } from '../../core/verify/fill-command.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { classNames } from '../ui/class-names.ts';
import { OwnMark } from '../ui/OwnMark.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import words from '../ui/words.module.css';
import styles from './DecidePanel.module.css';
import { isLocked } from './locked.ts';
import { planText } from './text.ts';
import { WorkFields } from './WorkFields.tsx';

export function ControlPanel({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  const control = indexOf(plan.content).control.get(planned.id);
  if (control === undefined) return null;
  const provider = providerOf(plan.facts);
  return (
    <>
      <div className={styles.head}>
        <p className={pane.crumbs}>
          <span className={words.id}>{planned.id}</span>
          <OwnMark content={plan.content} id={planned.id} />
          <span className={words.push}>
            {phaseWords[planned.phase]}
            {isLocked(plan, planned.id) && `, ${planText.lock.toLowerCase()}`}
          </span>
        </p>
        <h2 className={words.strong}>{control.title}</h2>
        <p className={words.second}>{control.do}</p>
        {planned.committed && (
          <BecauseLine parts={sentencesOf(plan, planned.chosenBy)} lead="Planned, because you chose it:" />
        )}
        {planned.clashes && (
          <p className={words.worse}>
            You said that this is not possible, but an answer commits to it. Change one of the two.
          </p>
        )}
      </div>
      <div className={classNames(pane.scroll, styles.body)}>
        {planned.state === 'provider' ? (
          <p>{ownerWords.provider} does this. Ask for evidence, and check it as below.</p>
        ) : (
          <WorkFields plan={plan} planned={planned} />
        )}
        <section>
          <h3 className={words.label}>How</h3>
          <ol className={styles.steps}>
            {listFor(control.steps, provider).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {control.watch !== undefined && <p className={classNames(words.small, words.second)}>{control.watch}</p>}
        </section>
        <Cuts plan={plan} planned={planned} />
        <Files plan={plan} planned={planned} />
        <Verify plan={plan} id={planned.id} />
        <p className={classNames(words.small, words.quiet)}>
          {referenceWords(plan.content, control.references).join(' · ')}
        </p>
      </div>
    </>
  );
}

function Cuts({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  const { threat } = indexOf(plan.content);
  const cuts = plan.findings.filter(({ id }) => planned.cuts.includes(id));
  return (
    <section>
      <h3 className={words.label}>Cuts threats</h3>
      <ul className={styles.list}>
        {cuts.map((finding) => (
          <li key={finding.id}>
            <button type="button" className={styles.link} onClick={() => moveTo({ finding: finding.id })}>
              <SeveritySign level={levelOf(finding, finding.inherent)} />
              <span className={words.clip}>
                {threat.get(finding.threat)?.title}, {explainerOf(plan).names.place(finding.place)}
              </span>
              <span className={words.id}>
                {finding.threat} {finding.inherent?.score} to {finding.residual?.score}
              </span>
            </button>
          </li>
        ))}
        {cuts.length === 0 && <li className={words.quiet}>None that applies today.</li>}
      </ul>
    </section>
  );
}

function Files({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  if (planned.manifests.length === 0) return null;
  const paths = plan.manifests.filter(({ id }) => planned.manifests.includes(id));
  return (
    <section>
      <h3 className={words.label}>Written as</h3>
      <ul className={styles.list}>
        {paths.map(({ id, path }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.link}
              onClick={() => moveTo({ screen: 'manifests', file: path, line: null })}
            >
              <span className={classNames(words.id, words.clip)}>{path}</span>
              <span className={words.id}>{id}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Verify({ plan, id }: { plan: Plan; id: string }) {
  const control = indexOf(plan.content).control.get(id);
  const provider = providerOf(plan.facts);
  const checks = (control?.verify ?? []).filter(({ on }) => on === undefined || !provider || on.includes(provider));
  return (
    <section>
      <h3 className={words.label}>Verify</h3>
      {checks.map((check) => (
        <div key={`${check.run}${check.expect}`}>
          <code className={styles.command}>{commandOf(check)}</code>
          <p className={classNames(words.small, words.second)}>{check.expect}</p>
        </div>
      ))}
      {checks.length === 0 && <p className={words.second}>{control?.unverifiable}</p>}
    </section>
  );
}
