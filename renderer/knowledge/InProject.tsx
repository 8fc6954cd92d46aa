// What the open project makes of the entry, and the way to the place in the project.
import type { CatalogueEntry } from '../../core/catalogue.ts';
import type { Question } from '../../core/content/question.ts';
import type { Plan } from '../../core/plan-types.ts';
import { explainerOf } from '../sentences.ts';
import { type Cursor, moveTo } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EntryPage.module.css';
import type { Mark } from './in-plan.ts';

interface Props {
  readonly plan: Plan;
  readonly entry: CatalogueEntry;
  readonly mark: Mark;
}
interface Way {
  readonly words: string;
  readonly to: Partial<Cursor>;
}

export function InProject({ plan, entry, mark }: Props) {
  return (
    <div className={styles.here}>
      <span>
        In this project: <b>{mark.words}</b>
        {detailOf(plan, entry)}
      </span>
      {waysOf(plan, entry).map(({ words, to }) => (
        <Button key={words} look="link" onClick={() => moveTo(to)}>
          {words}
        </Button>
      ))}
    </div>
  );
}

/** The answer, or the places: with its own full stop. */
function detailOf(plan: Plan, { kind, id, value }: CatalogueEntry): string {
  const { names } = explainerOf(plan);
  if (kind === 'questions') {
    const question = value as Question;
    if (question.type === 'compound') return '.';
    const reading = plan.facts.read(question.name);
    return reading.state === 'answered' ? `, “${names.answer(question.name, reading.value)}”.` : '.';
  }
  if (kind !== 'threats') return '.';
  const places = plan.findings
    .filter(({ threat, verdict }) => threat === id && verdict !== 'absent')
    .map(({ place }) => place);
  return places.length === 0 ? '.' : `, at ${names.places(places, 4)}.`;
}

const most = 6;

function waysOf(plan: Plan, { kind, id, value }: CatalogueEntry): readonly Way[] {
  switch (kind) {
    case 'questions': {
      const question = value as Question;
      const name = question.type === 'compound' ? (question.fields[0]?.name ?? question.name) : question.name;
      return [{ words: 'Go to the question', to: { screen: 'wizard', question: name } }];
    }
    case 'threats': {
      const finding = plan.findings.find(({ threat, verdict }) => threat === id && verdict !== 'absent');
      if (finding === undefined) return [];
      const to = { screen: 'threats', place: finding.place, finding: finding.id } as const;
      return [{ words: 'See it in the threat model', to }];
    }
    case 'controls':
      return plan.controls.some((control) => control.id === id)
        ? [{ words: 'See it in the plan', to: { screen: 'plan', control: id, finding: null } }]
        : [];
    case 'manifests':
      return plan.manifests
        .filter(({ manifest }) => manifest === id)
        .slice(0, most)
        .map(({ path }) => ({ words: path, to: { screen: 'manifests', file: path, line: null } }));
    case 'contradictions': {
      const clash = plan.contradictions.find(({ contradiction }) => contradiction === id);
      const question = clash?.because.find(({ q }) => q !== undefined)?.q;
      return question === undefined ? [] : [{ words: 'Go to the question', to: { screen: 'wizard', question } }];
    }
    case 'elements':
      return plan.topology.presence.get(id)?.verdict === true
        ? [{ words: 'See it in the picture', to: { screen: 'threats', place: id, finding: null } }]
        : [];
    default:
      return [];
  }
}
