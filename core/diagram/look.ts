// How each part of the picture looks: colours by name, line widths, dashes, type. Screen and file draw from this one table.
import type { Severity } from '../plan-types.ts';
import type { FlowLeg } from '../topology-types.ts';
import type { Weight } from './text-width.ts';

/** Names of colours; the window has a custom property for each (`--ink`), a file the hex values below. */
export const palettes = {
  light: {
    canvas: '#fbfbfc',
    'zone-1': '#f4f5f6',
    'zone-2': '#ebedef',
    'zone-3': '#e1e4e7',
    'zone-line': '#7b848b',
    hatch: '#dfe2e5',
    node: '#ffffff',
    'node-line': '#5c656c',
    ink: '#1a1d20',
    'ink-2': '#474e54',
    'ink-3': '#5c646a',
    flow: '#4f585f',
    'flow-data': '#0b6e66',
    'flow-delivery': '#6b3fa0',
    critical: '#8a1538',
    'critical-edge': '#8a1538',
    'on-critical': '#ffffff',
    high: '#c8500a',
    'high-edge': '#c8500a',
    'on-high': '#ffffff',
    medium: '#f3c743',
    'medium-edge': '#8f6c00',
    'on-medium': '#2a2100',
    low: '#dfe7ed',
    'low-edge': '#627687',
    'on-low': '#1f2a33',
    paper: '#ffffff',
  },
  dark: {
    canvas: '#141618',
    'zone-1': '#1a1d20',
    'zone-2': '#212529',
    'zone-3': '#2a2f34',
    'zone-line': '#78828a',
    hatch: '#2b3035',
    node: '#17191c',
    'node-line': '#98a2aa',
    ink: '#e9ebed',
    'ink-2': '#b9c0c6',
    'ink-3': '#9aa3aa',
    flow: '#a3acb3',
    'flow-data': '#5fc9bb',
    'flow-delivery': '#c3a2f0',
    critical: '#ffa6b4',
    'critical-edge': '#ffa6b4',
    'on-critical': '#33050f',
    high: '#ee8a3c',
    'high-edge': '#ee8a3c',
    'on-high': '#261000',
    medium: '#846609',
    'medium-edge': '#c9a23a',
    'on-medium': '#ffffff',
    low: '#36424c',
    'low-edge': '#7f93a3',
    'on-low': '#eef2f5',
    paper: '#17191c',
  },
} as const;
export type Theme = keyof typeof palettes;
export type Colour = keyof (typeof palettes)['light'];

export interface Paint {
  readonly fill?: Colour | 'none' | 'hatched';
  readonly stroke?: Colour;
  readonly width?: number;
  readonly dash?: string;
  readonly round?: boolean;
  readonly size?: number;
  readonly weight?: Weight;
  readonly anchor?: 'middle' | 'end';
}

const zone = (fill: Paint['fill']): Paint => ({ fill, stroke: 'zone-line', width: 1 });
const line = (stroke: Colour, width: number, dash?: string): Paint => ({ fill: 'none', stroke, width, dash });
const plate = (stroke: Colour): Paint => ({ fill: 'canvas', stroke, width: 1 });
const plateText = (fill: Colour): Paint => ({ fill, size: 10, weight: 600, anchor: 'middle' });
const sign = (level: Severity): Paint => ({ fill: level, stroke: `${level}-edge`, width: 1.5 });
const signText = (fill: Colour): Paint => ({ fill, size: 11, weight: 600, anchor: 'middle' });
const bridge = (stroke: Colour): Paint => ({ fill: 'none', stroke, width: 6 });

export const looks = {
  'zone-1': zone('zone-1'),
  'zone-2': zone('zone-2'),
  'zone-3': zone('zone-3'),
  'zone-theirs': zone('hatched'),
  'zone-name': { fill: 'ink-2', size: 12, weight: 600 },
  'zone-note': { fill: 'ink-3', size: 11, weight: 400 },
  boundary: { fill: 'ink-3', size: 10, weight: 600 },
  card: { fill: 'node', stroke: 'node-line', width: 1.1 },
  'card-soft': { fill: 'node', stroke: 'node-line', width: 1.4, dash: '1.5 2.5', round: true },
  'card-attacker': { fill: 'node', stroke: 'ink', width: 2 },
  'card-name': { fill: 'ink', size: 13, weight: 600 },
  'card-name-half': { fill: 'ink', size: 12, weight: 600 },
  'card-note': { fill: 'ink-2', size: 11, weight: 400 },
  glyph: { fill: 'none', stroke: 'ink-2', width: 1.25, round: true },
  'glyph-attacker': { fill: 'none', stroke: 'ink', width: 1.4, round: true },
  'bridge-0': bridge('canvas'),
  'bridge-1': bridge('zone-1'),
  'bridge-2': bridge('zone-2'),
  'bridge-3': bridge('zone-3'),
  'line-traffic': line('ink', 1.7),
  'line-control': line('flow', 1.3),
  'line-data': line('flow-data', 1.3),
  'line-delivery': line('flow-delivery', 1.3, '6 3'),
  'line-logs': line('ink-3', 1.2, '1.5 3'),
  'head-traffic': { fill: 'ink' },
  'head-control': { fill: 'flow' },
  'head-data': { fill: 'flow-data' },
  'head-delivery': { fill: 'flow-delivery' },
  'head-logs': { fill: 'ink-3' },
  'plate-traffic': plate('ink'),
  'plate-control': plate('flow'),
  'plate-data': plate('flow-data'),
  'plate-delivery': plate('flow-delivery'),
  'plate-logs': plate('ink-3'),
  'number-traffic': plateText('ink'),
  'number-control': plateText('flow'),
  'number-data': plateText('flow-data'),
  'number-delivery': plateText('flow-delivery'),
  'number-logs': plateText('ink-3'),
  'sign-critical': sign('critical'),
  'sign-high': sign('high'),
  'sign-medium': sign('medium'),
  'sign-low': sign('low'),
  'sign-open': { fill: 'paper', stroke: 'ink-2', width: 1.5, dash: '3 2.2' },
  'count-critical': signText('on-critical'),
  'count-high': signText('on-high'),
  'count-medium': signText('on-medium'),
  'count-low': signText('on-low'),
  'count-open': signText('ink-2'),
} as const satisfies Readonly<Record<string, Paint>>;
export type Look = keyof typeof looks;

/** A look by what it is of and which kind: lines, heads, plates and their numbers of a flow class. */
export function flowLook<Part extends 'line' | 'head' | 'plate' | 'number'>(
  part: Part,
  { class: kind }: Pick<FlowLeg, 'class'>,
): `${Part}-${FlowLeg['class']}` {
  return `${part}-${kind}`;
}
