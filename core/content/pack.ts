// The shape of a content pack: an organisation's own entries beside the built-in ones, as a folder of the same YAML.
import { z } from 'zod';
import { isoDate, line, sentence } from './common.ts';

/** `pack.yaml` at the top of the folder. */
export const packSchema = z.strictObject({ name: line, version: line, date: isoDate, about: sentence });

/** A pack as it was loaded: who it is, the hash over its files, and which built-in entries it replaces, with why. */
export type Pack = z.infer<typeof packSchema> & {
  readonly hash: string;
  readonly overrides: readonly { readonly id: string; readonly because: string }[];
};
