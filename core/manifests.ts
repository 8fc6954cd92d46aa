// Stage "fill": which starter manifests the plan writes, as trees with their values, and why the others are not there.
import { mergeReasons } from './condition.ts';
import { fieldOf } from './content/answerables.ts';
import { textFor } from './content/by-provider.ts';
import type { Content } from './content/content.ts';
import type { Manifest } from './content/manifest.ts';
import { indexOf } from './content-index.ts';
import type { Choice, ChosenControl } from './controls.ts';
import { providerOf } from './facts/provider.ts';
import type { Facts } from './facts.ts';
import { knownValue } from './fill-text.ts';
import { kustomizationsFor } from './manifests/kustomizations.ts';
import { type ManifestOutcome, outcomesOf } from './manifests/manifest-outcome.ts';
import { stepsWithReasons } from './manifests/shell-steps.ts';
import { byId } from './order.ts';
import type { ControlState, MissingManifest, PlanManifest } from './plan-types.ts';
import { isDerived, isKind } from './scope.ts';
import type { Reason } from './value.ts';

export interface FilledManifests {
  /** Written files with their kustomizations, sorted by id. */
  readonly manifests: readonly PlanManifest[];
  readonly missing: readonly MissingManifest[];
}

/** Fills every manifest that a control of the plan asks for and whose values are known. */
export function fillManifests(content: Content, facts: Facts, choice: Choice): FilledManifests {
  const chosen = new Map(choice.controls.map((control) => [control.id, control]));
  const manifests: PlanManifest[] = [];
  const missing: MissingManifest[] = [];
  for (const manifest of indexOf(content).manifests) {
    const asking = manifest.implements.flatMap((id) => chosen.get(id) ?? []);
    const carried = carriedBy(asking, manifest, content);
    for (const outcome of outcomesOf(manifest, content, facts)) {
      const id = outcome.item === undefined ? manifest.id : `${manifest.id}:${outcome.item}`;
      const refusal = outcome.state === 'absent' ? undefined : refusalBy(asking, manifest, choice, { content, facts });
      if (refusal !== undefined) missing.push({ id, ...refusal });
      else if (outcome.state === 'written') {
        manifests.push(written(id, manifest, outcome, carried));
      } else missing.push({ id, ...unwritten(manifest, outcome, { content, facts }) });
    }
  }
  return { manifests: [...manifests, ...kustomizationsFor(manifests)].sort(byId), missing: uniqueById(missing) };
}

const doable: ReadonlySet<ControlState> = new Set<ControlState>(['suggested', 'planned', 'under-way', 'done']);

type Missing = Omit<MissingManifest, 'id'>;
/** What messages are worded from. */
interface Known {
  readonly content: Content;
  readonly facts: Facts;
}

/** Why no control lets a manifest be written, although its own condition might. */
function refusalBy(
  asking: readonly ChosenControl[],
  manifest: Manifest,
  { named }: Choice,
  known: Known,
): Missing | undefined {
  if (asking.some(({ state }) => doable.has(state))) return undefined;
  const because = mergeReasons(asking.map((control) => control.because));
  const impossible = asking.filter(({ state }) => state === 'not-possible');
  if (impossible.length > 0) {
    const sentences = impossible.map(({ id, owned }) => `${id} is marked as not possible${reasonIn(owned?.reason)}.`);
    return { state: 'not-possible', because, message: sentences.join(' ') };
  }
  const ids = manifest.implements.join(', ');
  if (asking.length > 0) return { state: 'absent', because, message: `The provider does ${ids} itself.` };
  const wanting = mergeReasons(manifest.implements.flatMap((id) => [named.get(id) ?? []]));
  if (wanting.length > 0) return { state: 'waits', because: wanting, message: waitingFor(wanting, known) };
  return { state: 'absent', because, message: `Nothing in this plan asks for ${ids}.` };
}

function reasonIn(reason: string | undefined): string {
  const trimmed = reason?.trim().replace(/\.$/, '') ?? '';
  return trimmed === '' ? '' : `: ${trimmed}`;
}

