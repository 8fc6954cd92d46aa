// Every part of the model in one picture: each view keeps the laws, fits paper and screen, and no part moves another.
import { describe, expect, it } from 'vitest';
import { cardText, drawView } from '../../../core/diagram/drawing.ts';
import { type Layout, layoutView } from '../../../core/diagram/layout.ts';
import { isZone } from '../../../core/diagram/lists.ts';
import { looks, type Paint } from '../../../core/diagram/look.ts';
import { isHalf } from '../../../core/diagram/place.ts';
import { textWidth } from '../../../core/diagram/text-width.ts';
import { viewIds } from '../../../core/diagram/views.ts';
import { makePlan } from '../../../core/make-plan.ts';
import type { Project } from '../../../core/project-types.ts';
import type { Topology } from '../../../core/topology-types.ts';
import { projectOn, withAnswers } from '../../fixtures/provider-projects.ts';
import { partAnswers, wholeModel, wholeModelOnePool, wholeModelSelfRun } from '../../fixtures/whole-model.ts';
import { content } from '../model-from-answers.ts';
import { cutPlates, falseBorders, hiddenHeads, labelClashes, moved, sharedLines, throughCards } from './measure.ts';

const topologyOf = (project: Project): Topology => makePlan(content, project, '2026-11-23').topology;
/** All tenants are customers, so that the longest list stands on sandbox nodes. */
const allCustomers: Project = {
  ...wholeModel,
  lists: {
    ...wholeModel.lists,
    tenants: (wholeModel.lists.tenants ?? []).map((tenant) => ({ ...tenant, kind: 'customer' })),
  },
};
const cases: Readonly<Record<string, Topology>> = {
  'a provider runs the control plane': topologyOf(wholeModel),
  'we run the control plane': topologyOf(wholeModelSelfRun),
  'one node pool': topologyOf(wholeModelOnePool),
  'one flat network': topologyOf(withAnswers(wholeModel, { 'network.layout': 'flat', 'network.joined': 'none' })),
  'twelve customers': topologyOf(allCustomers),
  'the largest project on an edge site': topologyOf(projectOn('edge')),
};
const whole = cases['a provider runs the control plane']!;

/** What the report leaves for a picture on A4: `pictureHeight` and the page without its margins, in points. */
const paper = { width: (277 / 25.4) * 72, height: (168 / 25.4) * 72 };
const printScale = ({ geometry }: Layout): number =>
  Math.min(paper.width / geometry.width, paper.height / geometry.height);
const sizesOf = (layout: Layout, least = 0): readonly number[] =>
  drawView(layout.geometry, layout.topology, new Map(), least)
    .groups.flatMap((group) => group.shapes)
    .flatMap((shape) => (shape.kind === 'text' ? [shape.size ?? (looks[shape.look] as Paint).size ?? 0] : []));

describe('the fixture', () => {
  it('holds every asset and actor of the model, twelve tenants among them', () => {
    const there = new Set(
      [whole, cases['we run the control plane']!].flatMap(({ elements }) => elements.map(({ element }) => element)),
    );
    const placed = content.elements.filter(({ type }) => type === 'asset' || type === 'actor');
    expect(placed.filter(({ id }) => !there.has(id)).map(({ id }) => id)).toEqual([]);
    expect(whole.elements.filter(({ element }) => element === 'A-14')).toHaveLength(12);
  });

  it('draws every flow of the model in some view', () => {
    const drawn = new Set(viewIds.flatMap((view) => layoutView(whole, view).topology.flows.map(({ flow }) => flow)));
    const flows = content.elements.filter(({ type }) => type === 'flow').map(({ id }) => id);
    expect(flows.filter((id) => !drawn.has(id))).toEqual([]);
  });

  it('has no system pool where there is one pool only', () => {
    const { elements } = cases['one node pool']!;
    expect(elements.filter(({ home }) => home === 'system-pool')).toEqual([]);
    expect(elements.filter(({ zone, element }) => zone === 'apps-pool' && element !== 'A-14').length).toBeGreaterThan(
      3,
    );
  });
});

