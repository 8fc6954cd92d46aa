// Topology → geometry of one view: lift, cells, places, lines, number plates. Pure and synchronous.
import type { Topology } from '../topology-types.ts';
import { assignCells } from './cells.ts';
import type { Geometry, Rect } from './geometry.ts';
import { placeLabels } from './labels.ts';
import { type Lifted, liftTopology } from './lift.ts';
import { place } from './place.ts';
import { route } from './route.ts';
import { type ViewId, views } from './views.ts';

export interface Layout {
  readonly geometry: Geometry;
  readonly topology: Lifted;
}
export interface LayoutOptions {
  /** Keep the size of tracks that are empty today; without it the view's own rule stands. */
  readonly reserve?: boolean;
}

/** The picture of one view in pixels. The same topology gives the same geometry, in whatever order it comes. */
export function layoutView(topology: Topology, viewId: ViewId, options: LayoutOptions = {}): Layout {
  const view = views[viewId];
  const lifted = liftTopology(topology, view);
  const reserve = options.reserve ?? view.reserve;
  const plan = place(assignCells(lifted.elements, lifted.zones, reserve), lifted.zones, reserve);
  const routes = route(lifted, plan);
  const labels = placeLabels(lifted.flows, plan, routes);
  const rectsOf = (ids: Iterable<string>): ReadonlyMap<string, Rect> =>
    new Map([...ids].map((id) => [id, plan.rects.get(id)!]));
  const geometry: Geometry = {
    width: plan.width,
    height: plan.height,
    zones: rectsOf(plan.zones.keys()),
    elements: rectsOf(plan.cards),
    flows: routes.lines,
    bundles: routes.bundles,
    labels,
  };
  return { geometry, topology: lifted };
}
