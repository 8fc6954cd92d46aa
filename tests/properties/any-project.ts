// Valid projects made from the content's own schema, reaching every option: what the laws are tested with.
import fc from 'fast-check';
import { type Asked, answerables, kindOf, listQuestions } from '../../core/content/answerables.ts';
import type { Content } from '../../core/content/content.ts';
import type { ListField } from '../../core/content/question.ts';
import { type ListName, listKinds } from '../../core/content/shapes.ts';
import { formatCidr } from '../../core/facts/cidr.ts';
import { knowFacts } from '../../core/facts.ts';
import { newProject } from '../../core/project.ts';
import { type Answer, type ControlRecord, controlStates, type Project } from '../../core/project-types.ts';
import type { Item, Value } from '../../core/value.ts';

/** One-line texts that would be something else wherever escaping is forgotten. */
export const hostileTexts: readonly string[] = [
  `"quotes" 'and' more`,
  '<img src=x onerror=alert(1)>',
  '${platform.provider} ${x}',
  'a | b | c',
  '`code` **bold** [link](javascript:x)',
  '#read("/etc/passwd") @label $x$',
  '=cmd()|calc',
  '-- # : { [ & * ! % @ ,',
  '../../etc/passwd',
  '日本語 עברית 🙂',
  '',
];

const names = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('payments', 'orders', 'kube-system', 'default', 'Zürich & Söhne', 'a'.repeat(70)),
  },
  { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '')),
  },
);
const prose = fc.oneof(names, fc.constantFrom('Two\nlines.', hostileTexts.join('\n\t')));

/** Ranges that often meet. */
const meeting = {
  ipv4: [
    '10.0.0.0/16',
    '10.0.0.0/20',
    '10.0.16.0/24',
    '10.1.0.0/16',
    '172.20.0.0/16',
    '192.168.10.0/24',
    '198.51.100.0/24',
  ],
  ipv6: ['fd00:10::/48', 'fd00:10::/56', 'fd00:10:0:1::/64', '2001:db8::/32'],
} as const;
const ipv4 = fc.oneof(
  fc.constantFrom(...meeting.ipv4),
  fc
    .tuple(fc.bigInt(0n, (1n << 32n) - 1n), fc.integer({ min: 8, max: 30 }))
    .map(([address, prefix]) => aligned(4, address, prefix)),
);
const ipv6 = fc.oneof(
  fc.constantFrom(...meeting.ipv6),
  fc
    .tuple(fc.bigInt(0n, (1n << 128n) - 1n), fc.integer({ min: 16, max: 120 }))
    .map(([address, prefix]) => aligned(6, address, prefix)),
);

const anyRange = (family: 'ipv4' | 'ipv6' | 'any'): fc.Arbitrary<string> =>
  family === 'ipv4' ? ipv4 : family === 'ipv6' ? ipv6 : fc.oneof(ipv4, ipv6);

/** A range whose prefix the question accepts; one that it refuses would only be a problem. */
function rangeWithin({ family, widest, narrowest }: Extract<Asked | ListField, { readonly type: 'cidr' }>) {
  const six = family === 'ipv6';
  const [min, max] = [widest ?? 8, narrowest ?? (six ? 120 : 30)];
  const fits = (text: string): boolean => Number(text.split('/')[1]) >= min && Number(text.split('/')[1]) <= max;
  const known = meeting[six ? 'ipv6' : 'ipv4'].filter(fits);
  const other = fc
    .tuple(fc.bigInt(0n, (1n << (six ? 128n : 32n)) - 1n), fc.integer({ min, max }))
    .map(([address, prefix]) => aligned(six ? 6 : 4, address, prefix));
  return known.length === 0 ? other : fc.oneof(fc.constantFrom(...known), other);
}

function aligned(family: 4 | 6, address: bigint, prefix: number): string {
  const host = BigInt((family === 4 ? 32 : 128) - prefix);
  return formatCidr({ family, base: (address >> host) << host, prefix });
}

