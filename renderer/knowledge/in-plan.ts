// What an open project makes of each entry: applies here, planned, written, answered.
import { entryKey } from '../../core/catalogue.ts';
import { stateWords } from '../../core/document/words.ts';
import { providerOf } from '../../core/facts/provider.ts';
import type { Finding, Plan } from '../../core/plan-types.ts';
import { stepsOf } from '../plan-views.ts';

export interface Mark {
  /** Two or three words beside the entry. */
  readonly words: string;
  /** Whether the entry is in this plan. */
  readonly here: boolean;
}

const marked = new WeakMap<Plan, ReadonlyMap<string, Mark>>();

/** The marks of a plan by the key of the entry; made once per plan. Sources and facts have none. */
export function marksOf(plan: Plan): ReadonlyMap<string, Mark> {
  const known = marked.get(plan);
  if (known !== undefined) return known;
  const marks = new Map([
    ...ofQuestions(plan),
    ...ofThreats(plan),
    ...ofControls(plan),
    ...ofManifests(plan),
    ...ofRest(plan),
  ]);
  marked.set(plan, marks);
  return marks;
}

type Marks = readonly (readonly [string, Mark])[];
const here = (words: string): Mark => ({ words, here: true });
const notHere = (words: string): Mark => ({ words, here: false });

function ofQuestions(plan: Plan): Marks {
  return stepsOf(plan).flatMap(({ questions }) =>
    questions.map(({ question, visible, answered, undecided }) => {
      const mark =
        visible === false
          ? notHere('not asked here')
          : here(answered ? 'answered' : undecided ? 'not decided' : 'not answered');
      return [entryKey('questions', question.id), mark] as const;
    }),
  );
}

const worst: readonly Finding['verdict'][] = ['applies', 'open', 'absent'];

function ofThreats({ findings, content }: Plan): Marks {
  return content.threats.map(({ id }) => {
    const verdicts = findings.filter(({ threat }) => threat === id).map(({ verdict }) => verdict);
    const verdict = worst.find((one) => verdicts.includes(one));
    const mark =
      verdict === 'applies' ? here('applies here') : verdict === 'open' ? here('open here') : notHere('does not apply');
    return [entryKey('threats', id), mark] as const;
  });
}

function ofControls({ controls, content }: Plan): Marks {
  const states = new Map(controls.map(({ id, state }) => [id, state]));
  return content.controls.map(({ id }) => {
    const state = states.get(id);
    const mark = state === undefined ? notHere('not in this plan') : here(stateWords[state].toLowerCase());
    return [entryKey('controls', id), mark] as const;
  });
}

function ofManifests({ manifests, missing, content }: Plan): Marks {
  const waiting = new Set(missing.filter(({ state }) => state === 'waits').map(({ id }) => id.split(':')[0]));
  return content.manifests.map(({ id }) => {
    const written = manifests.some(({ manifest }) => manifest === id);
    const mark = written ? here('written') : notHere(waiting.has(id) ? 'waits for an answer' : 'not written');
    return [entryKey('manifests', id), mark] as const;
  });
}

function ofRest({ content, contradictions, topology, frameworks, facts }: Plan): Marks {
  const clashing = new Set(contradictions.map(({ contradiction }) => contradiction));
  const asked = new Set(frameworks.map(({ framework }) => framework));
  const provider = providerOf(facts);
  const version = facts.read('platform.kubernetes-version');
  const release = version.state === 'answered' ? version.value : undefined;
  return [
    ...content.contradictions.map(
      ({ id }) =>
        [entryKey('contradictions', id), clashing.has(id) ? here('clashes here') : notHere('no clash')] as const,
    ),
    ...content.elements.map(({ id }) => {
      const verdict = topology.presence.get(id)?.verdict;
      const mark =
        verdict === true
          ? here('in the model')
          : verdict === 'unknown'
            ? here('open here')
            : notHere('not in the model');
      return [entryKey('elements', id), mark] as const;
    }),
    ...content.frameworks
      .filter(({ id }) => asked.has(id))
      .map(({ id }) => [entryKey('frameworks', id), here('asked for')] as const),
    ...content.providers
      .filter(({ id }) => id === provider)
      .map(({ id }) => [entryKey('providers', id), here('your platform')] as const),
    ...content.releases
      .filter(({ id }) => id === release)
      .map(({ id }) => [entryKey('releases', id), here('to start with')] as const),
  ];
}
