// Stage "draw": what is there and why, where it lies, what flows, and which boundaries that crosses.
import { describe, expect, it } from 'vitest';
import { drawTopology } from '../../core/topology.ts';
import type { Topology } from '../../core/topology-types.ts';
import {
  but,
  content,
  contentProblems,
  factory,
  factsOf,
  type Given,
  ibmClassic,
  teams,
  topologyOf,
} from './model-from-answers.ts';

const idsOf = (entries: readonly { readonly id: string }[]): readonly string[] => entries.map((entry) => entry.id);
const elementOf = (topology: Topology, id: string) => topology.elements.find((element) => element.id === id);
const legOf = (topology: Topology, id: string) => topology.flows.find((leg) => leg.id === id);
const nothing: Given = { facts: {} };

describe('the reference model', () => {
  it('passes the schemas', () => {
    expect(contentProblems.filter((problem) => problem.file?.startsWith('elements/'))).toEqual([]);
  });

  it('names in legs, zones and parents what exists', () => {
    const boundaries = content.elements.filter((element) => element.type === 'boundary');
    const zones = new Set(boundaries.flatMap((boundary) => (boundary.zones ?? []).map((zone) => zone.key)));
    const known = new Set([...idsOf(content.elements), ...zones]);
    const named = content.elements.flatMap((element) => {
      if (element.type === 'flow') return element.legs.flatMap((leg) => [leg.from, leg.to]);
      if (element.type === 'boundary') return (element.zones ?? []).flatMap((zone) => zone.parent ?? []);
      return element.zone.map((wish) => (typeof wish === 'string' ? wish : wish.zone));
    });
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('presence', () => {
  it('is unknown while the answer is missing, and what is unknown is not drawn', () => {
    const topology = topologyOf(nothing);
    expect(topology.presence.get('A-16')?.verdict).toBe('unknown');
    expect(topology.presence.get('A-16')?.because).toEqual([
      { q: 'ingress.exposed', value: null, state: 'unanswered' },
    ]);
    expect(elementOf(topology, 'A-16')).toBeUndefined();
    expect(topology.presence.get('A-01')).toEqual({ verdict: true, because: [] });
  });

  it('says why, for true and for false', () => {
    const off = topologyOf(but(ibmClassic, { 'ingress.shield': 'none' }));
    expect(off.presence.get('A-17')).toEqual({
      verdict: false,
      because: [{ q: 'ingress.shield', value: 'none', state: 'answered' }],
    });
    expect(topologyOf(ibmClassic).presence.get('A-17')?.verdict).toBe(true);
  });

  it('of the tenants follows their list: unanswered, empty, filled', () => {
    const verdict = (given: Given) => topologyOf(given).presence.get('A-14')?.verdict;
    expect(verdict(but(ibmClassic, {}, { tenants: undefined }))).toBe('unknown');
    expect(verdict(but(ibmClassic, {}, { tenants: [] }))).toBe(false);
    expect(verdict(ibmClassic)).toBe(true);
  });

  it('covers every entry that is not retired', () => {
    const live = content.elements.filter((element) => element.retired === undefined);
    expect([...topologyOf(nothing).presence.keys()].sort()).toEqual([...idsOf(live)].sort());
  });
});

describe('places', () => {
  it('put the gateway into the edge pool, else the system pool, else beside the apps', () => {
    const zone = (given: Given) => elementOf(topologyOf(given), 'A-15')?.zone;
    expect(zone(ibmClassic)).toBe('edge-pool');
    expect(zone(but(ibmClassic, { 'edge.pool-exists': false }))).toBe('system-pool');
    expect(zone(factory)).toBe('apps-pool');
  });

  it('put customers and privileged tenants into the sandbox pool when there is one', () => {
    const tenants = [
      { id: 't1', name: 'team', kind: 'team', privileged: false },
      { id: 't2', name: 'customer', kind: 'customer', privileged: false },
      { id: 't3', name: 'agents', kind: 'team', privileged: true },
    ];
    const zones = (purposes: readonly string[]) =>
      topologyOf(but(ibmClassic, { 'platform.pool-purposes': purposes }, { tenants }))
        .elements.filter((element) => element.element === 'A-14')
        .map((element) => element.zone);
    expect(zones(['apps', 'sandbox'])).toEqual(['apps-pool', 'sandbox-pool', 'sandbox-pool']);
    expect(zones(['apps'])).toEqual(['apps-pool', 'apps-pool', 'apps-pool']);
  });

  it('show one network when the layout is flat, and tiers by their own names when it is cut', () => {
    const titles = (given: Given) =>
      topologyOf(given)
        .zones.filter((zone) => zone.id === 'public' || zone.id === 'private')
        .map((zone) => zone.title);
    expect(titles(ibmClassic)).toEqual(['Private VLAN', 'Public VLAN']);
    expect(titles(but(ibmClassic, { 'platform.provider': 'eks' }))).toEqual(['Private subnets', 'Public subnets']);
    expect(titles(but(ibmClassic, { 'network.is-cut': false }))).toEqual(['Cluster network']);
  });

  it('note the networks of a zone with name, VLAN and range', () => {
    const zone = topologyOf(ibmClassic).zones.find((candidate) => candidate.id === 'private');
    expect(zone?.note).toBe('priv-dal10 · VLAN 2201 · 10.184.20.0/24');
  });

  it('keep the control plane inside the site that runs it', () => {
    const parent = (given: Given) => topologyOf(given).zones.find((zone) => zone.id === 'provider')?.parent;
    expect(parent(factory)).toBe('account');
    expect(parent(ibmClassic)).toBeUndefined();
  });
});

describe('flows', () => {
  it('have a leg for each tenant, and one for the pool when no tenant is known', () => {
    const legs = (given: Given) => idsOf(topologyOf(given).flows).filter((id) => id.startsWith('DF-09'));
    expect(legs(ibmClassic)).toEqual(['DF-09/1:t1', 'DF-09/1:t2', 'DF-09/1:t3']);
    const unknown = topologyOf(but(ibmClassic, {}, { tenants: undefined }));
    expect(legOf(unknown, 'DF-09/1')).toMatchObject({ from: 'A-15', to: 'apps-pool' });
    expect(legs(but(ibmClassic, {}, { tenants: [] }))).toEqual(['DF-09/1']);
  });

  it('lose a leg whose end is not there', () => {
    const legs = idsOf(topologyOf(but(ibmClassic, { 'storage.kinds': ['block'] })).flows);
    expect(legs).toContain('DF-14/1:t1');
    expect(legs).not.toContain('DF-14/2:t1');
  });

  it('cross the boundaries between the zones of their ends, and only these', () => {
    const topology = topologyOf(ibmClassic);
    expect(legOf(topology, 'DF-08/1')?.crosses).toEqual(['TB-02', 'TB-04', 'TB-05']);
    expect(legOf(topology, 'DF-04/1')?.crosses).toEqual([]);
    expect(legOf(topology, 'DF-09/1:t1')?.crosses).toEqual(['TB-05', 'TB-08']);
    expect(legOf(topology, 'DF-10/1:t1>t2')?.crosses).toEqual(['TB-06']);
    const alone = topologyOf(but(ibmClassic, { 'tenancy.shared': false }));
    expect(legOf(alone, 'DF-10/1:t1>t2')?.crosses).toEqual([]);
  });

  it('do not cross a boundary that is not there', () => {
    const flat = topologyOf(but(ibmClassic, { 'network.is-cut': false }));
    expect(flat.flows.flatMap((leg) => leg.crosses)).not.toContain('TB-05');
  });

  it('are encrypted, clear or unknown as the answer says', () => {
    const encrypted = (tls: string | undefined) =>
      legOf(topologyOf(but(ibmClassic, { 'ingress.tls': tls })), 'DF-09/1:t1')?.encrypted;
    expect(encrypted('re-encrypt')).toBe('yes');
    expect(encrypted('edge-only')).toBe('no');
    expect(encrypted(undefined)).toBe('unknown');
  });

  it('show no way to a private endpoint that nobody can reach', () => {
    const ends = topologyOf(factory)
      .flows.filter((leg) => leg.flow === 'DF-01')
      .map((leg) => leg.from);
    expect(ends).toEqual(['P-04']);
  });
});

describe('the whole', () => {
  it('is the same for any order of content and lists', () => {
    const shuffled = { ...content, elements: content.elements.toReversed() };
    const given = { ...ibmClassic, tenants: teams(12) };
    const reversed = { ...given, tenants: given.tenants.toReversed() };
    const plain = (topology: Topology) =>
      [...topology.zones, ...topology.elements, ...topology.flows].map((entry) => ({ ...entry, because: [] }));
    expect(plain(drawTopology(shuffled, factsOf(reversed)))).toEqual(plain(drawTopology(content, factsOf(given))));
  });

  it('draws only zones that hold something, each inside one that is drawn', () => {
    for (const given of [ibmClassic, factory, nothing]) {
      const { zones, elements } = topologyOf(given);
      const keys = new Set(idsOf(zones));
      expect(zones.filter((zone) => zone.parent !== undefined && !keys.has(zone.parent))).toEqual([]);
      expect(elements.filter((element) => !keys.has(element.zone))).toEqual([]);
    }
  });
});
