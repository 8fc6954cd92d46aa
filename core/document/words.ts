// The words of the report for what the plan keeps as keys: severities, states, owners, phases, dates.
import type { Owner, Phase } from '../content/control.ts';
import type { ReleaseFeature } from '../content/reference-data.ts';
import type { strideWords } from '../content/threat.ts';
import type { ControlState, ItemState, Severity, Treatment } from '../plan-types.ts';
import type { Level } from './tree.ts';

export const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];
export const levelWords: Readonly<Record<Level, string>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  open: 'Open',
};
export const likelihoodWords = ['1 Rare', '2 Unlikely', '3 Possible', '4 Likely', '5 Almost certain'] as const;
export const impactWords = ['1 Minor', '2 Limited', '3 Serious', '4 Major', '5 Severe'] as const;

export const phaseWords: Readonly<Record<Phase, string>> = {
  'before-ordering': 'Before you order the cluster',
  'at-creation': 'At creation',
  'before-first-workload': 'Before the first workload',
  'in-operation': 'In operation',
};
export const ownerWords: Readonly<Record<Owner, string>> = {
  provider: 'Provider',
  'platform-team': 'Platform team',
  'app-team': 'Application team',
};
export const stateWords: Readonly<Record<ControlState, string>> = {
  suggested: 'To decide',
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  'not-possible': 'Not possible',
  provider: 'Done by the provider',
};
export const itemStateWords: Readonly<Record<ItemState, string>> = {
  met: 'Met',
  planned: 'Planned',
  provider: 'The provider’s',
  open: 'Open',
  'not-in-plan': 'Not in this plan',
};
export const treatmentWords: Readonly<Record<Treatment, string>> = {
  accepted: 'Accepted',
  transferred: 'Transferred',
  avoided: 'Avoided',
  done: 'Done',
  'under-way': 'Under way',
  planned: 'Planned',
  'to-decide': 'To decide',
};
export const strideNames: Readonly<Record<(typeof strideWords)[number], string>> = {
  spoofing: 'Spoofing',
  tampering: 'Tampering',
  repudiation: 'Repudiation',
  'information-disclosure': 'Information disclosure',
  'denial-of-service': 'Denial of service',
  'elevation-of-privilege': 'Elevation of privilege',
};
const featureStates: Readonly<Record<ReleaseFeature['state'], string>> = {
  alpha: 'Alpha, off',
  beta: 'Beta',
  ga: 'Stable',
  deprecated: 'Deprecated',
  'off-by-default': 'Off by default',
  removed: 'Gone',
};
/** The state of a feature of a release; `planned` means announced, and not confirmed by what we read. */
export function featureWords({ state, planned }: Pick<ReleaseFeature, 'state' | 'planned'>): string {
  return planned === true ? `${featureStates[state]}, planned` : featureStates[state];
}
export const effortWords = 'Effort: S is under a day, M is days, L is weeks.';

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2026-11-23` → `23 November 2026`; a text that is no date stays as it is. */
export function dateWords(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

/** `1 threat`, `3 threats`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** `a`, `a and b`, `a, b and c`; of more than `most` the rest is counted. */
export function enumeration(words: readonly string[], most = 6): string {
  const shown = words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
