// Layouts of views, each computed once per topology.
import { type Layout, layoutView } from '../../core/diagram/layout.ts';
import type { ViewId } from '../../core/diagram/views.ts';
import type { Topology } from '../../core/topology-types.ts';

const layouts = new WeakMap<Topology, Map<ViewId, Layout>>();

export function layoutOf(topology: Topology, view: ViewId): Layout {
  const known = layouts.get(topology) ?? new Map<ViewId, Layout>();
  layouts.set(topology, known);
  const layout = known.get(view) ?? layoutView(topology, view);
  known.set(view, layout);
  return layout;
}
