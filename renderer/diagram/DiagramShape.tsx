// One shape of core's drawing as a React element; its colours are the custom properties of the theme.
import type { Shape } from '../../core/diagram/drawing.ts';
import { n } from '../../core/diagram/line-path.ts';
import { looks, type Paint } from '../../core/diagram/look.ts';

export const hatchId = 'diagram-hatch';

export function DiagramShape({ shape }: { shape: Shape }) {
  const paint = paintOf(looks[shape.look]);
  if (shape.kind === 'rect') {
    const { x, y, w, h } = shape.rect;
    return <rect x={x} y={y} width={w} height={h} rx={shape.radius} {...paint} data-look={shape.look} />;
  }
  if (shape.kind === 'path') {
    const { move } = shape;
    const place = move && `translate(${n(move.x)} ${n(move.y)}) scale(${n(move.scale)})`;
    return <path d={shape.d} transform={place} {...paint} data-look={shape.look} />;
  }
  const halo = shape.halo && {
    stroke: `var(--${shape.halo})`,
    strokeWidth: 3,
    strokeLinejoin: 'round' as const,
    paintOrder: 'stroke',
  };
  return (
    <text
      x={shape.at[0]}
      y={shape.at[1]}
      {...paint}
      fontSize={shape.size ?? paint.fontSize}
      {...halo}
      data-look={shape.look}
    >
      {shape.text}
    </text>
  );
}

function paintOf({ fill, stroke, width, dash, round, size, weight, anchor }: Paint) {
  return {
    fill: fill === 'hatched' ? `url(#${hatchId})` : fill === undefined || fill === 'none' ? 'none' : `var(--${fill})`,
    stroke: stroke && `var(--${stroke})`,
    strokeWidth: width,
    strokeDasharray: dash,
    strokeLinecap: round ? ('round' as const) : undefined,
    strokeLinejoin: round ? ('round' as const) : undefined,
    fontSize: size,
    fontWeight: weight,
    textAnchor: anchor,
  };
}
