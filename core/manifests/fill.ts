// A template tree with its values put in. Values go into the tree, never into text, so a hostile name stays a string.
import { type Condition, judge } from '../condition.ts';
import { indexOf } from '../content-index.ts';
import { fillText, knownValue, wholePath } from '../fill-text.ts';
import { type AnyKind, bind, isDerived, isKind, itemsOf, readList, readPath, type Scope } from '../scope.ts';
import type { Reading, Reason, Value } from '../value.ts';
import { type Step, writePath } from './object-path.ts';
import type { Decided, Template } from './template.ts';

/** What a filling has looked at: the reasons of readings it used, and of readings that had no value. */
export interface Ledger {
  readonly used: Set<readonly Reason[]>;
  readonly unanswered: Set<readonly Reason[]>;
  readonly notApplicable: Set<readonly Reason[]>;
}
export interface Filled {
  readonly tree: unknown;
  /** Path in `tree` → what decided the value there. */
  readonly why: Readonly<Record<string, Decided>>;
}
interface Filling {
  readonly template: Template;
  readonly ledger: Ledger;
  /** Where the filling is in the tree that it makes. */
  readonly path: Step[];
  readonly why: Record<string, Decided>;
}
/** What a `$includeWhen` leaves of a mapping whose condition is not true. */
const dropped = Symbol('dropped');

export function emptyLedger(): Ledger {
  return { used: new Set(), unanswered: new Set(), notApplicable: new Set() };
}

/** Every document that `documents` gives in this scope. What could not be filled is in the ledger. */
export function fillDocuments(
  documents: readonly unknown[],
  scope: Scope,
  template: Template,
  ledger: Ledger,
): readonly Filled[] {
  return documents.flatMap((document, index) =>
    repetitions(document, scope, ledger).flatMap((inner): readonly Filled[] => {
      const filling = { template, ledger, path: [], why: {} };
      noteReason(documents, index, inner, filling);
      const tree = fillNode(document, inner, filling);
      return tree === dropped ? [] : [{ tree, why: filling.why }];
    }),
  );
}

/** A text of the header (the file's path) with its values. */
export function fillLine(text: string, scope: Scope, ledger: Ledger): string {
  return fillText(text, (path) => use(readPath(scope, path), ledger));
}

function fillNode(node: unknown, scope: Scope, filling: Filling): unknown {
  if (typeof node === 'string') return fillString(node, scope, filling.ledger);
  if (typeof node === 'object' && node !== null && filling.template.fixed.has(node)) return node;
  if (Array.isArray(node)) return fillList(node, scope, filling);
  if (typeof node === 'object' && node !== null) return fillMapping(node, scope, filling);
  return node;
}

function fillString(text: string, scope: Scope, ledger: Ledger): Value {
  if (!text.includes('${')) return text;
  const whole = wholePath(text);
  if (whole === undefined) return fillLine(text, scope, ledger);
  const value = use(readPath(scope, whole), ledger) ?? '';
  return Array.isArray(value) ? [...value] : value;
}

function fillList(list: readonly unknown[], scope: Scope, filling: Filling): unknown[] {
  const out: unknown[] = [];
  for (const [index, entry] of list.entries()) {
    for (const inner of repetitions(entry, scope, filling.ledger)) {
      const value = fillPart(list, index, out.length, inner, filling);
      if (value !== dropped) out.push(value);
    }
  }
  return out;
}

function fillMapping(mapping: object, scope: Scope, filling: Filling): unknown {
  const parts = mapping as Readonly<Record<string, unknown>>;
  if (!included(parts.$includeWhen as Condition | undefined, scope, filling.ledger)) return dropped;
  // `$value` beside `$includeWhen` lets a single value come and go, where a mapping would be one level too many.
  if ('$value' in parts) return fillNode(parts.$value, scope, filling);
  const out: Record<string, unknown> = {};
  let kept = 0;
  let lost = 0;
  for (const name of Object.keys(parts)) {
    if (words.has(name)) continue;
    const key = name.includes('${') ? fillLine(name, scope, filling.ledger) : name;
    const value = fillPart(mapping, name, key, scope, filling);
    if (value === dropped) lost++;
    else {
      kept++;
      put(out, key, value);
    }
  }
  // A mapping that its conditions left empty would say what nobody meant.
  return lost > 0 && kept === 0 ? dropped : out;
}

/** The words of templates, which never reach a file. */
const words: ReadonlySet<string> = new Set(['$includeWhen', '$forEach', '$why']);

/** A plain assignment would take one key for something else; keys can hold what people typed. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value;
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Fills what lies at `key` of the template's `holder`; in the new tree it lies at `place`. */
function fillPart(holder: object, key: Step, place: Step, scope: Scope, filling: Filling): unknown {
  filling.path.push(place);
  const value = fillNode((holder as Readonly<Record<Step, unknown>>)[key], scope, filling);
  if (value !== dropped) noteReason(holder, key, scope, filling);
  filling.path.pop();
  return value;
}

/** The scopes in which an entry of a list, or a document, is written: one, or one for each item of its `$forEach`. */
function repetitions(entry: unknown, scope: Scope, ledger: Ledger): readonly Scope[] {
  const kind = typeof entry === 'object' && entry !== null && '$forEach' in entry ? entry.$forEach : undefined;
  if (!isKind(kind)) return [scope];
  const list = readList(scope.content, scope.facts, kind);
  const items = itemsOf(scope.content, scope.facts, kind);
  (items === undefined ? ledger.unanswered : ledger.used).add(list.because);
  return (items ?? []).filter(({ id }) => belongs(kind, id, scope, ledger)).map(({ id }) => bind(scope, { kind, id }));
}

/** Inside a repetition over tenants, an app that refers to a tenant is repeated for its own tenant alone. */
function belongs(kind: AnyKind, id: string, scope: Scope, ledger: Ledger): boolean {
  const question = isDerived(kind) ? undefined : indexOf(scope.content).listQuestion.get(kind);
  return (question?.fields ?? []).every((field) => {
    const owner = field.type === 'reference' ? scope.bound.find((bound) => bound.kind === field.to) : undefined;
    if (owner === undefined) return true;
    return use(scope.facts.readItem(kind, id, field.key), ledger) === owner.id;
  });
}

/** Whether a condition is true; an unknown one leaves the file waiting. */
export function included(condition: Condition | undefined, scope: Scope, ledger: Ledger): boolean {
  if (condition === undefined) return true;
  const { verdict, because } = judge(condition, scope.read);
  (verdict === 'unknown' ? ledger.unanswered : ledger.used).add(because);
  return verdict === true;
}

function use(reading: Reading, ledger: Ledger): Value | undefined {
  if (reading.state === 'answered') ledger.used.add(reading.because);
  else (reading.state === 'unanswered' ? ledger.unanswered : ledger.notApplicable).add(reading.because);
  return knownValue(reading);
}

/** Keeps what decided a value, and counts the answers that it names among those that shaped the file. */
function noteReason(holder: object, key: Step, { facts }: Scope, { template, ledger, path, why }: Filling): void {
  const decided = template.at.get(holder)?.get(key);
  if (decided === undefined) return;
  why[writePath(path)] = decided;
  for (const name of decided.from) {
    const reading = facts.read(name);
    if (reading.state === 'answered') ledger.used.add(reading.because);
  }
}
