// The facts of one project while they are worked out: on demand, each once, with the problems found on the way.
import { absentReading, mergeReasons } from '../condition.ts';
import { type Answerable, fieldOf, type ListQuestion, listOf } from '../content/answerables.ts';
import type { Content } from '../content/content.ts';
import type { ItemKind } from '../content/shapes.ts';
import { indexOf } from '../content-index.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project-types.ts';
import type { Item, Reading, Reason } from '../value.ts';
import type { Fault } from './check-value.ts';
import type { Book, DerivedFact, DerivedField } from './derived-fact.ts';
import { derivedFacts, derivedFields } from './derived-facts.ts';
import { overlapItems } from './overlaps.ts';
import { hiddenBy, readAnswer } from './read-answer.ts';

const factsByName: ReadonlyMap<string, DerivedFact> = new Map(derivedFacts.map((fact) => [fact.name, fact]));
const fieldsByKey: ReadonlyMap<string, DerivedField> = new Map(
  derivedFields.map((derived) => [`${derived.kind}/${derived.field}`, derived]),
);

/** By the name of a fact, or of a field of one item. */
type Readings = Map<string, Reading>;

/** Works facts out on demand and once each, so that they may read each other in any order. */
export class FactBook implements Book {
  readonly problems: Problem[] = [];
  readonly content: Content;
  readonly project: Project;
  private readonly readings: Readings = new Map();
  /** By kind and id; a key of kind, id and field would be spelt anew for every look. */
  private readonly fieldsOf = new Map<string, Map<string, Readings>>();
  private readonly answers: ReadonlyMap<string, Answerable>;
  private readonly lists: ReadonlyMap<ItemKind, ListQuestion>;
  private overlaps: ReturnType<typeof overlapItems> | 'not yet' = 'not yet';

  constructor(content: Content, project: Project) {
    this.content = content;
    this.project = project;
    const { answerable, listQuestion } = indexOf(content);
    this.answers = answerable;
    this.lists = listQuestion;
  }

  read(name: string): Reading {
    return this.readings.get(name) ?? once(this.readings, name, () => this.workOut(name));
  }

  private workOut(name: string): Reading {
    const answerable = this.answers.get(name);
    if (answerable !== undefined) return this.readAnswer(answerable);
    const derived = factsByName.get(name);
    return derived === undefined
      ? absentReading({ q: name }, 'unanswered')
      : withFact({ fact: name }, derived.derive(this));
  }

  readList(kind: ItemKind): Reading {
    const question = this.lists.get(kind);
    return question === undefined ? absentReading({ q: listOf(kind) }, 'unanswered') : this.read(question.name);
  }

  items(kind: ItemKind | 'overlap'): readonly Item[] | undefined {
    if (kind === 'overlap') return this.overlapItems()?.map(({ item }) => item);
    const list = this.readList(kind);
    if (list.state === 'unanswered') return undefined;
    return list.state === 'answered' ? (list.value as readonly Item[]) : [];
  }

  readItem(kind: ItemKind | 'overlap', id: string, field: string): Reading {
    const readings = entryOf(entryOf(this.fieldsOf, kind), id);
    return readings.get(field) ?? once(readings, field, () => this.workOutField(kind, id, field));
  }

  private workOutField(kind: ItemKind | 'overlap', id: string, field: string): Reading {
    if (kind === 'overlap') return this.readOverlap(id, field);
    const reason = { item: field, place: `${kind}:${id}` };
    const derived = fieldsByKey.get(`${kind}/${field}`);
    if (derived !== undefined) return withFact(reason, derived.derive(this, id));
    return this.readField(kind, id, field, reason);
  }

  /** Reads all fields of all items, of hidden lists too, so that every problem is known. */
  readEveryItem(): void {
    for (const [kind, question] of this.lists) {
      for (const { id } of this.project.lists[question.list] ?? []) {
        for (const { key } of question.fields) this.readItem(kind, id, key);
      }
    }
  }

