// The hash against Node's own, on the lengths where padding changes.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../core/sha256.ts';

describe('sha256', () => {
  it('gives the published value of "abc"', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
  it.each([0, 1, 54, 55, 56, 57, 63, 64, 65, 119, 120, 1000])('agrees with Node on %i bytes', (length) => {
    const text = 'x'.repeat(length);
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
  it('agrees with Node on characters of one to four bytes, and on half a character', () => {
    const text = 'Zür€🙂\u0000\ud83d'.repeat(50);
    expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });
});
