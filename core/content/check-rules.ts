// Rules of the content as a whole: what must have a partner, what may not go round in a circle, what may not repeat.
import { subjectsOf } from '../condition.ts';
import { derivedFacts } from '../facts/derived-facts.ts';
import type { Problem } from '../problem.ts';
import { checkOptions } from './check-options.ts';
import type { Check, Checking, Located } from './checking.ts';
import { conditionsOfQuestion } from './conditions.ts';
import { type Control, phases } from './control.ts';
import type { Path } from './parse-file.ts';
import { itemKinds, providerKeys } from './shapes.ts';
import type { Threat } from './threat.ts';

export const checkRules: Check = (checking) => [
  ...checkNames(checking),
  ...checkCircles(checking),
  ...checkOptions(checking),
  ...checkPartners(checking),
  ...checking.of('threats').flatMap((found) => checkRatings(found, checking)),
  ...checking
    .of('manifests')
    .flatMap(({ entry, value }) =>
      value.layer === 'crd' && value.crd === undefined
        ? [entry.problem(['layer'], 'content.crd', 'Layer crd needs crd: the folder, and what must be installed.')]
        : [],
    ),
  ...checking.read.entries.flatMap((entry) =>
    providerTexts(entry.value, []).flatMap(({ path, texts }) =>
      checkTexts(path, texts).map(({ at, message }) => entry.problem(at, 'content.by-provider', message)),
    ),
  ),
];

/** Names of answers are unique, and never those of derived facts or of fields of items. */
function checkNames(checking: Checking): readonly Problem[] {
  const taken = new Set(derivedFacts.map(({ name }) => name));
  return checking.of('questions').flatMap(({ entry, value }) => {
    const fields =
      value.type === 'compound' ? value.fields.map(({ name }, i) => ({ name, path: ['fields', i, 'name'] })) : [];
    return [{ name: value.name, path: ['name'] as Path }, ...fields].flatMap(({ name, path }) => {
      const [head = '', field = ''] = name.split('.');
      const kind = itemKinds.find((candidate) => candidate === head);
      const meaning = taken.has(name) || (kind !== undefined && checking.vocabulary.item(kind, field) !== undefined);
      taken.add(name);
      return meaning
        ? [entry.problem(path, 'content.duplicate-name', `The name ${name} has another meaning already.`)]
        : [];
    });
  });
}

/** A question whose visibility hangs on itself, by whatever way, would never be asked. */
function checkCircles(checking: Checking): readonly Problem[] {
  const reads = new Map<string, readonly string[]>(derivedFacts.map((fact) => [fact.name, fact.reads]));
  for (const { name, question, askedWhen } of checking.vocabulary.answers.values()) {
    const own = conditionsOfQuestion(question).filter(
      ({ path }) => path.includes('locked') || path.includes('offeredWhen'),
    );
    const conditions = [...askedWhen, ...own.map(({ condition }) => condition)];
    reads.set(
      name,
      conditions.flatMap(subjectsOf).flatMap((test) => ('q' in test ? test.q : 'fact' in test ? test.fact : [])),
    );
  }
  return checking.of('questions').flatMap(({ entry, value }) => {
    const names = value.type === 'compound' ? value.fields.map(({ name }) => name) : [value.name];
    const circle = names.find((name) => reachable(name, reads).has(name));
    if (circle === undefined) return [];
    return [entry.problem(['askedWhen'], 'content.circle', `Whether ${circle} is asked hangs on its own answer.`)];
  });
}

/** Everything that a name reads, directly or through others. */
function reachable(name: string, reads: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [...(reads.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(reads.get(next) ?? []));
  }
  return seen;
}

/** Each threat has a control, each control can be verified or says why not, and needs never go in a circle. */
function checkPartners(checking: Checking): readonly Problem[] {
  const controls = checking.of('controls').filter(({ value }) => value.retired === undefined);
  const mitigated = new Set(controls.flatMap(({ value }) => value.mitigates.map(({ threat }) => threat)));
  const needs = new Map(controls.map(({ value }) => [value.id, value.needs ?? []]));
  const threats = checking.of('threats').filter(({ value }) => value.retired === undefined);
  return [
    ...threats
      .filter(({ value }) => !mitigated.has(value.id))
      .map(({ entry }) => entry.problem([], 'content.no-control', 'No control mitigates this threat.')),
    ...controls
      .filter(({ value }) => value.verify === undefined && value.unverifiable === undefined)
      .map(({ entry }) => entry.problem([], 'content.no-verification', 'It has neither verify nor unverifiable.')),
    ...controls
      .filter(({ value }) => reachable(value.id, needs).has(value.id))
      .map(({ entry }) => entry.problem(['needs'], 'content.circle', 'It needs itself, directly or through others.')),
    ...checkOrder(controls),
  ];
}

