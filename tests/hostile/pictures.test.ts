// Hostile names in the pictures: strict XML with nothing but drawing in it, and flowcharts that Mermaid's own parser takes.
import { DOMParser } from '@xmldom/xmldom';
import { Window } from 'happy-dom';
import type { Mermaid } from 'mermaid';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagrams } from '../../core/document/report-diagrams.ts';
import { realContent } from '../content/real-content.ts';
import { hostilePlan, inTurn } from './hostile-project.ts';
import { hostileNames, hostileNotes } from './hostile-texts.ts';

const content = await realContent();
/** A tenant takes every second name, so these starts bring each name to the card of a tenant. */
const scenes = [
  { provider: 'self-managed', start: 0 },
  { provider: 'gke', start: 1 },
  { provider: 'ibm-vpc', start: 24 },
  { provider: 'openshift', start: 25 },
] as const;
const from = (start: number) => inTurn([...hostileNames.slice(start), ...hostileNames.slice(0, start)], hostileNotes);

let mermaid: Mermaid;
beforeAll(async () => {
  const window = new Window();
  const names = ['document', 'DOMParser', 'Element', 'Node', 'HTMLElement', 'DocumentFragment', 'NodeFilter'] as const;
  for (const name of names) Object.assign(globalThis, { [name]: window[name] });
  Object.assign(globalThis, { window, HTMLTemplateElement: window.HTMLTemplateElement });
  mermaid = (await import('mermaid')).default;
});

/** Parsed by the letter of XML: any fault is thrown. */
function parseXml(text: string): Document {
  const fault = (message: string): never => {
    throw new Error(message);
  };
  const errorHandler = { warning: fault, error: fault, fatalError: fault };
  return new DOMParser({ errorHandler }).parseFromString(text, 'image/svg+xml');
}
/** What no picture shows as it is: marks of direction and the like become one visible sign. */
const shown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cf}\p{Cn}\ufffd]/gu, '\ufffd')
    .trim();

describe.each(scenes)('names on $provider, from the one numbered $start', ({ provider, start }) => {
  const plan = hostilePlan(content, provider, from(start), 12);
  const diagrams = drawDiagrams(plan);
  const tenants = plan.project.lists.tenants!.map(({ name }) => shown(String(name)));

  it('are text in every SVG, which holds nothing that runs or loads', () => {
    for (const { svg, view } of diagrams) {
      const elements = Array.from(parseXml(svg).getElementsByTagName('*'));
      const tags = [...new Set(elements.map(({ tagName }) => tagName))];
      const drawing = ['svg', 'title', 'desc', 'defs', 'pattern', 'g', 'rect', 'path', 'text'];
      expect(
        tags.filter((tag) => !drawing.includes(tag)),
        view,
      ).toEqual([]);
      const attributes = elements.flatMap((element) => Array.from(element.attributes).map(({ name }) => name));
      expect(
        attributes.filter((name) => /^on|href|^style$/i.test(name)),
        view,
      ).toEqual([]);
      if (view !== 'tenants') continue;
      const texts = elements.flatMap(({ tagName, textContent }) =>
        tagName === 'title' ? [shown(textContent ?? '')] : [],
      );
      expect(tenants.filter((name) => name !== '' && !texts.some((text) => text.includes(name)))).toEqual([]);
    }
  });

  it('are quoted words in every flowchart, and come out of Mermaid as they went in', async () => {
    for (const { mermaid: text, view } of diagrams) {
      await expect(mermaid.parse(text), view).resolves.toMatchObject({ diagramType: 'flowchart-v2' });
      if (view !== 'tenants') continue;
      const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
      const vertices = (db as unknown as { getVertices(): Map<string, { text: string }> }).getVertices();
      const labels = [...vertices.values()].map((vertex) => shown(decoded(vertex.text)));
      expect(tenants.filter((name) => name !== '' && !labels.some((label) => label.startsWith(name)))).toEqual([]);
    }
  });
});

/** Mermaid keeps entities in a form of its own until it draws. */
function decoded(text: string): string {
  return text.replace(/ﬂ°°(\d+)¶ß/g, (_whole, code) => String.fromCodePoint(Number(code)));
}
