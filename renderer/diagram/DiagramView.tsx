// A view of the model: core's drawing, to point at, to tab through and to walk with the arrow keys.
import { type KeyboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { drawView, type Group } from '../../core/diagram/drawing.ts';
import type { Layout } from '../../core/diagram/layout.ts';
import type { Marks } from '../../core/diagram/signs.ts';
import { classNames } from '../ui/class-names.ts';
import { DiagramShape, hatchId } from './DiagramShape.tsx';
import styles from './DiagramView.module.css';
import { leastTextAt, legibleScale } from './legible.ts';
import { nearest } from './nearest.ts';
import { keyOf, placesOf, type Stop, stopsOf, touchedBy } from './stops.ts';

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
  const least = leastTextAt(scale);
  const drawing = useMemo(() => drawView(geometry, topology, marks, least), [geometry, topology, marks, least]);
  const svg = useRef<SVGSVGElement>(null);
  const places = placesOf(drawing, topology);
  const stops = stopsOf(drawing, geometry, places);
  const touched = touchedBy(topology, chosen);
  const chosenStop = stops.find(({ place }) => place === chosen);
  const find = (key: string) => svg.current?.querySelector<SVGElement>(`[data-stop="${CSS.escape(key)}"]`);

  const chosenKey = chosenStop?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `find` only reads the picture that is there
  useEffect(() => {
    if (chosenKey !== undefined) find(chosenKey)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosenKey]);

  const press = (event: KeyboardEvent, stop: Stop) => {
    const next = nearest(event.key, stop, stops);
    if (next !== undefined) find(next)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onChoose(stop.place);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label; a title would pop up wherever the mouse rests
    <svg
      ref={svg}
      className={classNames(styles.diagram, scale < legibleScale && styles.far)}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width={drawing.width * scale}
      height={drawing.height * scale}
      {...{ role: 'group', 'aria-label': label }}
    >
      <Hatch />
      {drawing.groups.map((group) => {
        const stop = stops.find(({ key }) => key === keyOf(group));
        const isChosen = stop !== undefined && stop.place === chosen;
        const isTouched = group.role !== 'card' && touched.has(group.place ?? '');
        return (
          <g
            key={keyOf(group)}
            className={classNames(styles[group.role], isChosen && styles.chosen, isTouched && styles.touched)}
          >
            <Shapes group={group} />
            {stop !== undefined && (
              <Target
                stop={stop}
                pressed={isChosen}
                tabbed={stop.group.role === 'card'}
                onChoose={() => onChoose(isChosen ? null : stop.place)}
                onKey={(event) => press(event, stop)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

interface TargetProps {
  readonly stop: Stop;
  readonly pressed: boolean;
  /** Tab comes here; the arrow keys come everywhere. */
  readonly tabbed: boolean;
  readonly onChoose: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** What is pointed at: a pane without words over the shapes, so that its name is all that is read out. */
function Target({ stop, pressed, tabbed, onChoose, onKey }: TargetProps) {
  const { x, y, w, h } = stop.rect;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is a button, in a drawing that has no button elements
    <rect
      className={styles.target}
      x={x}
      y={y}
      width={w}
      height={h}
      rx="4"
      {...{ role: 'button', 'aria-label': stop.name, 'aria-pressed': pressed }}
      tabIndex={tabbed ? 0 : -1}
      data-stop={stop.key}
      onClick={onChoose}
      onKeyDown={onKey}
    />
  );
}

/** The ground of zones that somebody else runs. */
function Hatch() {
  return (
    <defs>
      <pattern id={hatchId} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatchGround} width="8" height="8" />
        <path className={styles.hatchLine} d="M0 0v8" />
      </pattern>
    </defs>
  );
}

/** Shapes change only with the drawing, never with the choice. */
const Shapes = memo(function Shapes({ group }: { group: Group }) {
  return (
    <g {...{ 'aria-hidden': true }}>
      {group.shapes.map((shape, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a group are their order
        <DiagramShape key={i} shape={shape} />
      ))}
    </g>
  );
});
