// Which findings stand at which part of the picture: a card, a flow or a boundary.
import type { Level } from '../../core/document/tree.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelOf, livingFindings, worstOf } from '../plan-views.ts';

/** Findings by place; a pair along a flow (`DF-10:t1>t2`) stands at the flow. */
export function findingsByPlace(plan: Plan): ReadonlyMap<string, readonly Finding[]> {
  const places = new Map<string, Finding[]>();
  for (const finding of livingFindings(plan)) {
    const place = /^DF-\d+/.exec(finding.place)?.[0] ?? finding.place;
    const found = places.get(place);
    if (found === undefined) places.set(place, [finding]);
    else found.push(finding);
  }
  return places;
}

/** The sign at a place: the worst level there, and how many findings. */
export function signOf(
  findings: readonly Finding[],
  side: 'inherent' | 'residual',
): { readonly level: Level; readonly count: number } | undefined {
  const settled = findings.filter(({ verdict }) => verdict === 'applies');
  const worst = worstOf(settled.length > 0 ? settled : findings, side);
  return worst === undefined ? undefined : { level: levelOf(worst, worst[side]), count: findings.length };
}
