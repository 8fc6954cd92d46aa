// What is still open: questions without an answer, and who decides them until when.
import { dateWords } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { moveTo } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import styles from './Roadmap.module.css';
import { planText } from './text.ts';

export function FollowUpTable({ plan }: { plan: Plan }) {
  const questions = new Map(plan.content.questions.map((question) => [question.id, question]));
  const rows = [...plan.openQuestions].sort(
    (a, b) => Number(b.undecided !== undefined) - Number(a.undecided !== undefined) || (a.id < b.id ? -1 : 1),
  );
  if (rows.length === 0) return <p className={pane.empty}>{planText.noFollowUp}</p>;
  return (
    <div className={pane.scroll}>
      <table className={classNames(table.table, styles.table)}>
        <caption className={words.hidden}>Open questions</caption>
        <thead>
          <tr>
            <th>
              <span className={words.hidden}>Sign</span>
            </th>
            <th>Question</th>
            <th>What is asked</th>
            <th>Who decides</th>
            <th>Until</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, undecided }) => (
            <tr key={id} className={styles.row} onClick={() => moveTo({ screen: 'wizard', question: name })}>
              <td />
              <td>
                <button type="button" className={classNames(words.id, styles.id)}>
                  {id}
                </button>
              </td>
              <td className={styles.name}>{questions.get(id)?.ask}</td>
              <td>{undecided?.owner || <span className={words.quiet}>nobody yet</span>}</td>
              <td>
                {undecided?.until === undefined ? (
                  <span className={words.quiet}>no date</span>
                ) : (
                  <span className={undecided.until < plan.date ? words.worse : undefined}>
                    {dateWords(undecided.until)}
                    {undecided.until < plan.date && ', overdue'}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
