// What the Kubernetes release of the plan has: its dates, and which features are stable, new, outdated or gone in it.
import { featuresIn, targetRelease } from '../../releases.ts';
import { heading, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { dateWords, featureWords } from '../words.ts';

export function release({ plan }: ReportView): readonly Block[] {
  const target = targetRelease(plan);
  const features = target === undefined ? [] : featuresIn(plan.content, target);
  if (target === undefined || features.length === 0) return [];
  return [
    heading(1, `What Kubernetes ${target.id} has`, 'release'),
    paragraph(
      `Released on ${dateWords(target.released)}, patched by the project until ${dateWords(target.endOfLife)}. A feature is listed with the release that brought its state. Planned means announced, and not confirmed by what we read.`,
    ),
    table(
      [
        { head: 'Feature', width: 1.6 },
        { head: 'State', width: '30mm' },
        { head: 'Since', width: '14mm' },
        { head: 'KEP', width: '14mm' },
      ],
      features.map(({ name, note, state, planned, since, kep }) => [
        note === undefined ? name : `${name}. ${note}`,
        featureWords({ state, planned }),
        since,
        kep === undefined ? '–' : String(kep),
      ]),
    ),
  ];
}
