// The exports of the worked examples are, byte for byte, what was reviewed last; of the PDF, its text and page count.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { at } from '../../build/places.ts';
import { exampleIds, exportExample } from './export-example.ts';

function goldenTexts(id: string): ReadonlyMap<string, string> {
  const folder = at(`tests/golden/${id}`);
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  return new Map(
    files
      .map((path) => path.split(sep).join('/'))
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

describe.each(exampleIds())('the export of %s', (id) => {
  it('is the one that was reviewed', async () => {
    const now = await exportExample(id);
    const reviewed = goldenTexts(id);
    expect([...now.keys()]).toEqual([...reviewed.keys()]);
    for (const [path, text] of now) expect(text, path).toBe(reviewed.get(path));
  });
});