/** What a control needs comes in the same phase or before it; the roadmap could not be followed otherwise. */
function checkOrder(controls: readonly Located<Control>[]): readonly Problem[] {
  const phaseOf = new Map(controls.map(({ value }) => [value.id, phases.indexOf(value.phase)]));
  return controls.flatMap(({ entry, value }) =>
    (value.needs ?? []).flatMap((id, i) =>
      (phaseOf.get(id) ?? 0) > phases.indexOf(value.phase)
        ? [entry.problem(['needs', i], 'content.needs-later', `${id} comes in a later phase than this control.`)]
        : [],
    ),
  );
}

/** `raise` and `lower` never test an answer that commits to a control of the same threat: that would count it twice. */
function checkRatings({ entry, value }: Located<Threat>, checking: Checking): readonly Problem[] {
  const controls = checking.of('controls').map((found) => found.value);
  const committing = new Map<string, Control>();
  for (const control of controls.filter(({ mitigates }) => mitigates.some(({ threat }) => threat === value.id))) {
    for (const test of subjectsOf(control.committedBy)) {
      if ('q' in test) committing.set(test.q, control);
      if ('fact' in test) for (const name of answersBehind(test.fact)) committing.set(name, control);
    }
  }
  const steps = (['likelihood', 'impact'] as const).flatMap((side) =>
    (['raise', 'lower'] as const).flatMap((way) =>
      (value[side][way] ?? []).map((step, i) => ({ step, path: [side, way, i, 'when'] })),
    ),
  );
  return steps.flatMap(({ step, path }) => {
    const names = subjectsOf(step.when).flatMap((test) =>
      'q' in test ? [test.q] : 'fact' in test ? answersBehind(test.fact) : [],
    );
    const name = names.find((candidate) => committing.has(candidate));
    if (name === undefined) return [];
    const message = `It tests ${name}, whose answer commits to ${committing.get(name)!.id}; let the control mitigate instead.`;
    return [entry.problem(path, 'content.counted-twice', message)];
  });
}

const readsOfFacts = new Map(derivedFacts.map((fact) => [fact.name, fact.reads]));

function answersBehind(fact: string): readonly string[] {
  return [...reachable(fact, readsOfFacts)].filter((name) => !readsOfFacts.has(name));
}

interface ProviderTexts {
  readonly path: Path;
  readonly texts: Readonly<Record<string, unknown>>;
}
const providerWords: readonly string[] = [...providerKeys, 'default', 'all'];

/** Every map of texts per provider in a value: all its keys are providers, `default` or `all`. */
function providerTexts(value: unknown, path: Path): readonly ProviderTexts[] {
  if (Array.isArray(value)) return value.flatMap((part, i) => providerTexts(part, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => providerWords.includes(key))) {
    return [{ path, texts: value as Readonly<Record<string, unknown>> }];
  }
  return Object.entries(value).flatMap(([key, part]) =>
    key === 'documents' ? [] : providerTexts(part, [...path, key]),
  );
}

function checkTexts(
  path: Path,
  texts: ProviderTexts['texts'],
): readonly { readonly at: Path; readonly message: string }[] {
  const entries = Object.entries(texts).map(([key, entry]) => {
    const marked = typeof entry === 'object' && entry !== null && 'same' in entry && 'text' in entry;
    return { key, marked, text: JSON.stringify(marked ? entry.text : entry) };
  });
  const twins = entries.flatMap(({ key, marked, text }, i) => {
    const twin = entries.find(
      (other, j) => other.text === text && (j < i || other.key === 'default') && other.key !== key,
    );
    if (twin === undefined || marked || twin.marked || key === 'default') return [];
    return [
      { at: [...path, key], message: `The text for ${key} equals that for ${twin.key}; say so with same: true.` },
    ];
  });
  if (path.at(-1) !== 'called' || 'default' in texts || 'all' in texts) return twins;
  const missing = providerKeys.filter((key) => !(key in texts));
  if (missing.length === 0) return twins;
  return [...twins, { at: path, message: `It names neither default nor ${missing.join(', ')}.` }];
}
