// Where one can stop in the picture: cards, number plates and zone titles that stand for a place of the model.
import type { Drawing, Group } from '../../core/diagram/drawing.ts';
import type { Geometry, Rect } from '../../core/diagram/geometry.ts';
import type { Lifted } from '../../core/diagram/lift.ts';

export interface Stop {
  readonly key: string;
  readonly group: Group;
  readonly place: string;
  readonly name: string;
  /** Where it is pointed at: a card, a plate, or the title strip of a zone. */
  readonly rect: Rect;
}

const titleStrip = 24;
export const keyOf = ({ role, id }: Group): string => `${role}/${id}`;

/** The place of each group; a zone's title stands for its boundary. */
export function placesOf({ groups }: Drawing, { zones }: Lifted): ReadonlyMap<string, string> {
  const boundaries = new Map(zones.map(({ id, boundary }) => [id, boundary]));
  const placeOf = (group: Group) =>
    group.role === 'heading' ? (boundaries.get(group.id) ?? group.place) : group.place;
  return new Map(
    groups.flatMap((group) => {
      const place = placeOf(group);
      return place === undefined ? [] : [[keyOf(group), place] as const];
    }),
  );
}

export function stopsOf({ groups }: Drawing, geometry: Geometry, places: ReadonlyMap<string, string>): readonly Stop[] {
  const rects: Partial<Record<Group['role'], ReadonlyMap<string, Rect>>> = {
    card: geometry.elements,
    plate: geometry.labels,
    heading: geometry.zones,
  };
  return groups.flatMap((group) => {
    const whole = rects[group.role]?.get(group.id);
    const rect = whole && group.role === 'heading' ? { ...whole, h: titleStrip } : whole;
    const place = places.get(keyOf(group));
    return rect === undefined || place === undefined
      ? []
      : [{ key: keyOf(group), group, place, name: group.name, rect }];
  });
}

/** The flows that start or end at the chosen element. */
export function touchedBy({ flows }: Lifted, chosen: string | null): ReadonlySet<string> {
  const touching = flows.filter(({ flow, from, to }) => chosen !== null && [flow, from, to].includes(chosen));
  return new Set(touching.map(({ flow }) => flow));
}
