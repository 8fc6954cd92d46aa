// The list of the knowledge base in numbers: rows, which of them are in sight, where arrow keys lead.
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../../core/catalogue.ts';
import { inSight, rowFrom, rowsOf, topsOf } from '../../renderer/knowledge/rows.ts';

const entry = (id: string, group: string): CatalogueEntry => ({
  key: `threats/${id}`,
  kind: 'threats',
  id,
  title: `Title ${id}`,
  groups: [group],
  value: {},
});
const entries = [entry('T-01', 'Spoofing'), entry('T-02', 'Tampering'), entry('T-03', 'Spoofing')];
const heights = { head: 10, entry: 20 };

describe('the rows', () => {
  it('stand by group below a heading, and without headings while something is searched', () => {
    const shape = rowsOf(entries, '').map((row) => (row.kind === 'head' ? `${row.title} ${row.count}` : row.entry.id));
    expect(shape).toEqual(['Threats: Spoofing 2', 'T-01', 'T-03', 'Threats: Tampering 1', 'T-02']);
    expect(rowsOf(entries, 'title').map((row) => row.kind === 'entry' && row.place)).toEqual([1, 2, 3]);
  });

  it('are drawn only where they are in sight, and never past the ends', () => {
    const rows = Array.from(
      { length: 700 },
      (_, i) => ({ kind: 'entry', entry: entry(`T-${i}`, 'x'), place: i + 1 }) as const,
    );
    const tops = topsOf(rows, heights);
    expect(tops.at(-1)).toBe(14_000);
    expect(inSight(tops, 0, 100, 2)).toEqual([0, 8]);
    expect(inSight(tops, 2000, 2100, 2)).toEqual([98, 108]);
    expect(inSight(tops, 13_900, 14_000, 2)).toEqual([693, 700]);
    expect(inSight(topsOf([], heights), 0, 100)).toEqual([0, 0]);
  });

  it('are walked over headings, and end at the ends', () => {
    const rows = rowsOf(entries, '');
    expect(rowFrom(rows, 0, 0)).toBe(1);
    expect(rowFrom(rows, 2, 1)).toBe(4);
    expect(rowFrom(rows, 4, -1)).toBe(2);
    expect(rowFrom(rows, 1, -1)).toBe(1);
    expect(rowFrom(rows, 1, 99)).toBe(4);
    expect(rowFrom(rows, 4, -99)).toBe(1);
    expect(rowFrom([], 0, 1)).toBe(-1);
  });
});
