// What of the board there is: which cards, lines and zones a topology fills, and the sign of each card.
import { joinMarks, type Mark, type Marks } from '../../core/diagram/signs.ts';
import type { Topology } from '../../core/topology-types.ts';
import { boardCards, boardLines } from './board.ts';

export interface OnBoard {
  /** Key of a card → the titles of the elements that it stands for. */
  readonly cards: ReadonlyMap<string, readonly string[]>;
  /** Index into `boardLines`. */
  readonly lines: ReadonlySet<number>;
  /** Zone id → its title here. */
  readonly zones: ReadonlyMap<string, string>;
  readonly signs: ReadonlyMap<string, Mark>;
}

const cardAt = new Map(Object.entries(boardCards).flatMap(([key, { homes }]) => homes.map((home) => [home, key])));
/** A flow that starts at the whole private network starts at its nodes. */
const wholeNetwork: Readonly<Record<string, string>> = { private: 'nodes' };

/** What of the board `topology` fills. */
export function onBoard(topology: Topology, marks: Marks): OnBoard {
  const cards = new Map<string, string[]>();
  const found = new Map<string, Mark[]>();
  const keyOf = new Map(Object.entries(wholeNetwork));
  for (const { id, home, zone, title } of topology.elements) {
    const key = cardAt.get(`${home}@${zone}`) ?? cardAt.get(home);
    if (key === undefined) continue;
    keyOf.set(id, key);
    cards.set(key, [...(cards.get(key) ?? []), title]);
    const mark = marks.get(id);
    if (mark !== undefined) found.set(key, [...(found.get(key) ?? []), mark]);
  }
  const ways = new Set(topology.flows.map(({ from, to }) => `${keyOf.get(from)}>${keyOf.get(to)}`));
  return {
    cards,
    lines: new Set(boardLines.flatMap(({ from, to }, i) => (ways.has(`${from}>${to}`) ? [i] : []))),
    zones: new Map(topology.zones.map(({ id, title }) => [id, title])),
    signs: new Map([...found].flatMap(([key, all]) => joined(key, joinMarks(all)))),
  };
}

function joined(key: string, mark: Mark | undefined): readonly (readonly [string, Mark])[] {
  return mark === undefined ? [] : [[key, mark]];
}
