// What the palette can find in a plan, and how it finds it.
import { indexOf } from '../../core/content-index.ts';
import type { Plan } from '../../core/plan-types.ts';
import { livingFindings, stepsOf } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo, type Screen } from '../store.ts';

export interface PaletteEntry {
  readonly key: string;
  readonly words: string;
  /** What it is: a command, a question, a threat … */
  readonly kind: string;
  /** Its id, or the key that does the same. */
  readonly hint?: string;
  readonly run: () => void;
}

/** Everything of the plan that has a place in the window. */
export function entriesOf(plan: Plan): readonly PaletteEntry[] {
  const { control, threat } = indexOf(plan.content);
  const { names } = explainerOf(plan);
  const questions = stepsOf(plan).flatMap(({ questions: asked }) => asked.filter(({ visible }) => visible === true));
  return [
    ...questions.map(({ question: { id, name, short, ask } }) =>
      entry('Question', id, `${short}: ${ask}`, { screen: 'wizard', question: name }),
    ),
    ...plan.topology.elements.map(({ id, title }) => entry('Place', id, title, { screen: 'threats', place: id })),
    ...livingFindings(plan).map(({ id, place, threat: found }) => ({
      ...entry('Threat', found, `${threat.get(found)?.title ?? found}, ${names.place(place)}`, {
        screen: 'threats',
        place,
        finding: id,
      }),
      key: id,
    })),
    ...plan.controls.map(({ id }) =>
      entry('Control', id, control.get(id)?.title ?? id, { screen: 'plan', control: id, finding: null }),
    ),
    ...plan.manifests.map(({ path }) => ({
      key: path,
      kind: 'File',
      words: path,
      run: () => moveTo({ screen: 'manifests', file: path, line: null }),
    })),
  ];
}

function entry(
  kind: string,
  id: string,
  words: string,
  to: { readonly screen: Screen } & Parameters<typeof moveTo>[0],
): PaletteEntry {
  // Ids of list items mean nothing to a reader.
  return { key: `${kind}/${id}`, kind, words, ...(!id.includes(':') && { hint: id }), run: () => moveTo(to) };
}

/** The entries that hold every word; those that begin with the first one come first, the others keep their order. */
export function search(entries: readonly PaletteEntry[], query: string, most: number): readonly PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const [first = ''] = words;
  const found = entries.filter(({ words: text, kind, hint = '' }) => {
    const all = `${text} ${kind} ${hint}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const leads = ({ words: text, hint = '' }: PaletteEntry): boolean =>
    text.toLowerCase().startsWith(first) || hint.toLowerCase() === first;
  return [...found.filter(leads), ...found.filter((one) => !leads(one))].slice(0, most);
}
