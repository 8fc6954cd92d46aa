// The controls against one finding: which stand, which could, and what each takes off.
import { indexOf } from '../../core/content-index.ts';
import { stateWords } from '../../core/document/words.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { FieldError } from '../ui/Field.tsx';
import { StateSign } from '../ui/StateSign.tsx';
import { signed } from '../ui/text.ts';
import words from '../ui/words.module.css';
import styles from './DecidePanel.module.css';

interface Props {
  readonly plan: Plan;
  readonly finding: Finding;
  readonly chosen: readonly string[];
  readonly fault: string | undefined;
  /** Left out: the list only shows. */
  readonly onChoose: ((controls: readonly string[]) => void) | undefined;
}

export function StillCutBy({ plan, finding, chosen, fault, onChoose }: Props) {
  const index = indexOf(plan.content);
  const planned = new Map(plan.controls.map((control) => [control.id, control]));
  const rows = finding.controls.flatMap((id) => planned.get(id) ?? []);
  if (rows.length === 0) return null;
  const toggle = (id: string) =>
    onChoose?.(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset>
      <legend className={words.label}>{onChoose === undefined ? 'Still cut by' : 'Plan these controls'}</legend>
      <ul className={styles.controls}>
        {rows.map(({ id, state, committed }) => {
          const steps = finding.residual?.steps.filter(({ control }) => control === id) ?? [];
          const fixed = state === 'provider' || committed || state === 'done' || state === 'under-way';
          return (
            <li key={id}>
              {onChoose !== undefined && (
                <input
                  type="checkbox"
                  aria-label={`Plan ${id}`}
                  checked={fixed || chosen.includes(id)}
                  disabled={fixed}
                  onChange={() => toggle(id)}
                />
              )}
              <Button look="link" onClick={() => moveTo({ control: id, finding: null })}>
                {id}
              </Button>
              <span className={words.clip} title={index.control.get(id)?.title}>
                {index.control.get(id)?.title}
              </span>
              <span className={styles.effect}>
                {steps.map(({ on, by }) => `${on} ${signed(-by)}`).join(', ') || (
                  <StateSign state={state} word={stateWords[state]} />
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {fault !== undefined && <FieldError>{fault}</FieldError>}
    </fieldset>
  );
}
