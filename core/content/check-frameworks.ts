// References to frameworks: the framework is there, the id looks like one of its own, and it is one of its items.
import type { Problem } from '../problem.ts';
import type { Checking, Located } from './checking.ts';
import { fitsPattern } from './id-pattern.ts';
import type { Framework } from './reference-data.ts';

/** The faults in the references of one threat or control. */
export function checkReferencesOf(
  { entry, value }: Located<{ readonly references: readonly string[] }>,
  checking: Checking,
): readonly Problem[] {
  return value.references.flatMap((reference, i) => {
    const colon = reference.indexOf(':');
    const message = faultOf(reference.slice(0, colon), reference.slice(colon + 1), checking);
    return message === undefined ? [] : [entry.problem(['references', i], 'content.unknown-id', message)];
  });
}

function faultOf(id: string, item: string, checking: Checking): string | undefined {
  const framework = frameworkOf(id, checking);
  if (framework === undefined) {
    return checking.has('frameworks', id) ? undefined : `There is no ${id} in frameworks.`;
  }
  if (!fitsPattern(framework.ids, item)) return `${item} does not look like an id of ${id}.`;
  const items = itemsOf(framework, checking);
  if (items === undefined || Object.hasOwn(items, item)) return undefined;
  const renamed = framework.renamed?.[item];
  return `${id} has no item ${item}${renamed === undefined || renamed === null ? '' : `; it is ${renamed} now`}.`;
}

function frameworkOf(id: string, checking: Checking): Framework | undefined {
  return checking.of('frameworks').find(({ value }) => value.id === id)?.value;
}

function itemsOf(framework: Framework, checking: Checking): Framework['items'] {
  return framework.itemsOf === undefined ? framework.items : frameworkOf(framework.itemsOf, checking)?.items;
}

/** The faults of the frameworks themselves: ids of items, the edition they share items with, names that lead on. */
export function checkFrameworks(checking: Checking): readonly Problem[] {
  return checking.of('frameworks').flatMap(({ entry, value }) => {
    const fault = (path: readonly string[], message: string) => entry.problem(path, 'content.framework', message);
    const shared = value.itemsOf === undefined ? undefined : frameworkOf(value.itemsOf, checking);
    const strange = Object.keys(value.items ?? {}).filter((id) => !fitsPattern(value.ids, id));
    const items = itemsOf(value, checking) ?? {};
    const silent = Object.keys(value.unanswered ?? {});
    const unknown = silent.filter((id) => !Object.hasOwn(items, id));
    const named = silent.filter((id) => namers(value, id, checking).length > 0);
    const strangers = Object.entries(value.items ?? {}).flatMap(([id, { controls = [] }]) =>
      controls.filter((control) => !checking.has('controls', control)).map((control) => ({ id, control })),
    );
    const lost = Object.entries(value.renamed ?? {}).filter(([, to]) => to !== null && !Object.hasOwn(items, to));
    return [
      ...(value.itemsOf !== undefined && shared?.items === undefined
        ? [fault(['itemsOf'], `${value.itemsOf} is no framework with items.`)]
        : []),
      ...strange.map((id) => fault(['items', id], `${id} does not look like an id of this framework.`)),
      ...strangers.map(({ id, control }) => fault(['items', id, 'controls'], `There is no ${control} in controls.`)),
      ...unknown.map((id) => fault(['unanswered', id], `There is no item ${id}.`)),
      ...named.map((id) =>
        fault(['unanswered', id], `${id} is named after all, by ${namers(value, id, checking).join(', ')}.`),
      ),
      ...lost.map(([from, to]) => fault(['renamed', from], `There is no item ${to}.`)),
    ];
  });
}

/** The threats and controls that name an item, in this edition or in the one that it shares items with. */
function namers({ id, itemsOf: lender }: Framework, item: string, checking: Checking): readonly string[] {
  const references = [id, ...(lender === undefined ? [] : [lender])].map((edition) => `${edition}:${item}`);
  return [...checking.of('threats'), ...checking.of('controls')]
    .filter(({ value }) => value.references.some((reference) => references.includes(reference)))
    .map(({ value }) => value.id);
}
