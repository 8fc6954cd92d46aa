// A list as a dense table: one row an entry, one column a field, each error at its field.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { ListQuestion } from '../../core/content/answerables.ts';
import { listKinds } from '../../core/content/shapes.ts';
import { addItem, removeItem, setItemField, withItems } from '../../core/edit-project.ts';
import type { Plan } from '../../core/plan-types.ts';
import { limits } from '../../core/project-text.ts';
import type { AskedAnswer, AskedQuestion } from '../../core/wizard.ts';
import { change, projectStore } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { FieldError } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import table from '../ui/table.module.css';
import words from '../ui/words.module.css';
import type { BodyProps } from './AnswerBody.tsx';
import styles from './ListAnswer.module.css';
import { ValueInput } from './ValueInput.tsx';

export function ListAnswer({ plan, asked }: BodyProps) {
  const { question, entries } = asked;
  const body = useRef<HTMLTableSectionElement>(null);
  const added = useRef(false);
  // A new entry begins at its name.
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    body.current?.querySelector<HTMLElement>('tr:last-child input, tr:last-child select')?.focus();
  });
  if (question.type !== 'list') return null;
  const { list, one, many, fields } = question;
  const answered = plan.project.lists[list] !== undefined;
  const full = entries.length >= limits.items;
  const add = () => {
    added.current = true;
    change(`Add a ${one}`, (project) => addItem(project, list));
  };
  return (
    <div className={styles.list}>
      {entries.length > 0 && (
        <div className={styles.scroll}>
          <table className={classNames(table.table, styles.table)} aria-label={question.short}>
            <thead>
              <tr>
                {fields.map((field) => (
                  <th key={field.key} scope="col" title={field.means}>
                    {String(field.label)}
                    {field.type === 'number' && field.unit ? <span className={words.quiet}>, {field.unit}</span> : null}
                  </th>
                ))}
                <th>
                  <span className={words.hidden}>Remove</span>
                </th>
              </tr>
            </thead>
            <tbody ref={body}>
              {entries.map((entry) => (
                <EntryRow key={entry.id} plan={plan} question={question} entry={entry} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.actions}>
        <Button onClick={add} disabled={full}>
          <Icon of={Plus} />
          Add a {one}
        </Button>
        {entries.length === 0 && (
          <Button
            aria-pressed={answered}
            onClick={() => change(`No ${many}`, (project) => withItems(project, list, []))}
          >
            {answered ? `Your answer: no ${many}` : `There are no ${many}`}
          </Button>
        )}
        {answered && entries.length === 0 && (
          <Button look="quiet" onClick={() => change(question.short, (project) => withItems(project, list, undefined))}>
            Not answered yet
          </Button>
        )}
        {full && <span className={words.quiet}>A list holds at most {limits.items} entries.</span>}
      </p>
    </div>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly question: ListQuestion;
  readonly entry: AskedQuestion['entries'][number];
}

function EntryRow({ plan, question, entry }: RowProps) {
  const { list, one } = question;
  const item = plan.project.lists[list]?.find(({ id }) => id === entry.id);
  const name = String(item?.name ?? '') || `${one} ${entry.id}`;
  const problems = entry.fields.flatMap((field) => field.problems.map((problem) => ({ field, problem })));
  const base = useId();
  return (
    <>
      <tr data-kind={listKinds[list].kind}>
        {entry.fields.map((field) => (
          <td key={field.name}>
            {field.visible === true ? (
              <ValueInput
                plan={plan}
                answer={field}
                stored={item?.[field.name]}
                className={classNames(
                  styles.input,
                  field.asked.type === 'cidr' && styles.mono,
                  field.asked.type === 'number' && styles.number,
                )}
                aria-label={`${labelOf(field)} of ${name}`}
                {...(field.problems.length > 0 && {
                  'aria-invalid': true as const,
                  'aria-describedby': `${base}-${field.name}`,
                })}
                onChange={(value) =>
                  change(
                    `${labelOf(field)} of ${name}`,
                    (project) => setItemField(project, list, entry.id, field.name, value),
                    `${entry.id}/${field.name}`,
                  )
                }
              />
            ) : (
              <span className={words.quiet} title="Not asked here">
                –
              </span>
            )}
          </td>
        ))}
        <td>
          <Button
            look="icon"
            aria-label={`Remove ${name}`}
            title={`Remove ${name}`}
            onClick={() => remove(question, entry.id, name)}
          >
            <Icon of={Trash2} />
          </Button>
        </td>
      </tr>
      {problems.map(({ field, problem }) => (
        <tr key={`${field.name}${problem.code}`} className={styles.problem}>
          <td colSpan={entry.fields.length + 1} id={`${base}-${field.name}`}>
            <FieldError>
              {labelOf(field)} of {name}: {problem.message} {problem.fix}
            </FieldError>
          </td>
        </tr>
      ))}
    </>
  );
}

const labelOf = ({ asked, name }: AskedAnswer): string => ('label' in asked ? String(asked.label) : name);

/** Removes an entry; the last one takes the answer with it, because “none” is an answer of its own. */
function remove({ list }: ListQuestion, id: string, name: string): void {
  const left = (projectStore.getState().project?.lists[list] ?? []).length - 1;
  change(`Remove ${name}`, (project) => {
    const next = removeItem(project, list, id);
    return left > 0 ? next : withItems(next, list, undefined);
  });
}
