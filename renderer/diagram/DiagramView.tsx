// A view of the model: core's drawing, to point at, to tab through and to walk with the arrow keys.
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { drawView, type Group } from '../../core/diagram/drawing.ts';
import type { Rect } from '../../core/diagram/geometry.ts';
import type { Layout } from '../../core/diagram/layout.ts';
import type { Marks } from '../../core/diagram/signs.ts';
import { classNames } from '../ui/class-names.ts';
import { DiagramShape, hatchId } from './DiagramShape.tsx';
import styles from './DiagramView.module.css';
import { nearest } from './nearest.ts';

interface Props {
  readonly layout: Layout;
  readonly marks: Marks;
  readonly label: string;
  /** The place that is chosen: an element, a flow or a boundary. */
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  readonly scale: number;
}

export function DiagramView({ layout, marks, label, chosen, onChoose, scale }: Props) {
  const { geometry, topology } = layout;
  const drawing = useMemo(() => drawView(geometry, topology, marks), [geometry, topology, marks]);
  const svg = useRef<SVGSVGElement>(null);
  const boundaries = new Map(topology.zones.map(({ id, boundary }) => [id, boundary]));
  const placeOf = (group: Group): string | undefined =>
    group.role === 'heading' ? (boundaries.get(group.id) ?? group.place) : group.place;
  const touched = new Set(
    topology.flows.filter(({ flow, from, to }) => [flow, from, to].includes(chosen ?? '')).map(({ flow }) => flow),
  );
  const stops = drawing.groups.filter(
    (group) =>
      placeOf(group) !== undefined && (group.role === 'card' || group.role === 'heading' || group.role === 'plate'),
  );
  const rectOf = (group: Group): Rect | undefined =>
    group.role === 'card'
      ? geometry.elements.get(group.id)
      : group.role === 'plate'
        ? geometry.labels.get(group.id)
        : geometry.zones.get(group.id);
  const entry = stops.find((group) => placeOf(group) === chosen) ?? stops.find(({ role }) => role === 'card');

  const target = stops.find((group) => placeOf(group) === chosen);
  const targetKey = target === undefined ? undefined : keyOf(target);
  useEffect(() => {
    if (targetKey === undefined) return;
    const card = svg.current?.querySelector(`[data-stop="${CSS.escape(targetKey)}"]`);
    card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [targetKey]);

  const press = (event: KeyboardEvent, group: Group) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      onChoose(placeOf(group) ?? null);
      return;
    }
    const from = rectOf(group);
    if (from === undefined) return;
    const cards = stops.flatMap((stop) => {
      const rect = rectOf(stop);
      return stop === group || rect === undefined || stop.role === 'heading' ? [] : [{ id: keyOf(stop), rect }];
    });
    const next = nearest(event.key, from, cards);
    if (next === undefined) return;
    event.preventDefault();
    svg.current?.querySelector<SVGElement>(`[data-stop="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <svg
      ref={svg}
      className={classNames(styles.diagram, scale < 0.7 && styles.far)}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width * scale}
      height={drawing.height * scale}
      role="group"
      aria-label={label}
    >
      <defs>
        <pattern id={hatchId} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className={styles.hatchGround} width="8" height="8" />
          <path className={styles.hatchLine} d="M0 0v8" />
        </pattern>
      </defs>
      {drawing.groups.map((group) => {
        const place = placeOf(group);
        const isStop = stops.includes(group);
        const isChosen = place !== undefined && place === chosen;
        const isTouched = (group.role === 'line' || group.role === 'plate') && touched.has(group.place ?? '');
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: a group that is a stop has the role of a button
          <g
            key={keyOf(group)}
            className={classNames(styles[group.role], isChosen && styles.chosen, isTouched && styles.touched)}
            {...(isStop && {
              role: 'button',
              'aria-label': group.name,
              'aria-pressed': isChosen,
              tabIndex: group === entry ? 0 : -1,
              'data-stop': keyOf(group),
              onKeyDown: (event: KeyboardEvent) => press(event, group),
            })}
            {...(!isStop && { 'aria-hidden': true })}
            onClick={place === undefined ? undefined : () => onChoose(isChosen ? null : place)}
          >
            <g aria-hidden="true">
              <Shapes group={group} />
            </g>
          </g>
        );
      })}
    </svg>
  );
}

const keyOf = ({ role, id }: Group): string => `${role}/${id}`;

/** Shapes change only with the drawing, never with the choice. */
const Shapes = memo(function Shapes({ group }: { group: Group }) {
  return group.shapes.map((shape, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a group are their order
    <DiagramShape key={i} shape={shape} />
  ));
});
