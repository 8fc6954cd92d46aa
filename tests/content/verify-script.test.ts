// verify.sh in a real shell on every provider: a stand-in answers for the cluster, and no word of it is more than text.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type ProviderKey, providerKeys } from '../../core/content/shapes.ts';
import { makePlan } from '../../core/make-plan.ts';
import type { Plan } from '../../core/plan-types.ts';
import { commandOf, judgeOf } from '../../core/verify/fill-command.ts';
import { checkedControls, fillCheck, fillingsOf, type PlanCheck } from '../../core/verify/plan-checks.ts';
import { readPipe } from '../../core/verify/shell-line.ts';
import { verifyFiles } from '../../core/verify/verify-files.ts';
import { projectOn } from '../fixtures/provider-projects.ts';
import { hostileNames } from '../hostile/hostile-texts.ts';
import { realContent } from './real-content.ts';

const content = await realContent();
const folder = mkdtempSync(join(tmpdir(), 'parapet-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Only these commands are there, so that whatever the machine has installed answers nothing. */
const bin = join(folder, 'bin');
mkdirSync(bin);
for (const tool of ['sh', 'cat', 'cut', 'dirname', 'grep', 'head', 'mktemp', 'rm', 'tr', 'wc']) {
  const found = (process.env.PATH ?? '').split(delimiter).find((place) => existsSync(join(place, tool)));
  symlinkSync(join(found ?? '/bin', tool), join(bin, tool));
}
const calls = join(folder, 'calls');
const script = join(folder, 'plan', 'verify', 'verify.sh');
mkdirSync(join(folder, 'plan', 'verify'), { recursive: true });

/** A stand-in that writes down its words, then answers as `says` does. */
function standIn(tool: string, says: string): void {
  const text = `#!/bin/sh\nprintf '%s\\0' ${tool} "$@" >>'${calls}'\nprintf '\\n' >>'${calls}'\n${says}\n`;
  writeFileSync(join(bin, tool), text);
  chmodSync(join(bin, tool), 0o700);
}
const cluster = (answers: string): void =>
  standIn(
    'kubectl',
    `case "$*" in\n*'--raw /version'*) echo gitVersion ;;\n*current-context*) echo prod ;;\n${answers}\nesac`,
  );
beforeEach(() => {
  for (const file of [calls, ...['kubectl', 'oc', 'aws', 'jq'].map((tool) => join(bin, tool))])
    rmSync(file, { force: true });
});

function run(plan: Plan, ...options: readonly string[]) {
  writeFileSync(script, verifyFiles(plan)[0]!.text);
  const done = spawnSync('/bin/sh', [script, ...options], { env: { PATH: bin, TMPDIR: folder }, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
/** The commands that reached a stand-in, each as its words. */
function called(): readonly (readonly string[])[] {
  const text = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  return text
    .split('\0\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\0'));
}
const rows = (out: string, word: string): readonly string[] =>
  out.split('\n').filter((line) => line.startsWith(`${word.padEnd(6)}  C-`));

/** The plan of the fixture with one tenant, so that a whole run stays short. */
function planOn(provider: ProviderKey, fields: Readonly<Record<string, string>> = {}, length = 1): Plan {
  const project = projectOn(provider);
  const tenants = (project.lists.tenants ?? [])
    .slice(0, length)
    .map((tenant) => ({ ...tenant, group: 'team', ...fields }));
  return makePlan(content, { ...project, lists: { ...project.lists, tenants } }, '2026-11-23');
}
const plans = new Map(providerKeys.map((provider) => [provider, planOn(provider)]));
const checksIn = (plan: Plan): readonly (PlanCheck & { readonly id: string })[] =>
  checkedControls(plan).flatMap(({ control, checks }) =>
    checks.flatMap((check) => fillCheck(check, fillingsOf(plan))).map((check) => ({ ...check, id: control.id })),
  );

describe.each(providerKeys)('on %s', (provider) => {
  const plan = plans.get(provider)!;
  const scripted = checksIn(plan).filter(({ judge }) => judge === 'script');

  it('a shell reads it, and it lists every check without running one', () => {
    const { code, out } = run(plan, '--list');
    execFileSync('/bin/sh', ['-n', script]);
    expect(code).toBe(0);
    expect(rows(out, 'script')).toHaveLength(scripted.length);
    expect(rows(out, 'manual')).toHaveLength(checksIn(plan).length - scripted.length);
    expect(called()).toEqual([]);
    expect(scripted.length).toBeGreaterThan(30);
  });

  it('an empty cluster fails what must be there, and is asked nothing but questions', () => {
    for (const tool of ['oc', 'aws']) standIn(tool, 'exit 1');
    cluster("*get*) echo 'Error from server (NotFound): it is not there' >&2; exit 1 ;;\n*can-i*) echo no; exit 1 ;;");
    const { code, out, err } = run(plan);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const counts = (['pass', 'fail', 'manual'] as const).map((word) => rows(out, word).length);
    expect(out.trimEnd().split('\n').at(-1)).toBe(`${counts[0]} passed, ${counts[1]} failed, ${counts[2]} manual.`);
    expect(counts[0]! + counts[1]! + counts[2]!).toBe(checksIn(plan).length);
    const verbs = new Set(called().map(([tool, verb = '', next = '']) => `${tool} ${verb} ${next}`));
    const reading =
      /^((kubectl|oc) (get |diff |auth can-i|config (view|current-context))|aws \S+ (get|describe|list)-)/;
    expect([...verbs].filter((verb) => !reading.test(verb))).toEqual([]);
  });

  it('without tools everything is manual, and nothing has failed', () => {
    const { code, out } = run(plan);
    expect(code).toBe(0);
    expect(rows(out, 'manual')).toHaveLength(checksIn(plan).length);
    expect(out).toContain('why:  kubectl is not installed.');
  });

  it('every command is the words that the check of the content saw', () => {
    const stages = scripted.flatMap(({ command }) => readPipe(command) ?? []);
    const lines = stages.map(({ text }) => text.replace(/^\S+/, 'show'));
    const text = ['show() { printf "%s\\0" "$@"; printf "\\n"; }', ...lines].join('\n');
    const shown = execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8' }).split('\0\n').slice(0, -1);
    expect(shown.map((line) => line.split('\0'))).toEqual(stages.map(({ words }) => words.slice(1)));
  });
});

describe('a check', () => {
  const plan = plans.get('self-managed')!;
  const only = (id: string): ReturnType<typeof run> => run(plan, '--only', id);
  const policy = (says: string): void => cluster(`*'networkpolicy default-deny'*) ${says} ;;`);

  it('passes', () => {
    policy(`echo '["Ingress","Egress"]'`);
    const { code, out } = only('C-NET-02');
    expect({ code, passed: rows(out, 'pass').length, failed: rows(out, 'fail').length }).toEqual({
      code: 0,
      passed: 1,
      failed: 0,
    });
    expect(out).toContain('Context: prod');
  });
  it('fails, with what was run and seen', () => {
    policy(`echo '["Ingress"]'`);
    const { code, out } = only('C-NET-02');
    expect(code).toBe(1);
    expect(rows(out, 'fail')).toHaveLength(1);
    expect(out).toMatch(/ran: {2}kubectl get networkpolicy default-deny --namespace \S+ -o jsonpath=/);
    expect(out).toContain('saw:  ["Ingress"]');
  });
  it('says nothing when its command failed, whatever came out', () => {
    policy(`echo '["Ingress","Egress"]'; echo 'Error from server (NotFound)' >&2; exit 1`);
    expect(only('C-NET-02').code).toBe(1);
  });
  it('takes no count of nothing for a count of 0', () => {
    cluster("*'serviceaccount default'*) printf false ;;\n*pods*) echo 'error: no such kind' >&2; exit 1 ;;");
    const { code, out } = only('C-WRK-11');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('saw:  error: no such kind') });
  });
  it('is left to a person where the cluster refuses the look', () => {
    policy(`echo 'Error from server (Forbidden): no' >&2; exit 1`);
    const { code, out } = only('C-NET-02');
    expect(code).toBe(0);
    expect(out).toContain('why:  It could not look: Error from server (Forbidden): no');
  });
  it('reads one value by its JSONPath', () => {
    cluster("*'serviceaccount default'*'-o jsonpath={.automountServiceAccountToken}') printf false ;;\n*pods*) ;;");
    expect(only('C-WRK-11').code).toBe(0);
    cluster("*'serviceaccount default'*) printf true ;;\n*pods*) ;;");
    expect(only('C-WRK-11').code).toBe(1);
  });
  it('goes by the exit code, and runs in the folder of the plan', () => {
    cluster('diff*) test -f verify/verify.sh ;;');
    expect(only('C-LIF-05').code).toBe(0);
    cluster('diff*) echo changed; exit 1 ;;');
    const { code, out } = only('C-LIF-05');
    expect(code).toBe(1);
    expect(out).toContain('saw:  exit code 1, changed');
  });
  it('prints no colour and moves no cursor, whatever the cluster answers', () => {
    policy(`printf 'a\\033[31mb\\007\\r\\nc'`);
    expect(only('C-NET-02').out).toContain('saw:  a[31mb  c');
  });
});

describe('options', () => {
  const plan = plans.get('eks')!;
  it('choose controls', () => {
    cluster('*) ;;');
    const { out } = run(plan, '--list', '--only=C-NET-02,C-WRK-01');
    const shown = [...rows(out, 'script'), ...rows(out, 'manual')].map((row) => row.slice(8, 16));
    expect([...new Set(shown)]).toEqual(['C-NET-02', 'C-WRK-01']);
  });
  it.each([['--only', 'C-NET-99'], ['--only'], ['--everything']])('that are wrong end with 2: %s %s', (...options) => {
    const { code, out, err } = run(plan, ...options);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Try: sh verify/verify.sh -h');
  });
  it('show the help', () => {
    expect(run(plan, '-h')).toMatchObject({ code: 0, out: expect.stringMatching(/^Usage: sh verify\/verify\.sh/) });
  });
  it('end with 2 where the cluster does not answer', () => {
    standIn('kubectl', "echo 'connection refused' >&2; exit 1");
    const { code, err } = run(plan);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('does not answer: connection refused') });
  });
});

