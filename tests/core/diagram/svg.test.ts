// The picture as a file: self-contained, escaped, well formed, the same bytes twice, and every sign in its shape.
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { drawView, type Shape } from '../../../core/diagram/drawing.ts';
import { layoutView } from '../../../core/diagram/layout.ts';
import { looks, type Paint, palettes } from '../../../core/diagram/look.ts';
import { levels, type Marks, signPaths } from '../../../core/diagram/signs.ts';
import { drawSvg } from '../../../core/diagram/svg.ts';
import { textWidth } from '../../../core/diagram/text-width.ts';
import { viewIds } from '../../../core/diagram/views.ts';
import { but, ibmClassic, teams, topologyOf } from '../model-from-answers.ts';
import { brokenNames, hostileNames } from './hostile-names.ts';

const names = [...hostileNames.slice(0, 8), ...brokenNames];
const hostile = topologyOf(
  but(ibmClassic, {}, { tenants: names.map((name, n) => ({ id: `t${n + 1}`, name, kind: 'team' })) }),
);
const marks: Marks = new Map([
  ['A-01', { level: 'critical', count: 6 }],
  ['A-02', { level: 'high', count: 2 }],
  ['A-07', { level: 'medium', count: 3 }],
  ['A-10', { level: 'low', count: 1 }],
  ['tenant:t1', { level: 'open', count: 1 }],
  ['DF-12', { level: 'high', count: 1 }],
]);
function svgOf(
  topology: typeof hostile,
  theme: 'light' | 'dark' = 'light',
  view: (typeof viewIds)[number] = 'overview',
) {
  const layout = layoutView(topology, view);
  const options = { title: 'A <plan> & "more"', description: 'Six views', theme };
  return drawSvg(layout.geometry, layout.topology, marks, options);
}
const parse = (text: string) => new new Window().DOMParser().parseFromString(text, 'image/svg+xml');

describe('the file', () => {
  it('is the same twice', () => {
    expect(svgOf(hostile)).toBe(svgOf(hostile));
  });

  it('has a title and a description, and nothing that runs or loads', () => {
    const text = svgOf(hostile);
    const document = parse(text);
    expect(document.querySelector('title')?.textContent).toBe('A <plan> & "more"');
    expect(document.querySelector('desc')?.textContent).toBe('Six views');
    const elements = [...document.querySelectorAll('*')];
    const tags = new Set(elements.map((element) => element.localName));
    expect([...tags].sort()).toEqual(['defs', 'desc', 'g', 'path', 'pattern', 'rect', 'svg', 'text', 'title']);
    const attributes = elements.flatMap((element) => [...element.attributes].map((attribute) => attribute.name));
    expect(attributes.filter((name) => /^on|href|^style$/i.test(name))).toEqual([]);
    expect([...text.matchAll(/url\(([^)]*)\)/g)].every(([, target]) => target?.startsWith('#'))).toBe(true);
  });

  it('takes concrete colours of its theme', () => {
    expect(svgOf(hostile)).toContain(`fill="${palettes.light.canvas}"`);
    expect(svgOf(hostile, 'dark')).toContain(`fill="${palettes.dark.canvas}"`);
    expect(svgOf(hostile, 'dark')).not.toContain(palettes.light.canvas);
  });

  it('takes another font family and prefix of ids when told so', () => {
    const { geometry, topology } = layoutView(hostile, 'delivery');
    const options = { title: 't', description: 'd', fontFamily: 'Parapet Sans', idPrefix: 'delivery' };
    const text = drawSvg(geometry, topology, marks, options);
    expect(text).toContain('font-family="Parapet Sans"');
    expect([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'delivery-title',
      'delivery-desc',
      'delivery-hatch',
    ]);
  });
});

describe('hostile names', () => {
  it('are plain text, cut where they do not fit', () => {
    const texts = [...parse(svgOf(hostile, 'light', 'tenants')).querySelectorAll('text')].map(
      (text) => text.textContent,
    );
    expect(texts).toContain("' onload='x");
    expect(texts.filter((text) => /^\$\{process.*…$/.test(text))).toHaveLength(1);
    expect(texts).toContain('end');
    expect(texts).toContain('\ufffdesrever');
  });

  it('leave no control, direction mark or lone surrogate in the file', () => {
    expect(svgOf(hostile, 'light', 'tenants')).not.toMatch(
      /[^\n\P{Cc}]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Cs}/u,
    );
  });

  it.each(viewIds)('keep the %s well formed', (view) => {
    const text = svgOf(hostile, 'light', view);
    const opened = [...text.matchAll(/<([a-z]+)\b[^>]*?(\/?)>/gi)].filter(([, , closed]) => closed === '').length;
    expect([...text.matchAll(/<\/[a-z]+>/gi)]).toHaveLength(opened);
  });
});

