// Quantities, address ranges and schedules as an API server reads them, and that the smaller is not above the larger.
import { cidrOf } from '../../core/facts/cidr.ts';
import { dig, listAt, type Tree, valuesIn } from './bundles.ts';
import { podSpecsIn } from './pod-specs.ts';

const quantityKeys = ['requests', 'limits', 'hard', 'default', 'defaultRequest', 'max', 'min', 'podFixed', 'capacity'];
const rangeKeys = [
  ...['cidr', 'except', 'nets', 'notNets', 'networks', 'loadBalancerSourceRanges', 'cidrSelector'],
  ...['toCIDR', 'fromCIDR', 'ipBlocks', 'remoteIpBlocks'],
];
const factors: Readonly<Record<string, number>> = {
  ...{ '': 1, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, P: 1e15 },
  ...{ Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40, Pi: 2 ** 50 },
};

/** The size of a quantity; undefined when it is none. Of bare numbers only whole ones come through every client as they were. */
export function amountOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : undefined;
  const [, digits, unit = ''] = typeof value === 'string' ? (/^(\d+(?:\.\d+)?)([a-zA-Z]*)$/.exec(value) ?? []) : [];
  const factor = factors[unit];
  return digits === undefined || factor === undefined ? undefined : Number(digits) * factor;
}

export function amountComplaints(tree: Tree): readonly string[] {
  const complaints: string[] = [];
  for (const [key, value] of valuesIn(tree)) {
    if (quantityKeys.includes(key) && isMapping(value) && !('type' in value)) {
      for (const amount of Object.values(value).filter((entry) => typeof entry !== 'object')) {
        if (amountOf(amount) === undefined) complaints.push(`bad quantity ${JSON.stringify(amount)} at ${key}`);
      }
    }
    if (typeof value === 'string' && isRange(key, value) && cidrOf(value) === undefined) {
      complaints.push(`bad range ${value} at ${key}`);
    }
    if (key === 'ipBlock') complaints.push(...outside(value as Tree));
  }
  return [...complaints, ...orderComplaints(tree), ...scheduleComplaints(tree)];
}

const isRange = (key: string, value: string): boolean =>
  rangeKeys.includes(key) || /^[0-9.]+\/\d+$/.test(value) || /^[0-9a-f]*:[0-9a-f:]*\/\d+$/i.test(value);

function isMapping(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An API server refuses an exception that does not lie within the range. */
function outside({ cidr, except }: Tree): readonly string[] {
  const range = cidrOf(cidr);
  const holes = Array.isArray(except) ? except : [];
  return holes.flatMap((text) => {
    const hole = cidrOf(text);
    if (range === undefined || hole === undefined) return [];
    const shift = BigInt((range.family === 4 ? 32 : 128) - range.prefix);
    const within =
      hole.family === range.family && hole.prefix > range.prefix && hole.base >> shift === range.base >> shift;
    return within ? [] : [`the exception ${text} is not within ${cidr}`];
  });
}

/** Pairs of which the first must not be above the second. */
function orderComplaints(tree: Tree): readonly string[] {
  const limits = tree.kind === 'LimitRange' ? listAt(tree, 'spec', 'limits') : [];
  const containers = podSpecsIn(tree).flatMap((spec) => [
    ...listAt(spec, 'containers'),
    ...listAt(spec, 'initContainers'),
  ]);
  return [
    ...limits.flatMap((limit) => [
      ...above(limit, 'min', 'defaultRequest'),
      ...above(limit, 'defaultRequest', 'default'),
      ...above(limit, 'default', 'max'),
      ...above(limit, 'min', 'max'),
    ]),
    ...containers.flatMap(({ resources }) => above((resources ?? {}) as Tree, 'requests', 'limits')),
  ];
}

function above(holder: Tree, low: string, high: string): readonly string[] {
  const lows = Object.entries((holder[low] ?? {}) as Tree);
  return lows.flatMap(([resource, value]) => {
    const least = amountOf(value);
    const most = amountOf(dig(holder, high, resource));
    return least !== undefined && most !== undefined && least > most
      ? [`${low} of ${resource} is above its ${high}`]
      : [];
  });
}

function scheduleComplaints(tree: Tree): readonly string[] {
  const schedule = tree.kind === 'CronJob' ? String(dig(tree, 'spec', 'schedule')) : undefined;
  const parts = schedule?.split(' ') ?? [];
  const fine = parts.length === 5 && parts.every((part) => /^[\d*,/-]+$/.test(part));
  return schedule === undefined || fine ? [] : [`bad schedule ${schedule}`];
}