describe.each(providerKeys)('hostile names on %s', (provider) => {
  it('reach the tool as they were typed, or are not filled in', () => {
    const names = [...hostileNames, `$(touch ${folder}/pwned)`, `'; touch ${folder}/pwned; '`, '<tenant>', '%s%n'];
    const project = projectOn(provider);
    const [first] = project.lists.tenants ?? [];
    const tenants = names.map((name, at) => ({ ...first!, id: `t${at + 1}`, name, group: name }));
    const plan = makePlan(content, { ...project, lists: { ...project.lists, tenants } }, '2026-11-23');
    cluster('*can-i*) echo no; exit 1 ;;');
    const { code, out } = run(plan, '--only', 'C-API-09');
    expect(code).toBe(0);
    const groups = called().flatMap((words) =>
      words.flatMap((word) => /^--as-group=(?!system:)(.*)$/s.exec(word)?.[1] ?? []),
    );
    expect(groups).toEqual(names.filter((name) => !/[\p{Cf}\ufffe\uffff]/u.test(name)));
    expect(out).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
    execFileSync('/bin/sh', ['-n', script]);
  });
});

it('the patterns of the content are regular expressions that grep reads', () => {
  const patterns = content.controls.flatMap(({ verify = [] }) =>
    verify.flatMap(({ pass }) => (pass !== undefined && 'stdout' in pass ? [pass.stdout] : [])),
  );
  for (const pattern of patterns) {
    expect(spawnSync('grep', ['-Eq', '-e', pattern], { input: 'x\n' }).status, pattern).toBeLessThan(2);
  }
  expect(patterns.length).toBeGreaterThan(60);
});

it('what a script may judge, it can read', () => {
  for (const { verify = [] } of content.controls) {
    for (const check of verify.filter((one) => judgeOf(one) === 'script')) {
      expect(readPipe(commandOf(check).replace(/<[^<>]+>/g, 'x')), check.run).toBeDefined();
    }
  }
});
