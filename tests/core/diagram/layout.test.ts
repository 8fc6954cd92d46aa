// The laws of the picture: no line through a card or a foreign border, nothing moves without reason, every title fits.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignCells, homeOf } from '../../../core/diagram/cells.ts';
import { cardText } from '../../../core/diagram/drawing.ts';
import { homes } from '../../../core/diagram/homes.ts';
import { type Layout, layoutView } from '../../../core/diagram/layout.ts';
import { isZone } from '../../../core/diagram/lists.ts';
import { textWidth } from '../../../core/diagram/text-width.ts';
import { viewIds } from '../../../core/diagram/views.ts';
import type { Topology } from '../../../core/topology-types.ts';
import type { Item, Value } from '../../../core/value.ts';
import { but, content, factory, type Given, ibmClassic, teams, topologyOf } from '../model-from-answers.ts';
import { cutPlates, falseBorders, hiddenHeads, labelClashes, moved, sharedLines, throughCards } from './measure.ts';

const sandbox = { 'platform.pool-purposes': ['apps', 'edge', 'system', 'sandbox'] };
const customer: Item = { id: 't20', name: 'customer', kind: 'customer', privileged: false };
const large = but(ibmClassic, sandbox, { tenants: [...teams(12), customer] });
const cases: Readonly<Record<string, Given>> = {
  'IBM Cloud on VLANs': ibmClassic,
  'a factory': factory,
  'a factory with twelve tenants': but(factory, {}, { tenants: teams(12) }),
  'twelve tenants and a sandbox': large,
  'AWS, private endpoint behind a bastion': but(ibmClassic, {
    'platform.provider': 'eks',
    'api.endpoint': 'private',
    'api.way-in': 'bastion',
    'api.reachable-from-internet': false,
    'network.on-prem-linked': false,
    'delivery.how': 'manual',
  }),
  'one flat network': but(ibmClassic, { 'network.is-cut': false }),
  'tenants not answered': but(ibmClassic, {}, { tenants: undefined }),
  'nothing answered': { facts: {} },
};
const overviewOf = (given: Given): Layout => layoutView(topologyOf(given), 'overview');

describe.each(Object.entries(cases))('%s', (_name, given) => {
  it.each(viewIds)('has a clean %s', (view) => {
    const layout = layoutView(topologyOf(given), view);
    expect(throughCards(layout)).toEqual([]);
    expect(falseBorders(layout)).toEqual([]);
    expect(sharedLines(layout)).toEqual([]);
    expect(labelClashes(layout)).toEqual([]);
    expect(cutPlates(layout)).toEqual([]);
    expect(hiddenHeads(layout)).toEqual([]);
    expect([...layout.geometry.flows.keys()].sort()).toEqual(layout.topology.flows.map((line) => line.id).sort());
  });
});

describe('nothing moves', () => {
  const before = overviewOf(ibmClassic).geometry;
  const still: Readonly<Record<string, Given>> = {
    'one tenant more': but(ibmClassic, {}, { tenants: teams(4) }),
    'four tenants more': but(ibmClassic, {}, { tenants: teams(7) }),
    'endpoint made private': but(ibmClassic, { 'api.endpoint': 'private', 'api.reachable-from-internet': false }),
    'system pool off': but(ibmClassic, {
      'platform.node-pools-separate': false,
      'platform.pool-purposes': ['apps', 'edge'],
    }),
    'site link off': but(ibmClassic, { 'network.on-prem-linked': false, 'api.way-in': 'bastion' }),
    'GitOps off': but(ibmClassic, { 'delivery.how': 'manual' }),
    'own key and personal data off': but(ibmClassic, { 'storage.own-key': false, 'data.personal': 'none' }),
    'no WAF': but(ibmClassic, { 'ingress.shield': 'none' }),
    'air-gapped': but(ibmClassic, { 'network.egress': 'air-gapped' }),
    'one flat network': but(ibmClassic, { 'network.is-cut': false }),
  };
  it.each(Object.entries(still))('when the change is: %s', (_change, given) => {
    const { geometry } = overviewOf(given);
    expect([...moved(before, geometry)]).toEqual([]);
    expect([geometry.width, geometry.height]).toEqual([before.width, before.height]);
  });

  it('but the one card that changes its zone, when the edge pool goes', () => {
    const { geometry } = overviewOf(but(ibmClassic, { 'edge.pool-exists': false }));
    expect([...moved(before, geometry).keys()]).toEqual(['A-15']);
  });

  it('but the row below, when a sandbox pool comes', () => {
    const { geometry } = overviewOf(but(ibmClassic, sandbox, { tenants: [...teams(3), customer] }));
    const { geometry: without } = overviewOf(but(ibmClassic, {}, { tenants: [...teams(3), customer] }));
    const cards = [...moved(without, geometry).keys()].filter((id) => id !== 'tenant:t20');
    expect(cards.sort()).toEqual(['A-26', 'A-28', 'A-29', 'P-04']);
  });
});

