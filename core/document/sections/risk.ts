// Where the findings stand by likelihood and impact, before and with controls.

import { riskOf } from '../../rating.ts';
import type { FindingGroup } from '../finding-groups.ts';
import { badge, heading, inlines, paragraph } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block, RiskMatrix } from '../tree.ts';
import { impactWords, likelihoodWords } from '../words.ts';

const mostRefs = 11;
const steps = [1, 2, 3, 4, 5] as const;

export function risk({ applying, open }: ReportView): readonly Block[] {
  const groups = [...applying, ...open];
  if (groups.length === 0) return [];
  return [
    heading(1, 'Risk before and with controls', 'risk'),
    paragraph(
      'Each id is a threat and leads to its finding; “×3” means three places. The number in a corner is likelihood times impact; darker cells are worse. Open findings stand at their worse end.',
    ),
    matrix('Before controls', groups, 'inherent'),
    matrix('With the controls that are planned, under way or done', groups, 'residual'),
    paragraph([
      badge('critical'),
      ' 20 to 25 \u00a0 \u00a0 ',
      badge('high'),
      ' 12 to 19 \u00a0 \u00a0 ',
      badge('medium'),
      ' 6 to 11 \u00a0 \u00a0 ',
      badge('low'),
      ' 1 to 5',
    ]),
  ];
}

function matrix(caption: string, groups: readonly FindingGroup[], which: 'inherent' | 'residual'): RiskMatrix {
  return {
    type: 'riskMatrix',
    caption: inlines(caption),
    likelihood: likelihoodWords,
    impact: impactWords,
    height: 17,
    cells: [...steps].reverse().map((likelihood) =>
      steps.map((impact) => {
        const here = groups.filter(({ first }) => {
          const rated = first[which] ?? first.inherent;
          return rated?.likelihood === likelihood && rated.impact === impact;
        });
        return { score: likelihood * impact, level: riskOf(likelihood, impact).severity, refs: refsOf(here) };
      }),
    ),
  };
}

/** One reference a threat, with the number of its places. */
function refsOf(groups: readonly FindingGroup[]): RiskMatrix['cells'][number][number]['refs'] {
  const threats = new Map<string, { to: string; places: number }>();
  for (const { first, id, places } of groups) {
    const found = threats.get(first.threat);
    threats.set(first.threat, { to: found?.to ?? id, places: (found?.places ?? 0) + places.length });
  }
  const refs = [...threats].map(([threat, { to, places }]) => ({
    to,
    text: places > 1 ? `${threat}\u00a0×${places}` : threat,
  }));
  if (refs.length <= mostRefs) return refs;
  return [...refs.slice(0, mostRefs - 1), { to: 'findings', text: `and\u00a0${refs.length - mostRefs + 1}\u00a0more` }];
}
