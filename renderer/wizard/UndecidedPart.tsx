// “Not decided yet”: who decides, and until when. It lands on the follow-ups.
import { setUndecided } from '../../core/edit-project.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Undecided } from '../../core/project-types.ts';
import type { AskedQuestion } from '../../core/wizard.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { change, endStep } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { oneLineText } from '../ui/typed-text.ts';
import styles from './NotePart.module.css';
import { undecidedTrial } from './option-views.ts';
import { namesOf } from './questions.ts';
import { wizardText } from './text.ts';

export function UndecidedPart({ plan, asked }: { plan: Plan; asked: AskedQuestion }) {
  const { question } = asked;
  const names = namesOf(asked);
  const open = asked.answers
    .filter(({ visible, reading }) => visible === true && reading.state === 'unanswered')
    .map(({ name }) => name);
  // Cards hold “Not decided yet” themselves; lists and compound questions have it here.
  const bare = question.type === 'list' || question.type === 'compound';
  const leave = () => change(`Leave open: ${question.short}`, undecidedTrial(open).edit);
  useShortcuts(bare && open.length > 0 ? { n: leave } : {});
  const undecided = names.map((name) => plan.project.answers[name]?.undecided).find((one) => one !== undefined);
  if (!asked.undecided || undecided === undefined) {
    if (!bare || open.length === 0) return null;
    return (
      <p className={styles.offer}>
        <Button small look="quiet" onClick={leave} hotkey="N">
          {wizardText.notDecided}
        </Button>
      </p>
    );
  }
  const set = (part: Partial<Undecided>) =>
    change(
      `Follow-up: ${question.short}`,
      (project) =>
        names
          .filter((name) => project.answers[name]?.undecided !== undefined)
          .reduce((next, name) => setUndecided(next, name, { ...undecided, ...part }), project),
      `undecided/${question.name}`,
    );
  return (
    <div className={styles.undecided}>
      <Field label="Who decides" hint="A role or a person. Printed on the list of follow-ups.">
        {(tie) => (
          <input
            {...tie}
            value={undecided.owner}
            maxLength={200}
            onChange={({ target }) => set({ owner: oneLineText(target.value) })}
            onBlur={endStep}
          />
        )}
      </Field>
      <Field label="Until">
        {(tie) => (
          <input
            {...tie}
            type="date"
            value={undecided.until ?? ''}
            onChange={({ target }) => set({ until: target.value === '' ? undefined : target.value })}
            onBlur={endStep}
          />
        )}
      </Field>
    </div>
  );
}
