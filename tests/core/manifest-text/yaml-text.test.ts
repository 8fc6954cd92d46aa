// YAML out of trees: read back equal by two parsers, with comments and line numbers where answers decided.
import { loadAll, YAML11_SCHEMA } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { commentText } from '../../../core/manifest-text/header.ts';
import { printYaml } from '../../../core/manifest-text/yaml-text.ts';
import type { ManifestDocument } from '../../../core/plan-types.ts';
import { hostileTexts } from './hostile-texts.ts';

const decided = { by: 'C-NET-02', from: ['network.default-rule'] };
const linesWith = (tree: unknown, why: Readonly<Record<string, typeof decided>>) => {
  const { text, lines } = printYaml(['head'], [{ tree, why }]);
  const rows = text.split('\n');
  return lines.map(({ line }) => rows[line - 1]);
};

describe('printYaml', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text), text]))('keeps %s a string', (_, hostile) => {
    const tree = { name: hostile, list: [hostile, { [`key ${hostile}`]: hostile }], [hostile]: 1 };
    const { text } = printYaml(['head'], [{ tree, why: { name: decided, 'list[0]': decided } }]);
    expect(loadAll(text)).toEqual([tree]);
    expect(loadAll(text, { schema: YAML11_SCHEMA })).toEqual([tree]);
    expect(parseAllDocuments(text).map((document) => document.toJS())).toEqual([tree]);
  });

  it('keeps types, empty collections and documents apart', () => {
    const trees = [{ n: 1, yes: true, no: null, map: {}, list: [], text: '1' }, { kind: 'B' }, ['a']];
    const { text } = printYaml(
      ['head'],
      trees.map((tree) => ({ tree, why: {} })),
    );
    expect(loadAll(text)).toEqual(trees);
    expect(text.match(/^---$/gm)).toHaveLength(2);
  });

  it('has a comment above every object, with the header above the first', () => {
    const documents = ['A', 'B'].map((kind) => ({ tree: { kind }, why: {}, comment: [`about ${kind}`] }));
    expect(printYaml(['head'], documents).text).toBe('# head\nkind: A\n---\n# about B\nkind: B\n');
  });

  it('folds no line, however long', () => {
    const long = 'word '.repeat(100).trim();
    expect(printYaml([], [{ tree: { long }, why: {} }]).text).toBe(`long: ${long}\n`);
  });

  it('writes one part twice rather than an alias', () => {
    const part = { cpu: '1' };
    expect(printYaml([], [{ tree: { a: part, b: part }, why: {} }]).text).toBe('a:\n  cpu: "1"\nb:\n  cpu: "1"\n');
  });

  it('puts the control beside a value, and above the entries of a list or mapping', () => {
    const tree = { spec: { policyTypes: ['Ingress', 'Egress'], podSelector: {}, name: 'x' } };
    const why = { 'spec.policyTypes': decided, 'spec.podSelector': decided, 'spec.name': decided };
    expect(printYaml(['head'], [{ tree, why }]).text).toBe(
      [
        '# head',
        'spec:',
        '  policyTypes:',
        '    # C-NET-02',
        '    - Ingress',
        '    - Egress',
        '  podSelector:',
        '    # C-NET-02',
        '    {}',
        '  name: x # C-NET-02',
        '',
      ].join('\n'),
    );
  });

  it('names the lines of a value from its key to its end, and not one more', () => {
    const tree = { a: 1, spec: { rules: [{ x: 1 }, { w: 2 }], z: 3 }, end: 'e' };
    expect(linesWith(tree, { 'spec.rules': decided })).toEqual([
      '  rules:',
      '    # C-NET-02',
      '    - x: 1',
      '    - w: 2',
    ]);
    expect(linesWith(tree, { 'spec.rules': decided, 'spec.z': decided }).at(-1)).toBe('  z: 3 # C-NET-02');
    expect(linesWith(tree, { 'spec.rules[1]': decided })).toEqual(['    - w: 2']);
    expect(linesWith(tree, { 'spec.rules[0]': decided, 'spec.rules[1]': decided })).toEqual([
      '    - x: 1',
      '    - w: 2',
    ]);
    expect(linesWith({ m: { a: { b: 1 } }, last: [1] }, { 'm.a': decided, last: decided })).toEqual([
      '  a:',
      '    # C-NET-02',
      '    b: 1',
      'last:',
      '  # C-NET-02',
      '  - 1',
    ]);
    expect(linesWith(tree, { a: decided })).toEqual(['a: 1 # C-NET-02']);
  });

  it('names every line of a text of several lines', () => {
    const rows = linesWith({ script: 'one\ntwo\n', end: 1 }, { script: decided });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^script: \|.*C-NET-02/);
  });

  it('lets a deeper reason stand above an outer one, in the right document', () => {
    const inner = { by: 'C-NET-03', from: ['network.plugin'] };
    const documents: readonly ManifestDocument[] = [
      { tree: { a: 1 }, why: {} },
      { tree: { spec: { a: 1, b: 2 } }, why: { 'spec.b': inner, spec: decided } },
    ];
    const { text, lines } = printYaml(['head'], documents);
    const rows = text.split('\n');
    expect(lines.map(({ line, by }) => `${rows[line - 1]} < ${by}`)).toEqual([
      'spec: < C-NET-02',
      '  # C-NET-02 < C-NET-02',
      '  a: 1 < C-NET-02',
      '  b: 2 # C-NET-03 < C-NET-03',
    ]);
  });
});

describe('commentText', () => {
  it.each(hostileTexts.map((text) => [JSON.stringify(text), text]))(
    'keeps %s on one line of a comment',
    (_, hostile) => {
      const { text } = printYaml(
        [commentText(`Name: ${JSON.stringify(hostile)} ${hostile}`)],
        [{ tree: { a: 1 }, why: {} }],
      );
      expect(text.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(3);
      expect(loadAll(text)).toEqual([{ a: 1 }]);
    },
  );
});
