// Filling a template tree: values keep their type, parts come, go and repeat, and reasons follow their values.
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../core/content/manifest.ts';
import { knowFacts } from '../../../core/facts.ts';
import { outcomesOf } from '../../../core/manifests/manifest-outcome.ts';
import type { Project } from '../../../core/project-types.ts';
import { contentOf, guests, manifest, projectOf } from '../tiny-content.ts';

function outcomes(documents: readonly unknown[], project: Project, parts: Partial<Manifest> = {}) {
  const entry = manifest('M-01', documents, parts);
  const content = contentOf({ manifests: [entry] });
  return outcomesOf(entry, content, knowFacts(content, project));
}
function written(documents: readonly unknown[], project: Project, parts: Partial<Manifest> = {}) {
  const [outcome] = outcomes(documents, project, parts);
  if (outcome?.state !== 'written') throw new Error(`It is ${outcome?.state}.`);
  return outcome;
}
const trees = (documents: readonly unknown[], project: Project, parts: Partial<Manifest> = {}) =>
  written(documents, project, parts).documents.map(({ tree }) => tree);

const open = projectOf({ 'door.lock': 'open', 'room.size': 12, 'room.ranges': ['10.0.0.0/8', '10.1.0.0/16'] });

describe('values', () => {
  it('keep their type as a whole scalar, and are joined inside a longer text and in keys', () => {
    const template = {
      size: '${room.size}',
      ranges: '${room.ranges}',
      text: 'size-${room.size}-${door.lock}, ${room.ranges}',
      'key-${door.lock}': 1,
      plain: [true, null, 3],
    };
    expect(trees([template], open)).toEqual([
      {
        size: 12,
        ranges: ['10.0.0.0/8', '10.1.0.0/16'],
        text: 'size-12-open, 10.0.0.0/8, 10.1.0.0/16',
        'key-open': 1,
        plain: [true, null, 3],
      },
    ]);
  });

  it('are never read again, and other dollars stay as they are', () => {
    const owner = '${room.size} $(HOME) ${HOME}';
    const project = projectOf({ 'room.owner': owner, 'room.size': 1 });
    const template = { a: '${room.owner}', b: 'by ${room.owner}', c: '$HOME ${HOME} $(VAR)' };
    expect(trees([template], project)).toEqual([{ a: owner, b: `by ${owner}`, c: '$HOME ${HOME} $(VAR)' }]);
  });

  it('cannot reach the prototype, neither as a key nor as a value', () => {
    const project = projectOf({ 'room.owner': '__proto__' });
    const [tree] = trees([{ '${room.owner}': { evil: true }, name: '${room.owner}' }], project);
    expect(Object.getPrototypeOf(tree)).toBe(Object.prototype);
    expect(Object.keys(tree as object)).toEqual(['__proto__', 'name']);
  });

  it('leave the file waiting while one is unknown, and absent where one has no place', () => {
    expect(outcomes([{ a: '${room.owner}' }], open)).toEqual([
      { state: 'waits', because: [{ q: 'room.owner', value: null, state: 'unanswered' }] },
    ]);
    expect(outcomes([{ a: '${door.key}' }], open)).toMatchObject([{ state: 'absent', why: 'value' }]);
  });
});

describe('conditions', () => {
  const whenOpen = { q: 'door.lock', is: 'open' };
  const whenClosed = { q: 'door.lock', is: 'closed' };

  it('let documents, entries of lists and single values come and go', () => {
    const documents = [
      { $includeWhen: whenClosed, kind: 'A' },
      {
        kind: 'B',
        list: [{ $includeWhen: whenOpen, name: 'yes' }, { $includeWhen: whenClosed, name: 'no' }, { name: 'always' }],
        yes: { $includeWhen: whenOpen, $value: 'one' },
        no: { $includeWhen: whenClosed, $value: 'two' },
      },
    ];
    expect(trees(documents, open)).toEqual([{ kind: 'B', list: [{ name: 'yes' }, { name: 'always' }], yes: 'one' }]);
  });

  it('take a mapping with them that loses all its entries, but none that was empty from the start', () => {
    const documents = [
      { kind: 'B', outer: { inner: { no: { $includeWhen: whenClosed, $value: 1 } } }, selector: {}, keys: { a: 1 } },
    ];
    expect(trees(documents, open)).toEqual([{ kind: 'B', selector: {}, keys: { a: 1 } }]);
  });

  it('leave the file waiting while one is unknown, and absent when no document is left', () => {
    expect(outcomes([{ list: [{ $includeWhen: whenOpen }] }], projectOf())).toMatchObject([{ state: 'waits' }]);
    expect(outcomes([{ $includeWhen: whenClosed, kind: 'A' }], open)).toMatchObject([{ state: 'absent' }]);
  });

  it('decide about the whole file in the header', () => {
    const parts = { includeWhen: whenClosed } as const;
    expect(outcomes([{}], projectOf({ 'door.lock': 'closed' }), parts)).toMatchObject([{ state: 'written' }]);
    expect(outcomes([{}], open, parts)).toMatchObject([{ state: 'absent', why: 'condition' }]);
    expect(outcomes([{}], projectOf(), parts)).toMatchObject([{ state: 'waits' }]);
  });
});

