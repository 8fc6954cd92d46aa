// One typed value: number, text, host, range, reference, yes or no, one of several. Used in tables and compound questions.

import { answerablesOf, kindOf } from '../../core/content/answerables.ts';
import type { Plan } from '../../core/plan-types.ts';
import { limits } from '../../core/project-text.ts';
import type { Item } from '../../core/value.ts';
import type { AskedAnswer } from '../../core/wizard.ts';
import { stepsOf } from '../plan-views.ts';
import { endStep } from '../store.ts';
import { oneLineText } from '../ui/typed-text.ts';

type TypedValue = Item[string] | undefined;
interface Props {
  readonly plan: Plan;
  readonly answer: AskedAnswer;
  /** As the project holds it, also when it does not count. */
  readonly stored: TypedValue;
  readonly onChange: (value: TypedValue) => void;
  readonly id?: string;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-describedby'?: string;
}

export function ValueInput({ plan, answer, stored, onChange, ...rest }: Props) {
  const { asked } = answer;
  const choices = choicesOf(plan, answer);
  if (choices !== undefined) {
    const known = choices.some(({ key }) => key === String(stored));
    return (
      <select
        {...rest}
        value={stored === undefined ? '' : String(stored)}
        onChange={({ target }) => onChange(valueOfChoice(asked.type, target.value))}
      >
        <option value="">–</option>
        {!known && stored !== undefined && <option value={String(stored)}>{String(stored)}</option>}
        {choices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...rest}
      value={stored === undefined ? '' : String(stored)}
      inputMode={asked.type === 'number' ? 'decimal' : undefined}
      placeholder={placeholderOf(asked)}
      maxLength={limits.characters}
      spellCheck={false}
      autoComplete="off"
      onChange={({ target }) => onChange(valueOfText(asked.type, oneLineText(target.value)))}
      onBlur={endStep}
    />
  );
}

/** What a select offers; undefined for what is typed. */
function choicesOf(plan: Plan, { asked, options }: AskedAnswer) {
  if (asked.type === 'choice')
    return options.filter(({ offered }) => offered).map(({ key, option }) => ({ key, label: option.label }));
  if (asked.type === 'yes-no')
    return [
      { key: 'true', label: 'Yes' },
      { key: 'false', label: 'No' },
    ];
  if (asked.type !== 'reference') return undefined;
  const list = stepsOf(plan)
    .flatMap(({ questions }) => questions)
    .map(({ question }) => question)
    .find((question) => question.type === 'list' && kindOf(question.list) === asked.to);
  if (list?.type !== 'list' || answerablesOf(list).length === 0) return [];
  return (plan.project.lists[list.list] ?? []).map(({ id, name }) => ({ key: id, label: String(name ?? '') || id }));
}

function valueOfChoice(type: AskedAnswer['asked']['type'], text: string): TypedValue {
  if (text === '') return undefined;
  return type === 'yes-no' ? text === 'true' : text;
}

/** A number where one was typed; what cannot be read as one is kept as text, and the field says so. */
function valueOfText(type: AskedAnswer['asked']['type'], text: string): TypedValue {
  if (text === '') return undefined;
  const number = Number(text);
  return type === 'number' && text.trim() !== '' && Number.isFinite(number) && String(number) === text ? number : text;
}

function placeholderOf(asked: AskedAnswer['asked']): string | undefined {
  const suggest = asked.type === 'text' || asked.type === 'cidr' ? asked.suggest : undefined;
  return suggest && `e.g. ${suggest}`;
}
