// Who does a control, until when, how far it is, and what proves it.

import { ownerWords, stateWords } from '../../core/document/words.ts';
import { setRecord } from '../../core/edit-project.ts';
import type { Plan, PlannedControl } from '../../core/plan-types.ts';
import { limits } from '../../core/project-text.ts';
import { type ControlRecord, controlStates } from '../../core/project-types.ts';
import { change, endStep } from '../store.ts';
import { Field } from '../ui/Field.tsx';
import { longText, oneLineText } from '../ui/typed-text.ts';
import styles from './DecidePanel.module.css';

export function WorkFields({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
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
    maxLength: key === 'evidence' || key === 'reason' ? limits.characters : 500,
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
