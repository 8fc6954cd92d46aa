// The zones that are there, by the nesting that content gives them, and where in them something lies.
import { judge } from '../condition.ts';
import { nameFor } from '../content/by-provider.ts';
import type { ZoneEntry } from '../content/element.ts';
import { providerOf } from '../facts/provider.ts';
import { byId } from '../order.ts';
import type { Scope } from '../scope.ts';
import type { Presence, TopologyElement, Zone } from '../topology-types.ts';
import type { BoundaryEntry } from './model.ts';
import { zoneNote } from './notes.ts';

/** Zones by key. Of several entries with one key the first that is present stands. */
export function zonesOf(
  boundaries: readonly BoundaryEntry[],
  presence: ReadonlyMap<string, Presence>,
  scope: Scope,
): ReadonlyMap<string, Zone> {
  const entries = new Map<string, { readonly entry: ZoneEntry; readonly boundary: string }>();
  const declared = new Map<string, ZoneEntry>();
  for (const boundary of boundaries) {
    for (const entry of boundary.zones ?? []) {
      if (!declared.has(entry.key)) declared.set(entry.key, entry);
      if (entries.has(entry.key) || judge(entry.when, scope.read).verdict !== true) continue;
      entries.set(entry.key, { entry, boundary: boundary.id });
    }
  }
  const parentOf = (key: string | undefined): string | undefined =>
    key === undefined || entries.has(key) ? key : parentOf(declared.get(key)?.parent);
  const zones = [...entries.values()].map(({ entry, boundary }): Zone => {
    const theirs = entry.theirs !== undefined && judge(entry.theirs, scope.read).verdict === true;
    return {
      id: entry.key,
      parent: parentOf(entry.parent),
      title: nameFor(entry.called, providerOf(scope.facts)) ?? entry.title,
      note: zoneNote(entry, theirs, scope),
      boundary: presence.get(boundary)?.verdict === true ? boundary : undefined,
      theirs,
    };
  });
  return new Map(zones.sort(byId).map((zone) => [zone.id, zone]));
}

/** The zones that hold something, themselves or in a zone inside. An empty zone is no part of the picture. */
export function inhabited(zones: ReadonlyMap<string, Zone>, elements: readonly TopologyElement[]): readonly Zone[] {
  const lived = new Set(elements.flatMap((element) => chainOf(element.zone, zones)));
  return [...zones.values()].filter((zone) => lived.has(zone.id));
}

/** A zone and all that it lies in, from the inside out. */
export function chainOf(zone: string | undefined, zones: ReadonlyMap<string, Zone>): readonly string[] {
  return zone === undefined ? [] : [zone, ...chainOf(zones.get(zone)?.parent, zones)];
}