describe('order and bytes', () => {
  const reversed = (topology: Topology): Topology => ({
    ...topology,
    elements: topology.elements.toReversed(),
    flows: topology.flows.toReversed(),
    zones: topology.zones.toReversed(),
  });
  it.each(viewIds)('of the input change nothing in the %s', (view) => {
    const topology = topologyOf(large);
    const sorted = (layout: Layout) =>
      JSON.stringify(
        Object.entries(layout.geometry).map(([key, part]) => [key, part instanceof Map ? [...part].sort() : part]),
      );
    const once = sorted(layoutView(topology, view));
    expect(sorted(layoutView(topology, view))).toBe(once);
    expect(sorted(layoutView(reversed(topology), view))).toBe(once);
  });
});

describe('homes', () => {
  const placed = content.elements.filter((element) => element.type === 'asset' || element.type === 'actor');
  it('exist for every asset and actor in every zone that may hold it', () => {
    const homeless = placed
      .filter((entry) => !(entry.home in homes.zones) && entry.each === undefined)
      .filter((entry) => homes.cards[entry.home] === undefined);
    const needed = homeless.filter((entry) =>
      entry.zone.some((wish) => {
        const zone = typeof wish === 'string' ? wish : wish.zone;
        return homes.cards[`${entry.home}@${zone}`] === undefined;
      }),
    );
    expect(needed.map((entry) => entry.id)).toEqual([]);
  });

  it('exist for every zone', () => {
    const boundaries = content.elements.filter((element) => element.type === 'boundary');
    const keys = boundaries.flatMap((boundary) => (boundary.zones ?? []).map((zone) => zone.key));
    expect(keys.filter((key) => homes.zones[key] === undefined)).toEqual([]);
  });

  it('are missing for a kind that the table does not know, which then takes a free place of its zone', () => {
    const { elements, zones } = topologyOf(ibmClassic);
    const stranger = { ...elements[0]!, id: 'A-99', home: 'unheard-of', zone: 'delivery' };
    expect(homeOf(stranger)).toBeUndefined();
    const { cards } = assignCells([...elements, stranger], zones, true);
    expect(cards.get('A-99')).toMatchObject({ r0: 9 });
  });

  it('give no two cards the same place', () => {
    for (const given of Object.values(cases)) {
      const { elements, zones } = layoutView(topologyOf(given), 'overview').topology;
      const cells = [...assignCells(elements, zones, true).cards.values()].filter((cell) => cell.half === undefined);
      const places = cells.map((cell) => `${cell.c0},${cell.r0}`);
      expect(new Set(places).size).toBe(places.length);
    }
  });
});

describe('titles', () => {
  it('of every asset and actor fit their card', () => {
    const entries = content.elements.filter((element) => element.type === 'asset' || element.type === 'actor');
    const tooWide = entries.filter((entry) => textWidth(entry.title, cardText.title, 600) > cardText.room);
    expect(tooWide.map((entry) => entry.title)).toEqual([]);
  });
});

