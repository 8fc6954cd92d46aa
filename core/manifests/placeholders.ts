// What a template leaves for the engineer to fill in: `<zone>` in a script, `replace-with-region` in YAML.
import type { Manifest } from '../content/manifest.ts';

/** A placeholder with what the content says to put in its place. */
export interface Placeholder {
  readonly name: string;
  readonly sentence: string;
}
type Template = Pick<Manifest, 'format' | 'documents' | 'placeholders'>;

const forms: Readonly<Record<Manifest['format'], RegExp>> = {
  shell: /<[^<>]+>/g,
  yaml: /replace-with-[a-z0-9]+(?:-[a-z0-9]+)*/g,
};

const known = new WeakMap<Template, readonly string[]>();

/** The placeholders of a template, in the order in which they first stand there. Conditions and remarks hold none. */
export function placeholdersOf(manifest: Template): readonly string[] {
  const found = known.get(manifest) ?? namesIn(manifest.documents, forms[manifest.format]);
  known.set(manifest, found);
  return found;
}

/**
 * The placeholders of a template that are still there in a filled file. Only the template's own count: what people typed
 * can look like one. The content check sees to it that each has its sentence.
 */
export function placeholdersIn(
  manifest: Template | undefined,
  documents: readonly { readonly tree: unknown }[],
): readonly Placeholder[] {
  const sentences = manifest?.placeholders;
  if (manifest === undefined || sentences === undefined) return [];
  const left = namesIn(
    documents.map(({ tree }) => tree),
    forms[manifest.format],
  );
  return left.flatMap((name) => {
    const sentence = Object.hasOwn(sentences, name) ? sentences[name] : undefined;
    return sentence === undefined ? [] : [{ name, sentence }];
  });
}

function namesIn(tree: unknown, form: RegExp): readonly string[] {
  return [...new Set([...textsIn(tree)].flatMap((text) => text.match(form) ?? []))];
}

/** Every text that goes into a file as more than a comment. */
function* textsIn(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node;
  else if (typeof node === 'object' && node !== null) {
    for (const [key, part] of Object.entries(node)) if (!remarks.has(key)) yield* textsIn(part);
  }
}
const remarks: ReadonlySet<string> = new Set(['$includeWhen', '$forEach', '$why', 'say', 'by', 'from']);
