// Words of the export.

import type { ProjectInfo } from '../../core/project-types.ts';
import type { Format } from '../../host/contract.ts';

export const formatWords: Readonly<Record<Format, { readonly name: string; readonly about: string }>> = {
  pdf: { name: 'Report, PDF', about: 'To sign and to archive: plan.pdf' },
  html: { name: 'Report, HTML', about: 'One page without scripts: plan.html' },
  md: { name: 'Report, Markdown', about: 'For a repository or a wiki: plan.md' },
  svg: { name: 'Diagrams, SVG', about: 'Every view: diagram.svg and diagrams/' },
  mmd: { name: 'Diagrams, Mermaid', about: 'As text, to edit: diagram.mmd and diagrams/' },
  manifests: { name: 'Manifests', about: 'kubectl apply -k manifests, provision/ and verify/' },
  json: { name: 'Plan, JSON', about: 'For tools: plan.json' },
};
export const formatOrder: readonly Format[] = ['pdf', 'html', 'md', 'svg', 'mmd', 'manifests', 'json'];

interface DetailWords {
  readonly label: string;
  readonly hint?: string;
}
export const detailWords: Readonly<Record<Exclude<keyof ProjectInfo, 'assumptions'>, DetailWords>> = {
  name: { label: 'Project', hint: 'On the cover, and the name of the folder.' },
  organisation: { label: 'Organisation' },
  author: { label: 'Author' },
  version: { label: 'Version', hint: 'For example 0.3, draft.' },
  classification: { label: 'Classification', hint: 'On the cover and at the foot of every page.' },
  scope: { label: 'Scope', hint: 'What the plan covers, and what it does not.' },
};
export const exportText = {
  about: 'One folder with everything that you tick. Nothing outside it is touched.',
  assumptions: 'Assumptions',
  assumptionsHint: 'One a line.',
  none: 'Tick at least one format.',
  running: 'Exporting. The PDF takes about a second.',
} as const;

/** “1.2 MB”, “34 kB”. */
export function bytesWords(bytes: number): string {
  if (bytes >= 1_000_000) return `${(bytes / 1_000_000).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1000))} kB`;
}
