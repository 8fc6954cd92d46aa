// Assembling: the small content is fine, and every way to break it is named with file and line.
import { describe, expect, it } from 'vitest';
import { assembleContent } from '../../core/content/assemble.ts';
import { smallContentFiles, smallFiles } from './small-files.ts';

function problemsOf(changes: Readonly<Record<string, string | null>>): string[] {
  const { problems } = assembleContent(smallContentFiles(changes));
  return problems.map(({ file, line, where, code }) => `${file}:${line ?? ''} ${code} ${where}`);
}
/** The two lines that make a threat a step of an attack path. */
const step = (needed: string): string => `needs: [${needed}]\ngives: [node-root@here]\n`;
/** One file of the small content with one text replaced; fails when the text is not there. */
function broken(file: string, from: string, to: string): string[] {
  const text = smallFiles[file]!;
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  return problemsOf({ [file]: text.replace(from, to) });
}

describe('assembleContent', () => {
  it('finds nothing wrong with the small content', () => {
    expect(problemsOf({})).toEqual([]);
  });
  it('gives entries sorted by id, releases by version, and the newest date', () => {
    const { content } = assembleContent(smallContentFiles());
    expect(content?.questions.map(({ id }) => id).slice(0, 3)).toEqual(['Q-API-01', 'Q-API-02', 'Q-ING-10']);
    expect(content?.releases.map(({ id }) => id)).toEqual(['1.9', '1.35', '1.36', '1.37', '1.38']);
    expect(content?.date).toBe('2026-11-20');
  });
  it('is the same whatever the order of files, and its hash changes with any text', () => {
    const files = smallContentFiles();
    const one = assembleContent(files).content;
    expect(assembleContent([...files].reverse()).content).toEqual(one);
    const other = assembleContent(smallContentFiles({ 'sources/doc.yaml': `${smallFiles['sources/doc.yaml']}\n` }));
    expect(other.content?.hash).not.toBe(one?.hash);
    expect(one?.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it('gives no content for no files, and never throws on nonsense', () => {
    expect(assembleContent([])).toEqual({ content: undefined, problems: [] });
    expect(assembleContent([{ path: 'threats/T-01-x.yaml', text: '\u0000: [' }]).content).toBeUndefined();
  });
});

describe('files', () => {
  it.each([
    ['threats/flat.yaml', 'content.stray-file'],
    ['threats/C-NET-03-in-the-wrong-folder.yaml', 'content.stray-file'],
    ['notes.txt', 'content.stray-file'],
    ['providers/acme.yaml', 'content.stray-file'],
    ['controls/C-NET-02-again.yaml', 'content.duplicate-id'],
  ])('%s is %s', (file, code) => {
    expect(problemsOf({ [file]: smallFiles['controls/C-NET-02-deny.yaml']! }).join()).toContain(code);
  });
  it.each([
    ['a double key', 'a: 1\na: 2', 2],
    ['an alias', 'a: &x 1\nb: *x', 2],
    ['an unknown tag', 'a: 1\nb: !js 2', 2],
    ['broken YAML', 'a: 1\nb: [', 2],
    ['__proto__', 'a: 1\n__proto__: 2', 2],
    ['nothing', '', 1],
  ])('%s is refused with its line', (_, text, line) => {
    expect(problemsOf({ 'sources/other.yaml': text })[0]).toMatch(`sources/other.yaml:${line} content.yaml`);
  });
  it('a manifest needs a template, other kinds have one document', () => {
    expect(problemsOf({ 'sources/other.yaml': `${smallFiles['sources/doc.yaml']}\n---\na: 1` })).toEqual([
      'sources/other.yaml:1 content.documents ',
    ]);
    const header = smallFiles['manifests/M-02-deny.yaml']!.split('---')[0]!;
    expect(problemsOf({ 'manifests/M-02-deny.yaml': header })).toEqual([
      'manifests/M-02-deny.yaml:2 content.documents ',
    ]);
  });
});

const threat = 'threats/T-30-flat.yaml';
const control = 'controls/C-NET-02-deny.yaml';
const manifest = 'manifests/M-02-deny.yaml';
const clash = 'contradictions/X-36-overlap.yaml';
const endpoint = 'questions/01-first/Q-API-01-endpoint.yaml';
const plugin = 'questions/01-first/Q-NET-03-plugin.yaml';
const sources = 'questions/01-first/Q-API-02-sources.yaml';

describe('one wrong word', () => {
  const cases: readonly [string, string, string, string, string][] = [
    ['an unknown key', threat, 'story:', 'storey:', 'content.shape storey'],
    ['a number that should be text', 'releases/1.36.yaml', '"2026-04-22"', '5.10', 'content.shape released'],
    ['an unknown question', threat, 'q: network.plugin', 'q: network.plugins', 'content.unknown-name when'],
    [
      'a question where a fact is meant',
      threat,
      'q: network.plugin',
      'fact: network.plugin',
      'content.unknown-name when',
    ],
    ['an unknown option in a rule', threat, 'cilium] }', 'celium] }', 'content.condition-value when'],
    ['a predicate that cannot fit', threat, 'in: [calico, cilium]', 'atLeast: 2', 'content.condition-value when'],
    [
      'an item without each',
      threat,
      'at: { each: tenant }\nwhen: { q: network.plugin, in: [calico, cilium] }',
      'at: A-01\nwhen: { item: privileged, is: true }',
      'content.no-item when',
    ],
    [
      'an unknown field',
      threat,
      'when: { q: network.plugin, in: [calico, cilium] }',
      'when: { item: privilege, is: true }',
      'content.unknown-name when',
    ],
    [
      'a movable name in a rule',
      threat,
      'when: { q: network.plugin, in: [calico, cilium] }',
      'when: { item: namespace, is: a }',
      'content.movable when',
    ],
    ['an unknown place', threat, 'at: { each: tenant }', 'at: A-77', 'content.unknown-id at'],
    ['an unknown framework', threat, '"cis:5.3.2"', '"cisco:5.3.2"', 'content.unknown-id references[0]'],
    ['an unknown source', threat, 'sources: [doc]', 'sources: [dog]', 'content.unknown-id sources[0]'],
    [
      'an unknown source of a range',
      'providers/eks.yaml',
      'source: doc',
      'source: dog',
      'content.unknown-id reserved[0].source',
    ],
    [
      'an excuse for no option',
      plugin,
      'sources:',
      'noEffectHere: [{ options: [calicoo], because: Why. }]\nsources:',
      'content.unknown-option noEffectHere[0].options',
    ],
    [
      'an excuse for no field',
      plugin,
      'sources:',
      'noEffectHere: [{ field: network.plug, because: Why. }]\nsources:',
      'content.unknown-name noEffectHere[0].field',
    ],
    ['a capability that is none', threat, 'sources:', `${step('pod-code@here')}sources:`, 'content.shape needs[0]'],
    [
      'a capability at no place',
      threat,
      'sources:',
      `${step('code-in-pod@A-77')}sources:`,
      'content.unknown-id needs[0]',
    ],
    ['half a step', threat, 'sources:', 'needs: [code-in-pod@here]\nsources:', 'content.step '],
    ['a step that is none', threat, 'sources:', `${step('code-in-pod@here')}noStep: Why.\nsources:`, 'content.step '],
    [
      'another item where there are none',
      threat,
      'at: { each: tenant }\nwhen:',
      `${step('code-in-pod@other')}at: A-01\nwhen:`,
      'content.step needs[0]',
    ],
    ['an unknown threat', control, 'T-30', 'T-31', 'content.unknown-id mitigates[0].threat'],
    ['an unknown prerequisite', control, 'phase:', 'needs: [C-NET-99]\nphase:', 'content.unknown-id needs[0]'],
    ['a control that needs itself', control, 'phase:', 'needs: [C-NET-02]\nphase:', 'content.circle needs'],
    [
      'a control nobody can verify',
      control,
      'verify: [{ run: kubectl get networkpolicy, expect: It is listed. }]',
      '',
      'content.no-verification ',
    ],
    [
      'a rating that counts a control twice',
      threat,
      'q: api.endpoint, is: public-open',
      'q: network.plugin, is: cilium',
      'content.counted-twice likelihood.raise[0].when',
    ],
    [
      'a provider text that repeats the default',
      control,
      '{ default: [Apply the policy.] }',
      '{ default: [Apply the policy.], eks: [Apply the policy.] }',
      'content.by-provider steps.eks',
    ],
    [
      'names for some providers only',
      endpoint,
      'means: Both ways.',
      'means: Both ways., called: { eks: Two ways }',
      'content.by-provider options.both.called',
    ],
    [
      'an unknown recommendation',
      plugin,
      'option: cilium',
      'option: flannel',
      'content.unknown-option recommend[0].option',
    ],
    ['an unknown lock', plugin, 'value: calico', 'value: flannel', 'content.unknown-option locked[0].value'],
    ['a name twice', endpoint, 'name: api.endpoint', 'name: platform.provider', 'content.duplicate-name name'],
    [
      'the name of a derived fact',
      sources,
      'name: api.sources',
      'name: api.needs-way-in',
      'content.duplicate-name name',
    ],
    [
      'a question that hangs on itself',
      sources,
      'q: api.endpoint, is: both',
      'q: api.sources, empty: true',
      'content.circle askedWhen',
    ],
    [
      'an unknown control in a manifest',
      manifest,
      'implements: [C-NET-02]',
      'implements: [C-NET-02, C-NET-99]',
      'content.unknown-id implements[1]',
    ],
    [
      'an unknown fact in a template',
      manifest,
      'name: default-deny',
      'name: ${network.nothing}',
      'content.template metadata.name',
    ],
    [
      'a field of no repeated item',
      manifest,
      'name: default-deny',
      'name: ${app.name}',
      'content.template metadata.name',
    ],
    ['a broken path in a file name', manifest, 'file: ${tenant.namespace}', 'file: ${tenant}', 'content.template file'],
    [
      'a reason that leads nowhere',
      manifest,
      'why: { metadata.namespace:',
      'why: { metadata.labels:',
      'content.why-path why.metadata.labels',
    ],
    [
      'a reason of another control',
      manifest,
      'by: C-NET-02',
      'by: C-NET-03',
      'content.why-control why.metadata.namespace',
    ],
    [
      'an unknown setting',
      clash,
      'set: { network.pod-range:',
      'set: { network.pods:',
      'content.set waysOut[0].set.network.pods',
    ],
    [
      'a setting of the wrong value',
      clash,
      '"${overlap.freeRange}"',
      'ten',
      'content.set waysOut[0].set.network.pod-range',
    ],
    [
      'a door to no question',
      clash,
      'opens: network.ranges',
      'opens: network.range',
      'content.unknown-name waysOut[1].opens',
    ],
    ['an unknown text in a clash', clash, '${overlap.second}', '${overlap.third}', 'content.template clash'],
    [
      'an unknown zone',
      'elements/A-01-api.yaml',
      'zone: [provider]',
      'zone: [supplier]',
      'content.unknown-zone zone[0]',
    ],
  ];
  it.each(cases)('%s', (_, file, from, to, expected) => {
    const problems = broken(file, from, to);
    expect(problems.some((problem) => problem.endsWith(expected))).toBe(true);
    expect(problems.every((problem) => /:\d+ /.test(problem))).toBe(true);
  });
  it('names the line', () => {
    expect(broken(threat, 'q: network.plugin', 'q: network.plugins')).toEqual([
      'threats/T-30-flat.yaml:6 content.unknown-name when',
    ]);
  });
  it('a question needs the step of its folder', () => {
    const folder = 'questions/01-first';
    expect(problemsOf({ [`${folder}/step.yaml`]: null })[0]).toBe(
      `${folder}/Q-API-01-endpoint.yaml:2 content.unknown-id `,
    );
  });
  it('a threat without a control is a problem', () => {
    const other = smallFiles[threat]!.replaceAll('T-30', 'T-31');
    expect(problemsOf({ 'threats/T-31-other.yaml': other })).toEqual(['threats/T-31-other.yaml:2 content.no-control ']);
  });
});

describe('examples', () => {
  it.each([
    ['a wrong expectation of a threat', threat, 'expect: applies', 'expect: open', 'content.example examples'],
    [
      'no absent example',
      threat,
      '  - { given: { tenancy.tenants: [] }, expect: absent }\n',
      '',
      'content.example examples',
    ],
    [
      'an answer that does not count',
      threat,
      'network.plugin: calico',
      'network.plugin: flannel',
      'content.example examples[0].given',
    ],
    ['a wrong expectation of a manifest', manifest, 'expect: written', 'expect: waits', 'content.example examples[0]'],
    ['a wrong expectation of a contradiction', clash, '10.1.0.0/20', '10.0.16.0/20', 'content.example examples[1]'],
    ['a way out that leaves the clash', clash, '"${overlap.freeRange}"', '10.0.0.0/8', 'content.way-out examples[0]'],
    ['a way out that no example tries', clash, 'is: pods', 'is: services', 'content.way-out waysOut[0]'],
  ])('%s', (_, file, from, to, expected) => {
    expect(broken(file, from, to).some((problem) => problem.includes(expected))).toBe(true);
  });
  it('a threat that is always there needs no absent example', () => {
    const always = smallFiles[threat]!.replace(
      'at: { each: tenant }\nwhen: { q: network.plugin, in: [calico, cilium] }',
      'at: A-01',
    ).replace('  - { given: { tenancy.tenants: [] }, expect: absent }\n', '');
    expect(problemsOf({ [threat]: always })).toEqual([]);
  });
  it('an example project is read like any file', () => {
    expect(problemsOf({ 'examples/one.parapet': '{ "parapet": 1, "answers": { "a.b": {} } }' })).toEqual([
      'examples/one.parapet: content.example answers.a.b',
    ]);
  });
});
