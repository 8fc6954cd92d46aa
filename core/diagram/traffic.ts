// How busy the grid is: which bundles of lines run along an edge, and which pass or turn at a node.

/** A node of the grid: `row * width + column` over tracks and gutters. */
export type Path = readonly number[];
export type Pass = 'across' | 'down' | 'turn';

export interface Traffic {
  /** Adds (`by` 1) or takes away (-1) a path of a bundle. */
  use(path: Path, bundle: number, by: 1 | -1): void;
  /** Bundles other than this one on the edge from `node` to its right (`across`) or lower neighbour. */
  foreign(node: number, across: boolean, bundle: number): number;
  shares(node: number, across: boolean, bundle: number): boolean;
  /** Bundles other than this one that pass straight or turn at a node. */
  passing(node: number, pass: Pass, bundle: number): number;
}

const passes = { across: 0, down: 1, turn: 2 } as const;

export function makeTraffic(nodes: number, width: number, bundles: number): Traffic {
  const edges = counter(nodes * 2, bundles);
  const turns = counter(nodes * 3, bundles);
  const edgeOf = (a: number, b: number): number => Math.min(a, b) * 2 + (Math.abs(a - b) === width ? 1 : 0);
  return {
    use(path, bundle, by) {
      for (let n = 1; n < path.length; n++) {
        const [before, here, after] = [path[n - 1]!, path[n]!, path[n + 1]];
        edges.add(edgeOf(before, here), bundle, by);
        if (after === undefined) continue;
        const straight = after - here === here - before;
        const pass = straight ? (Math.abs(here - before) === width ? 'down' : 'across') : 'turn';
        turns.add(here * 3 + passes[pass], bundle, by);
      }
    },
    foreign: (node, across, bundle) => edges.others(node * 2 + (across ? 0 : 1), bundle),
    shares: (node, across, bundle) => edges.has(node * 2 + (across ? 0 : 1), bundle),
    passing: (node, pass, bundle) => turns.others(node * 3 + passes[pass], bundle),
  };
}

interface Counter {
  add(place: number, bundle: number, by: 1 | -1): void;
  has(place: number, bundle: number): boolean;
  others(place: number, bundle: number): number;
}

/** For each place how often each bundle is there, and how many bundles are. */
function counter(places: number, bundles: number): Counter {
  const uses = new Uint16Array(places * bundles);
  const distinct = new Uint16Array(places);
  return {
    add(place, bundle, by) {
      const at = place * bundles + bundle;
      const before = uses[at]!;
      uses[at] = before + by;
      if (by === 1 && before === 0) distinct[place] = distinct[place]! + 1;
      if (by === -1 && before === 1) distinct[place] = distinct[place]! - 1;
    },
    has: (place, bundle) => uses[place * bundles + bundle]! > 0,
    others: (place, bundle) => distinct[place]! - (uses[place * bundles + bundle]! > 0 ? 1 : 0),
  };
}