describe('long lists', () => {
  const titles = (count: number, view: 'overview' | 'tenants'): readonly string[] =>
    layoutView(topologyOf(but(ibmClassic, {}, { tenants: teams(count) })), view)
      .topology.elements.filter((element) => element.element === 'A-14')
      .map((element) => element.title);
  it('show six tenants, and past six five and how many more', () => {
    expect(titles(6, 'overview')).toHaveLength(6);
    expect(titles(7, 'overview').at(-1)).toBe('2 more tenants');
    expect(titles(500, 'overview').at(-1)).toBe('495 more tenants');
  });
  it('show twelve in the view of tenants', () => {
    expect(titles(12, 'tenants')).toHaveLength(12);
    expect(titles(500, 'tenants')).toHaveLength(12);
  });
  it('keep the same lines whatever their length', () => {
    const lines = (count: number) => {
      const { topology } = overviewOf(but(ibmClassic, {}, { tenants: teams(count) }));
      return topology.flows.map((line) => line.id);
    };
    expect(lines(12)).toEqual(lines(1));
  });
  it('say on a line how many items it stands for', () => {
    const { topology } = overviewOf(but(ibmClassic, {}, { tenants: teams(12) }));
    const line = topology.flows.find((candidate) => candidate.flow === 'DF-09');
    expect(line).toMatchObject({ to: 'apps-pool', count: 12 });
    expect(line?.stands).toHaveLength(12);
  });
});

describe('node pools', () => {
  it('are zones, not cards', () => {
    const { geometry, topology } = overviewOf(ibmClassic);
    const pools = topology.elements.filter(isZone);
    expect(pools.map((pool) => pool.id)).toEqual(['A-10', 'A-11', 'A-13']);
    expect(pools.filter((pool) => geometry.elements.has(pool.id) || !geometry.zones.has(pool.home))).toEqual([]);
  });
});

const yesNo = fc.boolean();
const factsArbitrary: fc.Arbitrary<Readonly<Record<string, Value>>> = fc.record({
  'platform.control-plane': fc.constantFrom('provider', 'us'),
  'platform.is-cloud': yesNo,
  'platform.node-pools-separate': yesNo,
  'platform.pool-purposes': fc.subarray(['apps', 'edge', 'system', 'sandbox']),
  'tenancy.shared': yesNo,
  'api.reachable-from-internet': yesNo,
  'api.way-in': fc.constantFrom('vpn', 'bastion', 'identity-proxy', 'office-link', 'none'),
  'api.sign-in': fc.constantFrom('oidc', 'client-certificates'),
  'api.pipelines': fc.constantFrom('gitops-pull', 'cloud-key'),
  'network.is-cut': yesNo,
  'network.on-prem-linked': yesNo,
  'network.egress': fc.constantFrom('air-gapped', 'cidr'),
  'ingress.exposed': yesNo,
  'ingress.from-internet': yesNo,
  'ingress.has-http': yesNo,
  'ingress.shield': fc.constantFrom('waf', 'none'),
  'edge.pool-exists': yesNo,
  'storage.has-volumes': yesNo,
  'storage.has-state': yesNo,
  'storage.kinds': fc.subarray(['block', 'database', 'object']),
  'storage.own-key': yesNo,
  'storage.backed-up': yesNo,
  'data.personal': fc.constantFrom('none', 'customer'),
  'delivery.how': fc.constantFrom('gitops-pull', 'manual'),
});
const tenantsArbitrary = fc.array(fc.record({ kind: fc.constantFrom('team', 'customer'), privileged: yesNo }), {
  maxLength: 14,
});

describe('any answers', () => {
  it('give pictures without lines through cards or foreign borders, labels on cards or arrowheads, or lines on lines', () => {
    const views = fc.constantFrom(...viewIds);
    fc.assert(
      fc.property(factsArbitrary, tenantsArbitrary, views, (facts, tenants, view) => {
        const items = tenants.map((tenant, n) => ({ id: `t${n + 1}`, name: `tenant ${n + 1}`, ...tenant }));
        const layout = layoutView(topologyOf({ facts, tenants: items }), view);
        expect(throughCards(layout)).toEqual([]);
        expect(labelClashes(layout)).toEqual([]);
        expect(hiddenHeads(layout)).toEqual([]);
        expect(falseBorders(layout)).toEqual([]);
        expect(sharedLines(layout)).toEqual([]);
        expect(layout.geometry.flows.size).toBe(layout.topology.flows.length);
      }),
      { numRuns: 150, seed: 20261123 },
    );
  });
});