  private readAnswer({ name, asked, askedWhen }: Answerable): Reading {
    if (asked.type === 'list') return this.readListAnswer(name, asked, askedWhen);
    const answer = { asked, askedWhen, stored: own(this.project.answers, name)?.value, reason: { q: name } };
    const { reading, fault } = readAnswer(answer, this.subject, this.hasItem);
    if (fault !== undefined) this.report(`answers.${name}`, fault);
    return reading;
  }

  /** The reason names the items by id: names may be long, and may change without a change of the verdict. */
  private readListAnswer(name: string, question: ListQuestion, askedWhen: Answerable['askedWhen']): Reading {
    const hidden = hiddenBy(askedWhen, this.subject);
    if (hidden !== undefined) return hidden;
    const items = this.project.lists[question.list];
    if (items === undefined) return absentReading({ q: name }, 'unanswered');
    const value = items.map(({ id }) => id);
    return { state: 'answered', value: items, because: [{ q: name, value, state: 'answered' }] };
  }

  private readField(kind: ItemKind, id: string, key: string, reason: Omit<Reason, 'value' | 'state'>): Reading {
    const question = this.lists.get(kind);
    const field = fieldOf(question, key);
    const items = (question && this.project.lists[question.list]) ?? [];
    const at = items.findIndex((item) => item.id === id);
    if (question === undefined || field === undefined || at < 0) return absentReading(reason, 'unanswered');
    const answer = {
      asked: field,
      askedWhen: [question.askedWhen, field.askedWhen].filter((when) => when !== undefined),
      stored: own(items[at]!, key),
      reason,
    };
    const read = (subject: Parameters<typeof this.subject>[0]): Reading =>
      'item' in subject ? this.readItem(kind, id, subject.item) : this.subject(subject);
    const { reading, fault } = readAnswer(answer, read, this.hasItem);
    if (fault !== undefined) this.report(`lists.${question.list}[${at}].${key}`, fault);
    return reading;
  }

  private overlapItems(): ReturnType<typeof overlapItems> {
    if (this.overlaps === 'not yet') this.overlaps = overlapItems(this);
    return this.overlaps;
  }

  private readOverlap(id: string, field: string): Reading {
    const reason = { item: field, place: `network:${id}` };
    const found = this.overlapItems()?.find(({ item }) => item.id === id);
    const value = found === undefined ? undefined : own(found.item, field);
    if (found === undefined) return absentReading(reason, 'unanswered');
    if (value === undefined) return withFact(reason, { state: 'not-applicable', because: found.because });
    return withFact(reason, { state: 'answered', value, because: found.because });
  }

  private readonly subject = (
    subject: { readonly q: string } | { readonly fact: string } | { readonly item: string },
  ): Reading => {
    if ('item' in subject) return absentReading(subject, 'unanswered');
    return this.read('q' in subject ? subject.q : subject.fact);
  };

  private readonly hasItem = (kind: ItemKind, id: string): boolean =>
    this.project.lists[listOf(kind)]?.some((item) => item.id === id) ?? false;

  private report(where: string, fault: Fault): void {
    this.problems.push({ where, ...fault });
  }
}

/** A stored value by its name, never one that every object inherits. */
function own<T>(record: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is asked for while it is being worked out has a circle behind it, which assemble refuses; here it ends. */
const circle: Reading = { state: 'unanswered', because: [] };

function once(readings: Readings, name: string, work: () => Reading): Reading {
  readings.set(name, circle);
  const reading = work();
  readings.set(name, reading);
  return reading;
}

/** The map behind a key of a map of maps, made at the first look. */
function entryOf<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = maps.get(key);
  if (found !== undefined) return found;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}

/** Puts the derived fact in front of the answers that decided it; facts in between are left out. */
function withFact(reason: Omit<Reason, 'value' | 'state'>, reading: Reading): Reading {
  const value = reading.state === 'answered' ? reading.value : null;
  const answers = reading.because.filter((behind) => behind.fact === undefined);
  return { ...reading, because: mergeReasons([[{ ...reason, value, state: reading.state } as Reason], answers]) };
}
