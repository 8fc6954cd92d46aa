// A small plan made by hand, with something in every section, so that the report is tested apart from the engine.
import type { Content } from '../../../core/content/content.ts';
import type { Facts } from '../../../core/facts.ts';
import type { Plan, Risk } from '../../../core/plan-types.ts';
import type { Project } from '../../../core/project-types.ts';
import type { Item, Reading, Reason, Value } from '../../../core/value.ts';

/** What somebody may type into a name: each tries to be more than text somewhere. */
export const hostileNames = [
  'a"b\'c <img src=x onerror=alert(1)>',
  '${x} | `code` | *bold* _it_ ~~gone~~',
  '#read("/etc/passwd") $x$ @ref <label>',
  '=cmd()',
  '<!-- gone --> <script>alert(1)</script>',
  '[click](javascript:alert(1)) ![i](x) http://evil.example www.evil.example a@evil.example',
  '# head',
  '- item',
  '1. one',
  '&lt;b&gt; &#x41; \\',
] as const;
/** The same in a note, over several lines. */
export const hostileNote = `${hostileNames.join('\n')}\n\n| a | b |\n| - | - |\n\`\`\`\n~~~\n[^1]: foot\n> quote`;

const question = (id: string, name: string, short: string, rest: object) => ({
  id,
  name,
  short,
  step: '01-first',
  ask: `${short}?`,
  why: 'It matters.',
  sources: ['page-1'],
  ...rest,
});

const questions = [
  question('Q-ONE-01', 'one.endpoint', 'API endpoint', {
    type: 'choice',
    options: {
      'public-open': { label: 'Public and open', means: 'Everybody reaches it.' },
      private: { label: 'Private only', means: 'Nobody outside reaches it.' },
    },
  }),
  question('Q-ONE-02', 'one.way-in', 'Way in', {
    type: 'choice',
    askedWhen: { q: 'one.endpoint', is: 'private' },
    options: { vpn: { label: 'A VPN', means: 'A tunnel.' } },
  }),
  question('Q-ONE-03', 'one.storage', 'Kinds of storage', {
    type: 'choices',
    options: { 'file-share': { label: 'Shared files', means: 'Files.' } },
    none: { label: 'No storage', means: 'None.' },
  }),
  question('Q-ONE-04', 'one.tenants', 'Tenants', {
    type: 'list',
    list: 'tenants',
    one: 'tenant',
    many: 'tenants',
    fields: [
      { key: 'name', type: 'text', label: 'Name' },
      { key: 'privileged', type: 'yes-no', label: 'Needs privileged pods' },
    ],
  }),
  question('Q-ONE-05', 'one.running', 'Who runs it', {
    type: 'compound',
    fields: [{ name: 'one.nodes', type: 'number', min: 1, max: 9, unit: 'nodes', label: 'Nodes' }],
  }),
];

const threat = (id: string, title: string) => ({
  id,
  title,
  story: 'An attacker runs `kubectl` and takes what is there.',
  stride: ['spoofing'],
  at: 'A-01',
  likelihood: { base: 4 },
  impact: { base: 5 },
  references: ['attack:T1133'],
  sources: ['page-1'],
  examples: [],
});
const control = (id: string, title: string, rest: object = {}) => ({
  id,
  title,
  do: 'Run `kubectl get nodes` and read.',
  form: 'setting',
  effect: 'prevent',
  mitigates: [{ threat: 'T-01', by: 2 }],
  owner: 'platform-team',
  phase: 'at-creation',
  effort: 'M',
  steps: { all: ['Do it.'] },
  watch: 'It is slow.',
  verify: [{ run: 'kubectl auth whoami', expect: 'It prints you.', pass: { exit: 0 } }],
  references: [],
  sources: ['page-1'],
  judged: '2026-11-23',
  ...rest,
});

export const sampleContent = {
  hash: 'abc123',
  date: '2026-11-20',
  packs: [],
  steps: [{ id: '01-first', title: 'First step', about: 'It is first.' }],
  questions,
  threats: [
    threat('T-01', 'The endpoint is attacked'),
    threat('T-02', 'A tenant reads its neighbour'),
    threat('T-03', 'Nobody can say yet'),
    threat('T-04', 'It cannot happen here'),
  ],
  controls: [
    control('C-AAA-01', 'Close the endpoint', { cannotChangeLater: true }),
    control('C-AAA-02', 'Give each team a role'),
    control('C-AAA-03', 'Keep the control plane patched', { owner: 'provider' }),
    control('C-AAA-04', 'Cannot be done', { verify: undefined, unverifiable: 'It is a conversation.' }),
  ],
  manifests: [
    { id: 'M-01', title: 'A namespace', sources: ['page-1'] },
    { id: 'M-02', title: 'A policy', sources: ['page-1'] },
  ],
  contradictions: [
    {
      id: 'X-01',
      title: 'The endpoint is open to the world',
      clash: 'It clashes.',
      usually: 'It stays open.',
      also: { default: 'Here it is worse.' },
      sources: ['page-1'],
    },
  ],
  elements: [
    { id: 'A-01', type: 'asset', title: 'API server' },
    { id: 'DF-01', type: 'flow', title: 'People to the API server' },
  ],
  providers: [],
  releases: [],
  frameworks: [
    { id: 'attack', title: 'ATT&CK', version: '18.1', date: '2026-10-01', url: 'https://attack.mitre.org/' },
  ],
  sources: [
    { id: 'page-1', title: 'A page', publisher: 'A publisher', url: 'https://example.org/page', seen: '2026-11-01' },
  ],
  reservedNames: { asOf: '2026-11-01', names: [], prefixes: [], pools: [], sources: [] },
  examples: [],
} as unknown as Content;

