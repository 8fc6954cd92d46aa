// Makes any string fit to print: no control or direction characters, nothing the fonts lack, no word too long to break.

/** Whether the fonts have a glyph for a code point. */
export type HasGlyph = (codePoint: number) => boolean;

/** Controls, direction marks, zero-width and private characters, lone surrogates, line and paragraph separators. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/u;
/** Of these, what can disturb or disguise a text on a screen; joiners of scripts and emoji stay. */
const disguising = /[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;
const separator = /[/\\.:_@=&?,;+-]/;
/** A word of more letters may break anywhere, every ten; a shorter one only at a separator or a capital. */
const veryLong = 24;
const mayBreakFrom = 15;
const breakPoint = '\u200b';

const spelled = (char: string): string =>
  `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * One line of text for paper. Characters that cannot be shown are spelled `[U+65E5]` and come back in `lost`; U+200B marks
 * where a long word may break.
 */
export function printable(text: string, has: HasGlyph): { readonly text: string; readonly lost: readonly string[] } {
  const lost = new Set<string>();
  const show = (char: string): string => {
    if (char === '\u00a0' || (!hidden.test(char) && has(char.codePointAt(0) ?? 0))) return char;
    lost.add(spelled(char));
    return spelled(char);
  };
  const words = text
    .normalize('NFC')
    .split(/[^\S\u00a0]+/u)
    .map((word) => withBreaks([...word].map(show)));
  return { text: words.join(' '), lost: [...lost] };
}

/** Marks break points in one word: after separators and spelled characters, before a capital, every ten letters if very long. */
function withBreaks(chars: readonly string[]): string {
  const { length } = chars.join('');
  if (length < mayBreakFrom) return chars.join('');
  const hardBreak = length > veryLong ? 10 : Number.POSITIVE_INFINITY;
  let out = '';
  let run = 0;
  const breakHere = () => {
    out += breakPoint;
    run = 0;
  };
  for (const [index, char] of chars.entries()) {
    const isSpelled = char.length > 2;
    const startsPart = run >= 4 && /\p{Lu}/u.test(char) && /\p{Ll}$/u.test(out);
    const isTooLong = run >= hardBreak && !separator.test(char);
    if (run > 0 && (isTooLong || isSpelled || startsPart)) breakHere();
    out += char;
    run += char.length;
    // Never inside `--as` or `://`, nor before a word has begun.
    const endsPart = separator.test(char) && !separator.test(chars[index + 1] ?? '') && /[^\W_]/u.test(out.slice(-run));
    if (isSpelled || endsPart) breakHere();
  }
  return out;
}

/** Text for a screen: what could disturb or disguise it is spelled `[U+202E]`; line breaks and tabs stay. */
export function undisguised(text: string): string {
  return text.replace(disguising, (char) => (char === '\n' || char === '\t' ? char : spelled(char)));
}
