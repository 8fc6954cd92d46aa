// Words of the manifests screen.
import type { MissingManifest } from '../../core/plan-types.ts';

export const manifestsText = {
  choose: 'Choose a line to see the answer, the threat and the control behind it.',
  noReason: 'No control stands behind this line alone. It belongs to the file.',
  none: 'No file is written yet. Files appear as soon as an answer calls for one.',
  answer: 'Answer a question',
  whyLater: 'Each file will say here which answer, threat and control it is written for.',
  missing: 'Not written, and why',
  made: 'This file is made from the whole plan. In the script, choose a line to see the control that it checks.',
} as const;

export const missingWords: Readonly<Record<MissingManifest['state'], string>> = {
  absent: 'Not needed:',
  waits: '',
  'not-possible': 'Not possible:',
};
/** In the order of what an answer could change. */
export const missingStates: readonly MissingManifest['state'][] = ['waits', 'not-possible', 'absent'];
