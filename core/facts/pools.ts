// Facts about single node pools: what their numbers come to in each zone.
import { type DerivedField, together } from './derived-fact.ts';

export const poolFields: readonly DerivedField[] = [
  {
    kind: 'node-pool',
    field: 'nodes-per-zone',
    means: 'The nodes that each zone of the pool holds, so that all zones together hold the least number.',
    values: 'number',
    derive: (book, id) =>
      together(
        ['minNodes', 'zones'].map((field) => book.readItem('node-pool', id, field)),
        ([nodes, zones]) => Math.ceil(Number(nodes) / Number(zones)),
      ),
  },
  {
    kind: 'node-pool',
    field: 'private-addresses',
    means: 'Nodes of the pool have private addresses only.',
    values: [true, false],
    derive: (book, id) =>
      together(
        [book.readItem('node-pool', id, 'purpose'), book.read('network.node-addresses')],
        ([purpose, addresses]) => addresses === 'private' || (addresses === 'edge-only' && purpose !== 'edge'),
      ),
  },
];
