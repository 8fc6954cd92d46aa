// What a rule or a template sees at one place: facts by name, the innermost item, and what stands in for unknown items.
import { describe, expect, it } from 'vitest';
import { knowFacts } from '../../core/facts.ts';
import { bind, readPath, scopeOf } from '../../core/scope.ts';
import { projectWith, smallContent } from './small-files.ts';

const networks = [
  { id: 'n1', name: 'office' },
  { id: 'n2', name: 'plant' },
];
const answers = { 'platform.provider': 'eks', 'network.pod-range': '10.0.0.0/16' };
const facts = knowFacts(smallContent, projectWith(answers, { networks }));
const cluster = scopeOf(smallContent, facts);
const office = bind(cluster, { kind: 'network', id: 'n1' });

describe('a path', () => {
  it('is a field of the bound item of that kind', () => {
    expect(readPath(office, 'network.name')).toMatchObject({ value: 'office' });
    expect(readPath(cluster, 'network.name')).toMatchObject({ state: 'unanswered' });
  });

  it('is a fact first, where the name of a kind is also a topic of facts', () => {
    expect(readPath(office, 'network.pod-range')).toEqual(facts.read('network.pod-range'));
    expect(readPath(office, 'network.pod-range')).toMatchObject({ value: '10.0.0.0/16' });
  });

  it('is the innermost item of two of one kind, and passes over items of other kinds', () => {
    const plant = bind(office, { kind: 'network', id: 'n2' });
    expect(readPath(plant, 'network.name')).toMatchObject({ value: 'plant' });
    expect(readPath(bind(plant, { kind: 'tenant', id: 't1' }), 'network.name')).toMatchObject({ value: 'plant' });
  });
});

describe('a rule', () => {
  it('reads the innermost item, and nothing where none is bound', () => {
    expect(office.read({ item: 'name' })).toMatchObject({ value: 'office' });
    expect(cluster.read({ item: 'name' })).toEqual({ state: 'unanswered', because: [] });
  });

  it('reads no field while the list is not answered, and names the list', () => {
    const unknown = knowFacts(smallContent, projectWith(answers));
    const { read } = bind(scopeOf(smallContent, unknown), { kind: 'network', id: undefined });
    expect(read({ item: 'name' })).toMatchObject({ state: 'unanswered', because: [{ q: 'network.networks' }] });
  });
});
