// Attack paths in the content: from each entry, the threats chain up to each goal, and no word of the list is idle.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { at } from '../../build/places.ts';
import { type Capability, capabilities, capabilityOf, placeOf } from '../../core/content/capability.ts';
import type { Threat } from '../../core/content/threat.ts';
import { realContent } from './real-content.ts';

/** A threat at one place; places of items are two tenants, so that "other" means something. */
interface Step {
  readonly threat: string;
  readonly needs: readonly string[];
  readonly gives: readonly string[];
}
const tenants = ['own', 'other'] as const;

/** What an attacker starts with. A tenant has a namespace of its own and signs in. */
const entries: Readonly<Record<string, readonly string[]>> = {
  internet: ['from-outside@any'],
  insider: ['from-inside@any'],
  tenant: ['create-workloads@own', 'api-access@A-01', 'api-credential@A-01'],
  supplier: ['from-supplier@any'],
};
const goals: Readonly<Record<string, readonly string[]>> = {
  'steal tenant data': ['tenant-data@other', 'tenant-data@any'],
  'reach another tenant': ['code-in-pod@other', 'api-rights@other'],
  'take the cluster': ['cluster-admin@A-01'],
  'take the cloud account': ['cloud-admin@A-34'],
  'poison the delivery chain': ['registry-write@A-26', 'pipeline-key@A-28'],
  'stop the service': ['service-stopped@any', 'data-destroyed@any'],
};
/** Where an attack starts or ends: nothing gives the first, nothing needs the last. */
const starts: readonly Capability[] = ['from-outside', 'from-inside', 'from-supplier'];
const ends: readonly Capability[] = ['tenant-data', 'data-destroyed', 'service-stopped', 'unseen'];

const { threats } = await realContent();
const steps = threats.flatMap(stepsOf);

function stepsOf({ id, at: places, needs = [], gives = [] }: Threat): readonly Step[] {
  const heres = typeof places === 'string' ? [places] : Array.isArray(places) ? places : tenants;
  return heres.map((here) => {
    const other = tenants.find((tenant) => tenant !== here) ?? here;
    const put = (words: readonly string[]): readonly string[] =>
      words.map((word) => {
        const place = placeOf(word);
        return `${capabilityOf(word)}@${place === 'here' ? here : place === 'other' ? other : place}`;
      });
    return { threat: `${id}@${here}`, needs: put(needs), gives: put(gives) };
  });
}

function fits(need: string, held: string): boolean {
  if (capabilityOf(need) !== capabilityOf(held)) return false;
  return need === held || placeOf(need) === 'any' || placeOf(held) === 'any';
}

/** Everything that can be held from a start, each with the shortest chain of threats to it. */
function reach(start: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const held = new Map<string, readonly string[]>(start.map((word) => [word, []]));
  for (let round = 0; round < 8; round++) {
    const news = steps.flatMap(({ threat, needs, gives }) => {
      const chain = [...held].find(([word]) => needs.some((need) => fits(need, word)))?.[1];
      return chain === undefined ? [] : gives.map((given) => [given, [...chain, threat]] as const);
    });
    for (const [given, chain] of news) if (!held.has(given)) held.set(given, chain);
  }
  return held;
}

describe('attack paths', () => {
  it.each(Object.entries(entries))('lead from %s to every goal in at most eight steps', (entry, start) => {
    const held = reach(start);
    const unreached = Object.entries(goals).filter(([goal, words]) => {
      const found = [...held].find(([word]) => words.some((wanted) => fits(wanted, word)));
      console.log(`${entry} → ${goal}: ${found?.[1].join(' → ') ?? 'NO PATH'}`);
      return found === undefined;
    });
    expect(unreached.map(([goal]) => goal)).toEqual([]);
  });

  it('use every capability, and give whatever a step needs', () => {
    const given = steps.flatMap(({ gives }) => gives);
    const needed = steps.flatMap(({ needs }) => needs);
    const words = Object.keys(capabilities) as Capability[];
    const notGiven = words.filter(
      (word) => !starts.includes(word) && !given.some((text) => capabilityOf(text) === word),
    );
    const notNeeded = words.filter(
      (word) => !ends.includes(word) && !needed.some((text) => capabilityOf(text) === word),
    );
    console.log(
      `Given by no threat: ${notGiven.join(', ') || 'none'}. Needed by none: ${notNeeded.join(', ') || 'none'}.`,
    );
    expect({ notGiven, notNeeded }).toEqual({ notGiven: [], notNeeded: [] });
    const open = needed.filter(
      (need) => ![...given, ...Object.values(entries).flat()].some((held) => fits(need, held)),
    );
    expect(open).toEqual([]);
  });

  it('hold every threat, as a step or with a reason why it is none', () => {
    const silent = threats.filter(({ needs, noStep }) => needs === undefined && noStep === undefined);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('use words that CONTRIBUTING explains in the same sentences', async () => {
    const text = await readFile(at('CONTRIBUTING.md'), 'utf8');
    const rows = Object.entries(capabilities).map(([word, meaning]) => `| \`${word}\` | ${meaning} |`);
    expect(rows.filter((row) => !text.includes(row))).toEqual([]);
  });
});
