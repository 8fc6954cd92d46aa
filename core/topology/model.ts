// The reference model as content tells it, by type of entry; what is retired is no part of it.
import type { Element } from '../content/element.ts';
import { byId } from '../order.ts';

export type PlacedEntry = Extract<Element, { readonly type: 'asset' | 'actor' }>;
export type BoundaryEntry = Extract<Element, { readonly type: 'boundary' }>;
export type FlowEntry = Extract<Element, { readonly type: 'flow' }>;

/** Each list is sorted by id, whatever order the entries came in. */
export interface Model {
  readonly placed: readonly PlacedEntry[];
  readonly boundaries: readonly BoundaryEntry[];
  readonly flows: readonly FlowEntry[];
}

/** Sorts the entries by type. */
export function modelOf(elements: readonly Element[]): Model {
  const live = elements.filter((element) => element.retired === undefined).sort(byId);
  return {
    placed: live.filter((element) => element.type === 'asset' || element.type === 'actor'),
    boundaries: live.filter((element) => element.type === 'boundary'),
    flows: live.filter((element) => element.type === 'flow'),
  };
}
