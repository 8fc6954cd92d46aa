// Filled trees → YAML text, with the control beside each value that an answer decided, and the lines it covers.
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseAllDocuments,
  Scalar,
  visit,
} from 'yaml';
import { findPath, type Step } from '../manifests/object-path.ts';
import type { ManifestDocument } from '../plan-types.ts';
import { commentText } from './header.ts';

/** A line of a printed manifest whose content an answer decided; `line` counts from 1. */
export interface ManifestLine {
  readonly line: number;
  readonly by: string;
  readonly from: readonly string[];
}
/** What the comment of a line says about the control that decided it. */
export type Mark = (control: string) => string;
export const plainMark: Mark = (control) => control;
export interface ManifestText {
  readonly text: string;
  readonly lines: readonly ManifestLine[];
}

/** Strings that YAML 1.1 readers take for something else are quoted; nothing is folded and nothing shared. */
const style = { compat: 'yaml-1.1', aliasDuplicateObjects: false } as const;

/** A document of a file, with the comment above it; the first one has the file's header. */
export interface CommentedDocument extends ManifestDocument {
  readonly comment?: readonly string[];
}

/** Documents below their comments, separated by `---`. */
export function printYaml(
  header: readonly string[],
  documents: readonly CommentedDocument[],
  mark: Mark = plainMark,
): ManifestText {
  const bodies = documents.map((document, index) => {
    const comment = (index === 0 ? header : (document.comment ?? [])).map((line) => `# ${line}`.trimEnd());
    return [...comment, printDocument(document, mark).trimEnd()].join('\n');
  });
  const text = `${bodies.join('\n---\n')}\n`;
  let lines: readonly ManifestLine[] | undefined;
  return {
    text,
    // Only the window asks for lines: an export does not read each file again.
    get lines() {
      lines ??= documents.some(({ why }) => Object.keys(why).length > 0) ? linesOf(text, documents) : [];
      return lines;
    },
  };
}

function printDocument({ tree, why }: ManifestDocument, mark: Mark): string {
  const document = new Document(tree, style);
  for (const [path, { by }] of Object.entries(why)) {
    const steps = findPath(tree, path);
    const node = steps === undefined ? undefined : document.getIn(steps, true);
    if (isNode(node)) annotate(node, mark(by));
  }
  visit(document, { Scalar: (_, node) => quoteStrange(node) });
  return document.toString({ lineWidth: 0 }).replace(strange, escaped);
}

/** Two that no YAML reader takes, and those that make a line look as if it said something else. */
const strange = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** Only a double-quoted text can hold an escape. Comments hold none of these characters. */
function quoteStrange(node: Scalar): void {
  if (typeof node.value === 'string' && node.value.search(strange) >= 0) node.type = Scalar.QUOTE_DOUBLE;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A comment beside a scalar, and above a mapping or list. */
function annotate(node: Node, text: string): void {
  const comment = ` ${commentText(text)}`;
  if (isCollection(node)) node.commentBefore = comment;
  else node.comment = comment;
}

/** Reads the text again, because only the text knows its lines. A deeper reason stands above an outer one. */
function linesOf(text: string, documents: readonly ManifestDocument[]): readonly ManifestLine[] {
  const lineCounter = new LineCounter();
  const parsed = parseAllDocuments(text, { lineCounter });
  const lines = new Map<number, ManifestLine>();
  documents.forEach(({ tree, why }, index) => {
    const found = Object.entries(why).flatMap(([path, decided]) => {
      const steps = findPath(tree, path);
      return steps === undefined ? [] : [{ steps, decided }];
    });
    for (const { steps, decided } of found.sort((a, b) => a.steps.length - b.steps.length)) {
      const [start, end] = rangeOf(parsed[index]?.contents as Node, steps);
      const last = lineCounter.linePos(Math.max(start, end - 1)).line;
      for (let { line } = lineCounter.linePos(start); line <= last; line += 1) lines.set(line, { line, ...decided });
    }
  });
  return [...lines.values()].sort((a, b) => a.line - b.line);
}

/** Offsets from the key (or the entry of a list) to behind its value; comments that follow are not part of it. */
function rangeOf(root: Node, steps: readonly Step[]): readonly [number, number] {
  let node = root;
  let start = root.range?.[0] ?? 0;
  for (const step of steps) {
    if (!isCollection(node)) break;
    const pair = isMap(node) ? node.items.find(({ key }) => String(key) === String(step)) : undefined;
    const next = isPair(pair) ? pair.value : node.get(step, true);
    if (!isNode(next)) break;
    start = (isPair(pair) && isNode(pair.key) ? pair.key.range?.[0] : next.range?.[0]) ?? start;
    node = next;
  }
  return [start, node.range?.[1] ?? start];
}
