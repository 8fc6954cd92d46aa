// Who decides about a finding, why, until when, and which answer changes.
import type { Finding, Plan } from '../../core/plan-types.ts';
import { limits } from '../../core/project-text.ts';
import { Field } from '../ui/Field.tsx';
import { longText, oneLineText } from '../ui/typed-text.ts';
import type { Draft, Faults } from './decide.ts';
import { questionsBehind } from './questions-behind.ts';
import { choiceWords } from './text.ts';

interface Props {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function DecisionFields({ plan, finding, draft, faults, onChange }: Props) {
  const { by, byHint } = choiceWords[draft.choice ?? 'accepted'];
  return (
    <>
      {draft.choice === 'avoided' && (
        <Field label="Which answer changes" error={faults.changes}>
          {(tie) => (
            <select {...tie} value={draft.changes} onChange={({ target }) => onChange({ changes: target.value })}>
              <option value="">–</option>
              {questionsBehind(plan, finding).map(({ name, short, id }) => (
                <option key={name} value={name}>
                  {short} ({id})
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={by} hint={byHint} error={faults.by}>
        {(tie) => (
          <input
            {...tie}
            value={draft.by}
            maxLength={200}
            onChange={({ target }) => onChange({ by: oneLineText(target.value) })}
          />
        )}
      </Field>
      <Field label="Why" error={faults.reason}>
        {(tie) => (
          <textarea
            {...tie}
            rows={3}
            maxLength={limits.characters}
            value={draft.reason}
            onChange={({ target }) => onChange({ reason: longText(target.value) })}
          />
        )}
      </Field>
      <Field label="Until" error={faults.until}>
        {(tie) => (
          <input
            {...tie}
            type="date"
            min={plan.date}
            value={draft.until}
            onChange={({ target }) => onChange({ until: target.value })}
          />
        )}
      </Field>
    </>
  );
}
