// Every finding that applies or is open, with its risk before and after and what is done about it.
import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import { indexOf } from '../../core/content-index.ts';
import { treatmentWords } from '../../core/document/words.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { levelOf, livingFindings } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo, useCursor } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import field from '../ui/Field.module.css';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import { StateSign } from '../ui/StateSign.tsx';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import { DraftNote } from './DraftNote.tsx';
import own from './FindingTable.module.css';
import styles from './Roadmap.module.css';

export function FindingTable({ plan }: { plan: Plan }) {
  const [text, setText] = useState('');
  const [undecided, setUndecided] = useState(false);
  const { threat } = indexOf(plan.content);
  const { names } = explainerOf(plan);
  const wanted = text.trim().toLowerCase();
  const shown = livingFindings(plan)
    .filter((finding) => !undecided || finding.treatment === 'to-decide')
    .filter((finding) =>
      `${threat.get(finding.threat)?.title} ${finding.id} ${names.place(finding.place)}`.toLowerCase().includes(wanted),
    )
    .sort((a, b) => (b.residual?.score ?? 0) - (a.residual?.score ?? 0) || (a.id < b.id ? -1 : 1));
  return (
    <>
      <DraftNote plan={plan} />
      <search className={styles.filters}>
        <input
          type="search"
          className={classNames(field.input, own.search)}
          aria-label="Search findings"
          placeholder="Search  /"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <label className={own.only}>
          <input type="checkbox" checked={undecided} onChange={({ target }) => setUndecided(target.checked)} />
          Only what is to decide
        </label>
      </search>
      <div className={pane.scroll}>
        <table className={classNames(table.table, styles.table)}>
          <caption className={words.hidden}>Findings</caption>
          <thead>
            <tr>
              <th>
                <span className={words.hidden}>Severity left</span>
              </th>
              <th>Threat</th>
              <th>What goes wrong</th>
              <th>Where</th>
              <th>Risk</th>
              <th>What is done</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((finding) => (
              <Row key={finding.id} plan={plan} finding={finding} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ plan, finding }: { plan: Plan; finding: Finding }) {
  const { finding: chosen } = useCursor();
  const open = () =>
    finding.verdict === 'applies'
      ? moveTo({ finding: finding.id, control: null })
      : moveTo({ screen: 'threats', finding: finding.id, place: finding.place });
  return (
    <tr className={classNames(styles.row, finding.id === chosen && styles.chosen)} onClick={open}>
      <td>
        <SeveritySign level={levelOf(finding, finding.residual)} />
      </td>
      <td>
        <button
          type="button"
          className={classNames(words.id, styles.id)}
          aria-current={finding.id === chosen ? 'true' : undefined}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {finding.threat}
        </button>
      </td>
      <td className={styles.name}>{indexOf(plan.content).threat.get(finding.threat)?.title}</td>
      <td className={own.place}>{explainerOf(plan).names.place(finding.place)}</td>
      <td>
        <span className={own.risk}>
          {finding.inherent?.score} <Icon of={ArrowRight} size={12} /> <b>{finding.residual?.score}</b>
        </span>
      </td>
      <td>
        {finding.treatment === null ? (
          <span className={words.quiet}>open: an answer is missing</span>
        ) : (
          <StateSign state={finding.treatment} word={treatmentWords[finding.treatment]} />
        )}
        {finding.review !== undefined && <span className={words.worse}> look again</span>}
      </td>
    </tr>
  );
}
