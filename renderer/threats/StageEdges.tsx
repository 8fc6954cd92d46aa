// What lies beyond the edges of the stage, by name, under the picture so that it hides none of it. A click goes there.
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import type { Rect } from '../../core/diagram/geometry.ts';
import type { Layout } from '../../core/diagram/layout.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './DiagramStage.module.css';
import { threatsText } from './text.ts';

interface Props {
  readonly stage: RefObject<HTMLElement | null>;
  readonly layout: Layout;
  readonly scale: number;
  readonly size: { readonly width: number; readonly height: number };
}
type Side = 'left' | 'right' | 'top' | 'bottom';
const arrows = { left: ArrowLeft, right: ArrowRight, top: ArrowUp, bottom: ArrowDown } as const;
const namedAtMost = 2;

export function StageEdges({ stage, layout, scale, size }: Props) {
  const [scroll, setScroll] = useState({ x: 0, y: 0 });
  useEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const read = () => setScroll({ x: element.scrollLeft, y: element.scrollTop });
    element.addEventListener('scroll', read, { passive: true });
    return () => element.removeEventListener('scroll', read);
  }, [stage]);
  const view = { x: scroll.x / scale, y: scroll.y / scale, w: size.width / scale, h: size.height / scale };
  const hidden = size.width === 0 ? [] : hiddenZones(layout, view);
  return (
    <p className={styles.edges}>
      {hidden.length === 0 ? threatsText.allInView : threatsText.beyond}
      {(Object.keys(arrows) as Side[]).map((side) => {
        const there = hidden.filter((zone) => zone.side === side);
        const [first] = there;
        if (first === undefined) return null;
        const names = there.slice(0, namedAtMost).map(({ title }) => title);
        return (
          <button
            key={side}
            type="button"
            className={styles.edge}
            onClick={() => reveal(stage.current, first.rect, scale)}
          >
            <Icon of={arrows[side]} size={14} />
            {names.join(', ')}
          </button>
        );
      })}
    </p>
  );
}

interface HiddenZone {
  readonly title: string;
  readonly rect: Rect;
  readonly side: Side;
}

/** Outer zones of which less than half is in view, each at the side where it lies. */
function hiddenZones({ geometry, topology }: Layout, view: Rect): readonly HiddenZone[] {
  return topology.zones.flatMap(({ id, title, parent }) => {
    const rect = geometry.zones.get(id);
    if (rect === undefined || (parent !== undefined && geometry.zones.has(parent))) return [];
    const side = sideOf([rect.x + rect.w / 2, rect.y + rect.h / 2], view);
    return side === undefined ? [] : [{ title, rect, side }];
  });
}

function sideOf([x, y]: readonly [number, number], view: Rect): Side | undefined {
  if (x > view.x + view.w) return 'right';
  if (x < view.x) return 'left';
  if (y > view.y + view.h) return 'bottom';
  return y < view.y ? 'top' : undefined;
}

/** Scrolls until the middle of `rect` is in the middle, as far as the picture allows. */
function reveal(stage: HTMLElement | null, { x, y, w, h }: Rect, scale: number): void {
  stage?.scrollTo({
    left: (x + w / 2) * scale - stage.clientWidth / 2,
    top: (y + h / 2) * scale - stage.clientHeight / 2,
  });
}