describe('repetition', () => {
  const two = { ...open, ...{ lists: guests({ name: 'Ann', loud: true }, { name: 'Bob', loud: false }) } };

  it('writes a file for each item, below a path of plain words', () => {
    const parts = { forEach: 'tenant', layer: '20-namespaces', file: '${tenant.name}/quota.yaml' } as const;
    const project = projectOf({}, guests({ name: 'Ann' }, { name: '../../etc/x y' }));
    expect(outcomes([{ name: '${tenant.name}' }], project, parts)).toMatchObject([
      { item: 't1', path: 'manifests/20-namespaces/Ann/quota.yaml', documents: [{ tree: { name: 'Ann' } }] },
      {
        item: 't2',
        path: 'manifests/20-namespaces/-/-/etc/x-y/quota.yaml',
        documents: [{ tree: { name: '../../etc/x y' } }],
      },
    ]);
  });

  it('waits for an unanswered list, unless the condition is false anyway; an empty list gives nothing', () => {
    const parts = { forEach: 'tenant', includeWhen: { q: 'door.lock', is: 'closed' } } as const;
    expect(outcomes([{}], projectOf({ 'door.lock': 'closed' }), parts)).toMatchObject([{ state: 'waits' }]);
    expect(outcomes([{}], open, parts)).toMatchObject([{ state: 'absent', why: 'condition' }]);
    const none = projectOf({ 'door.lock': 'closed' }, { tenants: [] });
    expect(outcomes([{}], none, parts)).toMatchObject([{ state: 'absent', why: 'list' }]);
  });

  it('repeats documents and entries of lists inside a file', () => {
    const documents = [
      { list: [{ $forEach: 'tenant', $includeWhen: { item: 'loud', is: true }, name: '${tenant.name}' }, 'end'] },
      { $forEach: 'tenant', name: '${tenant.name}' },
    ];
    expect(trees(documents, two)).toEqual([{ list: [{ name: 'Ann' }, 'end'] }, { name: 'Ann' }, { name: 'Bob' }]);
  });

  it('takes for each guest the bags of that guest', () => {
    const apps = [
      { id: 'a8', name: 'red', guest: 't1' },
      { id: 'a9', name: 'blue', guest: 't2' },
    ];
    const project = { ...two, lists: { ...two.lists, apps } };
    const documents = [{ name: '${tenant.name}', bags: [{ $forEach: 'app', name: '${app.name}' }] }];
    const each = outcomes(documents, project, { forEach: 'tenant' });
    expect(each).toMatchObject([
      { documents: [{ tree: { name: 'Ann', bags: [{ name: 'red' }] } }] },
      { documents: [{ tree: { name: 'Bob', bags: [{ name: 'blue' }] } }] },
    ]);
  });
});

describe('provider and place', () => {
  it('writes below the folder of its layer', () => {
    const path = (parts: Partial<Manifest>) => written([{}], open, parts).path;
    expect(path({ layer: '00-cluster' })).toBe('manifests/00-cluster/m-01.yaml');
    expect(path({ layer: 'crd', crd: { folder: 'calico', needs: 'Calico.' } })).toBe('manifests-crd/calico/m-01.yaml');
    expect(path({ layer: 'cluster-config' })).toBe('cluster-config/m-01.yaml');
    expect(path({ layer: 'provision' })).toBe('provision/m-01.yaml');
  });

  it('waits for the provider where it is for some providers only', () => {
    expect(outcomes([{}], open, { providers: ['eks'] })).toMatchObject([{ state: 'waits' }]);
  });
});

describe('reasons', () => {
  const why = (documents: readonly unknown[], parts: Partial<Manifest> = {}) =>
    written(documents, open, parts).documents.map((document) => document.why);
  const reason = { by: 'C-TST-01', from: 'door.lock' };
  const decided = { by: 'C-TST-01', from: ['door.lock'] };

  it('come from the header and from `$why`, and follow their value when entries before it go', () => {
    const gone = { $includeWhen: { q: 'door.lock', is: 'closed' }, port: 1 };
    const document = { spec: { rules: [gone, { port: 2 }] }, $why: { 'spec.rules[1].port': reason } };
    expect(why([document])).toEqual([{ 'spec.rules[0].port': decided }]);
    expect(why([{ spec: { rules: [gone, { port: 2 }] } }], { why: { 'spec.rules': reason } })).toEqual([
      { 'spec.rules': decided },
    ]);
  });

  it('may speak of a mapping in a list as a whole, or of a key with dots in it', () => {
    expect(why([{ list: [{ $why: reason, a: 1 }] }])).toEqual([{ 'list[0]': decided }]);
    expect(why([{ labels: { 'x.io/a': 1 } }], { why: { 'labels.x.io/a': reason } })).toEqual([
      { 'labels["x.io/a"]': decided },
    ]);
  });

  it('put the answers that they name among the answers of the file', () => {
    expect(written([{ a: 1 }], open, { why: { a: reason } }).because).toEqual([
      { q: 'door.lock', value: 'open', state: 'answered' },
    ]);
  });
});
