// A note beside an answer: why it was given, who was there.

import type { Question } from '../../core/content/question.ts';
import { setNote } from '../../core/edit-project.ts';
import { limits } from '../../core/project-text.ts';
import { change, endStep } from '../store.ts';
import { Field } from '../ui/Field.tsx';
import { longText } from '../ui/typed-text.ts';
import styles from './NotePart.module.css';

export function NotePart({ question, note }: { question: Question; note: string }) {
  return (
    <div className={styles.note}>
      <Field label="Note" hint="Printed beside the answer in the report.">
        {(tie) => (
          <textarea
            {...tie}
            rows={3}
            value={note}
            maxLength={limits.characters}
            onChange={({ target }) =>
              change(
                `Note: ${question.short}`,
                (project) => setNote(project, question.name, longText(target.value)),
                `note/${question.name}`,
              )
            }
            onBlur={endStep}
          />
        )}
      </Field>
    </div>
  );
}