/** What the controls give to each file of a manifest, merged once for all the items that it is written for. */
interface Carried {
  readonly controls: readonly string[];
  readonly because: readonly Reason[];
}

/** Layers whose files set up the platform as it was answered, where objects of the cluster may also suggest. */
const settings: ReadonlySet<string> = new Set(['provision', 'cluster-config']);

/**
 * The controls that a written file carries out. A file that sets up the platform sets what was answered: a control that
 * another answer would have chosen is not in it.
 */
function carriedBy(asking: readonly ChosenControl[], { layer }: Manifest, content: Content): Carried {
  const { control } = indexOf(content);
  const answeredOtherwise = ({ id, state }: ChosenControl): boolean =>
    settings.has(layer) && state === 'suggested' && control.get(id)?.committedBy !== undefined;
  const carried = asking.filter((chosen) => chosen.state !== 'not-possible' && !answeredOtherwise(chosen));
  return { controls: carried.map(({ id }) => id), because: mergeReasons(carried.map(({ because }) => because)) };
}

function written(
  id: string,
  manifest: Manifest,
  { path, documents, because }: Extract<ManifestOutcome, { readonly state: 'written' }>,
  carried: Carried,
): PlanManifest {
  return {
    id,
    manifest: manifest.id,
    layer: manifest.layer,
    path,
    format: manifest.format,
    documents: manifest.format === 'shell' ? documents.map(stepsWithReasons) : documents,
    implements: carried.controls,
    shapedBy: because,
    because: mergeReasons([because, carried.because]),
  };
}

function unwritten(
  manifest: Manifest,
  outcome: Exclude<ManifestOutcome, { readonly state: 'written' }>,
  known: Known,
): Missing {
  const { state, because } = outcome;
  if (state === 'waits') return { state, because, message: waitingFor(because, known) };
  if (outcome.why === 'list') return { state, because, message: 'The list that it repeats over is empty.' };
  if (outcome.why === 'provider') return { state, because, message: 'It is for another platform.' };
  if (outcome.why === 'value') return { state, because, message: lackingValue(because) };
  return { state, because, message: textFor(manifest.absentBecause, providerOf(known.facts)) };
}

/** The facts that have no value in this design; for an answer that is not asked here, the answers that hide it. */
function lackingValue(because: readonly Reason[]): string {
  const lacking = because.filter(({ state }) => state === 'not-applicable');
  const name = ({ q, fact, item }: Reason): string => fact ?? item ?? q ?? '';
  if (lacking.length > 0) return `It needs a value that does not exist here: ${lacking.map(name).join(', ')}.`;
  return `It needs an answer that is not asked here, because of ${because.map(name).join(', ')}.`;
}

/** "It waits for Q-NET-04 (…)": the questions and the fields of items that would settle it, each once. */
function waitingFor(because: readonly Reason[], known: Known): string {
  const { answerable } = indexOf(known.content);
  const open = because.filter(({ state }) => state === 'unanswered');
  const asked = open.flatMap(({ q }) => (q === undefined ? [] : (answerable.get(q)?.question ?? [])));
  const questions = [...new Set(asked)].map(({ id, short }) => `${id} (${short})`);
  const fields = open.flatMap((reason) => openField(reason, known) ?? []);
  return `It waits for ${[...questions, ...fields].join(', ') || 'an answer'}.`;
}

/** A typed field of an item that has no value yet; derived fields have none of their own to type. */
function openField({ item, place = '' }: Reason, { content, facts }: Known): string | undefined {
  const [kind, id = ''] = place.split(':');
  if (item === undefined || !isKind(kind) || isDerived(kind)) return undefined;
  const field = fieldOf(indexOf(content).listQuestion.get(kind), item);
  const name = knownValue(facts.readItem(kind, id, 'name'));
  return field === undefined ? undefined : `${field.label} of ${name === undefined ? id : `“${name}”`}`;
}

/** A repeated manifest can be missing for one reason at several items; each id is told once. */
function uniqueById(missing: readonly MissingManifest[]): readonly MissingManifest[] {
  return [...new Map(missing.map((entry) => [entry.id, entry])).values()].sort(byId);
}
