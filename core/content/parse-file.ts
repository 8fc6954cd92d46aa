// One content file: YAML text → plain values, with the line of every path, so that a problem names file and line.
import { type Document, isScalar, LineCounter, type ParsedNode, parseAllDocuments, visit } from 'yaml';
import type { Problem } from '../problem.ts';

export type Path = readonly PropertyKey[];

/** One YAML document: its value, and where a path of it stands in the file. */
export interface ParsedDocument {
  readonly value: unknown;
  /** The line of the deepest part of the path that exists, counted from 1. */
  lineOf(path: Path): number | undefined;
}
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly Problem[];
}

/** Reads YAML strictly: core schema, no aliases, no double keys, no tags, no `__proto__`. Every fault is a problem with its line. */
export function parseYamlFile(file: string, text: string): ParsedFile {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, { schema: 'core', strict: true, uniqueKeys: false, lineCounter: lines });
  const documents: readonly Document.Parsed[] = Array.isArray(parsed) ? parsed : [];
  const problems = documents.flatMap((document) =>
    faultsOf(document).map(({ at, message }) => {
      return { ...contentProblem(file, 'content.yaml', message), line: lines.linePos(at).line };
    }),
  );
  if (documents.length === 0) problems.push({ ...contentProblem(file, 'content.yaml', 'The file is empty.'), line: 1 });
  if (problems.length > 0) return { documents: [], problems };
  return { documents: documents.map((document) => located(document, lines)), problems };
}

/** A problem of a content file. */
export function contentProblem(file: string, code: string, message: string, where = ''): Problem {
  return { where, code, message, file };
}

function faultsOf(document: Document.Parsed): { at: number; message: string }[] {
  const faults = [...document.errors, ...document.warnings].map((fault) => ({
    at: fault.pos[0],
    message: `${fault.message.split(' at line')[0]?.replace(/[.:\s]+$/, '')}.`,
  }));
  visit(document, {
    Alias: (_, alias) => void faults.push({ at: alias.range?.[0] ?? 0, message: 'Aliases are not used in content.' }),
    // The parser's own look for double keys compares each with each, which takes a minute for a large hostile map.
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar<unknown>(key)) continue;
        if (seen.has(key.value)) faults.push({ at: key.range?.[0] ?? 0, message: 'Map keys must be unique.' });
        seen.add(key.value);
      }
    },
    Pair: (_, pair) => {
      const key = pair.key as ParsedNode & { value?: unknown };
      if (key?.value === '__proto__') faults.push({ at: key.range[0], message: 'The key __proto__ is not allowed.' });
    },
  });
  return faults;
}

function located(document: Document.Parsed, lines: LineCounter): ParsedDocument {
  return {
    value: document.toJS({ maxAliasCount: 0 }),
    lineOf: (path) => {
      for (let length = path.length; length >= 0; length--) {
        const node = document.getIn(path.slice(0, length), true) as ParsedNode | undefined;
        if (node?.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    },
  };
}
