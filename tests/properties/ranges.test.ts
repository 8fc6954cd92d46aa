// Laws of address ranges: reading and printing, symmetry, and free ranges that are free.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Cidr, cidrOf, contains, formatCidr, nextFreeRange, overlaps, sizeOf } from '../../core/facts/cidr.ts';

const range = (family: 4 | 6, bits: number): fc.Arbitrary<Cidr> =>
  fc.tuple(fc.bigInt(0n, (1n << BigInt(bits)) - 1n), fc.integer({ min: 0, max: bits })).map(([address, prefix]) => {
    const host = BigInt(bits - prefix);
    return { family, base: (address >> host) << host, prefix };
  });
const inPool = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 12, max: 28 })).map(([second, prefix]) => {
  const host = BigInt(32 - prefix);
  return { family: 4 as const, base: (((10n << 24n) | (BigInt(second) << 16n)) >> host) << host, prefix };
});
const any = fc.oneof(range(4, 32), range(6, 128), inPool);

it('a printed range is read as the same', () => {
  fc.assert(
    fc.property(any, (one) => {
      expect(cidrOf(formatCidr(one))).toEqual(one);
    }),
  );
});
it('overlap is symmetric, and two ranges that overlap lie one in the other', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(overlaps(a, b)).toBe(contains(a, b) || contains(b, a));
      expect(overlaps(a, a)).toBe(true);
    }),
  );
});
it('a free range has the size that was asked for, and meets nothing', () => {
  fc.assert(
    fc.property(inPool, fc.array(inPool, { maxLength: 12 }), (near, others) => {
      const taken = [near, ...others];
      const free = nextFreeRange(near, near.prefix, taken);
      if (free === undefined) return;
      expect(sizeOf(free)).toBe(sizeOf(near));
      expect(taken.some((one) => overlaps(one, free))).toBe(false);
      expect(cidrOf(formatCidr(free))).toEqual(free);
    }),
  );
});
