// The model as a picture on a wide page, with the flows behind its numbers and the boundaries that they cross.
import { nameFor } from '../../content/by-provider.ts';
import { byCodeUnit } from '../../order.ts';
import type { FlowLeg } from '../../topology-types.ts';
import { code, heading, inlines, joined, paragraph, table } from '../nodes.ts';
import type { ReportView } from '../report-view.ts';
import type { Block } from '../tree.ts';

/** Millimetres that a page made for a picture leaves for it, above the caption. */
const pictureHeight = 168;

export function model(view: ReportView): readonly Block[] {
  const flows = flowTable(view);
  const boundaries = boundaryTable(view);
  if (view.diagrams.length === 0 && flows.length === 0) return [];
  const pictures = view.diagrams.map(
    (diagram, index): Block => ({
      type: 'landscape',
      picture: true,
      children: [
        {
          type: 'diagram',
          view: diagram.view,
          svg: diagram.svg,
          mermaid: diagram.mermaid,
          alt: diagram.alt,
          height: pictureHeight,
          caption: inlines(index > 0 ? `${diagram.title}.` : `${diagram.title}. ${howToRead}`),
        },
      ],
    }),
  );
  return [
    heading(1, 'The model', 'model'),
    paragraph('What the answers imply: who and what is there, in which zones, and what flows between them.'),
    ...boundaries,
    ...pictures,
    ...(flows.length === 0 ? [] : [{ type: 'landscape' as const, children: flows }]),
  ];
}

const howToRead =
  'A sign on a card shows its worst finding and how many there are; a number on a line is a flow of the table after the pictures.';

/** One row a flow and pair of ends; legs that differ in their items alone are one row. */
function flowTable(view: ReportView): readonly Block[] {
  const { flows } = view.plan.topology;
  if (flows.length === 0) return [];
  const rows = new Map<string, readonly [FlowLeg, string]>();
  for (const leg of flows) {
    const ends = `${endName(view, leg.from)} → ${endName(view, leg.to)}`;
    rows.set(`${leg.flow} ${ends}`, [leg, ends]);
  }
  const sorted = [...rows.entries()].sort(([a], [b]) => byCodeUnit(a, b)).map(([, row]) => row);
  return [
    heading(2, 'Flows', 'flows'),
    paragraph('Every connection of the model. One that crosses a trust boundary needs a control on at least one side.'),
    table(
      [
        { head: 'Flow', width: '15mm' },
        { head: 'What', width: 1.1 },
        { head: 'From → to', width: 1.4 },
        { head: 'Carries', width: 1.1 },
        { head: 'Protocol and ports', width: '32mm' },
        { head: 'Encrypted', width: '18mm' },
        { head: 'Signs in with', width: 0.8 },
        { head: 'Crosses', width: '26mm' },
      ],
      sorted.map(([leg, ends]) => [
        code(leg.flow),
        leg.title,
        ends,
        leg.carries,
        [leg.protocol, leg.ports.length === 0 ? '' : ` ${leg.ports.join(', ')}`],
        { yes: 'Yes', no: 'No', unknown: 'Not known yet' }[leg.encrypted],
        leg.authenticated ?? '–',
        leg.crosses.length === 0 ? 'none' : joined(leg.crosses.map(code), ', '),
      ]),
      7.4,
    ),
  ];
}

function boundaryTable(view: ReportView): readonly Block[] {
  const { boundaries, flows } = view.plan.topology;
  if (boundaries.length === 0) return [];
  return [
    heading(2, 'Trust boundaries', 'boundaries'),
    paragraph('A boundary is a line where trust changes: who holds one side must not hold the other by that alone.'),
    table(
      [
        { head: 'Boundary', width: '16mm' },
        { head: 'What', width: 1 },
        { head: 'Between', width: 1.4 },
        { head: 'Kind', width: '18mm' },
        { head: 'Crossed by', width: 1 },
      ],
      boundaries.map((boundary) => {
        const crossing = [
          ...new Set(flows.filter(({ crosses }) => crosses.includes(boundary.id)).map(({ flow }) => flow)),
        ];
        return [
          code(boundary.id),
          boundary.title,
          `${boundary.between[0]} and ${boundary.between[1]}`,
          boundary.soft ? 'soft' : 'hard',
          crossing.length === 0 ? 'no flow' : joined(crossing.sort(byCodeUnit).map(code), ', '),
        ];
      }),
      7.4,
    ),
  ];
}

/** A flow ends at a card, at a zone, or at the item of a list. */
function endName({ plan, names }: ReportView, id: string): string {
  const { zones, elements } = plan.topology;
  const zone = zones.find((entry) => entry.id === id);
  if (zone !== undefined) return zone.title;
  const card = elements.find((entry) => entry.id === id);
  if (card === undefined) return names.place(id);
  const entry = plan.content.elements.find((element) => element.id === card.element);
  return id === card.element ? card.title : (nameFor(entry?.called, names.provider) ?? entry?.title ?? card.title);
}
