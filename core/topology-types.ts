// What the facts imply as a picture: zones, elements, flows. Places in findings are ids of these.
import type { flowClasses, shapes } from './content/element.ts';
import type { Reason } from './value.ts';

/** A zone of the picture: a trust boundary or a part of one. `id` is the key of its home (`private`, `edge-pool`). */
export interface Zone {
  readonly id: string;
  readonly parent?: string;
  readonly title: string;
  /** Small second text: names, VLAN ids and ranges of the networks behind it. */
  readonly note?: string;
  /** The trust boundary it belongs to, when that boundary is present (`TB-05`). */
  readonly boundary?: string;
  /** Somebody else runs it. */
  readonly theirs: boolean;
}

/** A card: an asset, an actor, or one item of a list (`tenant:t1`). */
export interface TopologyElement {
  readonly id: string;
  readonly element: string;
  readonly home: string;
  readonly zone: string;
  readonly title: string;
  readonly note?: string;
  readonly shape: (typeof shapes)[number];
  readonly actor: boolean;
  readonly because: readonly Reason[];
}

/** One leg of a flow between two cards or zones. `id` is `DF-08/1`, `DF-09/1:t2` …; `flow` the entry it belongs to. */
export interface FlowLeg {
  readonly id: string;
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly class: (typeof flowClasses)[number];
  readonly title: string;
  readonly carries: string;
  readonly protocol: string;
  readonly ports: readonly number[];
  readonly encrypted: 'yes' | 'no' | 'unknown';
  readonly authenticated?: string;
  /** Boundaries the leg crosses, from the nesting of its ends' zones. */
  readonly crosses: readonly string[];
  readonly because: readonly Reason[];
}

/** A trust boundary that is present, with why. */
export interface Boundary {
  readonly id: string;
  readonly title: string;
  readonly between: readonly [string, string];
  readonly soft: boolean;
  readonly because: readonly Reason[];
}

/** Presence of every entry of the model, so that a finding can say why its place is or is not there. */
export interface Presence {
  readonly verdict: true | false | 'unknown';
  readonly because: readonly Reason[];
}

export interface Topology {
  readonly zones: readonly Zone[];
  readonly elements: readonly TopologyElement[];
  readonly flows: readonly FlowLeg[];
  readonly boundaries: readonly Boundary[];
  /** By entry id (`A-15`, `TB-02`, `DF-08`, `P-03`). */
  readonly presence: ReadonlyMap<string, Presence>;
}
