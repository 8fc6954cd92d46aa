// Words of the plan.
import type { Phase } from '../../core/content/control.ts';
import type { Finding } from '../../core/plan-types.ts';
import type { Decision } from '../../core/project-types.ts';

export type PlanTab = 'roadmap' | 'findings' | 'follow-ups' | 'decisions';

export const shortPhase: Readonly<Record<Phase, string>> = {
  'before-ordering': 'Before you order',
  'at-creation': 'At creation',
  'before-first-workload': 'Before the first workload',
  'in-operation': 'In operation',
};
export const planText = {
  lock: 'Cannot be changed later',
  onlyLocked: 'Only what cannot change later',
  nothing: 'No control yet. They follow from threats, and threats from answers.',
  toDecide: 'What is to decide',
  choose: 'Choose a control or a finding. Decide what to do, who does it, and until when.',
  allDecided: 'Everything has a control or a decision. Choose a control to say how far it is.',
  noDecision: 'No finding is accepted, transferred or avoided.',
  noFollowUp: 'Every question that is asked here is answered.',
  orphan: 'The finding is no longer there: its answers have changed. The decision is kept until you remove it.',
} as const;

export const treatments = ['mitigate', 'accepted', 'transferred', 'avoided'] as const;
export type TreatmentChoice = (typeof treatments)[number];
interface ChoiceWords {
  readonly word: string;
  readonly about: string;
  /** What the field of the person is called, and what it is for. */
  readonly by: string;
  readonly byHint: string;
}
export const choiceWords: Readonly<Record<TreatmentChoice, ChoiceWords>> = {
  mitigate: { word: 'Mitigate', about: 'plan controls', by: '', byHint: '' },
  accepted: {
    word: 'Accept',
    about: 'until a date',
    by: 'Who accepts the risk',
    byHint: 'The role or person who may sign for it. Printed on the sign-off page.',
  },
  transferred: {
    word: 'Transfer',
    about: 'by contract',
    by: 'Who takes the risk',
    byHint: 'The contract partner or insurer, and who has agreed it.',
  },
  avoided: {
    word: 'Avoid',
    about: 'change answers',
    by: 'Who decides it',
    byHint: 'The role or person who gives up what brings the risk.',
  },
};
export const reviewWords: Readonly<Record<NonNullable<Finding['review']>, string>> = {
  'basis-changed': 'The answers behind this finding have changed since it was decided. Look at it again.',
  expired: 'The date of this decision has passed. Decide again.',
};
export const decisionVerb: Readonly<Record<Decision['treatment'], string>> = {
  accepted: 'Accept',
  transferred: 'Transfer',
  avoided: 'Avoid',
};
