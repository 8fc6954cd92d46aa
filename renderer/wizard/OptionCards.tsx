// The answers to one question as radio cards. Each says what it would do before it is chosen.
import { type KeyboardEvent, useId, useRef } from 'react';
import type { Plan } from '../../core/plan-types.ts';
import { ClashMark } from '../ui/ClashMark.tsx';
import { classNames } from '../ui/class-names.ts';
import { riskChange } from '../ui/text.ts';
import words from '../ui/words.module.css';
import { ClashNote } from './ClashNote.tsx';
import styles from './OptionCards.module.css';
import { PreviewNumbers } from './PreviewNumbers.tsx';
import { compare, newContradictions } from './preview.ts';
import { wizardText } from './text.ts';
import type { Trial } from './what-if.ts';

/** One answer to choose. `hotkey` is what the keyboard says for it. */
export interface OptionView {
  readonly key: string;
  readonly hotkey?: string;
  readonly label: string;
  /** The provider's own name for it. */
  readonly called?: string;
  readonly means?: string;
  readonly watch?: string;
  readonly recommended?: string;
  readonly chosen: boolean;
  readonly trial: Trial;
  /** The card of “Not decided yet”. */
  readonly unknown?: boolean;
}

interface Props {
  readonly labelledBy: string;
  readonly options: readonly OptionView[];
  readonly now: Plan;
  readonly plans: ReadonlyMap<string, Plan>;
  /** The option that is looked at, by its key: keyboard focus is on it. */
  readonly tried: string | null;
  readonly onTry: (option: OptionView | null, by: 'focus' | 'hover') => void;
  readonly onChoose: (option: OptionView) => void;
  readonly onNext: () => void;
  readonly several?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export function OptionCards(props: Props) {
  const { labelledBy, options, several = false, onChoose, onNext } = props;
  const group = useRef<HTMLDivElement>(null);
  const entry = options.find(({ chosen }) => chosen) ?? options[0];
  const press = (event: KeyboardEvent, option: OptionView) => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = options[(options.indexOf(option) + step + options.length) % options.length];
      group.current?.querySelector<HTMLElement>(`[data-option="${next?.key}"]`)?.focus();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      if (option.chosen) onNext();
      else onChoose(option);
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking with the mouse; the keyboard looks by focus
    <div
      ref={group}
      className={styles.options}
      {...{ role: several ? 'group' : 'radiogroup', 'aria-labelledby': labelledBy }}
      onMouseLeave={() => props.onTry(null, 'hover')}
    >
      {options.map((option) => (
        <OptionCard
          key={option.key}
          {...props}
          several={several}
          option={option}
          entry={several || option === entry}
          onKey={(event) => press(event, option)}
        />
      ))}
    </div>
  );
}

interface CardProps extends Props {
  readonly option: OptionView;
  /** Tab comes here. */
  readonly entry: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
}

function OptionCard({ option, now, plans, tried, onTry, onChoose, several, entry, onKey }: CardProps) {
  const id = useId();
  const then = plans.get(option.trial.key);
  const open = tried === option.key && !option.chosen && then !== undefined;
  const brings = then === undefined || option.chosen ? [] : newContradictions(now, then);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: looking with the mouse; the keyboard looks by focus
    <div
      className={classNames(styles.option, option.chosen && styles.chosen, option.unknown && styles.unknown)}
      onMouseEnter={() => onTry(option, 'hover')}
    >
      <button
        type="button"
        {...{ role: several ? 'checkbox' : 'radio', 'aria-checked': option.chosen }}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-means ${id}-risk`}
        data-option={option.key}
        tabIndex={entry ? 0 : -1}
        className={styles.main}
        onClick={() => onChoose(option)}
        onFocus={() => onTry(option, 'focus')}
        onKeyDown={onKey}
      >
        {option.hotkey !== undefined && <span className={classNames(words.key, styles.key)}>{option.hotkey}</span>}
        <span className={several ? styles.check : styles.radio} aria-hidden="true" />
        <span className={styles.words}>
          <span id={`${id}-name`} className={styles.name}>
            {option.label}
          </span>
          <span className={styles.provider} title={option.called}>
            {option.called}
          </span>
          <Tags option={option} clashes={brings.map(({ contradiction }) => contradiction)} />
          <span id={`${id}-means`} className={styles.text}>
            {option.means}
          </span>
        </span>
        <span id={`${id}-risk`} className={styles.risk}>
          <RiskIf now={now} then={option.chosen ? now : then} />
        </span>
      </button>
      {open && <PreviewNumbers preview={compare(now, then)} />}
      {open &&
        brings.map((contradiction) => (
          <ClashNote key={contradiction.id} plan={then} now={now} contradiction={contradiction} first={option.trial} />
        ))}
      {(open || option.chosen) && option.watch !== undefined && <p className={styles.watch}>{option.watch}</p>}
    </div>
  );
}

function Tags({ option, clashes }: { option: OptionView; clashes: readonly string[] }) {
  return (
    <span className={styles.tags}>
      {clashes.length > 0 && <ClashMark>{[...new Set(clashes)].join(' ')}</ClashMark>}
      {option.chosen ? (
        <span className={styles.yours}>{wizardText.yours}</span>
      ) : (
        option.recommended !== undefined && <span title={option.recommended}>{wizardText.recommended}</span>
      )}
    </span>
  );
}

function RiskIf({ now, then }: { now: Plan; then: Plan | undefined }) {
  if (then === undefined) return <span className={words.quiet}>…</span>;
  const change = then.risk.residual - now.risk.residual;
  return (
    <>
      <b>{then.risk.residual}</b>
      <small className={change < 0 ? words.better : change > 0 ? words.worse : words.quiet}>{riskChange(change)}</small>
    </>
  );
}
