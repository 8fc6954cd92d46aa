// The diagram in words, for readers who do not see it: zones with their elements, then flows with what they cross.

import type { Marks } from '../../core/diagram/signs.ts';
import { count } from '../../core/document/words.ts';
import type { Topology } from '../../core/topology-types.ts';
import words from '../ui/words.module.css';

export function DiagramText({ topology, marks }: { topology: Topology; marks: Marks }) {
  const names = new Map([...topology.zones, ...topology.elements].map(({ id, title }) => [id, title]));
  const name = (id: string) => names.get(id) ?? id;
  return (
    <section className={words.hidden} aria-label="The diagram in words">
      <h2>Zones and elements</h2>
      <ul>
        {topology.zones.map((zone) => (
          <li key={zone.id}>
            {zone.title}
            {zone.parent !== undefined && `, in ${name(zone.parent)}`}
            {zone.boundary !== undefined && `, boundary ${zone.boundary}`}
            {zone.theirs && ', run by somebody else'}
            <ul>
              {topology.elements
                .filter((element) => element.zone === zone.id)
                .map((element) => (
                  <li key={element.id}>
                    {element.title}, {count(marks.get(element.id)?.count ?? 0, 'threat')}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      <h2>Flows</h2>
      <ul>
        {topology.flows.map((flow) => (
          <li key={flow.id}>
            {flow.flow}: {name(flow.from)} to {name(flow.to)}, {flow.carries}, {flow.protocol}
            {flow.crosses.length > 0 && `, crosses ${flow.crosses.join(', ')}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
