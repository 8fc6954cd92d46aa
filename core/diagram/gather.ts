// Many lines into few: flows of a whole list move to its zone's border, flows of several pools to the zone around them.
import { byCodeUnit, byItemId } from '../order.ts';
import { chainOf } from '../topology/zones.ts';
import type { Ground, Line } from './lift.ts';
import { listColumns } from './lists.ts';
import type { View } from './views.ts';

const ends = ['from', 'to'] as const;
type End = (typeof ends)[number];

/** The lines that are drawn, sorted by id. Each stands for all legs that it replaces. */
export function gatherLines(lines: readonly Line[], view: View, ground: Ground): readonly Line[] {
  const sorted = [...lines].sort((a, b) => byItemId(a.id, b.id));
  const fromLists = liftLists(sampleNeighbours(sorted, ground), ground);
  const fromZones = joinPools(
    fromLists.map((line) => liftToZone(line, view, ground)),
    view,
    ground,
  );
  const contains = (outer: string, inner: string): boolean => ground.zones.has(outer) && holds(outer, inner, ground);
  return mergeLines(fromZones).filter((line) => !contains(line.to, line.from) && !contains(line.from, line.to));
}

/**
 * A flow from card to card of one list is drawn once in each pool, as a sample of all pairs, and once from pool to pool
 * between their borders.
 */
function sampleNeighbours(lines: readonly Line[], ground: Ground): readonly Line[] {
  const samples = new Map<string, Line>();
  const rest: Line[] = [];
  for (const line of lines) {
    const [from, to] = [listZone(line.from, ground), listZone(line.to, ground)];
    if (from === undefined || to === undefined) {
      rest.push(line);
      continue;
    }
    const key = `${line.flow}:${from}>${to}`;
    const first = samples.get(key);
    if (first === undefined) samples.set(key, from === to ? line : { ...line, from, to });
    else samples.set(key, { ...first, stands: [...first.stands, line.id] });
  }
  return [...rest, ...samples.values()];
}

/**
 * When every card of a list has the same flow with the same partner, the flow moves to the border of their zone. A
 * partner inside the zone cannot reach that border: then the first card stands for a list that is longer than a row.
 */
function liftLists(lines: readonly Line[], ground: Ground): readonly Line[] {
  const sharers = new Map<string, Set<string>>();
  const keyOf = (line: Line, end: End): string | undefined => {
    const zone = listZone(line[end], ground);
    return zone === undefined ? undefined : [line.flow, end, line[other(end)], zone].join('|');
  };
  for (const line of lines) {
    for (const end of ends) {
      const key = keyOf(line, end);
      if (key !== undefined) sharers.set(key, (sharers.get(key) ?? new Set()).add(line[end]));
    }
  }
  const lifted = (line: Line, end: End): string => {
    const zone = listZone(line[end], ground);
    const cards = zone === undefined ? [] : ground.lists.get(zone)!;
    if (zone === undefined || sharers.get(keyOf(line, end)!)!.size < cards.length) return line[end];
    if (!holds(zone, line[other(end)], ground)) return zone;
    return cards.length > listColumns(zone).length ? cards[0]!.id : line[end];
  };
  return lines.map((line) => ({ ...line, from: lifted(line, 'from'), to: lifted(line, 'to') }));
}

/** The zone that the view draws this flow's end at, if one of them holds exactly one end. */
function liftToZone(line: Line, view: View, ground: Ground): Line {
  const zone = (view.lift[line.flow] ?? []).find(
    (id) => ground.zones.has(id) && holds(id, line.from, ground) !== holds(id, line.to, ground),
  );
  if (zone === undefined) return line;
  return { ...line, [holds(zone, line.from, ground) ? 'from' : 'to']: zone };
}

/** Lines of one flow from several pools to the same end outside the view's `join` zone start at that zone. */
function joinPools(lines: readonly Line[], { join }: View, ground: Ground): readonly Line[] {
  if (join === undefined || !ground.zones.has(join)) return lines;
  const poolEnd = (line: Line): End | undefined =>
    ends.find(
      (end) => ground.lists.has(line[end]) && holds(join, line[end], ground) && !holds(join, line[other(end)], ground),
    );
  const keyOf = (line: Line, end: End): string => [line.flow, end, line[other(end)]].join('|');
  const pools = new Map<string, Set<string>>();
  for (const line of lines) {
    const end = poolEnd(line);
    if (end !== undefined) pools.set(keyOf(line, end), (pools.get(keyOf(line, end)) ?? new Set()).add(line[end]));
  }
  return lines.map((line) => {
    const end = poolEnd(line);
    return end !== undefined && pools.get(keyOf(line, end))!.size > 1 ? { ...line, [end]: join } : line;
  });
}

/** Lines of one flow between the same two ends become one. Its id says flow and ends, so that it outlives an answer. */
function mergeLines(lines: readonly Line[]): readonly Line[] {
  const merged = new Map<string, Line>();
  for (const line of lines) {
    if (line.from === line.to) continue;
    const id = `${line.flow}:${line.from}>${line.to}`;
    const same = merged.get(id);
    merged.set(id, same === undefined ? { ...line, id } : mergeTwo(same, line));
  }
  return [...merged.values()]
    .map((line) => ({ ...line, count: itemsBehind(line.stands) }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

function mergeTwo(a: Line, b: Line): Line {
  return {
    ...a,
    encrypted: a.encrypted === b.encrypted ? a.encrypted : 'unknown',
    crosses: a.crosses.filter((boundary) => b.crosses.includes(boundary)),
    stands: [...a.stands, ...b.stands],
  };
}

/** Legs repeated for items end in `:t1`; the others, pairs included, count as one together. */
function itemsBehind(legs: readonly string[]): number {
  const items = new Set(legs.filter((id) => /:[^>]+$/.test(id)).map((id) => id.slice(id.indexOf(':'))));
  return Math.max(1, items.size);
}

function other(end: End): End {
  return end === 'from' ? 'to' : 'from';
}

/** The zone of a list card; undefined for everything else. */
function listZone(end: string, { elements, lists }: Ground): string | undefined {
  const card = elements.get(end);
  return card !== undefined && lists.get(card.zone)?.includes(card) ? card.zone : undefined;
}

function holds(zone: string, end: string, { elements, zones }: Ground): boolean {
  return chainOf(elements.get(end)?.zone ?? end, zones).includes(zone);
}
