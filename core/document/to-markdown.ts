// A Markdown tree → text in GitHub's dialect: bare addresses and tildes that somebody typed stay words there too.
import type { Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, type Handle, type Options, toMarkdown } from 'mdast-util-to-markdown';

/**
 * Most texts of a plan are sentences that no rule of the dialect can touch. The library tries some fifty patterns on
 * each, a quarter of the time of an export, so these go out as they are: letters first, then letters, digits and marks
 * that mean something only at the start of a line, in an address or before a bracket.
 */
const plainText = /^\p{L}(?:[\p{L}\p{N}(),;"/%’–-]| (?=.)|(?<![Ww])\.|:(?= .))*$/u;

const text: Handle = (node, parent, state, info) =>
  plainText.test(node.value) ? node.value : defaultHandlers.text(node, parent, state, info);

/** The text of a tree, ending in a line break. What stands in its text nodes can be nothing but text. */
export function markdownOf(
  root: Root,
  options: Pick<Options, 'rule' | 'fences' | 'resourceLink' | 'listItemIndent'>,
): string {
  const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
  return toMarkdown(root, { bullet: '-', emphasis: '_', ...options, handlers: { text }, extensions });
}
