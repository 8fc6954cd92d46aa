// Arithmetic of address ranges.
import { describe, expect, it } from 'vitest';
import {
  type Cidr,
  cidrOf,
  contains,
  formatCidr,
  nextFreeRange,
  overlaps,
  parseCidr,
  prefixFor,
  sizeOf,
} from '../../core/facts/cidr.ts';

const range = (text: string): Cidr => {
  const parsed = cidrOf(text);
  if (parsed === undefined) throw new Error(text);
  return parsed;
};

describe('parseCidr', () => {
  it.each([
    ['10.20.0.0/16', '10.20.0.0/16'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['255.255.255.255/32', '255.255.255.255/32'],
    ['FD00:0:0:0:1::/80', 'fd00::1:0:0:0/80'],
    ['2001:0db8:0000:0000:0000:0000:0000:0000/32', '2001:db8::/32'],
    ['::/0', '::/0'],
    ['::1/128', '::1/128'],
    ['1:0:0:2:0:0:0:0/64', '1:0:0:2::/64'],
    ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
  ])('reads %s and prints %s', (text, printed) => {
    expect(formatCidr(range(text))).toBe(printed);
  });
  it.each([
    '',
    '10.0.0.0',
    '10.0.0/8',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '010.0.0.0/8',
    '256.0.0.0/8',
    '10.0.0.0/8/9',
    '10.0.0.0/-1',
    ' 10.0.0.0/8',
    'fd00::/129',
    'fd00:::/16',
    '1::2::3/128',
    '1:2:3:4:5:6:7:8:9/128',
    '1:2:3:4:5:6:7::8/128x',
    '1:2:3:4::5:6:7:8/128',
    'g::/16',
    '12345::/16',
    '1:2/16',
  ])('refuses %j', (text) => {
    expect(parseCidr(text)).toEqual({ fault: 'syntax' });
  });
  it.each([
    ['10.0.0.1/8', '10.0.0.0/8'],
    ['fd00::1/64', 'fd00::/64'],
  ])('names the network of %s', (text, network) => {
    expect(parseCidr(text)).toEqual({ fault: 'host-bits', network });
  });
});

describe('size, overlap and containment', () => {
  it('count addresses', () => {
    expect(sizeOf(range('10.0.0.0/24'))).toBe(256n);
    expect(sizeOf(range('fd00::/64'))).toBe(1n << 64n);
    expect(prefixFor(4, 256n)).toBe(24);
    expect(prefixFor(4, 257n)).toBe(23);
    expect(prefixFor(6, 1n)).toBe(128);
  });
  it.each([
    ['10.0.0.0/8', '10.255.0.0/16', true],
    ['10.0.0.0/16', '10.1.0.0/16', false],
    ['0.0.0.0/0', '::/0', false],
    ['fd00::/48', 'fd00:0:0:1::/64', true],
    ['fd00:0:1::/48', 'fd00::/48', false],
  ])('%s and %s overlap: %s', (a, b, expected) => {
    expect(overlaps(range(a), range(b))).toBe(expected);
    expect(overlaps(range(b), range(a))).toBe(expected);
  });
  it('tell the outer from the inner', () => {
    expect(contains(range('10.0.0.0/8'), range('10.1.0.0/16'))).toBe(true);
    expect(contains(range('10.1.0.0/16'), range('10.0.0.0/8'))).toBe(false);
  });
});

describe('nextFreeRange', () => {
  const next = (near: string, ...taken: string[]) => {
    const found = nextFreeRange(range(near), range(near).prefix, [near, ...taken].map(range));
    return found && formatCidr(found);
  };
  it('takes the next of the same size behind it', () => {
    expect(next('10.0.0.0/16')).toBe('10.1.0.0/16');
    expect(next('10.0.0.0/16', '10.1.128.0/20', '10.2.0.0/16')).toBe('10.3.0.0/16');
    expect(next('192.168.4.0/24', '192.168.0.0/16')).toBe('10.0.0.0/24');
    expect(next('fd00:1::/48')).toBe('fd00:1:1::/48');
  });
  it('starts again at the front of the pool, then in other pools', () => {
    expect(next('10.255.0.0/16')).toBe('10.0.0.0/16');
    expect(next('10.0.0.0/8')).toBeUndefined();
    expect(next('172.16.0.0/12', '10.0.0.0/12')).toBe('10.16.0.0/12');
  });
  it('steps over a large range at once', () => {
    expect(next('fd00::/64', 'fd00::/9')).toBe('fd80::/64');
  });
  it('finds a private range for one that is not', () => {
    expect(next('203.0.113.0/24')).toBe('10.0.0.0/24');
    expect(next('0.0.0.0/0')).toBeUndefined();
  });
});
