// The picture as Mermaid text: its own parser takes every view, and hostile names come out of it as they went in.
import { Window } from 'happy-dom';
import type { Mermaid } from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawMermaid } from '../../../core/diagram/mermaid.ts';
import { viewIds } from '../../../core/diagram/views.ts';
import { makePlan } from '../../../core/make-plan.ts';
import type { Topology } from '../../../core/topology-types.ts';
import { wholeModel, wholeModelSelfRun } from '../../fixtures/whole-model.ts';
import { but, content, factory, type Given, ibmClassic, teams, topologyOf } from '../model-from-answers.ts';
import { brokenNames, hostileNames } from './hostile-names.ts';

const hostile = but(
  ibmClassic,
  {},
  { tenants: hostileNames.map((name, n) => ({ id: `t${n + 1}`, name, kind: 'team' })) },
);
const broken = but(
  ibmClassic,
  {},
  { tenants: brokenNames.map((name, n) => ({ id: `t${n + 1}`, name, kind: 'team' })) },
);
const cases: Readonly<Record<string, Given>> = {
  'hostile names': hostile,
  'broken names': broken,
  'IBM Cloud on VLANs': ibmClassic,
  'a factory': factory,
  'nothing answered': { facts: {} },
  'many tenants': but(ibmClassic, {}, { tenants: teams(60) }),
};
const wholes = { 'the whole model': wholeModel, 'the whole model, self-run': wholeModelSelfRun };
const topologies: readonly (readonly [string, Topology])[] = [
  ...Object.entries(cases).map(([name, given]) => [name, topologyOf(given)] as const),
  ...Object.entries(wholes).map(
    ([name, project]) => [name, makePlan(content, project, '2026-11-23').topology] as const,
  ),
];

let mermaid: Mermaid;
beforeAll(async () => {
  const window = new Window();
  for (const name of [
    'document',
    'DOMParser',
    'Element',
    'Node',
    'HTMLElement',
    'DocumentFragment',
    'NodeFilter',
  ] as const) {
    Object.assign(globalThis, { [name]: window[name] });
  }
  Object.assign(globalThis, { window, HTMLTemplateElement: window.HTMLTemplateElement });
  mermaid = (await import('mermaid')).default;
});

describe.each(topologies)('%s', (_name, topology) => {
  it.each(viewIds)('are a flowchart for Mermaid in the %s', async (view) => {
    const text = drawMermaid(topology, view);
    await expect(mermaid.parse(text)).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
    expect(drawMermaid(topology, view)).toBe(text);
  });
});

describe('hostile names', () => {
  it('come out of the parser as they went in', async () => {
    const text = drawMermaid(topologyOf(hostile), 'tenants');
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const vertices = (diagram.db as unknown as { getVertices(): Map<string, { text: string }> }).getVertices();
    const labels = [...vertices.values()].map((vertex) => decode(vertex.text));
    for (const name of hostileNames) expect(labels).toContain(`${name.replace(/\s+/g, ' ')}: namespace`);
  });

  it('are never syntax: each stands on its own line, in quotes, with marks as entities', () => {
    const text = drawMermaid(topologyOf(hostile), 'tenants');
    const quoted = [...text.matchAll(/"([^"]*)"/g)].map(([, inside]) => inside!.replace(/#\d+;/g, ''));
    expect(quoted.filter((inside) => /[^\p{L}\p{N} .,:/·×\ufffd-]/u.test(inside))).toEqual([]);
    expect(text).not.toContain('<');
  });
});

/** Mermaid keeps entities in a form of its own until it draws. */
function decode(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_whole, code) => String.fromCodePoint(Number(code)));
}
