// A queue that gives the cheapest entry first; among equals the order depends on the calls alone, never on a hash.

export interface Heap {
  push(item: number, cost: number): void;
  pop(): number | undefined;
}

/** A binary heap of numbers, each with its cost. */
export function makeHeap(): Heap {
  const items: number[] = [];
  const costs: number[] = [];
  const swap = (a: number, b: number): void => {
    [items[a], items[b]] = [items[b]!, items[a]!];
    [costs[a], costs[b]] = [costs[b]!, costs[a]!];
  };
  const sink = (start: number): void => {
    for (let at = start; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < items.length && costs[child]! < costs[least]!) least = child;
      }
      if (least === at) return;
      swap(least, at);
      at = least;
    }
  };
  return {
    push(item, cost) {
      items.push(item);
      costs.push(cost);
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (costs[parent]! <= costs[at]!) return;
        swap(parent, at);
        at = parent;
      }
    },
    pop() {
      const top = items[0];
      if (top === undefined) return undefined;
      swap(0, items.length - 1);
      items.pop();
      costs.pop();
      sink(0);
      return top;
    },
  };
}
