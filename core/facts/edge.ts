// Facts about the nodes that take traffic from outside.
import { cases } from './cases.ts';
import { type DerivedFact, yesNo } from './derived-fact.ts';

export const edgeFacts: readonly DerivedFact[] = [
  yesNo('edge.pool-exists', 'Traffic from outside enters on nodes of its own.', {
    q: 'ingress.edge-nodes',
    in: ['label-and-taint', 'label-only'],
  }),
  yesNo('edge.isolated', 'A taint keeps other workloads off the edge nodes.', {
    q: 'ingress.edge-nodes',
    is: 'label-and-taint',
  }),
  yesNo('edge.keeps-client-address', 'Something in the cluster needs the address of the client.', {
    q: 'ingress.client-address',
    in: ['audit', 'access-rules'],
  }),
  cases(
    'edge.entry-scope',
    'From where traffic comes in: the internet, or networks of yours.',
    ['internal', 'internet'],
    [
      { when: { fact: 'ingress.from-internet', is: true }, then: 'internet' },
      { when: { fact: 'ingress.exposed', is: true }, then: 'internal' },
    ],
  ),
  cases(
    'ingress.traffic-policy',
    'Whether a node passes outside traffic only to its own pods.',
    ['Local', 'Cluster'],
    [{ when: { fact: 'edge.keeps-client-address', is: true }, then: 'Local' }, { then: 'Cluster' }],
  ),
  cases('edge.spread-key', 'The node label over whose values the pods of the gateway are spread.', 'text', [
    { when: { q: 'platform.zones', in: ['multi-zone', 'multi-region'] }, then: 'topology.kubernetes.io/zone' },
    { then: 'kubernetes.io/hostname' },
  ]),
];
