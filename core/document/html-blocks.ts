// Named blocks → HTML elements (as a tree, never as text), for remark-rehype.
import type { Element, ElementContent, Properties } from 'hast';
import type { Nodes, Parents } from 'mdast';
import { undisguised } from './printable.ts';
import type {
  Block,
  Callout,
  Cover,
  DiagramBlock,
  FindingBlock,
  Inline,
  Level,
  NamedBlock,
  RiskMatrix,
  Signatures,
  Terms,
  Tiles,
} from './tree.ts';
import { levelWords } from './words.ts';

/** What remark-rehype gives a handler to turn children with. */
export interface HtmlState {
  all(parent: Parents): ElementContent[];
  one(node: Nodes, parent: Parents | undefined): ElementContent | ElementContent[] | undefined;
}
type Child = Element | string;

function h(
  tagName: string,
  properties: Properties,
  ...children: readonly (Child | readonly ElementContent[])[]
): Element {
  const content = children.flatMap((child): ElementContent[] =>
    typeof child === 'string'
      ? [{ type: 'text', value: undisguised(child) }]
      : Array.isArray(child)
        ? [...child]
        : [child as Element],
  );
  return { type: 'element', tagName, properties, children: content };
}
const classed = (className: string): Properties => ({ className: className.split(' ') });

const phrasing = (state: HtmlState, words: readonly Inline[]): ElementContent[] =>
  state.all({ type: 'paragraph', children: [...words] });
const blocks = (state: HtmlState, children: readonly Block[]): ElementContent[] =>
  state.all({ type: 'root', children: children as never });

export const badgeElement = (level: Level): Element =>
  h('span', classed(`badge ${level}`), h('span', { ...classed('sign'), ariaHidden: 'true' }), ` ${levelWords[level]}`);

/** One function a named block. */
export const blockElements: {
  readonly [T in NamedBlock['type']]: (state: HtmlState, block: Extract<NamedBlock, { type: T }>) => Element;
} = {
  cover: coverElement,
  contents: (_state, { title }) => h('h2', classed('contents-title'), title),
  tiles: tilesElement,
  riskMatrix: matrixElement,
  diagram: diagramElement,
  callout: calloutElement,
  finding: findingElement,
  terms: termsElement,
  signatures: signaturesElement,
  landscape: (state, { children }) => h('div', classed('wide'), blocks(state, children)),
};

function coverElement(state: HtmlState, { kicker, title, subtitle, facts, notice }: Cover): Element {
  const rows = facts.flatMap(({ term, value }) => [h('dt', {}, term), h('dd', {}, phrasing(state, value))]);
  return h(
    'header',
    classed('cover'),
    h('p', classed('kicker'), kicker),
    h('h1', {}, title),
    h('p', classed('subtitle'), phrasing(state, subtitle)),
    h('dl', {}, rows),
    ...(notice === undefined ? [] : [h('p', classed('notice'), phrasing(state, notice))]),
  );
}

function tilesElement(_state: HtmlState, { tiles }: Tiles): Element {
  const cards = tiles.map(({ value, label, note, level }) =>
    h(
      'li',
      classed(level === undefined ? 'tile' : `tile ${level}`),
      h('strong', {}, value),
      h(
        'span',
        {},
        ...(level === undefined ? [] : [h('span', { ...classed('sign'), ariaHidden: 'true' }), ' ']),
        label,
      ),
      h('small', {}, note),
    ),
  );
  return h('ul', classed('tiles'), cards);
}

function matrixElement(state: HtmlState, { caption, likelihood, impact, cells }: RiskMatrix): Element {
  const head = h(
    'tr',
    {},
    h('td', {}, 'Likelihood ↓ Impact →'),
    ...impact.map((word) => h('th', { scope: 'col' }, word)),
  );
  const rows = cells.map((row, index) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, likelihood[likelihood.length - 1 - index] ?? ''),
      ...row.map(({ score, level, refs }) =>
        h(
          'td',
          classed(`cell ${level}`),
          h('span', classed('score'), String(score)),
          ...refs.flatMap(({ text, to }) => [' ', h('a', { href: `#${to}` }, text)]),
        ),
      ),
    ),
  );
  return h(
    'div',
    { ...classed('scroll'), tabIndex: 0 },
    h(
      'table',
      classed('matrix'),
      h('caption', {}, phrasing(state, caption)),
      h('thead', {}, head),
      h('tbody', {}, rows),
    ),
  );
}

/** The picture is an image of its own: what stands in it can neither run nor load anything. */
function diagramElement(state: HtmlState, { svg, alt, caption }: DiagramBlock): Element {
  const src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(undisguised(svg))}`;
  return h('figure', {}, h('img', { src, alt: undisguised(alt) }), h('figcaption', {}, phrasing(state, caption)));
}

function calloutElement(state: HtmlState, { kind, title, children }: Callout): Element {
  const sign = h('span', { ...classed('callout-sign'), ariaHidden: 'true' }, kind === 'clash' ? '△' : '!');
  const named = kind === 'note' ? [title] : [sign, ` ${title}`];
  return h('section', classed(`callout ${kind}`), h('p', classed('callout-title'), ...named), blocks(state, children));
}

function findingElement(state: HtmlState, block: FindingBlock): Element {
  const controls = block.controls.map((row) => h('tr', {}, ...row.map((words) => h('td', {}, phrasing(state, words)))));
  const lines = (rows: readonly (readonly Inline[])[]) => rows.map((words) => h('p', {}, phrasing(state, words)));
  const parts: readonly (readonly [string, readonly ElementContent[]])[] = [
    ['Because', lines(block.because)],
    ['Risk', lines(block.arithmetic)],
    ['Controls', controls.length === 0 ? [h('p', {}, 'None.')] : [h('table', {}, h('tbody', {}, controls))]],
    ['Decision', lines([block.decision])],
  ];
  return h(
    'article',
    { ...classed(`finding ${block.level}`), id: block.id },
    h(
      'header',
      {},
      h('h4', {}, h('code', {}, block.code), ' ', phrasing(state, block.title)),
      h('p', classed('score'), badgeElement(block.level), ` ${block.score}`),
    ),
    h('p', classed('at'), phrasing(state, block.at)),
    h('p', {}, phrasing(state, block.story)),
    h(
      'dl',
      {},
      parts.flatMap(([term, body]) => [h('dt', {}, term), h('dd', {}, body)]),
    ),
  );
}

function termsElement(state: HtmlState, { items }: Terms): Element {
  const rows = items.flatMap(({ term, children }) => [
    h('dt', {}, phrasing(state, term)),
    h('dd', {}, phrasing(state, children)),
  ]);
  return h('dl', classed('terms'), rows);
}

function signaturesElement(_state: HtmlState, { roles }: Signatures): Element {
  const rows = roles.map((role) =>
    h('tr', {}, h('th', { scope: 'row' }, role), ...['Name', 'Date', 'Signature'].map((word) => h('td', {}, word))),
  );
  return h('table', classed('signatures'), h('tbody', {}, rows));
}
