// What things are called: questions, answers, places, controls. No sentence of a report shows a key or an id alone.
import { type Answerable, answerables, fieldOf, kindOf, listQuestions } from '../content/answerables.ts';
import { nameFor } from '../content/by-provider.ts';
import type { Content } from '../content/content.ts';
import type { Element } from '../content/element.ts';
import type { ItemKind, ListName, ProviderKey } from '../content/shapes.ts';
import { derivedFields } from '../facts/derived-facts.ts';
import { providerOf } from '../facts/provider.ts';
import type { Facts } from '../facts.ts';
import type { Project } from '../project-types.ts';
import type { Item, Value } from '../value.ts';
import { oneLine } from './nodes.ts';
import { enumeration } from './words.ts';

/** What names are read from; a plan is one. */
export interface Named {
  readonly content: Content;
  readonly facts: Facts;
  readonly project: Pick<Project, 'lists'>;
}
export interface Names {
  readonly provider: ProviderKey | undefined;
  readonly answerable: (name: string) => Answerable | undefined;
  /** The value of an answer in the words of its question. */
  readonly answer: (name: string, value: Value) => string;
  /** The value of a field of a list item. */
  readonly field: (place: string, key: string, value: Value) => { readonly label: string; readonly value: string };
  /** The name of an element, boundary, flow, item or pair: `payments (tenant)`. */
  readonly place: (id: string) => string;
  /** Several places: `tenants payments and billing`; past `most` the rest is counted. */
  readonly places: (ids: readonly string[], most?: number) => string;
  readonly item: (id: string) => Item | undefined;
  /** What an item's place speaks of: `tenant`, `node pool`. */
  readonly kind: (place: string) => string;
  /** What kind of place it is, where no answer can take it out of the model. */
  readonly alwaysThere: (id: string) => string | undefined;
}

const placeWords: Readonly<Record<Element['type'], string>> = {
  asset: 'part',
  actor: 'actor',
  boundary: 'boundary',
  flow: 'connection',
};

export const kindWords: Readonly<Record<ItemKind | 'overlap', { readonly one: string; readonly many: string }>> = {
  tenant: { one: 'tenant', many: 'tenants' },
  network: { one: 'network', many: 'networks' },
  app: { one: 'app', many: 'apps' },
  'node-pool': { one: 'node pool', many: 'node pools' },
  overlap: { one: 'overlap', many: 'overlaps' },
};

/** Looks every name up once; the result answers for one plan. */
export function namesOf({ content, facts, project }: Named): Names {
  const provider = providerOf(facts);
  const asked = new Map(answerables(content.questions).map((answerable) => [answerable.name, answerable]));
  const elements = new Map(
    content.elements.map((element) => [element.id, nameFor(element.called, provider) ?? element.title]),
  );
  const lists = Object.entries(project.lists) as [ListName, readonly Item[]][];
  const items = new Map(lists.flatMap(([, entries]) => entries.map((entry) => [entry.id, entry] as const)));
  const questions = listQuestions(content.questions);
  const nameOfItem = (id: string): string => {
    const entry = items.get(id);
    return entry === undefined ? '' : oneLine(String(entry.name ?? '')) || kindOfItem(id, lists);
  };
  const overlap = (pair: string): string => {
    const side = (field: string) => {
      const reading = facts.readItem('overlap', pair, field);
      return reading.state === 'answered' ? String(reading.value) : '';
    };
    const sides = [side('first'), side('second')].filter((words) => words !== '');
    return sides.length === 2
      ? sides.join(' and ')
      : pair
          .split('>')
          .map((id) => nameOfItem(id) || id)
          .join(' and ');
  };
  const place = (id: string): string => {
    if (id === '-') return 'the cluster as a whole';
    const [head = '', tail] = split(id);
    if (tail === undefined) return elements.get(head) ?? (nameOfItem(head) || head);
    const words = kindWords[head as ItemKind];
    if (words === undefined) {
      const ends = tail.split('>').map(nameOfItem);
      const along = elements.get(head) ?? head;
      return ends.length === 2 ? `${ends.join(' and ')} (${along})` : along;
    }
    if (tail === '?') return `each ${words.one} of a list that is not answered yet`;
    if (tail === '-') return `${words.many} (the list is empty)`;
    if (tail.includes('>')) return overlap(tail);
    return items.has(tail) ? `${nameOfItem(tail)} (${words.one})` : `a ${words.one} that is no longer listed`;
  };
  return {
    provider,
    answerable: (name) => asked.get(name),
    answer: (name, value) => answerWords(asked.get(name)?.asked, value, nameOfItem),
    field: (itemPlace, key, value) => {
      const kind = split(itemPlace)[0] as ItemKind;
      const field = fieldOf(questions.get(kind), key);
      const derived = derivedFields.find((entry) => entry.kind === kind && entry.field === key);
      const label = field?.label ?? derived?.means.replace(/\.$/, '') ?? key;
      return { label, value: answerWords(field, value, nameOfItem) };
    },
    place,
    places: (ids, most) => {
      const kinds = [...new Set(ids.map((id) => split(id)[0]))];
      const words = kinds.length === 1 ? kindWords[kinds[0] as ItemKind] : undefined;
      const own = ids.map((id) => nameOfItem(split(id)[1] ?? ''));
      const isList = words !== undefined && ids.length > 1 && !own.includes('');
      return isList ? `${words.many} ${enumeration(own, most)}` : enumeration(ids.map(place), most);
    },
    item: (id) => items.get(split(id)[1] ?? id),
    kind: (itemPlace) => kindWords[split(itemPlace)[0] as ItemKind]?.one ?? 'item',
    alwaysThere: (id) => {
      const element = content.elements.find((entry) => entry.id === id);
      return element === undefined || element.when !== undefined ? undefined : placeWords[element.type];
    },
  };
}

/** `tenant:t1` → `tenant`, `t1`. */
function split(place: string): readonly [string, string | undefined] {
  const colon = place.indexOf(':');
  return colon < 0 ? [place, undefined] : [place.slice(0, colon), place.slice(colon + 1)];
}

function kindOfItem(id: string, lists: readonly [ListName, readonly Item[]][]): string {
  const holder = lists.find(([, entries]) => entries.some((entry) => entry.id === id));
  return holder === undefined ? id : `${kindWords[kindOf(holder[0])].one} without a name`;
}

export type Asked = Answerable['asked'] | ReturnType<typeof fieldOf>;

/** A value as a person says it: the label of an option, yes or no, a number with its unit, names of items. */
export function answerWords(asked: Asked, value: Value, nameOfItem: (id: string) => string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number')
    return asked?.type === 'number' && asked.unit ? `${value} ${asked.unit}` : String(value);
  if (typeof value === 'string') {
    if (asked?.type === 'reference' || asked?.type === 'list') return nameOfItem(value) || value;
    return asked?.type === 'choice' ? (asked.options[value]?.label ?? value) : oneLine(value);
  }
  if (value.length === 0) return asked?.type === 'choices' || asked?.type === 'cidrs' ? asked.none.label : 'None';
  const words = value.map((entry) => {
    if (typeof entry !== 'string') return nameOfItem(entry.id) || oneLine(String(entry.name ?? entry.id));
    if (asked?.type === 'list') return nameOfItem(entry) || oneLine(entry);
    return asked?.type === 'choices' ? (asked.options[entry]?.label ?? entry) : oneLine(entry);
  });
  return enumeration(words, 12);
}
