// The overview in small: zones, cards without words, flows; what a previewed answer adds is dashed, what it removes dotted.
import type { Rect } from '../../core/diagram/geometry.ts';
import { textWidth } from '../../core/diagram/text-width.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Zone } from '../../core/topology-types.ts';
import { classNames } from '../ui/class-names.ts';
import { SeverityShape } from '../ui/SeveritySign.tsx';
import { layoutOf } from './layouts.ts';
import { marksOf } from './place-findings.ts';
import styles from './SmallDiagram.module.css';

/** About 10 px in the panel. */
const titleSize = 35;

interface Props {
  readonly now: Plan;
  /** The plan of the answer that is looked at. */
  readonly then: Plan | undefined;
  readonly label: string;
}

export function SmallDiagram({ now, then, label }: Props) {
  const shown = then ?? now;
  const { geometry, topology } = layoutOf(shown.topology, 'overview');
  const former = layoutOf(now.topology, 'overview');
  const marks = marksOf(shown, 'residual');
  const titles = new Map(topology.elements.map(({ id, title }) => [id, title]));
  const depths = depthsOf(topology.zones);
  const isNew = (id: string) => then !== undefined && !former.geometry.elements.has(id);
  const gone = then === undefined ? [] : [...former.geometry.elements].filter(([id]) => !geometry.elements.has(id));
  const newFlow = (id: string) => then !== undefined && !former.geometry.flows.has(id);
  const goneFlows = then === undefined ? [] : [...former.geometry.flows].filter(([id]) => !geometry.flows.has(id));
  return (
    <div className={styles.frame}>
      <svg
        className={styles.diagram}
        viewBox={`0 0 ${geometry.width} ${geometry.height}`}
        role="img"
        aria-label={label}
      >
        {topology.zones.map(({ id, theirs }) => {
          const rect = geometry.zones.get(id);
          return (
            rect && (
              <Box
                key={id}
                rect={rect}
                className={classNames(
                  styles.zone,
                  styles[`zone${Math.min(depths.get(id) ?? 1, 3)}`],
                  theirs && styles.theirs,
                )}
                radius={10}
              />
            )
          );
        })}
        {goneFlows.map(([id, points]) => (
          <polyline key={id} className={classNames(styles.flow, styles.goneFlow)} points={points.join(' ')} />
        ))}
        {[...geometry.flows].map(([id, points]) => (
          <polyline
            key={id}
            className={classNames(styles.flow, newFlow(id) && styles.newFlow)}
            points={points.join(' ')}
          />
        ))}
        {gone.map(([id, rect]) => (
          <Box key={id} rect={rect} className={styles.gone} radius={6} />
        ))}
        {[...geometry.elements].map(([id, rect]) => (
          <Box key={id} rect={rect} className={classNames(styles.card, isNew(id) && styles.new)} radius={6}>
            <title>{titles.get(id)}</title>
          </Box>
        ))}
        {[...geometry.elements].map(([id, rect]) => {
          const sign = marks.get(id);
          if (sign === undefined) return null;
          return (
            <g key={id} transform={`translate(${rect.x + rect.w - 30} ${rect.y - 20}) scale(2)`}>
              <SeverityShape level={sign.level} />
            </g>
          );
        })}
        {titlesThatFit(topology.zones, geometry.zones, depths).map(({ id, title, rect }) => (
          <text key={id} className={styles.title} x={rect.x + 10} y={rect.y + 26} fontSize={titleSize}>
            {title}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Titles of the outer zones; one that does not fit its zone would name its neighbour. */
function titlesThatFit(
  zones: readonly Zone[],
  rects: ReadonlyMap<string, Rect>,
  depths: ReadonlyMap<string, number>,
): readonly { readonly id: string; readonly title: string; readonly rect: Rect }[] {
  const shown: { readonly id: string; readonly title: string; readonly rect: Rect }[] = [];
  for (const depth of [1, 2]) {
    for (const { id, title } of zones.filter((zone) => depths.get(zone.id) === depth)) {
      const rect = rects.get(id);
      const fits = rect !== undefined && textWidth(title, titleSize, 600) <= rect.w - 16;
      if (fits && !shown.some((other) => meet(rect, textWidth(title, titleSize, 600), other))) {
        shown.push({ id, title, rect });
      }
    }
  }
  return shown;
}

/** Whether a title at `rect` would run into one that stands already. */
function meet({ x, y }: Rect, width: number, other: { readonly title: string; readonly rect: Rect }): boolean {
  const apart = Math.abs(y - other.rect.y) > titleSize;
  return !apart && x < other.rect.x + textWidth(other.title, titleSize, 600) && other.rect.x < x + width;
}

interface BoxProps {
  readonly rect: Rect;
  readonly className: string | undefined;
  readonly radius: number;
  readonly children?: React.ReactNode;
}

function Box({ rect: { x, y, w, h }, className, radius, children }: BoxProps) {
  return (
    <rect className={className} x={x} y={y} width={w} height={h} rx={radius}>
      {children}
    </rect>
  );
}

/** How deep each zone is nested, from 1. */
function depthsOf(zones: readonly Zone[]): ReadonlyMap<string, number> {
  const parents = new Map(zones.map(({ id, parent }) => [id, parent]));
  const depth = (id: string | undefined): number => (id === undefined ? 0 : 1 + depth(parents.get(id)));
  return new Map(zones.map(({ id }) => [id, depth(id)]));
}
