// Stage "know": visibility, locks, offers, malformed values, derived facts and their reasons.
import { describe, expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import type { Project } from '../../core/project-types.ts';
import type { Reading } from '../../core/value.ts';
import { projectWith, smallContent } from './small-files.ts';

type Answers = Parameters<typeof projectWith>[0];
const know = (answers: Answers, lists: Project['lists'] = {}) => knowFacts(smallContent, projectWith(answers, lists));
const valued = (reading: Reading) => (reading.state === 'answered' ? reading.value : reading.state);
const fact = (name: string, answers: Answers, lists: Project['lists'] = {}) => valued(know(answers, lists).read(name));
const codes = (answers: Answers, lists: Project['lists'] = {}) =>
  know(answers, lists).problems.map(({ where, code }) => `${where} ${code}`);

describe('answers', () => {
  it('are read with themselves as the reason', () => {
    expect(know({ 'api.endpoint': 'both' }).read('api.endpoint')).toEqual({
      state: 'answered',
      value: 'both',
      because: [{ q: 'api.endpoint', value: 'both', state: 'answered' }],
    });
  });
  it('do not apply when hidden, and name the parent', () => {
    const { because, state } = know({ 'api.endpoint': 'private', 'api.sources': ['10.0.0.0/8'] }).read('api.sources');
    expect(state).toBe('not-applicable');
    expect(because).toEqual([{ q: 'api.endpoint', value: 'private', state: 'answered' }]);
  });
  it('are unknown while the parent is, even when stored', () => {
    const { because, state } = know({ 'api.sources': [] }).read('api.sources');
    expect(state).toBe('unanswered');
    expect(because).toEqual([{ q: 'api.endpoint', value: null, state: 'unanswered' }]);
  });
  it('take the value of a true lock, and a stored clash is a problem', () => {
    expect(fact('network.plugin', { 'platform.provider': 'ibm-classic' })).toBe('calico');
    expect(fact('network.plugin', { 'platform.provider': 'ibm-classic', 'network.plugin': 'cilium' })).toBe('calico');
    expect(codes({ 'platform.provider': 'ibm-classic', 'network.plugin': 'cilium' })).toEqual([
      'answers.network.plugin answer.not-offered',
    ]);
    expect(codes({ 'platform.provider': 'ibm-classic', 'network.plugin': 'calico' })).toEqual([]);
    const reasons = know({ 'platform.provider': 'ibm-classic' }).read('network.plugin').because;
    expect(reasons.map(({ q }) => q)).toEqual(['network.plugin', 'platform.provider']);
  });
  it('that are not offered count as unanswered', () => {
    const answers = { 'platform.provider': 'edge', 'api.endpoint': 'public-open' };
    expect(fact('api.endpoint', answers)).toBe('unanswered');
    expect(codes(answers)).toEqual(['answers.api.endpoint answer.not-offered']);
    expect(codes({ 'api.endpoint': 'public-open' })).toEqual([]);
  });
  it('of an empty text are not given', () => {
    expect(fact('api.endpoint', { 'api.endpoint': '' })).toBe('unanswered');
    expect(codes({ 'api.endpoint': '' })).toEqual([]);
  });
});

describe('problems', () => {
  it.each([
    [{ 'api.nothing': 1 }, 'answers.api.nothing answer.unknown-question'],
    [{ 'api.endpoint': 'publik' }, 'answers.api.endpoint answer.unknown-option'],
    [{ 'api.endpoint': 7 }, 'answers.api.endpoint answer.malformed'],
    [{ 'network.pods-per-node': '110' }, 'answers.network.pods-per-node answer.malformed'],
    [{ 'network.pods-per-node': 15 }, 'answers.network.pods-per-node answer.malformed'],
    [{ 'network.pods-per-node': 16.5 }, 'answers.network.pods-per-node answer.malformed'],
    [{ 'network.pod-range': '10.0.0.1/8' }, 'answers.network.pod-range answer.malformed-range'],
    [{ 'network.ranges': 'x' }, 'answers.network.ranges answer.misplaced'],
    [{ 'network.networks': ['n1'] }, 'answers.network.networks answer.misplaced'],
    [{ 'api.endpoint': 'both', 'api.sources': ['10.0.0.0/8', 'any'] }, 'answers.api.sources answer.malformed-range'],
  ] as [Answers, string][])('%j', (answers, expected) => {
    expect(codes(answers)).toEqual([expected]);
    expect(know(answers).problems[0]?.fix).toBeTruthy();
  });
  it.each([
    [
      {
        networks: [
          { id: 'n1', ipv4: '10.0.0.0/8' },
          { id: 'n2', ipv4: 'fd00::/8' },
        ],
      },
      'lists.networks[1].ipv4 answer.malformed-range',
    ],
    [{ networks: [{ id: 'n1', vlan: 4095 }] }, 'lists.networks[0].vlan answer.malformed'],
    [{ networks: [{ id: 'n1', colour: 'red' }] }, 'lists.networks[0].colour item.unknown-field'],
    [{ tenants: [{ id: 't1', name: 'a\nb' }] }, 'lists.tenants[0].name answer.malformed'],
    [{ tenants: [{ id: 't1', privileged: 'yes' }] }, 'lists.tenants[0].privileged answer.malformed'],
    [{ apps: [{ id: 'a1', tenant: 't9' }], tenants: [{ id: 't1' }] }, 'lists.apps[0].tenant answer.missing-item'],
    [{ apps: [{ id: 'a1', host: 'https://shop.example.com' }] }, 'lists.apps[0].host answer.malformed'],
    [{ apps: [{ id: 'a1', host: '10.0.0.1' }] }, 'lists.apps[0].host answer.malformed'],
  ] as [Project['lists'], string][])('%j', (lists, expected) => {
    expect(codes({}, lists)).toEqual([expected]);
  });
  it('names the network that was meant', () => {
    expect(know({ 'network.pod-range': '10.9.0.0/8' }).problems[0]?.fix).toContain('10.0.0.0/8');
  });
  it('accepts names with a wildcard', () => {
    expect(codes({}, { apps: [{ id: 'a1', host: '*.apps.example.com' }] })).toEqual([]);
  });
});

const pinned = { 'platform.version-policy': 'pinned' };
const longSupport = { 'platform.version-policy': 'long-support' };
describe('derived facts', () => {
  it('name themselves first, then the answers that decided', () => {
    expect(know({ 'platform.provider': 'ibm-classic' }).read('platform.runs-vlans').because).toEqual([
      { fact: 'platform.runs-vlans', value: true, state: 'answered' },
      { q: 'platform.provider', value: 'ibm-classic', state: 'answered' },
    ]);
  });
  it.each([
    ['platform.control-plane', { 'platform.provider': 'eks' }, 'provider'],
    ['platform.control-plane', { 'platform.provider': 'edge' }, 'us'],
    ['platform.control-plane', {}, 'unanswered'],
    ['platform.is-cloud', { 'platform.provider': 'edge' }, false],
    ['platform.kubernetes-version', { 'platform.version-policy': 'newest' }, '1.37'],
    ['platform.kubernetes-version', { 'platform.version-policy': 'pinned' }, 'unanswered'],
    ['platform.kubernetes-version', { ...pinned, 'platform.pinned-version': 'v1-35' }, '1.35'],
    ['platform.kubernetes-version', { ...pinned, 'platform.pinned-version': 'v1-9' }, '1.9'],
    ['platform.kubernetes-version', { ...longSupport, 'platform.pinned-version': 'v1-35' }, '1.35'],
    ['platform.kubernetes-version', { 'platform.version-policy': 'newest', 'platform.pinned-version': 'v1-9' }, '1.37'],
    ['platform.version-patched', { ...pinned, 'platform.pinned-version': 'v1-35' }, true],
    ['platform.version-patched', { ...pinned, 'platform.pinned-version': 'v1-9' }, false],
    ['platform.version-patched', pinned, 'unanswered'],
    ['platform.pod-security-version', { 'platform.version-policy': 'newest' }, 'v1.37'],
    ['api.open-to-world', { 'api.endpoint': 'public-open' }, true],
    ['api.open-to-world', { 'api.endpoint': 'both' }, 'unanswered'],
    ['api.open-to-world', { 'api.endpoint': 'both', 'api.sources': [] }, true],
    ['api.open-to-world', { 'api.endpoint': 'both', 'api.sources': ['10.0.0.0/8'] }, false],
    ['api.open-to-world', { 'api.endpoint': 'private' }, false],
    ['network.pods-share-one-network', { 'network.plugin': 'calico' }, true],
  ] as [string, Answers, unknown][])('%s with %j is %s', (name, answers, expected) => {
    expect(fact(name, answers)).toBe(expected);
  });
});

describe('items', () => {
  const lists: Project['lists'] = {
    tenants: [{ id: 't1', name: 'Payments' }, { id: 't2' }],
    apps: [
      { id: 'a3', tenant: 't1' },
      { id: 'a4', tenant: 't2' },
    ],
  };
  it('are unknown while the list is, and empty when it is', () => {
    expect(know({}).items('tenant')).toBeUndefined();
    expect(know({}, { tenants: [] }).items('tenant')).toEqual([]);
  });
  it('have typed and derived fields', () => {
    const facts = know({}, lists);
    expect(valued(facts.readItem('tenant', 't1', 'namespace'))).toBe('payments');
    expect(valued(facts.readItem('tenant', 't2', 'namespace'))).toBe('unanswered');
    expect(valued(facts.readItem('app', 'a3', 'namespace'))).toBe('payments');
    expect(facts.readItem('tenant', 't2', 'name').because).toEqual([
      { item: 'name', place: 'tenant:t2', value: null, state: 'unanswered' },
    ]);
    expect(valued(facts.readItem('tenant', 't9', 'name'))).toBe('unanswered');
  });
});

describe('overlaps', () => {
  const networks = [
    { id: 'n1', name: 'Workers', role: 'private', ipv4: '10.1.0.0/16' },
    { id: 'n2', name: 'Factory', role: 'on-prem', ipv4: '10.1.4.0/24' },
  ];
  const ids = (answers: Answers, lists: Project['lists'] = {}) =>
    know(answers, lists)
      .items('overlap')
      ?.map(({ id }) => id);

  it('are pairs of ranges that should differ', () => {
    expect(ids({}, { networks })).toEqual(['n1>n2']);
    expect(ids({ 'network.pod-range': '10.0.0.0/8', 'network.service-range': '10.2.0.0/16' }, { networks })).toEqual([
      'pods>services',
      'pods>n1',
      'pods>n2',
      'n1>n2',
    ]);
    expect(ids({ 'platform.provider': 'edge', 'network.pod-range': '172.16.0.0/12' })).toEqual(['pods>reserved-1']);
  });
  it('are no clash where nodes lie in a network that holds nodes', () => {
    const node = { 'network.node-range': '10.1.4.0/25' };
    expect(ids(node, { networks: [networks[0]!] })).toBeUndefined();
    expect(ids(node, { networks: [networks[1]!] })).toEqual(['nodes>n2']);
    expect(ids(node, { networks: [{ id: 'n3', ipv4: '10.1.4.0/24' }] })).toBeUndefined();
  });
  it('say what to move, and where to', () => {
    const facts = know({ 'network.pod-range': '10.0.0.0/16', 'network.service-range': '10.0.128.0/20' });
    expect(facts.items('overlap')).toEqual([
      {
        id: 'pods>services',
        first: 'the pod range 10.0.0.0/16',
        second: 'the service range 10.0.128.0/20',
        firstRange: '10.0.0.0/16',
        secondRange: '10.0.128.0/20',
        family: 'ipv4',
        adjust: 'pods',
        freeRange: '10.1.0.0/16',
      },
    ]);
    const network = know({}, { networks }).items('overlap')?.[0];
    expect(network).toMatchObject({
      adjust: 'network',
      network: 'n2',
      freeRange: '10.2.0.0/24',
    });
    const reasons = know({}, { networks }).readItem('overlap', 'n1>n2', 'adjust').because;
    expect(reasons.map(({ item, place }) => `${item}@${place}`)).toEqual([
      'adjust@network:n1>n2',
      'ipv4@network:n1',
      'ipv4@network:n2',
    ]);
  });
  it('settle the fact: true with one pair, false only when nothing is missing', () => {
    expect(fact('network.ranges-overlap', {}, { networks })).toBe(true);
    expect(fact('network.ranges-overlap', { 'network.pod-range': '10.0.0.0/16' })).toBe('unanswered');
    const all = {
      'platform.provider': 'eks',
      'network.pod-range': '10.0.0.0/16',
      'network.service-range': '10.1.0.0/16',
      'network.node-range': '10.2.0.0/16',
    };
    expect(fact('network.ranges-overlap', all, { networks: [] })).toBe(false);
  });
});

describe('capacity', () => {
  const lists = {
    nodePools: [
      { id: 'p1', maxNodes: 10 },
      { id: 'p2', maxNodes: 7 },
    ],
  };
  const ranges = {
    'network.pod-range': '10.42.0.0/20',
    'network.pods-per-node': 110,
    'network.node-range': '10.9.0.0/28',
  };

  it('counts blocks where nodes take blocks, and addresses where they share', () => {
    expect(fact('network.node-limit', { ...ranges, 'platform.provider': 'edge' })).toBe(16);
    expect(fact('network.node-limit', { ...ranges, 'platform.provider': 'ibm-classic' })).toBe(37);
    expect(
      fact('network.node-limit', { ...ranges, 'platform.provider': 'edge', 'network.pod-range': 'fd00::/56' }),
    ).toBe(256);
  });
  it('takes blocks of one and the same size for the room and for the manifests', () => {
    const prefix = (provider: string, pods: number) =>
      fact('network.host-prefix', { 'network.pods-per-node': pods, 'platform.provider': provider });
    expect(prefix('edge', 110)).toBe(24);
    expect(prefix('edge', 250)).toBe(23);
    expect(prefix('edge', 32)).toBe(26);
    expect(prefix('ibm-classic', 110)).toBe('not-applicable');
  });
  it('compares with the planned nodes', () => {
    expect(fact('platform.max-nodes', {}, lists)).toBe(17);
    expect(fact('network.pods-fit', { ...ranges, 'platform.provider': 'edge' }, lists)).toBe(false);
    expect(fact('network.pods-fit', { ...ranges, 'platform.provider': 'ibm-classic' }, lists)).toBe(true);
    expect(fact('network.nodes-fit', ranges, lists)).toBe(false);
    expect(fact('network.nodes-fit', ranges, { nodePools: [{ id: 'p1', maxNodes: 11 }] })).toBe(true);
    expect(fact('network.nodes-fit', ranges, { nodePools: [{ id: 'p1', maxNodes: 12 }] })).toBe(false);
    expect(fact('platform.max-nodes', {}, { nodePools: [{ id: 'p1' }] })).toBe('unanswered');
  });
  it('leaves two addresses of the service range to the network', () => {
    const services = (count: number) => ({
      'platform.provider': 'edge',
      'network.service-range': '10.43.0.0/28',
      'network.services': count,
    });
    expect(fact('network.services-fit', services(14))).toBe(true);
    expect(fact('network.services-fit', services(15))).toBe(false);
  });
  it('proposes a range that is large enough and free', () => {
    const answers = { ...ranges, 'platform.provider': 'edge', 'network.service-range': '10.43.0.0/16' };
    expect(fact('network.bigger-pod-range', answers, lists)).toBe('10.42.0.0/19');
  });
});
