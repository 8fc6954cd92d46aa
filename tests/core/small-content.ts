// A content about a room with a door, as typed values: for tests of the stages that no real question should disturb.
import type { Content } from '../../core/content/content.ts';
import type { Contradiction } from '../../core/content/contradiction.ts';
import type { Control } from '../../core/content/control.ts';
import type { Element } from '../../core/content/element.ts';
import type { Manifest } from '../../core/content/manifest.ts';
import type { Question } from '../../core/content/question.ts';
import type { Threat } from '../../core/content/threat.ts';
import { newProject } from '../../core/project.ts';
import type { Answer, Project } from '../../core/project-types.ts';
import type { Item } from '../../core/value.ts';

const frame = (name: string) => ({ name, short: name, ask: `${name}?`, why: 'It matters.', sources: ['test'] });
const option = (label: string) => ({ label, means: 'It is so.' });

const questions: readonly Question[] = [
  {
    ...frame('door.lock'),
    id: 'Q-TST-01',
    step: '01-room',
    type: 'choice',
    options: { open: option('Open'), closed: option('Closed') },
  },
  {
    ...frame('door.key'),
    id: 'Q-TST-02',
    step: '01-room',
    type: 'choice',
    options: { none: option('None'), iron: option('Iron') },
    askedWhen: { q: 'door.lock', is: 'closed' },
  },
  {
    ...frame('room.guests'),
    id: 'Q-TST-03',
    step: '01-room',
    type: 'list',
    list: 'tenants',
    one: 'guest',
    many: 'guests',
    fields: [
      { key: 'name', label: 'Name', type: 'text' },
      { key: 'loud', label: 'Loud', type: 'yes-no' },
      { key: 'age', label: 'Age', type: 'number', min: 0, max: 150 },
    ],
  },
  {
    ...frame('room.measures'),
    id: 'Q-TST-04',
    step: '01-room',
    type: 'compound',
    fields: [
      { name: 'room.owner', label: 'Owner', type: 'text' },
      { name: 'room.size', label: 'Size', type: 'number', min: 0, max: 1000 },
    ],
  },
  {
    ...frame('room.ranges'),
    id: 'Q-TST-05',
    step: '01-room',
    type: 'cidrs',
    none: { label: 'None', means: 'There are none.' },
  },
  {
    ...frame('room.bags'),
    id: 'Q-TST-06',
    step: '01-room',
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

function asset(id: string, title: string): Extract<Element, { readonly type: 'asset' }> {
  return {
    id,
    title,
    type: 'asset',
    means: 'It is there.',
    home: 'api',
    zone: ['room'],
    shape: 'box',
    sources: ['test'],
  };
}

const elements: readonly Element[] = [
  asset('A-01', 'Table'),
  { ...asset('A-02', 'Draught'), when: { q: 'door.lock', is: 'open' } },
  {
    id: 'DF-10',
    type: 'flow',
    title: 'Talk',
    means: 'Guests talk.',
    class: 'traffic',
    carries: 'words',
    protocol: 'air',
    legs: [{ from: 'A-01', to: 'A-02' }],
    sources: ['test'],
  },
  {
    id: 'TB-01',
    type: 'boundary',
    title: 'Walls',
    means: 'They stand.',
    between: ['Inside', 'Outside'],
    zones: [{ key: 'room', title: 'Room' }],
    sources: ['test'],
  },
];

export function contentOf(parts: Partial<Content>): Content {
  return {
    hash: 'test',
    date: '2026-11-23',
    steps: [{ id: '01-room', title: 'Room', about: 'The room.' }],
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
    reservedNames: { asOf: '2026-11-23', names: [], prefixes: [], sources: [] },
    examples: [],
    ...parts,
  };
}

/** A threat at the table: likelihood 3, impact 4. */
export function threat(id: string, parts: Partial<Threat> = {}): Threat {
  return {
    id,
    title: `Threat ${id}`,
    story: 'It happens.',
    stride: ['tampering'],
    at: 'A-01',
    likelihood: { base: 3 },
    impact: { base: 4 },
    references: ['test:1'],
    sources: ['test'],
    examples: [{ given: {}, expect: 'applies' }],
    ...parts,
  };
}

/** A control of ours that prevents T-01 a little. */
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
    effort: 'S',
    steps: { default: ['Do it.'] },
    references: [],
    sources: ['test'],
    judged: '2026-11-23',
    ...parts,
  };
}

/** A manifest of C-TST-01 in a layer of its own file. */
export function manifest(id: string, documents: readonly unknown[], parts: Partial<Manifest> = {}): Manifest {
  return {
    id,
    title: `Manifest ${id}`,
    implements: ['C-TST-01'],
    layer: '10-policies',
    format: 'yaml',
    absentBecause: 'It is not wanted.',
    file: `${id.toLowerCase()}.yaml`,
    sources: ['test'],
    examples: [{ given: {}, expect: 'written' }],
    ...parts,
    documents,
  };
}

export function contradiction(id: string, parts: Partial<Contradiction> = {}): Contradiction {
  return {
    id,
    title: `Contradiction ${id}`,
    clash: 'It clashes.',
    usually: 'It goes wrong.',
    waysOut: [],
    sources: ['test'],
    examples: [],
    ...parts,
  };
}

/** Guests t1, t2 … with these fields. */
export function guests(...fields: readonly Readonly<Omit<Partial<Item>, 'id'>>[]): {
  readonly tenants: readonly Item[];
} {
  return { tenants: fields.map((field, i) => ({ ...field, id: `t${i + 1}` }) as Item) };
}

/** A project with these answers, lists and other parts. */
export function projectOf(
  answers: Readonly<Record<string, Answer['value']>> = {},
  lists: Project['lists'] = {},
  parts: Partial<Project> = {},
): Project {
  const given = Object.fromEntries(
    Object.entries(answers).map(([name, value]) => [name, { value }]),
  ) as Project['answers'];
  return { ...newProject({ hash: 'test', date: '2026-11-23' }), answers: given, lists, nextId: 100, ...parts };
}
