// What the architect saves: answers, lists, decisions. Inputs only; the format is settled in `core/project.ts`.
import type { ListName } from './content/shapes.ts';
import type { Item, Value } from './value.ts';

export interface Undecided {
  readonly owner: string;
  readonly until?: string;
}
/** An answer, or the note that it is still undecided. A list question keeps only `note` and `undecided` here. */
export interface Answer {
  readonly value?: Value;
  readonly note?: string;
  readonly undecided?: Undecided;
}
export interface Decision {
  readonly treatment: 'accepted' | 'transferred' | 'avoided';
  readonly by: string;
  readonly reason: string;
  readonly until?: string;
  /** For avoided: the question whose answer changes. */
  readonly changes?: string;
  readonly basis: { readonly because: string; readonly likelihood: number; readonly impact: number };
}
export const controlStates = ['planned', 'under-way', 'done', 'not-possible'] as const;
export interface ControlRecord {
  readonly state: (typeof controlStates)[number];
  readonly owner?: string;
  readonly due?: string;
  readonly link?: string;
  readonly evidence?: string;
  /** For not possible: why. */
  readonly reason?: string;
}
export interface Override {
  readonly likelihood?: number;
  readonly impact?: number;
  readonly reason: string;
}
export interface ProjectInfo {
  readonly name: string;
  readonly organisation: string;
  readonly author: string;
  readonly version: string;
  readonly classification: string;
  readonly scope: string;
  readonly assumptions: readonly string[];
}
/** The `.parapet` file as a value. Ids of items come from `nextId`, which never goes back. */
export interface Project {
  readonly parapet: 1;
  readonly content: { readonly hash: string; readonly date: string };
  readonly project: ProjectInfo;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly lists: { readonly [name in ListName]?: readonly Item[] };
  readonly decisions: Readonly<Record<string, Decision>>;
  readonly controls: Readonly<Record<string, ControlRecord>>;
  readonly overrides: Readonly<Record<string, Override>>;
  readonly nextId: number;
  readonly custom: {
    readonly threats: readonly unknown[];
    readonly elements: readonly unknown[];
    readonly controls: readonly unknown[];
  };
  readonly workshop: Readonly<Record<string, unknown>>;
}
