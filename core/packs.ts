// How exports and the window name content packs, and which entries come from one.
import type { Content } from './content/content.ts';
import type { Pack } from './content/pack.ts';

/** `House rules 3`. */
export const packName = ({ name, version }: Pack): string => `${name} ${version}`;

/** A line of its own for each pack, with all that tells it from others. */
export function packLines({ packs }: Content): readonly string[] {
  return packs.map((pack) => `Content pack: ${packName(pack)} of ${pack.date}, SHA-256 ${pack.hash}`);
}

/** ` with House rules 3`, behind the date of the knowledge; empty without packs. */
export function packMark({ packs }: Content): string {
  const [first, ...more] = packs;
  if (first === undefined) return '';
  return ` with ${packName(first)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
}

/** `from House rules 3`, for an entry that is not built in; of several packs with the same entry the last one counts. */
export function ownMark({ packs }: Content, id: string): string | undefined {
  const pack = [...packs].reverse().find(({ entries }) => entries.includes(id));
  return pack && `from ${packName(pack)}`;
}
