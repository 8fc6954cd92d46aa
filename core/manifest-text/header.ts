// The comment at the head of every written file: what it is, what shaped it, what it is against. Lines without a marker.
import { mergeReasons } from '../condition.ts';
import { indexOf } from '../content-index.ts';
import { type Names, namesOf } from '../document/names.ts';
import { placeholdersIn } from '../manifests/placeholders.ts';
import { byCodeUnit } from '../order.ts';
import { packLines } from '../packs.ts';
import type { ManifestDocument, Plan, PlanManifest } from '../plan-types.ts';
import type { Reason } from '../value.ts';

/** What headers look up in a plan, once for all files. */
interface Lookup {
  readonly names: Names;
  readonly applying: ReadonlySet<string>;
}
const known = new WeakMap<Plan, Lookup>();

/** The lines of a manifest's header, each fit to follow a comment sign. */
export function headerLines(manifest: PlanManifest, plan: Plan): readonly string[] {
  const entry = indexOf(plan.content).manifest.get(manifest.manifest);
  return [
    `${entry?.title ?? 'The files of this folder, in one list'} (${entry === undefined ? 'made for this export' : entry.id})`,
    `Review before apply. Knowledge as of ${plan.content.date}. Printed by Parapet on ${plan.date}.`,
    ...packLines(plan.content),
    ...(entry?.note === undefined ? [] : [entry.note]),
    ...placeholdersIn(entry, manifest.documents).map(({ name, sentence }) => `Fill in ${name}: ${sentence}`),
    ...typedNames(manifest.shapedBy, lookupOf(plan)),
    ...answerLines(manifest, manifest.shapedBy, lookupOf(plan)),
    ...controlLines(manifest.implements, plan),
  ].map(commentText);
}

/**
 * The comment above an object that is not the first of its file: whoever copies it alone still sees what decided it. An
 * object without a decided line is there for what the whole file is for.
 */
export function objectLines(manifest: PlanManifest, { tree, why }: ManifestDocument, plan: Plan): readonly string[] {
  const { kind, metadata } = tree as { readonly kind?: string; readonly metadata?: { readonly name?: string } };
  const decided = Object.values(why);
  const carried = manifest.implements.filter((id) => decided.some(({ by }) => by === id));
  const shapedBy = mergeReasons(decided.flatMap(({ from }) => from.map((name) => plan.facts.read(name).because)));
  const whole = decided.length === 0;
  return [
    `${[kind, metadata?.name].filter((word) => word !== undefined).join(' ')}. Review before apply.`,
    ...answerLines(manifest, whole ? manifest.shapedBy : shapedBy, lookupOf(plan)),
    ...controlLines(whole ? manifest.implements : carried, plan),
  ].map(commentText);
}

function controlLines(controls: readonly string[], plan: Plan): readonly string[] {
  const threats = threatsOf(controls, plan);
  return [
    ...(controls.length === 0 ? [] : [`Controls: ${controls.join(', ')}`]),
    ...(threats.length === 0 ? [] : [`Threats it cuts: ${threats.join(', ')}`]),
  ];
}

/** Makes any text fit for one line of a comment: YAML and shells end a comment at some characters, and hide others. */
export function commentText(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cs}\p{Cn}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu, '\ufffd');
}

function lookupOf(plan: Plan): Lookup {
  const found = known.get(plan) ?? {
    names: namesOf(plan),
    applying: new Set(plan.findings.filter(({ verdict }) => verdict === 'applies').map(({ threat }) => threat)),
  };
  known.set(plan, found);
  return found;
}

/** Names as they were typed, quoted: objects are called after them, but in other letters. */
function typedNames(shapedBy: readonly Reason[], { names }: Lookup): readonly string[] {
  return shapedBy
    .filter(({ item, state }) => item === 'name' && state === 'answered')
    .map(({ place, value }) => `Name of the ${names.kind(place ?? '')} as typed: ${JSON.stringify(value)}`);
}

/** One line an answer. A file for one item of a list leaves lists out: it would change with every other item. */
function answerLines({ id }: PlanManifest, shapedBy: readonly Reason[], { names }: Lookup): readonly string[] {
  const isForOneItem = id.includes(':');
  const lines = shapedBy.flatMap(({ q, place, value, state }) => {
    if (q === undefined || state !== 'answered' || value === null || place !== undefined) return [];
    const asked = names.answerable(q);
    if (isForOneItem && asked?.asked.type === 'list') return [];
    const label =
      asked === undefined || asked.question.type !== 'compound' ? asked?.question.short : fieldLabel(asked.asked);
    return [`Answer ${asked?.question.id ?? q}, ${label ?? q}: ${names.answer(q, value)}`];
  });
  return [...new Set(lines)].sort(byCodeUnit);
}

function fieldLabel(asked: object): string | undefined {
  return 'label' in asked ? String(asked.label) : undefined;
}

/** The threats of applying findings that controls mitigate. */
function threatsOf(controls: readonly string[], plan: Plan): readonly string[] {
  const { control } = indexOf(plan.content);
  const { applying } = lookupOf(plan);
  const mitigated = controls.flatMap((id) => control.get(id)?.mitigates ?? []).map(({ threat }) => threat);
  return [...new Set(mitigated)].filter((threat) => applying.has(threat)).sort(byCodeUnit);
}
