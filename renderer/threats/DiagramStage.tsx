// The stage of the picture: zoom, fit, scroll and drag.
import { Maximize, Minus, Plus } from 'lucide-react';
import { type MouseEvent, type PointerEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Layout } from '../../core/diagram/layout.ts';
import type { Marks } from '../../core/diagram/signs.ts';
import { DiagramView } from '../diagram/DiagramView.tsx';
import { legibleScale } from '../diagram/legible.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import styles from './DiagramStage.module.css';
import { StageEdges } from './StageEdges.tsx';

interface Props {
  readonly layout: Layout;
  readonly marks: Marks;
  readonly label: string;
  readonly chosen: string | null;
  readonly onChoose: (place: string | null) => void;
  readonly tools: ReactNode;
}
const steps = 1.2;
const bounds = { least: 0.3, most: 2.5 } as const;
/** How far a click may slip, in pixels, and still be one. */
const slip = 4;
const clamp = (scale: number): number => Math.min(bounds.most, Math.max(bounds.least, scale));

export function DiagramStage({ layout, marks, label, chosen, onChoose, tools }: Props) {
  const stage = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [zoom, setZoom] = useState<number | 'fit' | 'readable'>('readable');
  const { width, height } = layout.geometry;
  const fit = size.width === 0 ? legibleScale : Math.min(size.width / width, size.height / height, 1.2);
  const scale = zoom === 'fit' ? fit : zoom === 'readable' ? Math.max(fit, legibleScale) : zoom;

  const isCut = width * scale > size.width || height * scale > size.height;

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const by = (factor: number) => setZoom(clamp(scale * factor));
  useShortcuts({
    '+': () => by(steps),
    '-': () => by(1 / steps),
    '0': () => setZoom('fit'),
    escape: () => onChoose(null),
  });

  return (
    <>
      <div className={pane.head}>
        {tools}
        <span className={styles.zoom}>
          <Button look="icon" aria-label="Zoom out" title="Zoom out (−)" onClick={() => by(1 / steps)}>
            <Icon of={Minus} />
          </Button>
          <span className={styles.percent}>{Math.round(scale * 100)} %</span>
          <Button look="icon" aria-label="Zoom in" title="Zoom in (+)" onClick={() => by(steps)}>
            <Icon of={Plus} />
          </Button>
          <Button
            look="icon"
            aria-label="Fit the diagram"
            title="Fit the diagram (0)"
            onClick={() => setZoom(zoom === 'fit' ? 'readable' : 'fit')}
          >
            <Icon of={Maximize} />
          </Button>
        </span>
      </div>
      <div className={styles.frame}>
        <div ref={stage} className={classNames(styles.stage, isCut && styles.moves)} {...usePan(stage)}>
          <DiagramView {...{ layout, marks, label, chosen, onChoose, scale }} />
        </div>
        <StageEdges {...{ stage, layout, scale, size }} />
      </div>
    </>
  );
}

/** Dragging the ground moves the picture; a click stays a click. */
function usePan(stage: React.RefObject<HTMLDivElement | null>) {
  const start = useRef<{ x: number; y: number; left: number; top: number } | null>(null);
  const moved = useRef(false);
  return {
    onPointerDown: (event: PointerEvent) => {
      const element = stage.current;
      if (element === null || event.button !== 0) return;
      moved.current = false;
      start.current = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = start;
      if (current === null || stage.current === null || event.buttons === 0) return;
      if (Math.abs(event.clientX - current.x) + Math.abs(event.clientY - current.y) > slip) moved.current = true;
      if (!moved.current) return;
      stage.current.scrollLeft = current.left - (event.clientX - current.x);
      stage.current.scrollTop = current.top - (event.clientY - current.y);
    },
    onPointerUp: () => {
      start.current = null;
    },
    onClickCapture: (event: MouseEvent) => {
      if (moved.current) event.stopPropagation();
      moved.current = false;
    },
  };
}
