// placeholder until core/diagram is there
import type { ReportDiagram } from '../core/document/report-view.ts';
import type { Plan } from '../core/plan-types.ts';
export function drawViews(_plan: Plan): readonly ReportDiagram[] {
  return [];
}
