// Stage "answer", beside the risk: what a framework asks for, item by item, and what of it the plan meets.
import { judge, mergeReasons } from './condition.ts';
import type { Content } from './content/content.ts';
import type { Framework } from './content/reference-data.ts';
import { indexOf } from './content-index.ts';
import { providerOf, readProvider } from './facts/provider.ts';
import type { Facts } from './facts.ts';
import { byCodeUnit } from './order.ts';
import type { Finding, FrameworkCoverage, FrameworkLine, ItemState, Plan, PlannedControl } from './plan-types.ts';
import { scopeOf } from './scope.ts';

/** The frameworks that the answers ask for, and that are written for this platform. Sorted by id. */
export function coverFrameworks(
  content: Content,
  facts: Facts,
  findings: readonly Finding[],
  controls: readonly PlannedControl[],
): readonly FrameworkCoverage[] {
  const { read } = scopeOf(content, facts);
  const provider = providerOf(facts);
  return content.frameworks.flatMap((framework): readonly FrameworkCoverage[] => {
    if (framework.shownWhen === undefined) return [];
    if (framework.on !== undefined && !framework.on.some((key) => key === provider)) return [];
    const { verdict, because } = judge(framework.shownWhen, read);
    if (verdict !== true) return [];
    const lines = frameworkLines(content, framework, { facts, findings, controls });
    const written = framework.on === undefined ? [] : readProvider(facts).because;
    return [{ id: framework.id, framework: framework.id, because: mergeReasons([because, written]), lines }];
  });
}

/** Each item of a framework with what becomes of it in a plan, whether or not the answers ask for the framework. */
export function frameworkLines(
  content: Content,
  framework: Framework,
  { facts, findings, controls }: Pick<Plan, 'facts' | 'findings' | 'controls'>,
): readonly FrameworkLine[] {
  const provider = providerOf(facts);
  const planned = new Map(controls.map((control) => [control.id, control]));
  const applying = new Set(findings.filter(({ verdict }) => verdict === 'applies').map(({ threat }) => threat));
  const against = new Map(findings.map((finding) => [finding.threat, finding.controls]));
  const named = namedBy(content, framework);
  const inPlan = (ids: readonly string[]) => ids.flatMap((control) => planned.get(control) ?? []);
  return itemsOf(content, framework).map(([id, item]): FrameworkLine => {
    const references = named.get(id) ?? { controls: [], threats: [] };
    const own = inPlan(references.controls);
    const threats = references.threats.filter((threat) => applying.has(threat));
    // What only threats name is a risk: the controls against each of them answer it.
    const answers = own.length > 0 ? [own] : threats.map((threat) => inPlan(against.get(threat) ?? []));
    const theirs = item.provider?.some((key) => key === provider) === true;
    const ids = [...new Set(answers.flat().map((control) => control.id))].sort(byCodeUnit);
    return { id, title: item.title, state: theirs ? 'provider' : stateOf(answers), controls: ids, threats };
  });
}

/** The items of a framework in the order of their numbers; another edition may lend them. */
export function itemsOf({ frameworks }: Content, framework: Framework) {
  const lender = framework.itemsOf === undefined ? framework : frameworks.find(({ id }) => id === framework.itemsOf);
  return Object.entries(lender?.items ?? {}).sort(([a], [b]) => byNumbers(a, b));
}

/** `5.2.9` before `5.2.10`; words by code unit. */
export function byNumbers(a: string, b: string): number {
  const padded = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(6, '0'));
  return byCodeUnit(padded(a), padded(b));
}

interface Named {
  readonly controls: string[];
  readonly threats: string[];
}
const known = new WeakMap<Content, Map<string, ReadonlyMap<string, Named>>>();

/** By item: the controls and threats whose references name it, in this edition or in the one that it shares items with. */
export function namedBy(content: Content, framework: Framework): ReadonlyMap<string, Named> {
  const found = known.get(content) ?? new Map<string, ReadonlyMap<string, Named>>();
  known.set(content, found);
  const before = found.get(framework.id);
  if (before !== undefined) return before;
  const editions = [framework.id, framework.itemsOf];
  const named = new Map<string, Named>();
  const collect = (
    kind: keyof Named,
    entries: readonly { readonly id: string; readonly references: readonly string[] }[],
  ) => {
    for (const { id, references } of entries) {
      for (const reference of references) {
        const colon = reference.indexOf(':');
        if (!editions.includes(reference.slice(0, colon))) continue;
        const item = reference.slice(colon + 1);
        const entry = named.get(item) ?? { controls: [], threats: [] };
        if (!entry[kind].includes(id)) entry[kind].push(id);
        named.set(item, entry);
      }
    }
  };
  collect('controls', indexOf(content).controls);
  collect('threats', indexOf(content).threats);
  found.set(framework.id, named);
  return named;
}

const worstFirst: readonly ItemState[] = ['open', 'planned', 'met', 'provider'];

/** The worst of the answers, each in the best state of its controls; an answer without a control is open. */
function stateOf(answers: readonly (readonly PlannedControl[])[]): ItemState {
  const states = answers.map(bestOf);
  return worstFirst.find((state) => states.includes(state)) ?? 'not-in-plan';
}

/** The provider answers only where nothing is left to us; else the best state of a control decides. */
function bestOf(controls: readonly PlannedControl[]): ItemState {
  const has = (...states: readonly PlannedControl['state'][]): boolean =>
    controls.some(({ state }) => states.includes(state));
  if (controls.length > 0 && controls.every(({ state }) => state === 'provider')) return 'provider';
  if (has('done')) return 'met';
  return has('planned', 'under-way') ? 'planned' : 'open';
}
