// A line of shell as far as a check needs one: simple commands, joined by pipes. Anything cleverer is not understood.

/** One command of a pipe: its text as written, and its words without their quotes. */
export interface Stage {
  readonly text: string;
  readonly words: readonly string[];
}

/** What a shell would expand, join or redirect, where it stands outside of quotes. */
const active = /[$`;&<>(){}*?[\]~#!\\\n]/;

/** The commands of a pipe; undefined where the line holds more than words, quotes, `\'` between them, and pipes. */
export function readPipe(line: string): readonly Stage[] | undefined {
  const stages: { text: string; words: string[] }[] = [{ text: '', words: [] }];
  let word: string | undefined;
  const endWord = (): void => {
    if (word !== undefined) stages.at(-1)?.words.push(word);
    word = undefined;
  };
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    const stage = stages.at(-1)!;
    if (sign === '|') {
      endWord();
      stages.push({ text: '', words: [] });
      continue;
    }
    if (sign === "'" || sign === '"') {
      const end = line.indexOf(sign, at + 1);
      const inside = line.slice(at + 1, end);
      if (end < 0 || (sign === '"' && /[$`\\!]/.test(inside))) return undefined;
      word = (word ?? '') + inside;
      stage.text += line.slice(at, end + 1);
      at = end;
      continue;
    }
    if (line.startsWith("\\'", at)) {
      word = `${word ?? ''}'`;
      stage.text += "\\'";
      at += 1;
      continue;
    }
    if (active.test(sign)) return undefined;
    stage.text += sign;
    if (sign === ' ') endWord();
    else word = (word ?? '') + sign;
  }
  endWord();
  const read = stages.map(({ text, words }) => ({ text: text.trim(), words }));
  return read.some(({ words }) => words.length === 0) ? undefined : read;
}

/** Whether the sign at `index` stands within quotes. */
export function isQuoted(line: string, index: number): boolean {
  let open: string | undefined;
  for (const sign of line.slice(0, index)) {
    if (open === undefined ? sign === "'" || sign === '"' : sign === open) open = open === undefined ? sign : undefined;
  }
  return open !== undefined;
}
