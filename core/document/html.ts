// Report → one static HTML page: no script, no request, its own style. Built as a tree and sanitised as one.
import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Heading, Root as MdastRoot, Parents, Table } from 'mdast';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import { badgeElement, blockElements, type HtmlState } from './html-blocks.ts';
import { htmlStyle } from './html-style.ts';
import { undisguised } from './printable.ts';
import type { Anchor, Badge, Block, Mark, Report } from './tree.ts';

/** Nothing but what this page is made of. */
const schema: Schema = {
  tagNames:
    'a article blockquote br caption code dd div dl dt em figcaption figure h1 h2 h3 h4 h5 header img li nav ol p pre section small span strong table tbody td th thead tr ul'.split(
      ' ',
    ),
  attributes: {
    '*': ['className', 'id'],
    a: ['href'],
    div: ['tabIndex'],
    img: ['src', 'alt'],
    ol: ['start'],
    span: ['ariaHidden'],
    td: ['align'],
    th: ['align', 'scope'],
  },
  protocols: { href: ['https'], src: ['data'] },
  strip: ['script', 'style'],
  // No script runs on this page, so no id can stand in a script's way; and links must find their targets.
  clobberPrefix: '',
  clobber: [],
};

/** What a page without scripts needs; everything else is refused, an address in a name included. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

type Handler = (state: HtmlState, node: never, parent: Parents | undefined) => Element | ElementContent[] | undefined;

const inlineHandlers: Readonly<Record<string, Handler>> = {
  badge: (_state, { level }: Badge) => badgeElement(level),
  mark: (_state, { value }: Mark) => element('span', { className: ['mark'] }, [text(value)]),
  text: undisguisedValue('text'),
  inlineCode: undisguisedValue('inlineCode'),
  code: undisguisedValue('code'),
  anchor: (_state, { id }: Anchor) => element('span', { id }, []),
};

/** Spells out what could disguise a text, wherever the tree holds one. */
function undisguisedValue(kind: 'text' | 'inlineCode' | 'code'): Handler {
  return (state, node: { readonly value: string }) =>
    defaultHandlers[kind](state as never, { ...node, value: undisguised(node.value) } as never) as Element;
}

/** A heading goes one level down, as the title of the report is the first. */
function headingElement(state: HtmlState, node: Heading): Element {
  return element(`h${node.depth + 1}`, idOf(node), state.all(node));
}

/** A wide table scrolls by itself; whoever has only a keyboard can reach it to do so. */
function tableElement(state: HtmlState, node: Table): Element {
  const table = defaultHandlers.table(state as never, node);
  return element('div', { className: ['scroll'], tabIndex: 0 }, [table]);
}

const processor = unified()
  .use(remarkRehype, {
    handlers: { ...inlineHandlers, ...blockElements, heading: headingElement, table: tableElement } as never,
  })
  .use(rehypeSanitize, schema)
  .use(rehypeStringify, { allowDangerousHtml: false, quoteSmart: false, closeSelfClosing: false });

/** The report as a complete page. */
export function printHtml(report: Report): string {
  const main = processor.runSync({ type: 'root', children: report.children as never } as MdastRoot) as Root;
  const body = withContents(main.children as ElementContent[], report);
  return `${processor.stringify(page(report, body))}\n`;
}

function page({ meta }: Report, body: readonly ElementContent[]): Root {
  const head = [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'author', content: undisguised(meta.author) }, []),
    element('title', {}, [text(meta.title)]),
    element('style', {}, [{ type: 'text', value: htmlStyle }]),
  ];
  const html = element('html', { lang: meta.lang }, [
    element('head', {}, head),
    element('body', {}, [element('main', {}, body)]),
  ]);
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}

/** Puts the table of contents behind its title: every first-level heading with a target. */
function withContents(nodes: readonly ElementContent[], report: Report): readonly ElementContent[] {
  const headings = report.children.flatMap(headingsOf).filter(({ depth }) => depth === 1);
  const entries = headings.flatMap((heading) => {
    const { id } = idOf(heading);
    const words = heading.children.map((child) => ('value' in child ? child.value : '')).join('');
    return typeof id === 'string' ? [element('li', {}, [element('a', { href: `#${id}` }, [text(words)])])] : [];
  });
  const nav = element('nav', { ariaLabel: 'Contents' }, [element('ul', {}, entries)]);
  return nodes.flatMap((node) => (isContentsTitle(node) ? [node, nav] : [node]));
}

const isContentsTitle = (node: ElementContent): boolean =>
  node.type === 'element' && [node.properties.className].flat().includes('contents-title');

function headingsOf(block: Block): readonly Heading[] {
  if (block.type === 'heading') return [block];
  return block.type === 'landscape' ? block.children.flatMap(headingsOf) : [];
}

const idOf = ({ data }: Heading): Properties => (data?.id === undefined ? {} : { id: data.id });

function element(tagName: string, properties: Properties, children: readonly ElementContent[]): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
const text = (value: string): ElementContent => ({ type: 'text', value: undisguised(value) });
