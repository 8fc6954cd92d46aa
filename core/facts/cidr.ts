// Arithmetic of address ranges, IPv4 and IPv6: read, print, overlap, size, the next free one.

/** An address range. `base` is its first address as a number, `prefix` the bits that all its addresses share. */
export interface Cidr {
  readonly family: 4 | 6;
  readonly base: bigint;
  readonly prefix: number;
}
/** What is wrong with a text that should be a range; with host bits set, `network` is the range that was meant. */
export type CidrFault = { readonly fault: 'syntax' } | { readonly fault: 'host-bits'; readonly network: string };

const bitsOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

/** How many addresses lie in the range. */
export function sizeOf(range: Cidr): bigint {
  return 1n << BigInt(bitsOf(range.family) - range.prefix);
}

/** Reads `10.20.0.0/16` or `fd00:1::/48`. Bits behind the prefix must be zero. */
export function parseCidr(text: string): Cidr | CidrFault {
  const [address = '', prefixText = '', ...rest] = text.split('/');
  if (rest.length > 0 || !/^(0|[1-9]\d{0,2})$/.test(prefixText)) return { fault: 'syntax' };
  const family = address.includes(':') ? 6 : 4;
  const base = family === 6 ? parseIpv6(address) : parseIpv4(address);
  const prefix = Number(prefixText);
  if (base === undefined || prefix > bitsOf(family)) return { fault: 'syntax' };
  const range = alignDown({ family, base, prefix });
  return range.base === base ? range : { fault: 'host-bits', network: formatCidr(range) };
}

/** The range of a text that is known to be well formed, else undefined. */
export function cidrOf(text: unknown): Cidr | undefined {
  const parsed = typeof text === 'string' ? parseCidr(text) : undefined;
  return parsed === undefined || 'fault' in parsed ? undefined : parsed;
}

function parseIpv4(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return undefined;
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const given = [...head!, ...(tail ?? [])];
  if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined;
  const missing = 8 - given.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = tail === undefined ? given : [...head!, ...Array<string>(missing).fill('0'), ...tail];
  return groups.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The text of a range; IPv6 in lower case with its longest run of zero groups left out (RFC 5952). */
export function formatCidr({ family, base, prefix }: Cidr): string {
  return `${family === 4 ? formatIpv4(base) : formatIpv6(base)}/${prefix}`;
}

function formatIpv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join('.');
}

function formatIpv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((address >> BigInt(112 - 16 * i)) & 0xffffn).toString(16));
  let best = { at: 0, length: 0 };
  for (let at = 0; at < 8; at++) {
    let length = 0;
    while (groups[at + length] === '0') length++;
    if (length > best.length) best = { at, length };
  }
  if (best.length < 2) return groups.join(':');
  return `${groups.slice(0, best.at).join(':')}::${groups.slice(best.at + best.length).join(':')}`;
}

/** The range of that prefix in which the address lies. */
export function alignDown(range: Cidr): Cidr {
  const host = BigInt(bitsOf(range.family) - range.prefix);
  return { ...range, base: (range.base >> host) << host };
}

/** True when any address lies in both. Ranges of different families never meet. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.family === b.family && a.base < b.base + sizeOf(b) && b.base < a.base + sizeOf(a);
}

/** True when every address of `inner` lies in `outer`. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return overlaps(outer, inner) && outer.prefix <= inner.prefix;
}

/** The prefix of the smallest range that holds so many addresses. */
export function prefixFor(family: 4 | 6, addresses: bigint): number {
  let prefix = bitsOf(family);
  while (prefix > 0 && 1n << BigInt(bitsOf(family) - prefix) < addresses) prefix--;
  return prefix;
}

/** Where private ranges may lie: RFC 1918, and the half of RFC 4193 that one assigns oneself. */
const pools: readonly Cidr[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8'].map(
  (text) => cidrOf(text)!,
);

/**
 * The next private range of that prefix that meets none of `taken`: first behind `near` in its own pool, then from the
 * start of that pool, then in the other pools. Undefined when all are full.
 */
export function nextFreeRange(near: Cidr, prefix: number, taken: readonly Cidr[]): Cidr | undefined {
  const own = pools.filter((pool) => overlaps(pool, near));
  const others = pools.filter((pool) => pool.family === near.family && !own.includes(pool));
  const starts = [
    ...own.map((pool) => ({ pool, from: near.base })),
    ...[...own, ...others].map((pool) => ({ pool, from: pool.base })),
  ];
  for (const { pool, from } of starts) {
    const found = firstFree(pool, from, prefix, taken);
    if (found !== undefined) return found;
  }
  return undefined;
}

function firstFree(pool: Cidr, from: bigint, prefix: number, taken: readonly Cidr[]): Cidr | undefined {
  let candidate = alignDown({ family: pool.family, base: from, prefix });
  if (candidate.base < from) candidate = { ...candidate, base: candidate.base + sizeOf(candidate) };
  while (contains(pool, candidate)) {
    const blocker = taken.find((range) => overlaps(range, candidate));
    if (blocker === undefined) return candidate;
    const end = blocker.base + sizeOf(blocker);
    const next = candidate.base + sizeOf(candidate);
    candidate = { ...candidate, base: end > next ? alignUp(end, candidate) : next };
  }
  return undefined;
}

/** The first address at or behind `address` where a range of that size can begin. */
function alignUp(address: bigint, like: Cidr): bigint {
  const size = sizeOf(like);
  return ((address + size - 1n) / size) * size;
}
