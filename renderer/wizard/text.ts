// Words of the wizard.
import { count } from '../../core/document/words.ts';
import type { Preview } from './preview.ts';

export const wizardText = {
  yours: 'Your answer',
  recommended: 'Recommended',
  answers: 'Answers',
  severalAnswers: 'Answers, as many as apply',
  riskHead: 'Residual risk',
  notDecided: 'Not decided yet',
  notDecidedMeans: 'Stays open, counts as risk, and lands on the follow-ups with an owner.',
  locked: 'Settled by another answer',
  later: 'Cannot be changed later',
  live: 'Live model',
} as const;

/** What a screen reader hears after an answer. */
export function changeWords({ gained, lost, after, before, contradictions }: Preview): string {
  const threats = [
    gained > 0 && `${count(gained, 'threat')} added`,
    lost > 0 && `${gained > 0 ? lost : count(lost, 'threat')} gone`,
  ].filter(Boolean);
  const clashes =
    contradictions === 0
      ? ''
      : ` ${count(Math.abs(contradictions), 'contradiction')} ${contradictions > 0 ? 'more' : 'fewer'}.`;
  const risk = after === before ? `Residual risk stays ${after}.` : `Residual risk ${after}, was ${before}.`;
  return `${threats.length === 0 ? 'No threat added or gone' : threats.join(', ')}. ${risk}${clashes}`;
}
