// What people decided about findings: the treatment it gives, whether it has to be looked at again, what lost its finding.
import type { ChosenControl } from './controls.ts';
import { byCodeUnit } from './order.ts';
import type { ControlState, Finding, Orphan, Treatment } from './plan-types.ts';
import type { Decision, Project } from './project-types.ts';
import type { Reason } from './value.ts';

/**
 * The treatment of a finding that applies: a decision, else what your committed or stated controls have come to. What
 * the provider does settles it only where nothing is left for you.
 */
export function treatmentOf(decision: Decision | undefined, controls: readonly ChosenControl[]): Treatment {
  if (decision !== undefined) return decision.treatment;
  const possible = controls.filter(({ state }) => state !== 'not-possible');
  const yours = possible.filter(({ state }) => state !== 'provider');
  if (yours.length === 0) return possible.length > 0 ? 'done' : 'to-decide';
  const stated = yours.filter(({ committed, owned }) => committed || owned !== undefined);
  const states = new Set<ControlState>(stated.map(({ state }) => state));
  if (states.size === 0) return 'to-decide';
  if (states.has('under-way') || (states.has('done') && states.size > 1)) return 'under-way';
  return states.has('done') ? 'done' : 'planned';
}

/** What a decision rests on: the reasons as one comparable text, and the inherent numbers. */
export function basisOf(finding: Pick<Finding, 'because' | 'inherent'>): Decision['basis'] {
  return {
    because: finding.because.map(reasonText).sort(byCodeUnit).join('; '),
    likelihood: finding.inherent?.likelihood ?? 0,
    impact: finding.inherent?.impact ?? 0,
  };
}

function reasonText({ q, fact, item, element, place, value, state }: Reason): string {
  const subject = [q ?? fact ?? item ?? element ?? '', place === undefined ? '' : `@${place}`].join('');
  return `${subject}=${state === 'answered' ? JSON.stringify(value) : state}`;
}

/** Why a decision has to be looked at again: its last day is past, or what it rested on is no longer so. */
export function reviewOf(
  decision: Decision,
  finding: Pick<Finding, 'because' | 'inherent'>,
  date: string,
): Finding['review'] {
  if (decision.until !== undefined && decision.until < date) return 'expired';
  const today = basisOf(finding);
  const same = (['because', 'likelihood', 'impact'] as const).every((part) => decision.basis[part] === today[part]);
  return same ? undefined : 'basis-changed';
}

/** Decisions and overrides whose finding is not there, or no longer can happen. */
export function findOrphans(project: Project, findings: readonly Finding[]): readonly Orphan[] {
  const there = new Set(findings.filter(({ verdict }) => verdict !== 'absent').map(({ id }) => id));
  const lost = (kept: object, what: Orphan['what']): Orphan[] =>
    Object.keys(kept)
      .filter((finding) => !there.has(finding))
      .map((finding) => ({ finding, what }));
  return [...lost(project.decisions, 'decision'), ...lost(project.overrides, 'override')].sort(
    (a, b) => byCodeUnit(a.finding, b.finding) || byCodeUnit(a.what, b.what),
  );
}
