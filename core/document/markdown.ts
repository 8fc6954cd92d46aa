// Report → Markdown (GitHub's dialect). What somebody typed is escaped, so that it reads as the text it is.
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { plainBlocks } from './plain-blocks.ts';
import type { Report } from './tree.ts';

/** The report as Markdown text, ending in a line break. Pictures are links to the files of the export folder. */
export function printMarkdown(report: Report): string {
  return toMarkdown(
    { type: 'root', children: plainBlocks(report) },
    {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      fences: true,
      resourceLink: false,
      extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    },
  );
}
