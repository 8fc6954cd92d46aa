// The hash against Node's own, on the lengths where padding changes.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../core/sha256.ts';

describe('sha256', () => {
  it('gives the published value of "abc"', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('agrees with Node on %i characters', (length) => {
    const text = 'Zür🙂\u0000x'.repeat(length).slice(0, length);
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
