// What follows: the model in small, the risk now and with the answer that is looked at, and what that changes.

import { indexOf } from '../../core/content-index.ts';
import { levelWords } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { SmallDiagram } from '../diagram/SmallDiagram.tsx';
import { levelCounts } from '../plan-views.ts';
import { ClashMark } from '../ui/ClashMark.tsx';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import table from '../ui/table.module.css';
import { levels, riskChange, signed } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './LivePanel.module.css';
import type { OptionView } from './OptionCards.tsx';
import { compare, newContradictions } from './preview.ts';
import { wizardText } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly then: Plan | undefined;
  readonly trial: OptionView | null;
  /** The change before: its name, and the plan as it was. */
  readonly last: { readonly name: string; readonly plan: Plan } | null;
}

export function LivePanel({ plan, then, trial, last }: Props) {
  const withWord = trial?.hotkey ?? trial?.label ?? '';
  const preview = then === undefined ? undefined : `Preview of answer ${withWord}`;
  return (
    <aside className={classNames(pane.pane, pane.chrome, pane.right)} aria-labelledby="live">
      <div className={pane.head}>
        <h2 id="live">{wizardText.live}</h2>
        {preview !== undefined && <span className={styles.tag}>{preview}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={pane.scroll} tabIndex={0} aria-label="What follows">
        <SmallDiagram now={plan} then={then} label={diagramLabel(plan, then, preview)} />
        {then !== undefined && (
          <p className={styles.key}>
            <Swatch line={styles.appears} />
            appears
            <Swatch line={styles.leaves} />
            leaves
          </p>
        )}
        <RiskTable plan={plan} then={then} withWord={withWord} />
        {then !== undefined ? (
          <Changes plan={plan} then={then} title={`What answer ${withWord} changes`} />
        ) : (
          last !== null && <Changes plan={last.plan} then={plan} title={`What “${last.name}” has changed`} />
        )}
      </section>
    </aside>
  );
}

function Swatch({ line }: { line: string | undefined }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 20 8" aria-hidden="true">
      <path className={line} d="M1 4h18" />
    </svg>
  );
}

function diagramLabel(plan: Plan, then: Plan | undefined, preview: string | undefined): string {
  const { elements } = (then ?? plan).topology;
  if (then === undefined) return `The model: ${elements.length} elements`;
  const was = new Set(plan.topology.elements.map(({ id }) => id));
  const is = new Set(elements.map(({ id }) => id));
  const appears = elements.filter(({ id }) => !was.has(id)).map(({ title }) => title);
  const leaves = plan.topology.elements.filter(({ id }) => !is.has(id)).map(({ title }) => title);
  return [
    `${preview ?? ''}.`,
    appears.length > 0 && `New: ${appears.join(', ')}.`,
    leaves.length > 0 && `Gone: ${leaves.join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function RiskTable({ plan, then, withWord }: { plan: Plan; then: Plan | undefined; withWord: string }) {
  const now = levelCounts(plan.findings, 'residual');
  const next = then === undefined ? undefined : levelCounts(then.findings, 'residual');
  const rows = levels.map((level) => ({
    level,
    now: now[level],
    then: next?.[level],
  }));
  return (
    <section className={pane.section} aria-label="Risk">
      <table className={classNames(table.table, styles.risk)}>
        <thead>
          <tr>
            <th>Risk</th>
            <th className={table.number}>Now</th>
            {then !== undefined && <th className={table.number}>With {withWord}</th>}
            {then !== undefined && <th className={table.number}>Change</th>}
          </tr>
        </thead>
        <tbody>
          <tr className={styles.total}>
            <td>
              Residual risk
              {plan.risk.open > 0 && <span className={styles.openPart}>, of it {plan.risk.open} open</span>}
            </td>
            <td className={table.number}>{plan.risk.residual}</td>
            {then !== undefined && (
              <>
                <td className={table.number}>
                  <b>{then.risk.residual}</b>
                </td>
                <Step by={then.risk.residual - plan.risk.residual} word />
              </>
            )}
          </tr>
          {rows.map((row) => (
            <tr key={row.level}>
              <td>
                <span className={table.sign}>
                  <SeveritySign level={row.level} decorative />
                  {row.level === 'open' ? 'Open, an answer is missing' : `${levelWords[row.level]} threats`}
                </span>
              </td>
              <td className={table.number}>{row.now}</td>
              {row.then !== undefined && (
                <>
                  <td className={table.number}>{row.then}</td>
                  <Step by={row.then - row.now} />
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Step({ by, word = false }: { by: number; word?: boolean }) {
  const direction = by < 0 ? words.better : by > 0 ? words.worse : words.quiet;
  return <td className={classNames(table.number, direction)}>{word ? riskChange(by) : signed(by)}</td>;
}

function Changes({ plan, then, title: heading }: { plan: Plan; then: Plan; title: string }) {
  const { changes, before, after } = compare(plan, then);
  const clashes = newContradictions(plan, then);
  const settled = newContradictions(then, plan);
  const titles = new Map(indexOf(plan.content).contradictions.map(({ id, title }) => [id, title]));
  const nothing = changes.length + clashes.length + settled.length === 0;
  return (
    <section className={pane.section}>
      <h3 className={words.label}>{heading}</h3>
      {nothing && <p className={styles.nothing}>No threat, no manifest and no contradiction.</p>}
      {before !== after && (
        <p className={styles.nothing}>
          Residual risk {before} to {after}
        </p>
      )}
      <ul className={styles.changes}>
        {clashes.map(({ id, contradiction }) => (
          <li key={id}>
            <ClashMark />
            <span>{titles.get(contradiction)}</span>
            <span className={words.id}>{contradiction}</span>
          </li>
        ))}
        {settled.map(({ id, contradiction }) => (
          <li key={id}>
            <span className={classNames(styles.sign, words.better)}>−</span>
            <span>Settles: {titles.get(contradiction)}</span>
            <span className={words.id}>{contradiction}</span>
          </li>
        ))}
        {changes.map(({ sign, direction, words: title, ids }) => (
          <li key={`${sign}${ids}`}>
            <span className={classNames(styles.sign, direction !== 'neutral' && words[direction])}>{sign}</span>
            <span>
              {sign === '↓' && 'Less risk: '}
              {sign === '↑' && 'More risk: '}
              {title}
            </span>
            <span className={words.id}>{ids}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
