// Commands of checks: who judges them, and what the lists put into them.
import { describe, expect, it } from 'vitest';
import type { Verification } from '../../../core/content/control.ts';
import { commandOf, fillCommand, judgeOf } from '../../../core/verify/fill-command.ts';
import { fillCheck } from '../../../core/verify/plan-checks.ts';

const check = (run: string, more: Partial<Verification> = {}): Verification => ({ run, expect: 'So.', ...more });
const pass = { stdout: '^no' };

describe('a check is judged', () => {
  it.each<[string, Verification]>([
    ['script', check('kubectl get x -n <tenant> --as-group=<group>', { pass })],
    ['by-hand', check('kubectl get x')],
    ['by-hand', check('kubectl get <name of yours>', { pass })],
    ['changes', check('kubectl delete x', { pass, changes: true })],
  ])('%s', (judge, of) => expect(judgeOf(of)).toBe(judge));
});

it('a JSONPath is part of the command', () => {
  expect(commandOf(check('kubectl get x', { pass: { jsonpath: '{.a b}', is: 'c' } }))).toBe(
    `kubectl get x -o jsonpath='{.a b}'`,
  );
});

describe('a value', () => {
  it('is one word or a part of one, whatever is in it', () => {
    expect(fillCommand('x --as-group=<group> <tenant>', { group: `it's <tenant> $(x)`, tenant: 't1' })).toBe(
      `x --as-group='it'\\''s <tenant> $(x)' t1`,
    );
  });
  it('that is missing leaves the command to a person', () => {
    expect(fillCommand('x <group>', { tenant: 't1' })).toBeUndefined();
    expect(fillCommand('x <another>', { tenant: 't1' })).toBeUndefined();
  });
  it.each(['a\u202eb', 'a\nb', 'a\u0007b', 'a\u200bb'])('that hides characters is not filled in: %j', (group) => {
    expect(fillCommand('x <group>', { group })).toBeUndefined();
  });
});

describe('a check is run', () => {
  const tenants = [{ tenant: 'one', group: 'g1' }, { tenant: 'two' }];
  const fillings = { cluster: { cluster: 'c1' }, tenants };
  it('once for each tenant that it names, and by hand where a field is missing', () => {
    expect(fillCheck(check('x <group>', { pass }), fillings)).toMatchObject([
      { tenant: 'one', command: 'x g1', judge: 'script' },
      { tenant: 'two', command: 'x <group>', judge: 'by-hand' },
    ]);
  });
  it('once where it names the cluster or nothing', () => {
    expect(fillCheck(check('x <cluster>', { pass }), fillings)).toMatchObject([{ command: 'x c1', judge: 'script' }]);
    expect(fillCheck(check('x <tenant>'), fillings)).toMatchObject([{ command: 'x <tenant>', judge: 'by-hand' }]);
  });
  it('by hand while there is no tenant', () => {
    expect(fillCheck(check('x <tenant>', { pass }), { cluster: {}, tenants: [] })).toMatchObject([
      { command: 'x <tenant>', judge: 'by-hand' },
    ]);
  });
});
