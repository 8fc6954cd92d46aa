// What was looked at and cannot happen here, with the answers that say so.
import type { Reason } from '../../value.ts';
import { code, paragraph, shortChapter, table, type Words } from '../nodes.ts';
import { type ReportView, reasonsInline } from '../report-view.ts';
import type { Block } from '../tree.ts';
import { placesWords } from './summary.ts';

export function absent(view: ReportView): readonly Block[] {
  if (view.absent.length === 0) return [];
  return [
    shortChapter('What does not apply, and why', 'absent'),
    paragraph('These threats were looked at too. Each comes back by itself when the answer that rules it out changes.'),
    table(
      [
        { head: 'Threat', width: '13mm' },
        { head: 'What cannot go wrong here', width: 1.2 },
        { head: 'Where', width: 0.8 },
        { head: 'Why', width: 1.6 },
      ],
      view.absent.map((group) => [
        code(group.first.threat),
        view.threatTitle(group.first.threat),
        placesWords(view, group),
        why(view, group.because),
      ]),
    ),
  ];
}

function why(view: ReportView, because: readonly Reason[]): Words {
  const reasons = reasonsInline(view, because);
  return reasons.length === 0 ? 'The answers leave no place for it.' : ['Because ', ...reasons, '.'];
}
