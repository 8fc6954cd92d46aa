// Walks a report: every node, every string that a reader sees, every id and link.
import type { Report } from '../../../core/document/tree.ts';

export interface AnyNode {
  readonly type: string;
  readonly children?: readonly AnyNode[];
  readonly [field: string]: unknown;
}
const unseen = ['type', 'id', 'to', 'url', 'level', 'kind', 'view', 'svg', 'mermaid', 'meta', 'data', 'align'];

export function nodesOf(value: unknown): readonly AnyNode[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'type' in value ? [value as AnyNode] : [];
  return [...own, ...Object.values(value).flatMap(nodesOf)];
}

/** What is printed; `inlineCode` and codes of findings apart, as ids belong there. */
export function wordsOf(report: Report): readonly string[] {
  const visit = (value: unknown, key = ''): readonly string[] => {
    if (unseen.includes(key)) return [];
    if (typeof value === 'string') return key === 'code' ? [] : [value];
    if (value === null || typeof value !== 'object') return [];
    if ((value as { type?: unknown }).type === 'inlineCode') return [];
    return Object.entries(value).flatMap(([name, child]) => visit(child, name));
  };
  return visit(report.children);
}

export const textOf = (value: unknown): string =>
  nodesOf(value)
    .map((node) => (typeof node.value === 'string' ? node.value : ''))
    .join('');
export const idsOf = (report: Report): readonly string[] =>
  nodesOf(report.children).flatMap((node) =>
    [node, node.data as AnyNode | undefined].flatMap((of) => (typeof of?.id === 'string' ? [of.id] : [])),
  );
