// The pinned digest of all witnesses as a text to read: one line a rule's place, its marks, and who shows each of them.
import { writeFileSync } from 'node:fs';
import { at } from '../../build/places.ts';
import type { Content } from '../../core/content/content.ts';
import { byCodeUnit } from '../../core/order.ts';
import { digestOf } from './witness-digest.ts';
import { witnessesFor } from './witnesses.ts';

export const witnessFile = at('tests/golden/witness-verdicts.json');

/** The table as JSON. Witnesses go by their numbers: `"T-01@A-01": {"absent":"9-11","applies 4x5":"1-8 12"}`. */
export function witnessTable(content: Content): string {
  const witnesses = witnessesFor(content);
  const marks = new Map<string, Map<string, number[]>>();
  for (const [index, { project }] of witnesses.entries()) {
    for (const [place, mark] of digestOf(content, project)) {
      const shown = marks.get(place) ?? new Map<string, number[]>();
      shown.set(mark, [...(shown.get(mark) ?? []), index + 1]);
      marks.set(place, shown);
    }
  }
  const names = witnesses.map(({ name }, index) => `    ${JSON.stringify(`${index + 1} ${name}`)}`);
  const lines = [...marks].sort(([a], [b]) => byCodeUnit(a, b)).map(([place, shown]) => `    ${lineFor(place, shown)}`);
  return `{\n  "witnesses": [\n${names.join(',\n')}\n  ],\n  "marks": {\n${lines.join(',\n')}\n  }\n}\n`;
}

function lineFor(place: string, shown: ReadonlyMap<string, readonly number[]>): string {
  const entries = [...shown].sort(([a], [b]) => byCodeUnit(a, b)).map(([mark, numbers]) => [mark, inRuns(numbers)]);
  return `${JSON.stringify(place)}: ${JSON.stringify(Object.fromEntries(entries))}`;
}

/** `1-3 5` for 1, 2, 3, 5. */
function inRuns(numbers: readonly number[]): string {
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) runs.splice(-1, 1, { from: last.from, to: number });
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(' ');
}

/** Pins what the witnesses show today; the diff in git is the review. */
export function rewriteWitnessTable(content: Content): void {
  writeFileSync(witnessFile, witnessTable(content));
}
