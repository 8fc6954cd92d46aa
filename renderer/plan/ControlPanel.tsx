// One control: what to do and how, who does it until when, what it cuts, how to verify it.

import { listFor } from '../../core/content/by-provider.ts';
import { indexOf } from '../../core/content-index.ts';
import { ownerWords, phaseWords, stateWords } from '../../core/document/words.ts';
import { setRecord } from '../../core/edit-project.ts';
import { providerOf } from '../../core/facts/provider.ts';
import type { Plan, PlannedControl } from '../../core/plan-types.ts';
import { type ControlRecord, controlStates } from '../../core/project-types.ts';
import { levelOf } from '../plan-views.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { change, endStep, moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { classNames } from '../ui/class-names.ts';
import { Field } from '../ui/Field.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import { longText, oneLineText } from '../ui/typed-text.ts';
import words from '../ui/words.module.css';
import styles from './DecidePanel.module.css';
import { isLocked } from './locked.ts';
import { planText } from './text.ts';

export function ControlPanel({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  const control = indexOf(plan.content).control.get(planned.id);
  if (control === undefined) return null;
  const provider = providerOf(plan.facts);
  return (
    <>
      <div className={styles.head}>
        <p className={pane.crumbs}>
          <span className={words.id}>{planned.id}</span>
          <span className={words.push}>
            {phaseWords[planned.phase]}
            {isLocked(plan, planned.id) && `, ${planText.lock.toLowerCase()}`}
          </span>
        </p>
        <h2 className={words.strong}>{control.title}</h2>
        <p className={words.second}>{control.do}</p>
        {planned.committed && (
          <BecauseLine parts={sentencesOf(plan, planned.because)} lead="Planned, because you chose it:" />
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
          {control.watch !== undefined && <p className={words.second}>{control.watch}</p>}
        </section>
        <Cuts plan={plan} planned={planned} />
        <Files plan={plan} planned={planned} />
        <Verify plan={plan} id={planned.id} />
        <p className={classNames(words.small, words.quiet)}>{control.references.join('  ')}</p>
      </div>
    </>
  );
}

function WorkFields({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  const record = plan.project.controls[planned.id];
  const set = (part: Partial<ControlRecord>, what: string) =>
    change(
      `${planned.id}: ${what}`,
      (project) => {
        const merged = { state: 'planned' as const, ...project.controls[planned.id], ...part };
        const kept = Object.fromEntries(
          Object.entries(merged).filter(([, value]) => value !== '' && value !== undefined),
        );
        return setRecord(project, 'controls', planned.id, kept as unknown as ControlRecord);
      },
      `${planned.id}/${what}`,
    );
  const text = (key: 'owner' | 'link' | 'evidence' | 'reason', what: string) => ({
    value: record?.[key] ?? '',
    maxLength: key === 'evidence' || key === 'reason' ? 10_000 : 500,
    onChange: ({ target }: { target: { value: string } }) =>
      set({ [key]: (key === 'evidence' || key === 'reason' ? longText : oneLineText)(target.value) }, what),
    onBlur: endStep,
  });
  return (
    <>
      <Field label="State">
        {(tie) => (
          <select
            {...tie}
            value={record?.state ?? ''}
            onChange={({ target }) => {
              const state = controlStates.find((one) => one === target.value);
              if (state !== undefined) set({ state }, stateWords[state].toLowerCase());
              else
                change(`${planned.id}: open again`, (project) => setRecord(project, 'controls', planned.id, undefined));
            }}
          >
            <option value="">{planned.committed ? 'Planned by an answer' : stateWords.suggested}</option>
            {controlStates.map((state) => (
              <option key={state} value={state}>
                {stateWords[state]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {record?.state === 'not-possible' && (
        <Field label="Why it is not possible" hint="Printed in the plan and in the README of the manifests.">
          {(tie) => <textarea {...tie} rows={2} {...text('reason', 'why not')} />}
        </Field>
      )}
      <div className={styles.two}>
        <Field label="Owner">
          {(tie) => <input {...tie} placeholder={ownerWords[planned.owner]} {...text('owner', 'owner')} />}
        </Field>
        <Field label="Due">
          {(tie) => (
            <input
              {...tie}
              type="date"
              value={record?.due ?? ''}
              onChange={({ target }) => set({ due: target.value }, 'due')}
              onBlur={endStep}
            />
          )}
        </Field>
      </div>
      <Field label="Link" hint="A ticket or a page. Parapet never opens it.">
        {(tie) => <input {...tie} inputMode="url" {...text('link', 'link')} />}
      </Field>
      <Field label="Evidence">{(tie) => <textarea {...tie} rows={2} {...text('evidence', 'evidence')} />}</Field>
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
      {checks.map(({ run, expect }) => (
        <div key={run}>
          <code className={styles.command}>{run}</code>
          <p className={classNames(words.small, words.second)}>{expect}</p>
        </div>
      ))}
      {checks.length === 0 && <p className={words.second}>{control?.unverifiable}</p>}
    </section>
  );
}
