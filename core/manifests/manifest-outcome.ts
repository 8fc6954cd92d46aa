// One manifest in one scope: written as a filled tree, absent, or waiting for an answer.
import { mergeReasons, type Verdict } from '../condition.ts';
import type { Content } from '../content/content.ts';
import type { Manifest } from '../content/manifest.ts';
import { readProvider } from '../facts/provider.ts';
import type { Facts } from '../facts.ts';
import { bind, itemsOf, readList, type Scope, scopeOf } from '../scope.ts';
import type { Reason } from '../value.ts';
import { emptyLedger, type Filled, fillDocuments, fillLine, included, type Ledger } from './fill.ts';
import { folderOf, plainPath } from './manifest-paths.ts';
import { templateOf } from './template.ts';

/** `item` is the id of the list item that a repeated manifest was filled for. */
export type ManifestOutcome = { readonly item?: string; readonly because: readonly Reason[] } & (
  | { readonly state: 'written'; readonly path: string; readonly documents: readonly Filled[] }
  /** `why` says what kept it away: another platform, an empty list, its own condition, or a value that has no place here. */
  | { readonly state: 'absent'; readonly why: 'provider' | 'list' | 'condition' | 'value' }
  | { readonly state: 'waits' }
);

/** What becomes of a manifest by its own words alone, whatever its controls are: one outcome, or one for each item. */
export function outcomesOf(manifest: Manifest, content: Content, facts: Facts): readonly ManifestOutcome[] {
  const scope = scopeOf(content, facts);
  const fits = fitsProvider(manifest, facts);
  const { because } = readProvider(facts);
  if (fits === false) return [{ state: 'absent', why: 'provider', because }];
  if (fits === 'unknown') return [{ state: 'waits', because }];
  if (manifest.forEach === undefined) return [outcomeIn(manifest, scope)];

  const kind = manifest.forEach;
  const items = itemsOf(content, facts, kind);
  const list = readList(content, facts, kind).because;
  if (items === undefined) return [outcomeWithoutItems(manifest, bind(scope, { kind, id: undefined }), list)];
  if (items.length === 0) return [{ state: 'absent', why: 'list', because: list }];
  return items.map(({ id }) => ({ ...outcomeIn(manifest, bind(scope, { kind, id })), item: id }));
}

function fitsProvider({ providers }: Manifest, facts: Facts): Verdict {
  if (providers === undefined) return true;
  const reading = readProvider(facts);
  if (reading.state !== 'answered') return 'unknown';
  return providers.some((provider) => provider === reading.value);
}

/** With an unanswered list the condition can still be false, whatever the items will be. */
function outcomeWithoutItems(manifest: Manifest, scope: Scope, list: readonly Reason[]): ManifestOutcome {
  const ledger = emptyLedger();
  if (!included(manifest.includeWhen, scope, ledger) && ledger.unanswered.size === 0) {
    return { state: 'absent', why: 'condition', because: mergeReasons([...ledger.used]) };
  }
  return { state: 'waits', because: mergeReasons([list, ...ledger.unanswered]) };
}

function outcomeIn(manifest: Manifest, scope: Scope): ManifestOutcome {
  const ledger = emptyLedger();
  if (!included(manifest.includeWhen, scope, ledger)) return notIncluded(ledger);
  const path = `${folderOf(manifest)}/${plainPath(fillLine(manifest.file, scope, ledger))}`;
  const documents = fillDocuments(manifest.documents, scope, templateOf(manifest), ledger);
  if (ledger.unanswered.size > 0) return { state: 'waits', because: mergeReasons([...ledger.unanswered]) };
  if (ledger.notApplicable.size > 0) {
    return { state: 'absent', why: 'value', because: mergeReasons([...ledger.notApplicable]) };
  }
  const provider = manifest.providers === undefined ? [] : readProvider(scope.facts).because;
  const because = mergeReasons([provider, ...ledger.used]);
  if (documents.length === 0) return { state: 'absent', why: 'condition', because };
  return { state: 'written', path, documents, because };
}

function notIncluded(ledger: Ledger): ManifestOutcome {
  return ledger.unanswered.size > 0
    ? { state: 'waits', because: mergeReasons([...ledger.unanswered]) }
    : { state: 'absent', why: 'condition', because: mergeReasons([...ledger.used]) };
}
