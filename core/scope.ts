// What a rule or a template sees at one place: every fact, and the items that the place or a repetition has bound.
import type { Read } from './condition.ts';
import type { Content } from './content/content.ts';
import { derivedKinds, type ItemKind, itemKinds } from './content/shapes.ts';
import { indexOf } from './content-index.ts';
import type { Facts } from './facts.ts';
import type { Item, Reading } from './value.ts';

export type AnyKind = ItemKind | (typeof derivedKinds)[number];

/** An item by kind and id; without an id it stands for the items of a list that nobody has answered yet. */
export interface Bound {
  readonly kind: AnyKind;
  readonly id: string | undefined;
}

export interface Scope {
  readonly content: Content;
  readonly facts: Facts;
  /** The innermost comes last: it is what `item:` reads. */
  readonly bound: readonly Bound[];
  readonly read: Read;
}

/** What is read where these items are bound; without any, what holds for the whole cluster. */
export function scopeOf(content: Content, facts: Facts, bound: readonly Bound[] = []): Scope {
  const read: Read = (subject) => {
    if ('q' in subject) return facts.read(subject.q);
    if ('fact' in subject) return facts.read(subject.fact);
    const current = bound.at(-1);
    return current === undefined ? nothing : readBound(content, facts, current, subject.item);
  };
  return { content, facts, bound, read };
}

/** The same scope with one more item bound. */
export function bind(scope: Scope, item: Bound): Scope {
  return scopeOf(scope.content, scope.facts, [...scope.bound, item]);
}

const nothing: Reading = { state: 'unanswered', because: [] };

function readBound(content: Content, facts: Facts, { kind, id }: Bound, field: string): Reading {
  if (id !== undefined) return facts.readItem(kind, id, field);
  return { state: 'unanswered', because: readList(content, facts, kind).because };
}

/** The list behind a kind as a fact; a derived kind has no question of its own, so it is what its items are. */
export function readList(content: Content, facts: Facts, kind: AnyKind): Reading {
  const question = isDerived(kind) ? undefined : indexOf(content).listQuestion.get(kind);
  if (question !== undefined) return facts.read(question.name);
  const items = facts.items(kind);
  return items === undefined ? nothing : { state: 'answered', value: items, because: [] };
}

/** The items of a kind: a list that does not apply is as empty as one that is known to be; undefined when unanswered. */
export function itemsOf(content: Content, facts: Facts, kind: AnyKind): readonly Item[] | undefined {
  return readList(content, facts, kind).state === 'not-applicable' ? [] : facts.items(kind);
}

/**
 * What `${path}` stands for: a fact by its dotted name, else a field of a bound item (`tenant.namespace`). Facts come
 * first, because the name of a kind can also be the topic of facts (`network.layout` beside `network.vlan`).
 */
export function readPath(scope: Scope, path: string): Reading {
  const dot = path.indexOf('.');
  const kind = path.slice(0, dot);
  const item = scope.bound.filter((bound) => bound.kind === kind).at(-1);
  if (item !== undefined && !scope.facts.all.has(path)) {
    return readBound(scope.content, scope.facts, item, path.slice(dot + 1));
  }
  return scope.facts.read(path);
}

/** Items of a derived kind are computed; nobody typed them. */
export function isDerived(kind: AnyKind): kind is (typeof derivedKinds)[number] {
  return derivedKinds.some((derived) => derived === kind);
}

/** Whether a word of the content names a kind of items, typed or computed. */
export function isKind(word: unknown): word is AnyKind {
  return itemKinds.some((kind) => kind === word);
}
