// Options of a question as cards: what each is called, and what choosing it does to the project.
import { setAnswer, setUndecided } from '../../core/edit-project.ts';
import type { Value } from '../../core/value.ts';
import type { AskedAnswer } from '../../core/wizard.ts';
import type { OptionView } from './OptionCards.tsx';
import { wizardText } from './text.ts';
import type { Trial } from './what-if.ts';

/** Choosing `value` as the answer `name`. */
export function answerTrial(name: string, value: Value): Trial {
  return { key: `${name}=${JSON.stringify(value)}`, edit: (project) => setAnswer(project, name, value) };
}

/** Leaving `names` undecided; owners that are known stay. */
export function undecidedTrial(names: readonly string[]): Trial {
  return {
    key: `${names.join()}=?`,
    edit: (project) =>
      names.reduce((next, name) => setUndecided(next, name, next.answers[name]?.undecided ?? { owner: '' }), project),
  };
}

/** The offered options of a choice in their order. Keys start at `first`. */
export function choiceViews(answer: AskedAnswer, first = 1): readonly OptionView[] {
  const { name, options, reading, recommended } = answer;
  const chosen = reading.state === 'answered' ? reading.value : undefined;
  return options
    .filter(({ offered }) => offered)
    .map(({ key, option, called, watch }, i) => ({
      key,
      label: option.label,
      means: option.means,
      called,
      watch,
      chosen: chosen === key,
      trial: answerTrial(name, key),
      ...(first + i <= 9 && { hotkey: String(first + i) }),
      ...(recommended?.option === key && { recommended: recommended.says }),
    }));
}

/** Yes and no as two cards. */
export function yesNoViews({ name, asked, reading }: AskedAnswer): readonly OptionView[] {
  const texts = asked.type === 'yes-no' ? asked : undefined;
  const chosen = reading.state === 'answered' ? reading.value : undefined;
  return ([true, false] as const).map((value, i) => ({
    key: String(value),
    hotkey: String(i + 1),
    label: value ? 'Yes' : 'No',
    means: value ? texts?.yes : texts?.no,
    chosen: chosen === value,
    trial: answerTrial(name, value),
  }));
}

/** The card that leaves a question open. */
export function undecidedView(names: readonly string[], chosen: boolean): OptionView {
  return {
    key: 'undecided',
    hotkey: 'N',
    label: wizardText.notDecided,
    means: wizardText.notDecidedMeans,
    chosen,
    unknown: true,
    trial: undecidedTrial(names),
  };
}
