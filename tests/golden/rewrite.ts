// `npm run goldens`: writes what the product exports today. The diff in git is the review.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from '../../build/places.ts';
import { realContent } from '../content/real-content.ts';
import { rewriteWitnessTable } from '../properties/witness-table.ts';
import { exampleIds, exportExample } from './export-example.ts';

for (const id of exampleIds()) {
  const texts = await exportExample(id);
  rmSync(at(`tests/golden/${id}`), { recursive: true, force: true });
  for (const [path, text] of texts) {
    const file = at(`tests/golden/${id}/${path}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  console.log(`${id}: ${texts.size} files`);
}
rewriteWitnessTable(await realContent());
