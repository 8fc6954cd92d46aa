// Law: no condition of the content stands for nothing. Turning any single leaf round changes what some witness shows.
import { expect, it } from 'vitest';
import { realContent } from '../content/real-content.ts';
import { describeLeaf, type Leaf, leavesOf, turnLeaf } from './leaves.ts';
import { type Known, knowProject, type Marks, stages } from './witness-digest.ts';
import { witnessByLot, witnessesFor } from './witnesses.ts';

const content = await realContent();
const witnesses = witnessesFor(content).map(({ name, project }) => ({ name, known: knowProject(content, project) }));
const lotsToTry = 600;

const areSame = (a: Marks, b: Marks): boolean => a.size === b.size && [...a].every(([id, mark]) => b.get(id) === mark);

/** Whether one project looks different as soon as the leaf is turned. */
function seesTurned(leaf: Leaf): (known: Known) => boolean {
  const { as, turned } = turnLeaf(content, leaf);
  return (known) => !areSame(stages[leaf.kind](as, known), stages[leaf.kind](turned, known));
}

/** What to do about a leaf that nobody sees. */
function adviceFor(leaf: Leaf): string {
  const sees = seesTurned(leaf);
  for (let lot = 1; lot <= lotsToTry; lot++) {
    if (sees(knowProject(content, witnessByLot(content, lot).project))) return `add lot ${lot} to witnesses.ts`;
  }
  return 'no project by lot sees it either: the rule is dead, or it needs a witness made for it';
}

it('every leaf of every condition is seen by a witness', () => {
  const leaves = leavesOf(content);
  const unseen = leaves.filter((leaf) => !witnesses.some(({ known }) => seesTurned(leaf)(known)));
  console.log(`${leaves.length - unseen.length} of ${leaves.length} leaves are seen by ${witnesses.length} witnesses.`);
  expect(unseen.map((leaf) => `${describeLeaf(leaf)}: ${adviceFor(leaf)}`)).toEqual([]);
}, 120_000);
