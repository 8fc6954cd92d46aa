// A decision in the making: what was typed, what is missing, and the change that records it.
import { basisOf } from '../../core/decisions.ts';
import { setRecord } from '../../core/edit-project.ts';
import type { Finding } from '../../core/plan-types.ts';
import type { Project } from '../../core/project-types.ts';
import type { TreatmentChoice } from './text.ts';

export interface Draft {
  readonly choice: TreatmentChoice | null;
  readonly by: string;
  readonly reason: string;
  readonly until: string;
  /** For avoided: the question whose answer changes. */
  readonly changes: string;
  /** For mitigate: the controls to plan. */
  readonly controls: readonly string[];
}
export type Faults = { readonly [field in keyof Draft]?: string };

/** What is typed but not recorded outlives a look at another finding. */
const drafts = new Map<string, Draft>();
export const rememberDraft = (finding: string, draft: Draft): void => void drafts.set(finding, draft);
export const forgetDraft = (finding: string): void => void drafts.delete(finding);

/** The draft so far, or what is decided already. */
export function draftOf(finding: Finding, planned: readonly string[]): Draft {
  const known = drafts.get(finding.id);
  if (known !== undefined) return known;
  const { decision, treatment } = finding;
  const mitigated = treatment === 'planned' || treatment === 'under-way' || treatment === 'done';
  return {
    choice: decision?.treatment ?? (mitigated ? 'mitigate' : null),
    by: decision?.by ?? '',
    reason: decision?.reason ?? '',
    until: decision?.until ?? '',
    changes: decision?.changes ?? '',
    controls: planned,
  };
}

/** Everything that is missing, each at its field. */
export function faultsOf({ choice, by, reason, until, changes, controls }: Draft): Faults {
  if (choice === null) return { choice: 'Choose what to do about it.' };
  if (choice === 'mitigate') return controls.length === 0 ? { controls: 'Choose at least one control.' } : {};
  return {
    ...(by.trim() === '' && { by: 'Name the role or the person.' }),
    ...(reason.trim() === '' && { reason: 'Say why, in a sentence that an auditor understands.' }),
    ...(choice === 'accepted' && until === '' && { until: 'An accepted risk needs an end. Pick a date.' }),
    ...(choice === 'avoided' && changes === '' && { changes: 'Choose the question whose answer changes.' }),
  };
}

/** The project with the decision. Mitigating stores nothing at the finding: it plans the chosen controls. */
export function record(project: Project, finding: Finding, draft: Draft): Project {
  const { choice, by, reason, until, changes, controls } = draft;
  if (choice === null) return project;
  if (choice === 'mitigate') {
    const freed = setRecord(project, 'decisions', finding.id, undefined);
    return controls
      .filter((id) => freed.controls[id] === undefined || freed.controls[id].state === 'not-possible')
      .reduce((next, id) => setRecord(next, 'controls', id, { state: 'planned' }), freed);
  }
  return setRecord(project, 'decisions', finding.id, {
    treatment: choice,
    by: by.trim(),
    reason: reason.trim(),
    ...(until !== '' && { until }),
    ...(choice === 'avoided' && { changes }),
    basis: basisOf(finding),
  });
}
