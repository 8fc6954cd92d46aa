// Law: no condition of the content stands for nothing. Breaking any single leaf changes what some pinned witness or an example inside a rule shows.
import { expect, it } from 'vitest';
import { realContent } from '../content/real-content.ts';
import { adviceFor, watchFor } from './broken-leaves.ts';
import { breakagesOf, describeBreakage, leavesOf } from './leaves.ts';
import { exampleWitnesses, witnessesFor } from './witnesses.ts';

const content = await realContent();
const witnesses = [...witnessesFor(content), ...exampleWitnesses(content)];

it('every broken leaf of every condition is seen by a witness', () => {
  const all = breakagesOf(leavesOf(content));
  const watch = watchFor(content);
  const unseen = witnesses.reduce((open, witness) => {
    if (open.length === 0) return open;
    const seen = new Set(watch(witness, open));
    return open.filter((breakage) => !seen.has(breakage));
  }, all);
  console.log(
    `${all.length - unseen.length} of ${all.length} broken leaves are seen by ${witnesses.length} witnesses.`,
  );
  expect(unseen.map(describeBreakage), unseen.length === 0 ? '' : adviceFor(content, unseen)).toEqual([]);
}, 600_000);