describe('texts', () => {
  it.each(viewIds)('stay inside their cards and zones in the %s', (view) => {
    const topology = topologyOf(
      but(ibmClassic, {}, { tenants: [{ id: 't1', name: 'W'.repeat(80) }, ...teams(12).slice(1)] }),
    );
    const layout = layoutView(topology, view);
    const { groups } = drawView(layout.geometry, layout.topology, marks);
    const sizes = { 'card-name': [13, 600], 'card-name-half': [12, 600], 'card-note': [11, 400] } as const;
    for (const { role, id, shapes } of groups.filter((group) => group.role === 'card')) {
      const rect = layout.geometry.elements.get(id)!;
      for (const shape of shapes) {
        if (shape.kind !== 'text' || !(shape.look in sizes)) continue;
        const [px, weight] = sizes[shape.look as keyof typeof sizes];
        expect(shape.at[0] + textWidth(shape.text, px, weight), `${role} ${id}`).toBeLessThanOrEqual(rect.x + rect.w);
      }
    }
  });
});

describe('a picture shown small', () => {
  const { geometry, topology } = layoutView(hostile, 'overview');
  const small = drawView(geometry, topology, marks, 13).groups;
  const sizeOf = (shape: Shape): number => ('size' in shape && shape.size) || (looks[shape.look] as Paint).size || 0;
  it('has no text under the least size', () => {
    const texts = small.flatMap(({ shapes }) => shapes).filter(({ kind }) => kind === 'text');
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts) expect(sizeOf(text), text.look).toBeGreaterThanOrEqual(13);
  });
  it('keeps the texts inside their cards, and the numbers inside their plates', () => {
    for (const { role, id, shapes } of small) {
      const box = shapes.find(({ kind }) => kind === 'rect');
      if (box?.kind !== 'rect' || (role !== 'card' && role !== 'plate')) continue;
      for (const shape of shapes) {
        if (shape.kind !== 'text' || shape.look.startsWith('count-')) continue;
        const { weight = 400, anchor } = looks[shape.look] as Paint;
        const width = textWidth(shape.text, sizeOf(shape), weight);
        const right = shape.at[0] + (anchor === 'middle' ? width / 2 : width);
        expect(right, `${role} ${id}`).toBeLessThanOrEqual(box.rect.x + box.rect.w);
      }
    }
  });
  it('moves no card, zone or line', () => {
    const still = (groups: typeof small) =>
      groups.flatMap(({ role, shapes }) => (role === 'plate' ? [] : shapes.filter(({ kind }) => kind !== 'text')));
    expect(still(small)).toEqual(still(drawView(geometry, topology, marks).groups));
  });
});

describe('signs', () => {
  const { geometry, topology } = layoutView(hostile, 'overview');
  const { groups } = drawView(geometry, topology, marks);
  const signOf = (place: string) => {
    const shapes = groups.filter((group) => group.place === place).flatMap((group) => group.shapes);
    return shapes.filter((shape) => shape.look.startsWith('sign-') || shape.look.startsWith('count-'));
  };
  it('show the worst finding by shape and their number', () => {
    expect(signOf('A-01')).toMatchObject([{ look: 'sign-critical', d: signPaths.critical }, { text: '6' }]);
    expect(signOf('tenant:t1')).toMatchObject([{ look: 'sign-open', d: signPaths.open }, { text: '?' }]);
    expect(new Set(levels.map((level) => signPaths[level])).size).toBe(4);
  });
  it('sit on the zone of a node pool, and on the number of a flow', () => {
    expect(signOf('A-10')).toMatchObject([{ look: 'sign-low' }, { text: '1' }]);
    expect(signOf('DF-12').map((shape) => shape.look)).toEqual(['sign-high']);
  });
  it('of hidden tenants are joined on the card that stands for them', () => {
    const many: Marks = new Map([
      ['tenant:t11', { level: 'low', count: 2 }],
      ['tenant:t12', { level: 'high', count: 3 }],
    ]);
    const card = drawView(geometry, topology, many).groups.find((group) => group.id === 'more:apps-pool');
    expect(card?.name).toBe('7 more tenants, see the tenants view, 5 findings, worst high');
  });
  it('move nothing', () => {
    const without = drawView(geometry, topology, new Map());
    const places = (drawn: typeof without) =>
      drawn.groups.flatMap((group) => group.shapes.filter((shape) => !/^(sign|count)-|^zone-note/.test(shape.look)));
    expect(places({ ...without, groups })).toEqual(places(without));
  });
});
