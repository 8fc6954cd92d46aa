// Reads from a TrueType file which characters it can show, and which family it belongs to.
import type { HasGlyph } from '../core/document/printable.ts';

/** The tables of a TrueType file by tag. */
function tableOf(font: Buffer, wanted: string): Buffer {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) !== wanted) continue;
    const start = font.readUInt32BE(record + 8);
    return font.subarray(start, start + font.readUInt32BE(record + 12));
  }
  throw new Error(`The font has no table "${wanted}".`);
}

/** The family name as Windows records it. */
export function familyOf(font: Buffer): string {
  const name = tableOf(font, 'name');
  const strings = name.readUInt16BE(4);
  for (let index = 0; index < name.readUInt16BE(2); index++) {
    const record = 6 + 12 * index;
    if (name.readUInt16BE(record) !== 3 || name.readUInt16BE(record + 6) !== 1) continue;
    const start = strings + name.readUInt16BE(record + 10);
    return Buffer.from(name.subarray(start, start + name.readUInt16BE(record + 8)))
      .swap16()
      .toString('utf16le');
  }
  return '';
}

/** Tells for every code point whether the font has a glyph for it. Reads the formats 4 and 12 that Plex uses. */
export function glyphCoverage(font: Buffer): HasGlyph {
  const cmap = tableOf(font, 'cmap');
  const ranges: [number, number][] = [];
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const subtable = cmap.subarray(cmap.readUInt32BE(8 + 8 * index));
    const format = subtable.readUInt16BE(0);
    if (format === 4) ranges.push(...segmentRanges(subtable));
    if (format === 12) ranges.push(...groupRanges(subtable));
  }
  return (codePoint) => codePoint !== 0xffff && ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
}

function segmentRanges(subtable: Buffer): [number, number][] {
  const segments = subtable.readUInt16BE(6) / 2;
  return Array.from({ length: segments }, (_, index) => [
    subtable.readUInt16BE(16 + 2 * segments + 2 * index),
    subtable.readUInt16BE(14 + 2 * index),
  ]);
}

function groupRanges(subtable: Buffer): [number, number][] {
  return Array.from({ length: subtable.readUInt32BE(12) }, (_, index) => [
    subtable.readUInt32BE(16 + 12 * index),
    subtable.readUInt32BE(20 + 12 * index),
  ]);
}
