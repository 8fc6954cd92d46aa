// The comment at the head of every written file: what it is, what shaped it, what it is against. Lines without a marker.
import { indexOf } from '../content-index.ts';
import { type Names, namesOf } from '../document/names.ts';
import { type Placeholder, placeholdersIn } from '../manifests/placeholders.ts';
import { byCodeUnit } from '../order.ts';
import { packLines } from '../packs.ts';
import type { Plan, PlanManifest } from '../plan-types.ts';
import type { Reason } from '../value.ts';

/** What headers look up in a plan, once for all files. */
interface Lookup {
  readonly names: Names;
  readonly applying: ReadonlySet<string>;
}
const known = new WeakMap<Plan, Lookup>();

/** The lines of a manifest's header, each fit to follow a comment sign. */
export function headerLines(manifest: PlanManifest, plan: Plan): readonly string[] {
  const entry = plan.content.manifests.find(({ id }) => id === manifest.manifest);
  const threats = threatsOf(manifest, plan);
  return [
    `${entry?.title ?? 'The files of this folder, in one list'} (${entry === undefined ? 'made for this export' : entry.id})`,
    `Review before apply. Knowledge as of ${plan.content.date}. Printed by Parapet on ${plan.date}.`,
    ...packLines(plan.content),
    ...(entry?.note === undefined ? [] : [entry.note]),
    ...(entry === undefined
      ? []
      : fillInLines(
          placeholdersIn(
            entry,
            manifest.documents.map(({ tree }) => tree),
          ),
        )),
    ...typedNames(manifest.shapedBy, lookupOf(plan)),
    ...answerLines(manifest, lookupOf(plan)),
    ...(manifest.implements.length === 0 ? [] : [`Controls: ${manifest.implements.join(', ')}`]),
    ...(threats.length === 0 ? [] : [`Threats it cuts: ${threats.join(', ')}`]),
  ].map(commentText);
}

/** What to put in place of each placeholder, where the content says it. */
function fillInLines(placeholders: readonly Placeholder[]): readonly string[] {
  return placeholders.flatMap(({ name, sentence }) => (sentence === undefined ? [] : [`Fill in ${name}: ${sentence}`]));
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
function answerLines({ id, shapedBy }: PlanManifest, { names }: Lookup): readonly string[] {
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

/** The threats of applying findings that the manifest's controls mitigate. */
function threatsOf(manifest: PlanManifest, plan: Plan): readonly string[] {
  const { control } = indexOf(plan.content);
  const { applying } = lookupOf(plan);
  const mitigated = manifest.implements.flatMap((id) => control.get(id)?.mitigates ?? []).map(({ threat }) => threat);
  return [...new Set(mitigated)].filter((threat) => applying.has(threat)).sort(byCodeUnit);
}
