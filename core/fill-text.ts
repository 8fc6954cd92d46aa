// `${…}` in texts and templates: which paths a text names, and what stands there instead.
import type { Reading, Scalar, Value } from './value.ts';

const anyPath = /\$\{([a-z][a-z0-9-]*\.[a-zA-Z][a-zA-Z0-9-]*)\}/g;
const onlyPath = /^\$\{([a-z][a-z0-9-]*\.[a-zA-Z][a-zA-Z0-9-]*)\}$/;

/** The path of a text that is nothing but one `${path}`: what it stands for keeps its type. */
export function wholePath(text: string): string | undefined {
  return text.startsWith('${') ? onlyPath.exec(text)?.[1] : undefined;
}

/**
 * Puts values into a text, each joined as text. A value is never looked at again, so a `${…}` in it stays as typed.
 * `look` gives the value of a path; undefined leaves a dash.
 */
export function fillText(text: string, look: (path: string) => Value | undefined): string {
  return text.includes('${') ? text.replace(anyPath, (_, path: string) => asText(look(path))) : text;
}

function asText(value: Value | undefined): string {
  if (value === undefined) return '–';
  return Array.isArray(value) ? value.map(entryText).join(', ') : String(value);
}

function entryText(entry: Scalar | { readonly id: string }): string {
  return typeof entry === 'object' ? entry.id : String(entry);
}

/** The value of a reading, where it has one. */
export function knownValue(reading: Reading): Value | undefined {
  return reading.state === 'answered' ? reading.value : undefined;
}
