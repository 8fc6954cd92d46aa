// The findings beside the picture: of one place, or all with filters.
import { ListFilter } from 'lucide-react';
import { useState } from 'react';
import { indexOf } from '../../core/content-index.ts';
import type { Level } from '../../core/document/tree.ts';
import { count, levelWords } from '../../core/document/words.ts';
import type { Finding, FindingVerdict, Plan } from '../../core/plan-types.ts';
import { placeOnPicture } from '../diagram/place-findings.ts';
import { levelOf, livingFindings } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { useCursor } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import field from '../ui/Field.module.css';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import { levels, verdictWords } from '../ui/text.ts';
import words from '../ui/words.module.css';
import { FindingRow } from './FindingRow.tsx';
import styles from './FindingsPanel.module.css';
import { PlaceHead } from './PlaceHead.tsx';
import type { Side } from './ThreatsScreen.tsx';
import { threatsText } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly side: Side;
  readonly place: string | null;
}
interface Filter {
  readonly text: string;
  readonly level: Level | 'all';
  readonly verdict: FindingVerdict | 'living';
}

export function FindingsPanel({ plan, side, place }: Props) {
  const { finding: open } = useCursor();
  const [filter, setFilter] = useState<Filter>({ text: '', level: 'all', verdict: 'living' });
  const all = place === null ? plan.findings : plan.findings.filter((finding) => isAt(finding, place));
  const shown = all.filter((finding) => passes(plan, finding, filter, side)).sort(byRisk(side));
  const living = livingFindings(plan).length;
  return (
    <aside className={classNames(pane.pane, pane.right)} aria-labelledby="place">
      {place === null ? (
        <div className={styles.head}>
          <h2 id="place">All threats</h2>
          <p className={classNames(words.small, words.second)}>{threatsText.keys}</p>
        </div>
      ) : (
        <PlaceHead plan={plan} place={place} all={living} />
      )}
      <div className={styles.tools}>
        <span className={classNames(words.strong, words.small)}>{count(shown.length, 'threat')}</span>
        <span className={classNames(words.small, words.quiet)}>
          by risk {side === 'inherent' ? 'before' : 'after'} controls
        </span>
      </div>
      <Filters filter={filter} onChange={setFilter} />
      <div className={pane.scroll}>
        {shown.length === 0 && (
          <p className={pane.empty}>{all.length === 0 ? threatsText.none : threatsText.noneLeft}</p>
        )}
        <ol>
          {shown.map((finding) => (
            <FindingRow
              key={finding.id}
              plan={plan}
              finding={finding}
              side={side}
              open={finding.id === open}
              withPlace={place === null || finding.place !== place}
            />
          ))}
        </ol>
      </div>
    </aside>
  );
}

function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const set = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <search className={styles.filters}>
      <Icon of={ListFilter} />
      <input
        type="search"
        className={field.input}
        aria-label="Search in titles and ids"
        placeholder="Search  /"
        value={filter.text}
        onChange={({ target }) => set({ text: target.value })}
      />
      <select
        className={field.input}
        aria-label="Severity"
        value={filter.level}
        onChange={({ target }) => set({ level: target.value as Filter['level'] })}
      >
        <option value="all">Any severity</option>
        {levels
          .filter((level) => level !== 'open')
          .map((level) => (
            <option key={level} value={level}>
              {levelWords[level]}
            </option>
          ))}
      </select>
      <select
        className={field.input}
        aria-label="Verdict"
        value={filter.verdict}
        onChange={({ target }) => set({ verdict: target.value as Filter['verdict'] })}
      >
        <option value="living">Applies or open</option>
        {Object.entries(verdictWords).map(([verdict, word]) => (
          <option key={verdict} value={verdict}>
            {word}
          </option>
        ))}
      </select>
    </search>
  );
}

const isAt = (finding: Finding, place: string): boolean =>
  finding.place === place || placeOnPicture(finding.place) === place;

function passes(plan: Plan, finding: Finding, { text, level, verdict }: Filter, side: Side): boolean {
  if (verdict === 'living' ? finding.verdict === 'absent' : finding.verdict !== verdict) return false;
  if (level !== 'all' && levelOf({ ...finding, verdict: 'applies' }, finding[side]) !== level) return false;
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return true;
  const title = indexOf(plan.content).threat.get(finding.threat)?.title ?? '';
  const place = explainerOf(plan).names.place(finding.place);
  return `${title} ${finding.id} ${place}`.toLowerCase().includes(wanted);
}

const verdictOrder: readonly FindingVerdict[] = ['applies', 'open', 'absent'];
function byRisk(side: Side) {
  return (a: Finding, b: Finding): number =>
    (b[side]?.score ?? -1) - (a[side]?.score ?? -1) ||
    verdictOrder.indexOf(a.verdict) - verdictOrder.indexOf(b.verdict) ||
    (a.id < b.id ? -1 : 1);
}