type Ids = Readonly<Record<string, readonly string[]>>;

/** A well formed value for what is asked; whether it is offered here is settled afterwards. */
function valueFor(asked: Asked | ListField, ids: Ids): fc.Arbitrary<Value> {
  switch (asked.type) {
    case 'choice':
      return fc.constantFrom(...Object.keys(asked.options));
    case 'choices':
      return fc.subarray(Object.keys(asked.options));
    case 'cidrs':
      return fc.array(fc.oneof(ipv4, ipv6), { maxLength: 3 });
    case 'yes-no':
      return fc.boolean();
    case 'number': {
      const whole = fc.integer({ min: Math.ceil(asked.min), max: Math.floor(asked.max) });
      const suggested = asked.suggest ?? [];
      return suggested.length > 0 ? fc.oneof(whole, fc.constantFrom(...suggested)) : whole;
    }
    case 'host':
      return fc.constantFrom('shop.example.com', '*.apps.example.com', 'a-b.c', 'localhost');
    case 'cidr':
      return asked.widest === undefined && asked.narrowest === undefined ? anyRange(asked.family) : rangeWithin(asked);
    case 'reference':
      return fc.constantFrom(...(ids[asked.to]?.length ? ids[asked.to]! : ['']));
    default:
      return names;
  }
}

/** Mostly there: enough is answered that most rules settle, enough is missing that open ones occur. */
const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 7 });

const itemCounts = fc.record({
  tenants: fc.integer({ min: -1, max: 4 }),
  networks: fc.integer({ min: -1, max: 4 }),
  apps: fc.integer({ min: -1, max: 3 }),
  nodePools: fc.integer({ min: -1, max: 3 }),
});
const listNames = Object.keys(listKinds) as readonly ListName[];

/** Ids by kind; -1 entries leave a list unanswered. Numbers are shared by all lists, as `nextId` gives them. */
function idsFor(counts: Readonly<Record<ListName, number>>): Ids {
  let next = 1;
  return Object.fromEntries(
    listNames.map((list) => {
      const ids = Array.from({ length: Math.max(0, counts[list]) }, () => `${listKinds[list].letter}${next++}`);
      return [kindOf(list), ids];
    }),
  );
}

/** Any valid project for a content: no problem is found in it, and every option can occur. */
export function anyProject(content: Content): fc.Arbitrary<Project> {
  return itemCounts
    .chain((counts) => fc.record({ counts: fc.constant(counts), ...partsFor(content, counts) }))
    .map(({ counts, answers, items, notes, controls, info }): Project => {
      const lists = Object.fromEntries(
        listNames.filter((list) => counts[list] >= 0).map((list) => [list, items[list]]),
      );
      const total = listNames.reduce((sum, list) => sum + Math.max(0, counts[list]), 0);
      const project = { ...newProject(content), project: info, lists, controls, nextId: total + 1 };
      return withoutProblems(content, { ...project, answers: joined(answers, notes) });
    });
}

function partsFor(content: Content, counts: Readonly<Record<ListName, number>>) {
  const ids = idsFor(counts);
  const asked = answerables(content.questions).filter((answerable) => answerable.asked.type !== 'list');
  const questions = listQuestions(content.questions);
  const answers = fc.record(
    Object.fromEntries(asked.map((answerable) => [answerable.name, mostly(valueFor(answerable.asked, ids))])),
  );
  const items = fc.record(
    Object.fromEntries(
      listNames.map((list) => {
        const fields = questions.get(kindOf(list))?.fields ?? [];
        const item = (id: string) =>
          fc.record({
            id: fc.constant(id),
            ...Object.fromEntries(fields.map((field) => [field.key, mostly(valueFor(field, ids))])),
          });
        return [list, fc.tuple(...ids[kindOf(list)]!.map(item)).map((all) => all.map(given))];
      }),
    ),
  );
  const asking = asked.map(({ name }) => name);
  return {
    answers,
    items,
    notes: asking.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...asking), prose, { maxKeys: 3 }),
    controls: anyControls(content),
    info: fc.record({
      name: names,
      organisation: names,
      author: names,
      version: names,
      classification: names,
      scope: prose,
      assumptions: fc.array(prose, { maxLength: 2 }),
    }),
  };
}

