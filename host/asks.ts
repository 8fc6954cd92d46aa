// What each call may carry: a schema a channel. The doors check it before a handler sees anything.
import { z } from 'zod';
import { type Ask, type Channel, formats } from './contract.ts';
import { mostBytes } from './read-text.ts';

const nothing = z.null();
const id = z.string().regex(/^[0-9a-f]{32}$/);
const journal = z.string().regex(/^(new-[0-9a-f]{16}|[0-9a-f]{32})$/);
const stamp = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(mostBytes);
const date = z.iso.date();

export const asks: { readonly [C in Channel]: z.ZodType<Ask<C>> } = {
  'app:info': nothing,
  'projects:list': nothing,
  'projects:open': z.strictObject({ id }),
  'projects:pick': nothing,
  'projects:save': z.strictObject({ id, text, stamp: stamp.optional() }),
  'projects:saveAs': z.strictObject({ name: z.string().max(300), text }),
  'projects:forget': z.strictObject({ id }),
  'journal:write': z.strictObject({ journal: journal.nullable(), id: id.nullable(), text }),
  'journal:discard': z.strictObject({ journal }),
  'export:plan': z.strictObject({ id: id.nullable(), text, formats: z.array(z.enum(formats)).min(1), date }),
  'packs:list': nothing,
  'packs:add': nothing,
  'packs:remove': z.strictObject({ id }),
  'packs:reload': nothing,
  'shell:showFolder': z.strictObject({ folderId: id }),
};
