// Stage "answer", second half: what is left of each finding behind the controls that count, how it is treated, the sum.
import type { Content } from './content/content.ts';
import { indexOf } from './content-index.ts';
import type { Choice, ChosenControl } from './controls.ts';
import { reviewOf, treatmentOf } from './decisions.ts';
import { byCodeUnit } from './order.ts';
import type { ControlState, Finding, Plan, ResidualStep, Risk } from './plan-types.ts';
import type { Decision } from './project-types.ts';
import { clamp, riskOf } from './rating.ts';
import type { Worry } from './threats.ts';

const counting: ReadonlySet<ControlState> = new Set<ControlState>(['planned', 'under-way', 'done', 'provider']);

/** A control as one finding sees it. */
interface Answering {
  readonly id: string;
  readonly by: number;
  readonly effect: 'prevent' | 'detect' | 'recover';
  readonly chosen: ChosenControl | undefined;
}

/** The findings with their controls, residual risk, treatment and decisions. `date` is today, `2026-11-23`. */
export function answerFindings(
  content: Content,
  worries: readonly Worry[],
  { controls, ruledOut }: Choice,
  decisions: Readonly<Record<string, Decision>>,
  date: string,
): readonly Finding[] {
  const { mitigators } = indexOf(content);
  const chosen = new Map(controls.map((control) => [control.id, control]));
  const byThreat = new Map<string, readonly Answering[]>();
  for (const [threat, entries] of mitigators) {
    const possible = entries.filter(({ control }) => !ruledOut.has(control.id));
    byThreat.set(
      threat,
      possible.map(({ control: { id, effect }, by }) => ({ id, by, effect, chosen: chosen.get(id) })),
    );
  }
  return worries.map((worry) => {
    const decision = Object.hasOwn(decisions, worry.id) ? decisions[worry.id] : undefined;
    return answer(worry, byThreat.get(worry.threat) ?? [], decision, date);
  });
}

function answer(worry: Worry, answering: readonly Answering[], decision: Decision | undefined, date: string): Finding {
  const decided = decision === undefined ? {} : { decision };
  if (worry.inherent === null) return { ...worry, residual: null, treatment: null, controls: [], ...decided };
  const chosen = answering.flatMap((entry) => entry.chosen ?? []);
  const review = decision === undefined ? undefined : reviewOf(decision, worry, date);
  return {
    ...worry,
    residual: residualOf(worry.inherent, answering.filter(counts)),
    treatment: worry.verdict === 'applies' ? treatmentOf(decision, chosen) : null,
    controls: answering.map(({ id }) => id),
    ...decided,
    ...(review === undefined ? {} : { review }),
  };
}

function counts({ chosen }: Answering): boolean {
  return chosen !== undefined && counting.has(chosen.state);
}

/**
 * Likelihood falls by the strongest prevent control, and by one more when a second stands behind it; impact by the
 * strongest recover control, and by one for a detect control. Steps say how far each pulls down; nothing falls below 1.
 */
export function residualOf(
  inherent: Risk,
  standing: readonly Pick<Answering, 'id' | 'by' | 'effect'>[],
): Risk & { readonly steps: readonly ResidualStep[] } {
  const strongest = [...standing].sort((a, b) => b.by - a.by || byCodeUnit(a.id, b.id));
  const of = (effect: Answering['effect']) => strongest.filter((control) => control.effect === effect);
  const [first, second] = of('prevent');
  const [recover] = of('recover');
  const [detect] = of('detect');
  const step = (on: ResidualStep['on'], control: { readonly id: string } | undefined, by = 0): ResidualStep[] =>
    control === undefined ? [] : [{ control: control.id, on, by }];
  const steps = [
    ...step('likelihood', first, first?.by),
    ...step('likelihood', second, 1),
    ...step('impact', recover, recover?.by),
    ...step('impact', detect, 1),
  ];
  const left = (on: ResidualStep['on']) =>
    clamp(steps.reduce((value, { by, on: what }) => (what === on ? value - by : value), inherent[on]));
  return { ...riskOf(left('likelihood'), left('impact')), steps };
}

/** The sum of the scores of applying and open findings; `open` is what the open ones add to `residual`. */
export function projectRisk(findings: readonly Finding[]): Plan['risk'] {
  let inherent = 0;
  let residual = 0;
  let open = 0;
  for (const finding of findings) {
    inherent += finding.inherent?.score ?? 0;
    residual += finding.residual?.score ?? 0;
    if (finding.verdict === 'open') open += finding.residual?.score ?? 0;
  }
  return { inherent, residual, open };
}
