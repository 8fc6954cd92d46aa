// Named blocks → plain mdast, for printers that know nothing but Markdown's own nodes.
import type { BlockContent, Heading, PhrasingContent, RootContent } from 'mdast';
import { heading, inlines, item, link, list, paragraph, strong, table } from './nodes.ts';
import { undisguised } from './printable.ts';
import type { Block, FindingBlock, Inline, Report, RiskMatrix, Tiles } from './tree.ts';
import { levelWords } from './words.ts';

type Plain = readonly RootContent[];
interface Surroundings {
  readonly headings: readonly Heading[];
}

/** The report with nothing but mdast in it. Headings go one level down: the title of the report is the first. */
export function plainBlocks(report: Report): RootContent[] {
  const headings = report.children.flatMap(headingsOf).filter(({ depth }) => depth === 1);
  return report.children.flatMap((block) => plain(block, { headings }));
}

function headingsOf(block: Block): readonly Heading[] {
  if (block.type === 'heading') return [block];
  return block.type === 'landscape' ? block.children.flatMap(headingsOf) : [];
}

function plain(block: Block, around: Surroundings): Plain {
  switch (block.type) {
    case 'cover':
      return [
        heading(1, block.title),
        paragraph(strong(block.kicker)),
        paragraph(block.subtitle),
        list(block.facts.map(({ term, value }) => item([strong(term), ': ', ...value]))),
        ...(block.notice === undefined ? [] : [paragraph(block.notice)]),
      ].map(withPlainWords);
    case 'contents':
      return [heading(2, block.title), list(around.headings.map(contentsEntry))];
    case 'heading':
      return [withPlainWords({ ...block, depth: (block.depth + 1) as Heading['depth'] })];
    case 'tiles':
      return [tilesTable(block)];
    case 'riskMatrix':
      return [paragraph(strong(block.caption)), matrixTable(block)].map(withPlainWords);
    case 'diagram':
      return [
        { type: 'paragraph', children: [{ type: 'image', url: fileOf(block.view), alt: block.alt }] },
        paragraph(block.caption),
        { type: 'code', lang: 'mermaid', value: block.mermaid },
      ];
    case 'callout':
      return [
        {
          type: 'blockquote',
          children: [
            paragraph(strong(`${block.title}.`)),
            ...block.children.flatMap((child) => plain(child, around)),
          ].map(withPlainWords) as BlockContent[],
        },
      ];
    case 'finding':
      return findingBlocks(block).map(withPlainWords);
    case 'terms':
      return [list(block.items.map(({ term, children }) => item([strong(term), ': ', ...children])))].map(
        withPlainWords,
      );
    case 'signatures':
      return [
        table(
          ['Role', 'Name', 'Date', 'Signature'].map((head) => ({ head, width: 1 })),
          block.roles.map((role) => [role, '', '', '']),
        ),
      ].map(withPlainWords);
    case 'landscape':
      return block.children.flatMap((child) => plain(child, around));
    default:
      return [withPlainWords(block)];
  }
}

/** The export folder names the overview at its top, every other view below `diagrams/`. */
const fileOf = (view: string): string => (view === 'overview' ? 'diagram.svg' : `diagrams/${view}.svg`);

/** Section titles are ours: letters, spaces and commas, so the anchor that a Markdown viewer makes is known. */
function contentsEntry({ children }: Heading) {
  const title = children.map((child) => ('value' in child ? child.value : '')).join('');
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
  return item([link(`#${slug}`, title)]);
}

function tilesTable({ tiles }: Tiles) {
  return table(
    tiles.map(({ label }) => ({ head: label, width: 1 })),
    [tiles.map(({ value, note }) => [strong(value), ` (${note})`])],
  );
}

function matrixTable({ likelihood, impact, cells }: RiskMatrix) {
  const columns = ['Likelihood ↓ Impact →', ...impact].map((head) => ({ head, width: 1 }));
  const rows = cells.map((row, index) => [
    strong(likelihood[likelihood.length - 1 - index] ?? ''),
    ...row.map(
      ({ score, level, refs }) =>
        `${levelWords[level]} ${score}${refs.length > 0 ? ': ' : ''}${refs.map(({ text }) => text).join(', ')}`,
    ),
  ]);
  return table(columns, rows);
}

function findingBlocks(block: FindingBlock): Plain {
  const columns = ['Control', 'What', 'Owner', 'State', 'Effort'].map((head) => ({ head, width: 1 }));
  const decision = block.decision.length === 0 ? [] : [paragraph([strong('Decision:'), ' ', ...block.decision])];
  return [
    heading(4, [`${block.code} `, ...block.title]),
    paragraph([strong(levelWords[block.level]), `, ${block.score}`]),
    paragraph(block.at),
    paragraph(block.story),
    list([...block.because, ...block.arithmetic].map((words) => item(words))),
    ...(block.controls.length === 0 ? [paragraph('Controls: none.')] : [table(columns, block.controls)]),
    ...decision,
  ];
}

/** Replaces what Markdown has no node for, in every inline place below a block. */
function withPlainWords<T extends object>(node: T): T {
  const { children, value } = node as { readonly children?: readonly object[]; readonly value?: unknown };
  if (typeof value === 'string') return { ...node, value: undisguised(value) };
  if (children === undefined) return node;
  return { ...node, children: children.flatMap((child) => plainWords(child as Inline)) };
}

function plainWords(node: Inline): readonly PhrasingContent[] {
  if (node.type === 'badge') return inlines(levelWords[node.level]);
  if (node.type === 'mark') return [{ type: 'emphasis', children: inlines(`(${node.value})`) }];
  if (node.type === 'anchor') return [];
  // Links inside the report would need anchors that Markdown does not have; their words say where to look.
  if (node.type === 'link' && node.url.startsWith('#')) return node.children.flatMap(plainWords);
  return [withPlainWords(node)];
}
