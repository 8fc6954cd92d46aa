// Every view of a plan as a picture for files and reports: SVG, Mermaid text, and the words for readers without eyes.
import { layoutView } from '../diagram/layout.ts';
import { drawMermaid } from '../diagram/mermaid.ts';
import { joinMarks, type Mark, type Marks } from '../diagram/signs.ts';
import { drawSvg } from '../diagram/svg.ts';
import { type ViewId, viewIds, views } from '../diagram/views.ts';
import { packLines } from '../packs.ts';
import type { Finding, Plan } from '../plan-types.ts';
import type { ReportDiagram } from './report-view.ts';

/** The six views in their fixed order, the overview first. The same plan gives the same bytes. */
export function drawDiagrams(plan: Plan): readonly ReportDiagram[] {
  const marks = marksOf(plan.findings);
  return viewIds.map((view) => drawDiagram(plan, view, marks));
}

function drawDiagram({ topology, content }: Plan, view: ViewId, marks: Marks): ReportDiagram {
  const { title, about } = views[view];
  const { geometry, topology: lifted } = layoutView(topology, view);
  const counts = [
    counted(geometry.elements.size, 'element'),
    counted(geometry.zones.size, 'zone'),
    counted(geometry.flows.size, 'flow'),
  ];
  const alt = `${title}: ${counts.join(', ')}. ${about}`;
  const notes = packLines(content);
  const description = [alt, ...notes.map((note) => `${note}.`)].join(' ');
  const svg = drawSvg(geometry, lifted, marks, { title, description, idPrefix: view });
  return { view, title, svg, mermaid: drawMermaid(topology, view, notes), alt };
}

/** What stands at each place, by residual severity; a pair along a flow (`DF-10:t1>t2`) stands at the flow. */
export function marksOf(findings: readonly Finding[]): Marks {
  const places = new Map<string, Mark[]>();
  for (const { place, verdict, residual } of findings) {
    if (verdict === 'absent') continue;
    const at = /^DF-\d+/.exec(place)?.[0] ?? place;
    const level = verdict === 'open' || residual === null ? 'open' : residual.severity;
    places.set(at, [...(places.get(at) ?? []), { level, count: 1 }]);
  }
  return new Map([...places].map(([at, marks]) => [at, joinMarks(marks)!]));
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
