// Widths by the font's own advances.
import { describe, expect, it } from 'vitest';
import { clipText, textWidth } from '../../../core/diagram/text-width.ts';

describe('textWidth', () => {
  it('adds up advances', () => {
    expect(textWidth('', 13, 600)).toBe(0);
    expect(textWidth('ab', 10, 400)).toBeCloseTo(textWidth('a', 10, 400) + textWidth('b', 10, 400));
    expect(textWidth('W', 10, 600)).toBeGreaterThan(textWidth('i', 10, 600) * 2);
  });
  it('counts an unknown letter as wide as the type is high', () => {
    expect(textWidth('日', 13, 600)).toBe(13);
  });
});

describe('clipText', () => {
  it('leaves what fits', () => {
    expect(clipText('Managed database', 13, 600, 118)).toBe('Managed database');
  });
  it('cuts what does not, with an ellipsis, within the room', () => {
    const clipped = clipText('Block and file storage of every tenant', 13, 600, 118);
    expect(clipped.endsWith('…')).toBe(true);
    expect(textWidth(clipped, 13, 600)).toBeLessThanOrEqual(118);
  });
  it('gives nothing when not even one letter fits', () => {
    expect(clipText('Git', 13, 600, 8)).toBe('');
  });
  it('does not cut a letter of two code units in half', () => {
    expect(clipText('😀😀😀', 10, 400, 25)).toBe('😀…');
  });
});
