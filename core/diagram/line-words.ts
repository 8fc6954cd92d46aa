// What the picture calls its lines, for those who point at one or hear it.
import type { Lifted, Line } from './lift.ts';

export interface Names {
  readonly zones: ReadonlyMap<string, string>;
  readonly cards: ReadonlyMap<string, string>;
}
export function namesOf({ zones, elements }: Lifted): Names {
  return {
    zones: new Map(zones.map((zone) => [zone.id, zone.title])),
    cards: new Map(elements.map((element) => [element.id, element.title])),
  };
}
/** What a flow is, from where to where. */
export function lineWords(line: Line, { zones, cards }: Names): string {
  const word = (end: string): string => cards.get(end) ?? zones.get(end) ?? end;
  return `${line.flow} ${line.title}: ${word(line.from)} to ${word(line.to)}, ${line.carries}, ${line.protocol}`;
}
