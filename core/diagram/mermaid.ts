// The picture as Mermaid text. Ids are numbers of ours; texts are in quotes, and what could be syntax is an entity.
import type { Topology, TopologyElement, Zone } from '../topology-types.ts';
import { plateText } from './labels.ts';
import { type Lifted, type Line, liftTopology } from './lift.ts';
import { isZone } from './lists.ts';
import { type ViewId, views } from './views.ts';

/** A flowchart of one view with a subgraph for each zone; `notes` become comments. The same input gives the same bytes. */
export function drawMermaid(topology: Topology, viewId: ViewId, notes: readonly string[] = []): string {
  const view = views[viewId];
  const lifted = liftTopology(topology, view);
  const ids = idsOf(lifted);
  const outermost = lifted.zones.filter((zone) => zone.parent === undefined);
  const soft = lifted.elements.filter((element) => element.shape === 'namespace' && !isZone(element));
  return [
    'flowchart LR',
    ...notes.map((note) => `  %% ${plain(note)}`),
    `  accTitle: ${view.title}`,
    `  accDescr: ${view.about}`,
    ...outermost.flatMap((zone) => zoneLines(zone, lifted, ids, '  ')),
    ...lifted.flows.flatMap((line) => lineText(line, ids)),
    '  classDef soft stroke-dasharray: 2 3',
    ...(soft.length === 0 ? [] : [`  class ${soft.map((element) => ids.get(element.id)).join(',')} soft`]),
    '',
  ].join('\n');
}

type Ids = ReadonlyMap<string, string>;

function idsOf({ zones, elements }: Lifted): Ids {
  const cards = elements.filter((element) => !isZone(element));
  return new Map([
    ...zones.map((zone, n) => [zone.id, `z${n + 1}`] as const),
    ...cards.map((card, n) => [card.id, `n${n + 1}`] as const),
  ]);
}

function zoneLines(zone: Zone, lifted: Lifted, ids: Ids, indent: string): readonly string[] {
  const cards = lifted.elements.filter((element) => element.zone === zone.id && !isZone(element));
  const kids = lifted.zones.filter((kid) => kid.parent === zone.id);
  const title = [zone.title, zone.boundary, zone.note].filter((part) => part !== undefined).join(' · ');
  return [
    `${indent}subgraph ${ids.get(zone.id)}[${quoted(title)}]`,
    ...cards.map((card) => `${indent}  ${ids.get(card.id)}${shaped(card)}`),
    ...kids.flatMap((kid) => zoneLines(kid, lifted, ids, `${indent}  `)),
    `${indent}end`,
  ];
}

function shaped(card: TopologyElement): string {
  const label = quoted(card.note === undefined ? card.title : `${card.title}: ${card.note}`);
  if (card.actor) return `([${label}])`;
  if (card.shape === 'store') return `[(${label})]`;
  return card.shape === 'gate' ? `{{${label}}}` : `[${label}]`;
}

const arrows = { traffic: '==>', control: '-->', data: '-->', delivery: '-.->', logs: '-.->' } as const;

function lineText(line: Line, ids: Ids): readonly string[] {
  const [from, to] = [ids.get(line.from), ids.get(line.to)];
  if (from === undefined || to === undefined) return [];
  return [`  ${from} ${arrows[line.class]}|${quoted(plateText(line))}| ${to}`];
}

const harmless = /[\p{L}\p{N} .,:/·×-]/u;
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;

/** Letters, digits and harmless marks stay; anything else becomes a numeric entity, so that no text is ever syntax. */
function quoted(text: string): string {
  return `"${plain(text)}"`;
}

function plain(text: string): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()];
  const safe = letters.map((letter) => {
    if (unfit.test(letter)) return '\ufffd';
    return harmless.test(letter) ? letter : `#${letter.codePointAt(0)};`;
  });
  return safe.join('');
}
