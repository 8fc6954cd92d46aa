// A knowledge base of a few entries for unit tests of the stages: every entry has defaults, a test writes what it is about.
import type { Content } from '../../core/content/content.ts';
import type { Contradiction } from '../../core/content/contradiction.ts';
import type { Control } from '../../core/content/control.ts';
import type { Element } from '../../core/content/element.ts';
import type { Manifest } from '../../core/content/manifest.ts';
import type { Question } from '../../core/content/question.ts';
import type { Threat } from '../../core/content/threat.ts';
import { newProject } from '../../core/project.ts';
import type { Project } from '../../core/project-types.ts';
import type { Item, Value } from '../../core/value.ts';

const sources = ['s'];
const option = (label: string) => ({ label, means: `It is ${label}.` });
const frame = (id: string, name: string) => ({
  id,
  step: '01-test',
  name,
  ask: 'What?',
  short: name,
  why: 'To know.',
  sources,
});

/** `door.lock`, `door.key` (asked when closed), guests with bags, `room.size`, `room.owner`, `room.ranges`. */
export const questions: readonly Question[] = [
  { ...frame('Q-TST-01', 'door.lock'), type: 'choice', options: { open: option('Open'), closed: option('Closed') } },
  {
    ...frame('Q-TST-02', 'door.key'),
    type: 'choice',
    options: { iron: option('Iron'), none: option('None') },
    askedWhen: { q: 'door.lock', is: 'closed' },
  },
  {
    ...frame('Q-TST-03', 'room.guests'),
    type: 'list',
    list: 'tenants',
    one: 'guest',
    many: 'guests',
    fields: [
      { key: 'name', label: 'Name', type: 'text' },
      { key: 'loud', label: 'Loud', type: 'yes-no' },
      { key: 'age', label: 'Age', type: 'number', min: 0, max: 200 },
    ],
  },
  {
    ...frame('Q-TST-04', 'room.measures'),
    type: 'compound',
    fields: [
      { name: 'room.size', label: 'Size', type: 'number', min: 1, max: 99 },
      { name: 'room.owner', label: 'Owner', type: 'text' },
    ],
  },
  { ...frame('Q-TST-05', 'room.ranges'), type: 'cidrs', none: option('None') },
  {
    ...frame('Q-TST-06', 'room.bags'),
    type: 'list',
    list: 'apps',
    one: 'bag',
    many: 'bags',
    fields: [
      { key: 'name', label: 'Name', type: 'text' },
      { key: 'guest', label: 'Guest', type: 'reference', to: 'tenant' },
    ],
  },
];

export function threat(id: string, parts: Partial<Threat> = {}): Threat {
  return {
    id,
    title: `Threat ${id}`,
    story: 'It happens.',
    stride: ['tampering'],
    at: 'A-01',
    likelihood: { base: 3 },
    impact: { base: 4 },
    references: ['f:1'],
    sources,
    examples: [{ given: {}, expect: 'applies' }],
    ...parts,
  };
}

export function control(id: string, parts: Partial<Control> = {}): Control {
  return {
    id,
    title: `Control ${id}`,
    do: 'Do it.',
    form: 'setting',
    effect: 'prevent',
    mitigates: [{ threat: 'T-01', by: 1 }],
    owner: 'platform-team',
    phase: 'at-creation',
    effort: 'M',
    steps: { default: ['Do it.'] },
    references: [],
    sources,
    judged: '2026-11-23',
    ...parts,
  };
}

export function manifest(id: string, documents: readonly unknown[], parts: Partial<Manifest> = {}): Manifest {
  return {
    id,
    title: `Manifest ${id}`,
    implements: ['C-TST-01'],
    layer: '10-policies',
    format: 'yaml',
    absentBecause: 'It is not needed.',
    file: `${id.toLowerCase()}.yaml`,
    sources,
    examples: [{ given: {}, expect: 'written' }],
    documents,
    ...parts,
  };
}

export function contradiction(id: string, parts: Partial<Contradiction> = {}): Contradiction {
  return {
    id,
    title: `Clash ${id}`,
    clash: 'They clash.',
    usually: 'It ends badly.',
    waysOut: [],
    sources,
    examples: [],
    ...parts,
  };
}

const asset = (id: string, when?: Element['when']): Element => ({
  id,
  type: 'asset',
  title: `Element ${id}`,
  means: 'A thing.',
  sources,
  home: 'a-home',
  zone: ['inside'],
  shape: 'box',
  ...(when === undefined ? {} : { when }),
});
const flow = (id: string): Element => ({
  id,
  type: 'flow',
  title: `Flow ${id}`,
  means: 'A way.',
  sources,
  class: 'traffic',
  carries: 'things',
  protocol: 'TCP',
  legs: [{ from: 'A-01', to: 'A-02' }],
});

/** `A-01` and `DF-10` are always there, `A-02` when the door is open. */
const elements: readonly Element[] = [asset('A-01'), asset('A-02', { q: 'door.lock', is: 'open' }), flow('DF-10')];

export function contentOf(parts: Partial<Content> = {}): Content {
  return {
    hash: 'test',
    date: '2026-11-20',
    steps: [{ id: '01-test', title: 'Test', about: 'It tests.' }],
    questions,
    threats: [],
    controls: [],
    manifests: [],
    contradictions: [],
    elements,
    providers: [],
    releases: [],
    frameworks: [],
    sources: [],
    chapters: [],
    packs: [],
    reservedNames: { asOf: '2026-11-20', names: [], prefixes: [], pools: [], sources: [] },
    examples: [],
    ...parts,
  };
}

export function projectOf(
  answers: Readonly<Record<string, Value>> = {},
  lists: Project['lists'] = {},
  parts: Partial<Project> = {},
): Project {
  const stored = Object.entries(answers).map(([name, value]) => [name, { value }]);
  return {
    ...newProject({ hash: 'test', date: '2026-11-20' }),
    answers: Object.fromEntries(stored),
    lists,
    nextId: 100,
    ...parts,
  };
}

/** Guests `t1`, `t2` … with these fields. */
export const guests = (...items: readonly Partial<Item>[]): Project['lists'] => ({
  tenants: items.map((item, index) => ({ id: `t${index + 1}`, ...item }) as Item),
});