export const answered = (q: string, value: Value): Reason => ({ q, value, state: 'answered' });
export const unanswered = (q: string): Reason => ({ q, value: null, state: 'unanswered' });

export function factsOf(values: Readonly<Record<string, Value | null>>): Facts {
  const read = (name: string): Reading => {
    const value = values[name];
    if (value === null)
      return { state: 'not-applicable', because: [{ q: name, value: null, state: 'not-applicable' }] };
    if (value === undefined) return { state: 'unanswered', because: [unanswered(name)] };
    return { state: 'answered', value, because: [answered(name, value)] };
  };
  return {
    all: new Map(Object.keys(values).map((name) => [name, read(name)])),
    read,
    items: () => [],
    readItem: () => ({ state: 'unanswered', because: [] }),
    problems: [],
  };
}

const risk = (likelihood: number, impact: number, severity: Risk['severity']): Risk => ({
  likelihood,
  impact,
  score: likelihood * impact,
  severity,
});
const rated = (value: number) => ({ base: value, value, steps: [] });

/** The plan with `name` typed as project name, tenant names, and everything else a person can type; `note` as its note. */
export function samplePlan(name = 'payments', note = 'A note.'): Plan {
  const tenants: readonly Item[] = [
    { id: 't1', name, privileged: true },
    { id: 't2', name: `${name} 2`, privileged: true },
  ];
  const project: Project = {
    parapet: 1,
    content: { hash: 'abc123', date: '2026-11-20' },
    project: {
      name,
      organisation: name,
      author: name,
      version: '1',
      classification: 'Internal',
      scope: name,
      assumptions: [name],
    },
    answers: { 'one.endpoint': { value: 'public-open', note }, 'one.nodes': { undecided: { owner: name } } },
    lists: { tenants },
    decisions: {},
    controls: {},
    overrides: {},
    nextId: 3,
    custom: { threats: [], elements: [], controls: [] },
    workshop: {},
  };
  const facts = factsOf({
    'one.endpoint': 'public-open',
    'one.way-in': null,
    'one.storage': ['file-share'],
    'one.tenants': tenants,
  });
  const open = { decision: undefined, controls: [] };
  const decision = {
    treatment: 'accepted' as const,
    by: name,
    reason: name,
    until: '2027-01-31',
    basis: { because: '', likelihood: 4, impact: 5 },
  };
  const tenantFinding = (place: string) => ({
    id: `T-02@${place}`,
    threat: 'T-02',
    place,
    verdict: 'applies' as const,
    because: [
      { q: 'one.tenants', place, value: place.slice(7), state: 'answered' as const },
      { item: 'privileged', place, value: true, state: 'answered' as const },
    ],
    likelihood: { base: 3, value: 4, steps: [{ by: 1, because: [answered('one.endpoint', 'public-open')] }] },
    impact: rated(4),
    inherent: risk(4, 4, 'high'),
    residual: { ...risk(2, 4, 'medium'), steps: [{ control: 'C-AAA-02', on: 'likelihood' as const, by: 2 }] },
    treatment: 'planned' as const,
    controls: ['C-AAA-02', 'C-AAA-03'],
  });
  const planned = (
    id: string,
    state: Plan['controls'][number]['state'],
    rest: object = {},
  ): Plan['controls'][number] => ({
    id,
    state,
    committed: false,
    chosenBy: [],
    clashes: false,
    owner: state === 'provider' ? 'provider' : 'platform-team',
    phase: 'at-creation',
    needs: [],
    cuts: ['T-01@A-01'],
    manifests: [],
    because: [],
    ...rest,
  });
  return {
    project,
    content: sampleContent,
    date: '2026-11-23',
    facts,
    topology: {
      zones: [{ id: 'admins', title: 'Admins', theirs: false }],
      elements: [],
      flows: [
        {
          id: 'DF-01/1',
          flow: 'DF-01',
          from: 'admins',
          to: 'A-01',
          class: 'control',
          title: 'People to the API server',
          carries: 'credentials',
          protocol: 'HTTPS',
          ports: [443],
          encrypted: 'yes',
          crosses: ['TB-02'],
          because: [],
        },
      ],
      boundaries: [
        { id: 'TB-02', title: 'Internet and us', between: ['internet', 'account'], soft: false, because: [] },
      ],
      presence: new Map(),
    },
    findings: [
      {
        id: 'T-01@A-01',
        threat: 'T-01',
        place: 'A-01',
        verdict: 'applies',
        because: [answered('one.endpoint', 'public-open')],
        likelihood: rated(4),
        impact: rated(5),
        inherent: risk(4, 5, 'critical'),
        residual: { ...risk(4, 5, 'critical'), steps: [] },
        treatment: 'to-decide',
        controls: ['C-AAA-01', 'C-AAA-04'],
      },
      tenantFinding('tenant:t1'),
      tenantFinding('tenant:t2'),
      {
        id: 'T-03@A-01',
        threat: 'T-03',
        place: 'A-01',
        verdict: 'open',
        because: [unanswered('one.nodes')],
        likelihood: rated(3),
        impact: rated(3),
        inherent: risk(3, 3, 'medium'),
        residual: { ...risk(3, 3, 'medium'), steps: [] },
        treatment: null,
        ...open,
      },
      {
        id: 'T-04@A-01',
        threat: 'T-04',
        place: 'A-01',
        verdict: 'absent',
        because: [{ q: 'one.way-in', value: null, state: 'not-applicable' }],
        likelihood: null,
        impact: null,
        inherent: null,
        residual: null,
        treatment: null,
        ...open,
      },
      {
        ...tenantFinding('tenant:t1'),
        id: 'T-01@tenant:t1',
        threat: 'T-01',
        treatment: 'accepted',
        decision,
        review: 'expired',
        overridden: name,
      },
    ],
    controls: [
      planned('C-AAA-01', 'suggested'),
      planned('C-AAA-02', 'planned', {
        committed: true,
        because: [answered('one.endpoint', 'public-open')],
        needs: ['C-AAA-01', 'C-AAA-03'],
        manifests: ['M-01:t1', 'M-01:t2'],
        owned: { name, due: '2026-12-24' },
      }),
      planned('C-AAA-03', 'provider'),
      planned('C-AAA-04', 'not-possible', { owned: { reason: name } }),
    ],
    contradictions: [
      {
        id: 'X-01@tenant:t1',
        contradiction: 'X-01',
        place: 'tenant:t1',
        clash: `The endpoint of ${name} is open.`,
        because: [answered('one.endpoint', 'public-open')],
        waysOut: [
          { label: 'Private only', effort: 'M', changes: [{ q: 'one.endpoint', value: 'private' }] },
          { label: 'Rename', effort: 'S', changes: [{ list: 'tenants', item: 't1', field: 'name', value: name }] },
          {
            label: 'Do without',
            effort: 'S',
            changes: [{ list: 'tenants', item: 't1', field: 'privileged', value: false }],
          },
          { label: 'Ask', effort: 'S', do: 'Ask the team.', opens: 'one.endpoint', changes: [] },
        ],
      },
    ],
    manifests: [
      {
        id: 'M-01:t1',
        manifest: 'M-01',
        layer: '20-namespaces',
        path: 'manifests/20-namespaces/payments/namespace.yaml',
        format: 'yaml',
        documents: [],
        implements: ['C-AAA-02'],
        shapedBy: [],
        because: [],
      },
    ],
    missing: [{ id: 'M-02:t1', state: 'waits', because: [], message: 'It waits for Q-ONE-05 (Who runs it).' }],
    roadmap: [{ phase: 'at-creation', controls: ['C-AAA-01', 'C-AAA-02'] }],
    frameworks: [
      {
        id: 'rules',
        framework: 'rules',
        because: [],
        lines: [{ id: '1.1', title: name, state: 'planned', controls: ['C-AAA-02'], threats: [] }],
      },
    ],
    openQuestions: [{ id: 'Q-ONE-05', name: 'one.nodes', undecided: { owner: name, until: '2026-12-01' } }],
    orphans: [{ finding: 'T-02@tenant:t9', what: 'decision' }],
    problems: [
      { where: 'answers.one.x', code: 'answer.unknown', message: `There is no question ${name}.`, fix: 'Remove it.' },
    ],
    risk: { inherent: 77, residual: 53, open: 9 },
  };
}

/** A picture whose label somebody typed. */
export const diagramOf = (name: string) => ({
  view: 'overview',
  title: 'Overview',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100" font-family="'IBM Plex Sans', system-ui, sans-serif"><text x="5" y="20">${name.replace(/[<>&]/g, '')}</text></svg>`,
  mermaid: 'flowchart LR\n  a --> b',
  alt: 'The model of the cluster.',
});
