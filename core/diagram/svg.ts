// The picture as a self-contained SVG file: no script, no style sheet, no foreign object, every text escaped.
import { drawView, type Group, type Shape } from './drawing.ts';
import type { Geometry } from './geometry.ts';
import type { Lifted } from './lift.ts';
import { n } from './line-path.ts';
import { looks, type Paint, palettes, type Theme } from './look.ts';
import type { Marks } from './signs.ts';

export interface SvgOptions {
  readonly title: string;
  readonly description: string;
  readonly theme?: Theme;
  /** The families as CSS writes them; the PDF brings one of its own. */
  readonly fontFamily?: string;
  /** Goes before the ids in the file, so that several pictures can lie in one page. */
  readonly idPrefix?: string;
}
const defaultFamily = "'IBM Plex Sans', system-ui, sans-serif";

/** The same input gives the same bytes. Sizes are those of the 100 % picture. */
export function drawSvg(geometry: Geometry, topology: Lifted, marks: Marks, options: SvgOptions): string {
  const { theme = 'light', fontFamily = defaultFamily, idPrefix = 'diagram' } = options;
  const { width, height, groups } = drawView(geometry, topology, marks);
  const pen = makePen(theme, `${idPrefix}-hatch`);
  const [w, h] = [n(width), n(height)];
  const palette = palettes[theme];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img" aria-labelledby="${idPrefix}-title ${idPrefix}-desc" font-family="${escapeXml(fontFamily)}">`,
    `<title id="${idPrefix}-title">${escapeXml(options.title)}</title>`,
    `<desc id="${idPrefix}-desc">${escapeXml(options.description)}</desc>`,
    `<defs><pattern id="${idPrefix}-hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="8" height="8" fill="${palette['zone-1']}"/><path d="M0 0v8" stroke="${palette.hatch}" stroke-width="1.5"/></pattern></defs>`,
    `<rect width="${w}" height="${h}" fill="${palette.canvas}"/>`,
    ...groups.map((group) => groupText(group, pen)),
    '</svg>',
    '',
  ].join('\n');
}

type Pen = (shape: Shape) => string;

function groupText({ role, name, shapes }: Group, pen: Pen): string {
  const title = role === 'card' || role === 'line' ? `<title>${escapeXml(name)}</title>` : '';
  return `<g>${title}${shapes.map(pen).join('')}</g>`;
}

function makePen(theme: Theme, hatch: string): Pen {
  const palette = palettes[theme];
  const colour = (name: Paint['fill']): string =>
    name === 'hatched' ? `url(#${hatch})` : name === 'none' || name === undefined ? 'none' : palette[name];
  const paint = (look: Paint): string =>
    attributes({
      fill: colour(look.fill),
      stroke: look.stroke === undefined ? undefined : colour(look.stroke),
      'stroke-width': look.width,
      'stroke-dasharray': look.dash,
      'stroke-linecap': look.round ? 'round' : undefined,
      'stroke-linejoin': look.round ? 'round' : undefined,
      'font-size': look.size,
      'font-weight': look.weight,
      'text-anchor': look.anchor,
    });
  return (shape) => {
    const style = paint(looks[shape.look]);
    if (shape.kind === 'rect') {
      const { x, y, w, h } = shape.rect;
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(shape.radius)}"${style}/>`;
    }
    if (shape.kind === 'path') {
      const { move } = shape;
      const place =
        move === undefined ? '' : ` transform="translate(${n(move.x)} ${n(move.y)}) scale(${n(move.scale)})"`;
      return `<path d="${shape.d}"${place}${style}/>`;
    }
    const halo =
      shape.halo === undefined
        ? ''
        : attributes({
            stroke: colour(shape.halo),
            'stroke-width': 3,
            'stroke-linejoin': 'round',
            'paint-order': 'stroke',
          });
    return `<text x="${n(shape.at[0])}" y="${n(shape.at[1])}"${style}${halo}>${escapeXml(shape.text)}</text>`;
  };
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls, lone surrogates, direction marks, and what XML cannot hold. */
const unfit = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Plain text for XML: markup becomes references, what could break or disguise it becomes the replacement character. */
export function escapeXml(text: string): string {
  return text.replace(unfit, '\ufffd').replace(/[&<>"']/g, (letter) => references[letter]!);
}
