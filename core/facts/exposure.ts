// Facts about ways in from outside: the API endpoint, the ingress, the gateway.
import { cases } from './cases.ts';
import { computed, type DerivedFact, notHere, yesNo } from './derived-fact.ts';

const gatewayApi = { q: 'ingress.controller', is: 'gateway-api' } as const;

export const exposureFacts: readonly DerivedFact[] = [
  yesNo('api.reachable-from-internet', 'The API server answers on a public address.', {
    q: 'api.endpoint',
    in: ['both', 'public-allowlist', 'public-open'],
  }),
  yesNo('api.open-to-world', 'Any address of the internet may connect to the API server.', {
    any: [
      { q: 'api.endpoint', is: 'public-open' },
      {
        all: [
          { q: 'api.endpoint', in: ['both', 'public-allowlist'] },
          { q: 'api.sources', empty: true },
        ],
      },
    ],
  }),
  yesNo('api.needs-way-in', 'Admins need a way into a private network to reach the API server.', {
    q: 'api.endpoint',
    in: ['private', 'both'],
  }),
  computed(
    {
      name: 'network.api-ranges',
      means: 'The address ranges that may connect to the API server.',
      values: 'list',
      reads: ['api.sources'],
    },
    ([sources]) => sources,
  ),
  computed(
    {
      name: 'network.api-ranges-text',
      means: 'The address ranges that may connect to the API server, with commas between them.',
      values: 'text',
      reads: ['network.api-ranges'],
    },
    ([ranges]) => (Array.isArray(ranges) ? ranges.join(',') : notHere),
  ),
  yesNo('api.private-access', 'Nodes and admins reach the API server by private addresses.', {
    q: 'api.endpoint',
    in: ['private', 'both', 'public-allowlist'],
  }),
  computed(
    {
      name: 'api.endpoint-name',
      means: 'A host name to start with for the API endpoint.',
      values: 'text',
      reads: ['api.endpoint', 'platform.cluster-name'],
    },
    ([endpoint, cluster]) => `api.${cluster}.example.${endpoint === 'private' ? 'internal' : 'com'}`,
  ),
  yesNo('ingress.exposed', 'Something in the cluster takes traffic from outside.', {
    q: 'ingress.exposure',
    in: ['internal', 'internet-http', 'internet-l4', 'node-port'],
  }),
  yesNo('ingress.from-internet', 'The internet reaches something in the cluster.', {
    q: 'ingress.exposure',
    in: ['internet-http', 'internet-l4', 'node-port'],
  }),
  yesNo('ingress.has-http', 'HTTP traffic comes in through a gateway.', {
    q: 'ingress.exposure',
    in: ['internal', 'internet-http'],
  }),
  cases('ingress.gateway-namespace', 'The namespace of the gateway.', 'text', [
    { when: { all: [{ q: 'platform.provider', is: 'openshift' }, gatewayApi] }, then: 'openshift-ingress' },
    { then: 'edge-gateway' },
  ]),
  cases(
    'ingress.quota-load-balancers',
    'How many load balancers a tenant may have, as a quantity.',
    ['0', '2'],
    [{ when: { q: 'ingress.exposure', is: 'internet-l4' }, then: '2' }, { then: '0' }],
  ),
];
