// Markdown out of a tree: the way past the library's patterns gives what the library gives.
import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { markdownOf } from '../../../core/document/to-markdown.ts';

/** Letters that start or end nothing, and every mark that can. */
const letters = [...'aZwp1é .,:;()[]/-–+*_~`"\'’!#%&<>=|@\\'].map((letter) => fc.constant(letter));
const words = fc.constantFrom(
  'www.example.com',
  'https://x.org',
  'a@b.org',
  '1. one',
  'C-NET-02',
  'It is so. Then: not.',
);
const value = fc.array(fc.oneof(...letters, words), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const phrase = fc.oneof(
  value.map((text): PhrasingContent => ({ type: 'text', value: text })),
  value.map((code): PhrasingContent => ({ type: 'inlineCode', value: code })),
  value.map((text): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value: text }] })),
  value.map((text): PhrasingContent => ({ type: 'link', url: '#x', children: [{ type: 'text', value: text }] })),
);
const phrases = fc.array(phrase, { minLength: 1, maxLength: 4 });
const root = phrases.map(
  (children): Root => ({
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children },
      { type: 'paragraph', children },
      { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] },
      { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
    ],
  }),
);

it('prints what the library prints', () => {
  const options: Options = { bullet: '-', emphasis: '_', extensions: [gfmToMarkdown({ tablePipeAlign: false })] };
  const check = fc.property(root, (tree) => {
    expect(markdownOf(tree, {})).toBe(toMarkdown(tree, options));
  });
  fc.assert(check, { numRuns: 3000 });
});
