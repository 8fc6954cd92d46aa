// What was decided about findings, by whom and until when; also where the finding is gone.

import { indexOf } from '../../core/content-index.ts';
import { dateWords, treatmentWords } from '../../core/document/words.ts';
import { setRecord } from '../../core/edit-project.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Override } from '../../core/project-types.ts';
import { explainerOf } from '../sentences.ts';
import { change, moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import { StateSign } from '../ui/StateSign.tsx';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import own from './FindingTable.module.css';
import styles from './Roadmap.module.css';
import { planText, reviewWords } from './text.ts';

export function DecisionTable({ plan }: { plan: Plan }) {
  const decisions = Object.entries(plan.project.decisions);
  const { threat } = indexOf(plan.content);
  const orphans = new Set(plan.orphans.filter(({ what }) => what === 'decision').map(({ finding }) => finding));
  const findings = new Map(plan.findings.map((finding) => [finding.id, finding]));
  const overrides = Object.entries(plan.project.overrides);
  if (decisions.length + overrides.length === 0) return <p className={pane.empty}>{planText.noDecision}</p>;
  return (
    <div className={pane.scroll}>
      <table className={classNames(table.table, styles.table)}>
        <caption className={words.hidden}>Decisions</caption>
        <thead>
          <tr>
            <th>
              <span className={words.hidden}>Sign</span>
            </th>
            <th>Finding</th>
            <th>Decision</th>
            <th>By</th>
            <th>Until</th>
            <th>Why</th>
            <th>
              <span className={words.hidden}>Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {decisions.map(([id, decision]) => {
            const [threatId = '', place = ''] = id.split('@');
            const review = findings.get(id)?.review;
            return (
              <tr key={id}>
                <td />
                <td className={own.wrap}>
                  <button
                    type="button"
                    className={styles.id}
                    onClick={() => moveTo({ finding: id, control: null })}
                    disabled={orphans.has(id)}
                  >
                    {threat.get(threatId)?.title ?? threatId} <span className={words.id}>{threatId}</span>
                    <br />
                    <span className={words.quiet}>{explainerOf(plan).names.place(place)}</span>
                  </button>
                  {orphans.has(id) && <p className={words.worse}>{planText.orphan}</p>}
                  {review !== undefined && <p className={words.worse}>{reviewWords[review]}</p>}
                </td>
                <td>
                  <StateSign state={decision.treatment} word={treatmentWords[decision.treatment]} />
                </td>
                <td>{decision.by}</td>
                <td>{decision.until === undefined ? '' : dateWords(decision.until)}</td>
                <td className={own.wrap}>{decision.reason}</td>
                <td>
                  <Button
                    small
                    look="quiet"
                    onClick={() =>
                      change(`Remove the decision on ${threatId}`, (project) =>
                        setRecord(project, 'decisions', id, undefined),
                      )
                    }
                  >
                    Remove
                  </Button>
                </td>
              </tr>
            );
          })}
          {overrides.map(([id, override]) => (
            <OverrideRow key={id} plan={plan} id={id} override={override} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A likelihood or impact that was set by hand. */
function OverrideRow({ plan, id, override }: { plan: Plan; id: string; override: Override }) {
  const [threatId = '', place = ''] = id.split('@');
  const isOrphan = plan.orphans.some(({ finding, what }) => what === 'override' && finding === id);
  const set = (['likelihood', 'impact'] as const).filter((part) => override[part] !== undefined);
  return (
    <tr>
      <td />
      <td className={own.wrap}>
        {indexOf(plan.content).threat.get(threatId)?.title ?? threatId} <span className={words.id}>{threatId}</span>
        <br />
        <span className={words.quiet}>{explainerOf(plan).names.place(place)}</span>
        {isOrphan && <p className={words.worse}>{planText.orphan}</p>}
      </td>
      <td>{set.map((part) => `${part} ${override[part]}`).join(', ')}, set by hand</td>
      <td />
      <td />
      <td className={own.wrap}>{override.reason}</td>
      <td>
        <Button
          small
          look="quiet"
          onClick={() =>
            change(`Remove the rating of ${threatId}`, (project) => setRecord(project, 'overrides', id, undefined))
          }
        >
          Remove
        </Button>
      </td>
    </tr>
  );
}
