// Which entries of the reference model are there: true, false or unknown, each with why.
import { conjoin, judge } from '../condition.ts';
import { type AnyKind, itemsOf, readList, type Scope } from '../scope.ts';
import type { Presence } from '../topology-types.ts';
import type { Model } from './model.ts';

/** By entry id. An entry that stands for the items of a list is there as soon as the list holds one. */
export function presenceOf(model: Model, scope: Scope): ReadonlyMap<string, Presence> {
  const entries = [...model.placed, ...model.boundaries, ...model.flows];
  return new Map(
    entries.map((entry) => {
      const judged = judge(entry.when, scope.read);
      const each = 'each' in entry ? entry.each : undefined;
      return [entry.id, each === undefined ? judged : conjoin(judged, listPresence(each, scope))];
    }),
  );
}

function listPresence(kind: AnyKind, { content, facts }: Scope): Presence {
  const items = itemsOf(content, facts, kind);
  const { because } = readList(content, facts, kind);
  return { verdict: items === undefined ? 'unknown' : items.length > 0, because };
}
