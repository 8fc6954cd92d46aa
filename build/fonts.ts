// Build step: the WOFF files of @ibm/plex-* become TrueType files under our own family names, for Typst.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

const find = createRequire(import.meta.url);
const kinds = ['Sans', 'Mono'] as const;
const styles: Readonly<Record<(typeof kinds)[number], readonly string[]>> = {
  Sans: ['Regular', 'Italic', 'SemiBold'],
  Mono: ['Regular', 'SemiBold'],
};

/** Writes `parapet-sans-regular.ttf` and the like into `folder`; the bytes depend on the packages alone. */
export async function buildFonts(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const faces = kinds.flatMap((kind) => styles[kind].map((style) => ({ kind, style })));
  await Promise.all(
    faces.map(async ({ kind, style }) => {
      const source = `@ibm/plex-${kind.toLowerCase()}/fonts/complete/woff/IBMPlex${kind}-${style}.woff`;
      const font = trueTypeOf(await readFile(find.resolve(source)), `Parapet ${kind}`);
      await writeFile(join(folder, `parapet-${kind}-${style}.ttf`.toLowerCase()), font);
    }),
  );
}

const woffHeaderBytes = 44;
const woffEntryBytes = 20;

/** WOFF 1 is a TrueType file whose tables are deflated. The family gets our name, so that no font of the machine can slip in. */
export function trueTypeOf(woff: Buffer, family: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1 file.');
  const count = woff.readUInt16BE(12);
  const directory = tableDirectory(woff.subarray(4, 8), count);
  const parts = [directory];
  let offset = directory.length;
  for (let index = 0; index < count; index++) {
    const entry = woffHeaderBytes + woffEntryBytes * index;
    const { tag, table } = readTable(woff, entry);
    if (tag === 'name') rename(table, family);
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(tag === 'name' ? checksum(table) : woff.readUInt32BE(entry + 16), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}

/** The head of a TrueType file with room for `count` records: its version, the count, and three sizes for a binary search. */
function tableDirectory(flavour: Buffer, count: number): Buffer {
  const power = 2 ** Math.floor(Math.log2(count));
  const directory = Buffer.alloc(12 + 16 * count);
  flavour.copy(directory);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  return directory;
}

function readTable(woff: Buffer, entry: number): { readonly tag: string; readonly table: Buffer } {
  const start = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const raw = woff.subarray(start, start + packed);
  return {
    tag: woff.toString('latin1', entry, entry + 4),
    table: packed < length ? inflateSync(raw) : Buffer.from(raw),
  };
}

/** Records of the name table: those that are the family, and those that hold it (unique, full and PostScript name). */
const familyRecords: readonly number[] = [1, 16];
const fullNameRecords: readonly number[] = [3, 4, 6];

/** Overwrites the names in place; a new name must not be longer than the old one. Copyright and licence stay. */
function rename(name: Buffer, family: string): void {
  const strings = name.readUInt16BE(4);
  for (let index = 0; index < name.readUInt16BE(2); index++) {
    const record = 6 + 12 * index;
    const nameId = name.readUInt16BE(record + 6);
    if (!familyRecords.includes(nameId) && !fullNameRecords.includes(nameId)) continue;
    const isMacintosh = name.readUInt16BE(record) === 1;
    const start = strings + name.readUInt16BE(record + 10);
    const old = decode(name.subarray(start, start + name.readUInt16BE(record + 8)), isMacintosh);
    const text = encode(familyRecords.includes(nameId) ? family : old.replace(/IBM ?Plex/, 'Parapet'), isMacintosh);
    if (text.length > name.readUInt16BE(record + 8)) throw new Error(`The name "${family}" is too long for this font.`);
    text.copy(name, start);
    name.writeUInt16BE(text.length, record + 8);
  }
}

const encode = (text: string, isMacintosh: boolean): Buffer =>
  isMacintosh ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
const decode = (bytes: Buffer, isMacintosh: boolean): string =>
  isMacintosh ? bytes.toString('latin1') : Buffer.from(bytes).swap16().toString('utf16le');

/** The sum of a table's 32-bit words, as the directory records it. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
