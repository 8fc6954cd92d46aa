// The small drawings on cards, 16 px: shape, not colour, says what kind of thing a card is.
import type { TopologyElement } from '../topology-types.ts';

export const glyphs: Readonly<Record<TopologyElement['shape'], string>> = {
  box: 'M3.5 3h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM5.5 6.5L7.5 8l-2 1.5M9 10h2',
  person: 'M10.5 5a2.5 2.5 0 1 1-5 0a2.5 2.5 0 1 1 5 0zM3 14c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5',
  store:
    'M13 4c0 1.1-2.2 2-5 2s-5-.9-5-2s2.2-2 5-2s5 .9 5 2zM3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  gate: 'M8 1.8l5.5 2v4c0 3.3-2.2 5.5-5.5 6.7c-3.3-1.2-5.5-3.4-5.5-6.7v-4z',
  namespace: 'M8 1.8l5.5 3v6.4L8 14.2l-5.5-3V4.8zM2.5 4.8L8 8l5.5-3.2M8 8v6.2',
  attacker: 'M2.5 14c0-3 1-4 2-4.6C3.8 5.5 5 2 8 2s4.2 3.5 3.5 7.4c1 .6 2 1.6 2 4.6zM5.8 7h4.4M6.5 9.5h3',
};
