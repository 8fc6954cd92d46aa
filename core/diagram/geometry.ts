// What comes out of the layout and what every printer draws. Pixels of the 100 % picture, origin at the top left.

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export type Point = readonly [number, number];

/** A view's picture: zones, cards and flow lines with their number plates; keys are ids of the (lifted) topology. */
export interface Geometry {
  readonly width: number;
  readonly height: number;
  readonly zones: ReadonlyMap<string, Rect>;
  readonly elements: ReadonlyMap<string, Rect>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  readonly bundles: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, Rect>;
}
