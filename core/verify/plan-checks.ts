// The checks of a plan: which verifications hold here, with the lists filled in, and who can judge each.
import type { Control, Verification } from '../content/control.ts';
import { indexOf } from '../content-index.ts';
import { providerOf } from '../facts/provider.ts';
import { knownValue } from '../fill-text.ts';
import type { Plan } from '../plan-types.ts';
import { commandOf, type Filling, fillCommand, type Judge, judgeOf, placeholdersOf } from './fill-command.ts';

export interface CheckedControl {
  readonly control: Control;
  /** The verifications for this platform, as the content says them. */
  readonly checks: readonly Verification[];
}
export interface PlanCheck {
  readonly check: Verification;
  /** The namespace of the tenant that it was filled for. */
  readonly tenant?: string;
  readonly command: string;
  readonly judge: Judge;
}

/** Controls of the plan that can be verified, in order of id. What is marked as not possible is not looked for. */
export function checkedControls(plan: Plan): readonly CheckedControl[] {
  const provider = providerOf(plan.facts);
  return plan.controls.flatMap(({ id, state }): readonly CheckedControl[] => {
    const control = indexOf(plan.content).control.get(id);
    if (control === undefined || state === 'not-possible') return [];
    const checks = (control.verify ?? []).filter(
      ({ on }) => on === undefined || (provider !== undefined && on.includes(provider)),
    );
    return checks.length === 0 ? [] : [{ control, checks }];
  });
}

/** What a command may name, for the whole cluster and for each tenant. */
export interface Fillings {
  readonly cluster: Filling;
  readonly tenants: readonly Filling[];
}

export function fillingsOf({ facts }: Plan): Fillings {
  const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
  const cluster = { cluster: text(knownValue(facts.read('platform.cluster-name'))) };
  const tenants = (facts.items('tenant') ?? []).map(({ id }) => {
    const field = (name: string) => text(knownValue(facts.readItem('tenant', id, name)));
    return defined({ ...cluster, tenant: field('namespace'), group: field('group') });
  });
  return { cluster: defined(cluster), tenants };
}

function defined(values: Readonly<Record<string, string | undefined>>): Filling {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** One check as often as it has to be run: once, or once for each tenant that it names. */
export function fillCheck(check: Verification, { cluster, tenants }: Fillings): readonly PlanCheck[] {
  const command = commandOf(check);
  const judge = judgeOf(check);
  if (judge !== 'script') return [{ check, command, judge }];
  const isPerTenant = placeholdersOf(command).some(({ name }) => name === 'tenant' || name === 'group');
  const runs = isPerTenant ? tenants : [cluster];
  if (runs.length === 0) return [{ check, command, judge: 'by-hand' }];
  return runs.map((values): PlanCheck => {
    const filled = fillCommand(command, values);
    const tenant = isPerTenant && values.tenant !== undefined ? { tenant: values.tenant } : {};
    return { check, ...tenant, command: filled ?? command, judge: filled === undefined ? 'by-hand' : judge };
  });
}
