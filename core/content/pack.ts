// The shape of a content pack: an organisation's own entries beside the built-in ones, as a folder of the same YAML.
import { z } from 'zod';
import { isoDate, line, sentence } from './shapes.ts';

/** `pack.yaml` at the top of the folder. */
export const packSchema = z.strictObject({
  // Short enough for the foot of a page and a line of a comment.
  name: line.max(60),
  version: line.max(30),
  date: isoDate,
  about: sentence,
});

/** A pack as it was loaded: who it is, the hash over its files, its entries, and which built-in ones it replaces, with why. */
export type Pack = z.infer<typeof packSchema> & {
  readonly hash: string;
  /** Ids of everything that comes from it. */
  readonly entries: readonly string[];
  readonly overrides: readonly { readonly id: string; readonly because: string }[];
};