function anyControls(content: Content): fc.Arbitrary<Project['controls']> {
  if (content.controls.length === 0) return fc.constant({});
  const record: fc.Arbitrary<ControlRecord> = fc.record({ state: fc.constantFrom(...controlStates), reason: prose });
  return fc.dictionary(fc.constantFrom(...content.controls.map(({ id }) => id)), record, { maxKeys: 6 });
}

/** The item without the fields that are not given. */
function given(item: object): Item {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;
}

function joined(
  values: Readonly<Record<string, Value | undefined>>,
  notes: Readonly<Record<string, string>>,
): Project['answers'] {
  const asking = [...new Set([...Object.keys(values), ...Object.keys(notes)])];
  const answers = asking.map((name): [string, Answer] => {
    const value = values[name] === undefined ? {} : { value: values[name] };
    return [name, notes[name] === undefined ? value : { ...value, note: notes[name] }];
  });
  return Object.fromEntries(answers.filter(([, answer]) => Object.keys(answer).length > 0));
}

/** Takes out what is not offered or against a lock, until nothing is wrong. */
export function withoutProblems(content: Content, project: Project): Project {
  let current = project;
  for (let round = 0; round < 20; round++) {
    const { problems } = knowFacts(content, current);
    if (problems.length === 0) return current;
    for (const { where } of problems) current = withoutPlace(current, where);
  }
  throw new Error('The problems of a generated project do not end.');
}

function withoutPlace(project: Project, where: string): Project {
  const [, list, index, field] = /^lists\.(\w+)\[(\d+)\]\.(\w+)$/.exec(where) ?? [];
  if (list !== undefined && field !== undefined) {
    const items = project.lists[list as ListName]!.map((item, i) =>
      i === Number(index) ? given({ ...item, [field]: undefined }) : item,
    );
    return { ...project, lists: { ...project.lists, [list]: items } };
  }
  const { [where.slice('answers.'.length)]: _, ...answers } = project.answers;
  return { ...project, answers };
}

/** Which options of choices occur as facts in some of the projects; what is missing names question and option. */
export function optionCoverage(
  content: Content,
  projects: readonly Project[],
): { readonly reached: number; readonly missing: readonly string[] } {
  const seen = new Set<string>();
  for (const project of projects) {
    const facts = knowFacts(content, project);
    const note = (name: string, reading: ReturnType<typeof facts.read>): void => {
      if (reading.state === 'answered')
        for (const value of [reading.value].flat()) seen.add(`${name} ${String(value)}`);
    };
    for (const { name } of answerables(content.questions)) note(name, facts.read(name));
    for (const [kind, { name, fields }] of listQuestions(content.questions)) {
      for (const { id } of facts.items(kind) ?? []) {
        for (const { key } of fields) note(`${name}/${key}`, facts.readItem(kind, id, key));
      }
    }
  }
  const all = optionsOf(content);
  return {
    reached: all.filter((option) => seen.has(option)).length,
    missing: all.filter((option) => !seen.has(option)),
  };
}

function optionsOf(content: Content): readonly string[] {
  const options = (name: string, asked: Asked | ListField): string[] => {
    if (asked.type === 'yes-no') return [`${name} true`, `${name} false`];
    return asked.type === 'choice' || asked.type === 'choices'
      ? Object.keys(asked.options).map((key) => `${name} ${key}`)
      : [];
  };
  return [
    ...answerables(content.questions).flatMap(({ name, asked }) => options(name, asked)),
    ...[...listQuestions(content.questions).values()].flatMap(({ name, fields }) =>
      fields.flatMap((field) => options(`${name}/${field.key}`, field)),
    ),
  ];
}
