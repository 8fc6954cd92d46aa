// The verdicts, numbers, states and files of the witnesses are what was reviewed last. `npm run goldens` rewrites them.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import { realContent } from '../content/real-content.ts';
import { witnessFile, witnessTable } from './witness-table.ts';
import { witnessesFor } from './witnesses.ts';

const content = await realContent();

it('witnesses have no problems', () => {
  expect(witnessesFor(content).flatMap(({ project }) => knowFacts(content, project).problems)).toEqual([]);
});

it('what the witnesses show is what was reviewed', () => {
  const lines = (text: string): readonly string[] => text.split('\n');
  const pinned = new Set(lines(readFileSync(witnessFile, 'utf8')));
  const now = lines(witnessTable(content));
  // Only the lines that differ: a whole table is no message.
  expect(now.filter((line) => !pinned.has(line))).toEqual([]);
  expect([...pinned].filter((line) => !now.includes(line))).toEqual([]);
});
