// One pass over a JSON text without building it: how deep it goes, which keys are doubled, where it stops being JSON.
import { limits, memberPath } from './project-text.ts';

export interface JsonOutline {
  readonly depth: number;
  /** Paths of keys that an object has twice; a JSON parser silently keeps only the last. */
  readonly doubled: readonly string[];
  /** The line, from 1, where the text stops being JSON; engines tell it each in its own way, or not at all. */
  readonly faultLine: number | undefined;
}

interface Level {
  readonly isObject: boolean;
  readonly keys: Set<string>;
  readonly path: string;
  /** The key or index that the next value belongs to. */
  at: string;
}
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | 'what follows a value';

const space = /[ \t\r\n]*/y;
/** A mark, a string, a number or a word. Written so that a text without an end is seen in one pass, never tried again. */
const token =
  /[{}[\],:]|"[ !#-[\]-\u{10ffff}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10ffff}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Reads until the end, the first fault, or the first level that is too deep. */
export function outlineOf(text: string): JsonOutline {
  const outline = new Outline();
  for (let at = 0; ; ) {
    const start = at + lengthAt(space, text, at);
    const found = text.slice(start, start + lengthAt(token, text, start));
    const fits = found === '' ? start === text.length && outline.isWhole : outline.take(found);
    const { depth, doubled } = outline;
    if (!fits) return { depth, doubled, faultLine: text.slice(0, start).split('\n').length };
    if (found === '' || depth > limits.depth) return { depth, doubled, faultLine: undefined };
    at = start + found.length;
  }
}

/** Length of what the sticky expression matches at a place; 0 for nothing. */
function lengthAt(sticky: RegExp, text: string, at: number): number {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex - at : 0;
}

/** The grammar of JSON, token by token. */
class Outline {
  depth = 0;
  readonly doubled: string[] = [];
  readonly #levels: Level[] = [];
  #expected: Expected = 'value';

  get isWhole(): boolean {
    return this.#levels.length === 0 && this.#expected === 'what follows a value';
  }

  /** Goes on by one token; false where JSON has no place for it. */
  take(found: string): boolean {
    const level = this.#levels.at(-1);
    switch (this.#expected) {
      case ':':
        this.#expected = 'value';
        return found === ':';
      case 'key':
        return level !== undefined && this.#key(found, level);
      case 'key or }':
        return level !== undefined && (found === '}' ? this.#close() : this.#key(found, level));
      case 'what follows a value':
        return level !== undefined && this.#follow(found, level);
      case 'value or ]':
        return found === ']' ? this.#close() : this.#value(found, level);
      case 'value':
        return this.#value(found, level);
    }
  }

  #key(found: string, level: Level): boolean {
    if (!found.startsWith('"')) return false;
    level.at = String(JSON.parse(found));
    if (level.keys.has(level.at)) this.doubled.push(joined(level));
    level.keys.add(level.at);
    this.#expected = ':';
    return true;
  }

  #value(found: string, level: Level | undefined): boolean {
    if (found !== '{' && found !== '[') {
      this.#expected = 'what follows a value';
      return !/^[}\],:]$/.test(found);
    }
    const isObject = found === '{';
    this.#levels.push({ isObject, keys: new Set(), path: level === undefined ? '' : joined(level), at: '0' });
    this.depth = Math.max(this.depth, this.#levels.length);
    this.#expected = isObject ? 'key or }' : 'value or ]';
    return true;
  }

  #follow(found: string, level: Level): boolean {
    if (found === (level.isObject ? '}' : ']')) return this.#close();
    if (!level.isObject) level.at = String(Number(level.at) + 1);
    this.#expected = level.isObject ? 'key' : 'value';
    return found === ',';
  }

  #close(): boolean {
    this.#levels.pop();
    this.#expected = 'what follows a value';
    return true;
  }
}

function joined({ path, at, isObject }: Level): string {
  return isObject ? memberPath(path, at) : `${path}[${at}]`;
}
