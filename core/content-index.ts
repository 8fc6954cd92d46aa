// What the stages look up in the content again and again, computed once per content: live entries, reverse views.
import { type Answerable, answerables, type ListQuestion, listQuestions } from './content/answerables.ts';
import type { Content } from './content/content.ts';
import type { Contradiction } from './content/contradiction.ts';
import type { Control } from './content/control.ts';
import type { Manifest } from './content/manifest.ts';
import type { ItemKind } from './content/shapes.ts';
import type { Threat } from './content/threat.ts';
import { byId } from './order.ts';

/** A control that mitigates a threat, and how strongly. */
export interface Mitigator {
  readonly control: Control;
  readonly by: number;
}

/** Lists hold what is not retired, sorted by id, whatever order the files came in. */
export interface ContentIndex {
  readonly threats: readonly Threat[];
  readonly controls: readonly Control[];
  readonly manifests: readonly Manifest[];
  readonly contradictions: readonly Contradiction[];
  readonly control: ReadonlyMap<string, Control>;
  readonly threat: ReadonlyMap<string, Threat>;
  readonly manifest: ReadonlyMap<string, Manifest>;
  /** By dotted name: questions and fields of compound questions. */
  readonly answerable: ReadonlyMap<string, Answerable>;
  readonly listQuestion: ReadonlyMap<ItemKind, ListQuestion>;
  /** By threat id, sorted by control id. */
  readonly mitigators: ReadonlyMap<string, readonly Mitigator[]>;
}

const known = new WeakMap<Content, ContentIndex>();

/** The index of a content; the second call for the same content costs nothing. */
export function indexOf(content: Content): ContentIndex {
  const found = known.get(content) ?? buildIndex(content);
  known.set(content, found);
  return found;
}

function buildIndex(content: Content): ContentIndex {
  const threats = live(content.threats);
  const controls = live(content.controls);
  const manifests = live(content.manifests);
  return {
    threats,
    controls,
    manifests,
    contradictions: live(content.contradictions),
    control: new Map(controls.map((control) => [control.id, control])),
    threat: new Map(threats.map((threat) => [threat.id, threat])),
    manifest: new Map(manifests.map((manifest) => [manifest.id, manifest])),
    answerable: new Map(answerables(content.questions).map((entry) => [entry.name, entry])),
    listQuestion: listQuestions(content.questions),
    mitigators: mitigatorsOf(controls),
  };
}

function live<T extends { readonly id: string; readonly retired?: unknown }>(entries: readonly T[]): readonly T[] {
  return entries.filter((entry) => entry.retired === undefined).sort(byId);
}

function mitigatorsOf(controls: readonly Control[]): ReadonlyMap<string, readonly Mitigator[]> {
  const byThreat = new Map<string, Mitigator[]>();
  for (const control of controls) {
    for (const { threat, by } of control.mitigates) {
      const found = byThreat.get(threat);
      if (found === undefined) byThreat.set(threat, [{ control, by }]);
      else found.push({ control, by });
    }
  }
  return byThreat;
}
