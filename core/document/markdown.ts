// Report → Markdown (GitHub's dialect). What somebody typed is escaped, so that it reads as the text it is.
import { plainBlocks } from './plain-blocks.ts';
import { markdownOf } from './to-markdown.ts';
import type { Report } from './tree.ts';

/** The report as Markdown text, ending in a line break. Pictures are links to the files of the export folder. */
export function printMarkdown(report: Report): string {
  const options = { rule: '-', fences: true, resourceLink: false } as const;
  return markdownOf({ type: 'root', children: plainBlocks(report) }, options);
}
