// The shape of a contradiction: answers that clash, how it usually ends, and the ways out.
import { z } from 'zod';
import { byProvider, condition, controlId, dottedName, line, retired, sentence } from './shapes.ts';
import { given, places } from './threat.ts';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
/** `set` keys are dotted names or `item.<field>`; values are constants or `${derived.fact}`, `${overlap.field}`. */
const wayOut = z
  .strictObject({
    label: line,
    when: condition.optional(),
    set: z.record(z.string(), z.union([scalar, z.array(scalar)])).optional(),
    do: sentence.optional(),
    /** The question that the button opens where nothing can be set. */
    opens: dottedName.optional(),
    /** The control that does it: planned, under way or done by hand, it settles the contradiction. */
    settledBy: controlId.optional(),
    effort: z.enum(['S', 'M', 'L']),
  })
  .refine((way) => 'set' in way || ('do' in way && 'opens' in way), 'needs either set, or do and opens')
  .refine((way) => !('settledBy' in way) || 'do' in way, 'settles by a control only what is to do');

export const contradictionSchema = z.strictObject({
  title: line,
  at: places.optional(),
  when: condition.optional(),
  clash: sentence,
  usually: sentence,
  waysOut: z.array(wayOut).min(2),
  /** Why no way out can be applied by the app, where none is a `set`. */
  nothingToSet: sentence.optional(),
  also: byProvider(sentence).optional(),
  sources: z.array(z.string()).min(1),
  examples: z.array(z.strictObject({ given, expect: z.enum(['clashes', 'absent']) })).min(2),
  retired: retired.optional(),
});
export type WayOut = z.infer<typeof wayOut>;
export type Contradiction = z.infer<typeof contradictionSchema> & { readonly id: string };
