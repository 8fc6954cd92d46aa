// Contradictions exist only when they are true, in words with values, and their ways out make them go away.
import { describe, expect, it } from 'vitest';
import type { Contradiction } from '../../core/content/contradiction.ts';
import { applyWayOut, findContradictions } from '../../core/contradictions.ts';
import { knowFacts } from '../../core/facts.ts';
import type { ControlRecord, Project } from '../../core/project-types.ts';
import { drawTopology } from '../../core/topology.ts';
import { contentOf, contradiction, guests, projectOf } from './tiny-content.ts';

type ControlState = ControlRecord['state'];

function clashes(contradictions: readonly Contradiction[], project: Project) {
  const content = contentOf({ contradictions });
  const facts = knowFacts(content, project);
  return findContradictions(content, facts, drawTopology(content, facts), project.controls);
}
const lockedWithoutKey = contradiction('X-01', {
  when: {
    all: [
      { q: 'door.lock', is: 'closed' },
      { q: 'door.key', is: 'none' },
    ],
  },
  clash: 'The door of ${room.owner} is ${door.lock}.',
  waysOut: [
    { label: 'Get a key', set: { 'door.key': 'iron' }, effort: 'S' },
    { label: 'Open it', set: { 'door.lock': 'open' }, effort: 'S', when: { q: 'room.size', atLeast: 10 } },
    { label: 'Ask', do: 'Ask somebody.', opens: 'door.key', effort: 'L' },
  ],
});
const stuck = projectOf({ 'door.lock': 'closed', 'door.key': 'none', 'room.owner': '${x} <b>', 'room.size': 20 });

describe('findContradictions', () => {
  it('exists only when it is true', () => {
    expect(clashes([lockedWithoutKey], stuck).map(({ id }) => id)).toEqual(['X-01']);
    expect(clashes([lockedWithoutKey], projectOf({ 'door.lock': 'closed' }))).toEqual([]);
    expect(clashes([lockedWithoutKey], projectOf({ 'door.lock': 'open', 'door.key': 'none' }))).toEqual([]);
  });

  it('fills its words with values, never with what a value says', () => {
    expect(clashes([lockedWithoutKey], stuck)[0]?.clash).toBe('The door of ${x} <b> is closed.');
  });

  it('offers the ways out that certainly fit', () => {
    const labels = (project: Project) => clashes([lockedWithoutKey], project)[0]?.waysOut.map(({ label }) => label);
    expect(labels(stuck)).toEqual(['Get a key', 'Open it', 'Ask']);
    const { 'room.size': _, ...answers } = stuck.answers;
    expect(labels({ ...stuck, answers })).toEqual(['Get a key', 'Ask']);
  });

  it('is settled by a control that somebody stated to do, and by no other word about it', () => {
    const asked = { label: 'Ask', do: 'Ask somebody.', opens: 'door.key', settledBy: 'C-AAA-01', effort: 'L' } as const;
    const settled = { ...lockedWithoutKey, waysOut: [...lockedWithoutKey.waysOut, asked] };
    const withState = (control: string, state: ControlState) =>
      clashes([settled], { ...stuck, controls: { [control]: { state } } }).length;
    expect(clashes([settled], stuck)).toHaveLength(1);
    for (const state of ['planned', 'under-way', 'done'] as const) expect(withState('C-AAA-01', state)).toBe(0);
    expect(withState('C-AAA-01', 'not-possible')).toBe(1);
    expect(withState('C-AAA-02', 'done')).toBe(1);
  });

  it('goes away with every way out that changes an answer', () => {
    const ways = clashes([lockedWithoutKey], stuck)[0]?.waysOut.filter(({ changes }) => changes.length > 0) ?? [];
    expect(ways).toHaveLength(2);
    for (const way of ways) expect(clashes([lockedWithoutKey], applyWayOut(stuck, way))).toEqual([]);
  });

  it('stands at each item, and sets a field of that item', () => {
    const old = contradiction('X-02', {
      at: { each: 'tenant' },
      when: { item: 'age', atLeast: 100 },
      clash: '${tenant.name} is ${tenant.age}.',
      waysOut: [{ label: 'Be young', set: { 'item.age': 7 }, effort: 'S' }],
    });
    const project = projectOf({}, guests({ name: 'Ann', age: 20 }, { name: 'Old', age: 120 }, {}));
    const [found, ...others] = clashes([old], project);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: 'X-02@tenant:t2', place: 'tenant:t2', clash: 'Old is 120.' });
    expect(found?.waysOut[0]?.changes).toEqual([{ list: 'tenants', item: 't2', field: 'age', value: 7 }]);
    const after = applyWayOut(project, found!.waysOut[0]!);
    expect(after.lists.tenants?.map(({ age }) => age)).toEqual([20, 7, undefined]);
    expect(clashes([old], after)).toEqual([]);
  });

  it('takes a value from another fact, and is not offered while that is unknown', () => {
    const copy = contradiction('X-03', {
      when: { q: 'door.lock', is: 'open' },
      waysOut: [{ label: 'Name it', set: { 'room.owner': '${door.lock}', 'room.size': '${room.size}' }, effort: 'S' }],
    });
    expect(clashes([copy], projectOf({ 'door.lock': 'open', 'room.size': 3 }))[0]?.waysOut[0]?.changes).toEqual([
      { q: 'room.owner', value: 'open' },
      { q: 'room.size', value: 3 },
    ]);
    expect(clashes([copy], projectOf({ 'door.lock': 'open' }))[0]?.waysOut).toEqual([]);
  });
});

describe('applyWayOut', () => {
  it('keeps the note of an answer and drops that it was undecided', () => {
    const project: Project = {
      ...projectOf(),
      answers: { 'door.lock': { note: 'why', undecided: { owner: 'Ann' } } },
    };
    const after = applyWayOut(project, { changes: [{ q: 'door.lock', value: 'open' }] });
    expect(after.answers['door.lock']).toEqual({ value: 'open', note: 'why' });
    expect(project.answers['door.lock']).toEqual({ note: 'why', undecided: { owner: 'Ann' } });
  });
});
