// What a fact can be: the plain values that answers and derived facts take.

export type Scalar = string | number | boolean;
export type Value = Scalar | readonly string[] | readonly Item[];

/** One entry of a list (a tenant, a network …). Its id never changes; every other field is what the architect typed. */
export interface Item {
  readonly id: string;
  readonly [field: string]: Scalar | readonly string[];
}

export type AnswerState = 'answered' | 'unanswered' | 'not-applicable';

/** Why a verdict is what it is: one fact that was looked at, and what it was. */
export interface Reason {
  readonly q?: string;
  readonly fact?: string;
  readonly item?: string;
  readonly element?: string;
  readonly place?: string;
  readonly value: Value | null;
  readonly state: AnswerState;
}

/** A fact as a rule sees it. `because` names the answers behind it (itself, for an answer). */
export type Reading =
  | { readonly state: 'answered'; readonly value: Value; readonly because: readonly Reason[] }
  | { readonly state: 'unanswered' | 'not-applicable'; readonly because: readonly Reason[] };