describe.each(Object.entries(cases))('where %s', (_name, topology) => {
  it.each(viewIds)('the %s keeps the laws of the picture', (view) => {
    const layout = layoutView(topology, view);
    expect(throughCards(layout)).toEqual([]);
    expect(falseBorders(layout)).toEqual([]);
    expect(sharedLines(layout)).toEqual([]);
    expect(labelClashes(layout)).toEqual([]);
    expect(cutPlates(layout)).toEqual([]);
    expect(hiddenHeads(layout)).toEqual([]);
    const places = [...layout.geometry.elements.values()].map(({ x, y }) => `${x},${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.each(viewIds)('the %s prints titles of 6.5 points on A4, and no text under 5', (view) => {
    const layout = layoutView(topology, view);
    const halves = [...layout.geometry.elements.values()].some(({ h }) => isHalf(h));
    const title = halves ? cardText.halfTitle : cardText.title;
    expect(title * printScale(layout)).toBeGreaterThanOrEqual(6.5);
    expect(Math.min(...sizesOf(layout)) * printScale(layout)).toBeGreaterThanOrEqual(5);
  });

  it.each(viewIds)('the %s keeps all texts inside their cards, however small the window', (view) => {
    const { geometry, topology: lifted } = layoutView(topology, view);
    for (const least of [0, cardText.title]) {
      for (const { role, id, shapes } of drawView(geometry, lifted, new Map(), least).groups) {
        if (role !== 'card') continue;
        const rect = geometry.elements.get(id)!;
        for (const shape of shapes) {
          if (shape.kind !== 'text') continue;
          const { size = 0, weight = 400 } = looks[shape.look] as Paint;
          expect(shape.at[0] + textWidth(shape.text, shape.size ?? size, weight), id).toBeLessThan(rect.x + rect.w);
        }
      }
    }
  });
});

describe('a part that comes or goes', () => {
  const { geometry: before } = layoutView(whole, 'overview');
  it.each(Object.entries(partAnswers))('with %s moves nothing', (name, { off }) => {
    const topology = topologyOf(withAnswers(wholeModel, { [name]: off }));
    expect(topology.elements.length).toBeLessThan(whole.elements.length);
    const { geometry } = layoutView(topology, 'overview');
    expect([...moved(before, geometry)]).toEqual([]);
    expect([geometry.width, geometry.height]).toEqual([before.width, before.height]);
  });

  it('with all of them gone moves nothing either', () => {
    const off = Object.fromEntries(Object.entries(partAnswers).map(([name, part]) => [name, part.off]));
    expect([...moved(before, layoutView(topologyOf(withAnswers(wholeModel, off)), 'overview').geometry)]).toEqual([]);
  });

  it('with the system pool moves nothing either', () => {
    const { geometry } = layoutView(cases['one node pool']!, 'overview');
    expect([...moved(before, geometry)]).toEqual([]);
  });
});

describe('what belongs to a view', () => {
  const legs = (view: (typeof viewIds)[number], flow: string): readonly string[] =>
    layoutView(whole, view)
      .topology.flows.filter((line) => line.flow === flow)
      .map(({ from, to }) => `${from}>${to}`);
  it('is every webhook that the API server asks, and in the delivery chain the policy engine alone', () => {
    expect(legs('api-access', 'DF-05')).toEqual(['A-01>A-06', 'A-01>A-18', 'A-01>A-35']);
    expect(legs('delivery', 'DF-05')).toEqual(['A-01>A-06']);
  });
  it('is the audit log of the API server, not the logs of nodes, among those who reach it', () => {
    expect(legs('api-access', 'DF-18')).toEqual(['A-01>A-30']);
    expect(legs('data-keys', 'DF-18')).toEqual(['A-01>A-30', 'account>A-30']);
  });
  it('is the alarm that is stored, and in the overview the one that wakes somebody too', () => {
    expect(legs('data-keys', 'DF-19')).toEqual(['A-32>A-30']);
    expect(legs('overview', 'DF-19')).toEqual(['A-32>A-30', 'A-32>P-01']);
  });
  it('is the line from the secret store and from the mesh to all tenants of a pool', () => {
    expect(legs('tenants', 'DF-20')).toEqual(['A-25>apps-pool', 'A-25>sandbox-pool']);
    expect(legs('tenants', 'DF-22')).toEqual(['A-18>apps-pool', 'A-18>sandbox-pool']);
    expect(legs('network', 'DF-22')).toEqual(['A-18>apps-pool', 'A-18>sandbox-pool']);
  });
  it('is a zone for each node pool, and no card', () => {
    const { geometry, topology } = layoutView(whole, 'overview');
    const pools = topology.elements.filter(isZone);
    expect(pools).toHaveLength(4);
    expect(pools.filter(({ id }) => geometry.elements.has(id))).toEqual([]);
  });
});
