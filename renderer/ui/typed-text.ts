// What a field takes: text. Control characters and lone surrogates are refused where they are typed or pasted.

const strange = /[\p{Cc}\u2028\u2029\p{Cs}]/u;
const strangeAll = /[\p{Cc}\u2028\u2029\p{Cs}]/gu;

/** One line of text without characters that are none. */
export function oneLineText(text: string): string {
  return strange.test(text) ? text.replace(/\r\n|[\n\t]/g, ' ').replace(strangeAll, '') : text;
}

/** Text that may hold line breaks and tabs. */
export function longText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])[\p{Cc}\u2028\u2029\p{Cs}]/gu, '');
}
