// Which findings stand at which part of the picture: a card, a flow or a boundary.
import type { Mark, Marks } from '../../core/diagram/signs.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelOf, livingFindings, worstOf } from '../plan-views.ts';

/** Findings by place; a pair along a flow (`DF-10:t1>t2`) stands at the flow. */
function findingsByPlace(plan: Plan): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of livingFindings(plan)) {
    const place = placeOnPicture(finding.place);
    const found = places.get(place);
    if (found === undefined) places.set(place, [finding]);
    else found.push(finding);
  }
  return places;
}

export function placeOnPicture(place: string): string {
  return /^DF-\d+/.exec(place)?.[0] ?? place;
}

/** The signs of the picture: at each place the worst level, and how many findings. */
export function marksOf(plan: Plan, side: 'inherent' | 'residual'): Marks {
  return new Map([...findingsByPlace(plan)].map(([place, findings]) => [place, markOf(findings, side)]));
}

/** What applies decides the sign; only where nothing does, what is open. */
function markOf(findings: readonly Finding[], side: 'inherent' | 'residual'): Mark {
  const settled = findings.filter(({ verdict }) => verdict === 'applies');
  const worst = worstOf(settled.length > 0 ? settled : findings, side);
  return { level: worst === undefined ? 'open' : levelOf(worst, worst[side]), count: findings.length };
}
