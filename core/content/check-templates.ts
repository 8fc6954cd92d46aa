// What manifests and contradictions fill in: every `${…}` names something, every reason leads somewhere.
import { templateOf } from '../manifests/template.ts';
import type { Problem } from '../problem.ts';
import { checkCondition } from './check-conditions.ts';
import type { Check, Checking, Located } from './checking.ts';
import type { LineReason, Manifest } from './manifest.ts';
import { lineReason } from './manifest.ts';
import type { Path } from './parse-file.ts';
import { condition, itemKinds } from './shapes.ts';
import type { AnyKind, Vocabulary } from './vocabulary.ts';

export const checkTemplates: Check = (checking) =>
  checking.of('manifests').flatMap((found) => checkManifest(found, checking));

type Report = (path: Path, code: string, message: string) => Problem;
interface Walk {
  readonly manifest: Manifest;
  readonly checking: Checking;
  readonly report: Report;
  /** Kinds of the items that are bound here, the innermost last. */
  readonly bound: readonly AnyKind[];
}

function checkManifest({ entry, value }: Located<Manifest>, checking: Checking): readonly Problem[] {
  const bound: readonly AnyKind[] = value.forEach === undefined ? [] : [value.forEach];
  const header: Walk = { manifest: value, checking, report: entry.problem, bound };
  const documents = value.documents.flatMap((document, i) =>
    checkNode(document, [], { ...header, report: (path, code, message) => entry.problem(path, code, message, i + 1) }),
  );
  const unresolved = templateOf(value).unresolved.map((path) =>
    entry.problem(['why', path], 'content.why-path', `The reason at ${path} leads to nothing in the template.`),
  );
  const why = Object.entries(value.why ?? {}).flatMap(([path, reason]) => checkReason(reason, ['why', path], header));
  return [...checkText(value.file, ['file'], header), ...why, ...documents, ...unresolved];
}

function checkNode(node: unknown, path: Path, walk: Walk): readonly Problem[] {
  if (typeof node === 'string') return checkText(node, path, walk);
  if (Array.isArray(node)) return node.flatMap((part, i) => checkNode(part, [...path, i], walk));
  if (typeof node !== 'object' || node === null) return [];
  const { $forEach: repeated } = node as { readonly $forEach?: unknown };
  const kind = itemKinds.find((known) => known === repeated);
  const inner = kind === undefined ? walk : { ...walk, bound: [...walk.bound, kind] };
  return Object.entries(node).flatMap(([key, part]) => {
    const here = [...path, key];
    if (key.startsWith('$') && !key.startsWith('${')) return checkWord(key, part, here, inner);
    return [...checkText(key, here, inner), ...checkNode(part, here, inner)];
  });
}

/** The words of a template beside the object's own keys. */
function checkWord(word: string, value: unknown, path: Path, walk: Walk): readonly Problem[] {
  const { report, checking } = walk;
  switch (word) {
    case '$value':
      return checkNode(value, path, walk);
    case '$forEach':
      return itemKinds.some((kind) => kind === value)
        ? []
        : [report(path, 'content.template', `There is no kind ${String(value)}.`)];
    case '$includeWhen': {
      const parsed = condition.safeParse(value);
      if (!parsed.success) return [report(path, 'content.template', 'It is not a condition.')];
      return checkCondition({ path, condition: parsed.data, item: walk.bound.at(-1) }, checking.vocabulary, report);
    }
    case '$why':
      return checkReasons(value, path, walk);
    default:
      return [report(path, 'content.template', `${word} is no word of a template.`)];
  }
}

function checkReasons(value: unknown, path: Path, walk: Walk): readonly Problem[] {
  const one = lineReason.safeParse(value);
  if (one.success) return checkReason(one.data, path, walk);
  return Object.entries(value ?? {}).flatMap(([key, reason]) => {
    const parsed = lineReason.safeParse(reason);
    if (parsed.success) return checkReason(parsed.data, [...path, key], walk);
    return [
      walk.report([...path, key], 'content.template', 'A reason has by, a control, and from, one or more names.'),
    ];
  });
}

function checkReason({ by, from }: LineReason, path: Path, { manifest, checking, report }: Walk): readonly Problem[] {
  const names = typeof from === 'string' ? [from] : from;
  const strange = names.filter((name) => !isName(name, checking.vocabulary));
  return [
    ...strange.map((name) => report(path, 'content.unknown-name', `${name} is neither a question nor a derived fact.`)),
    ...(manifest.implements.includes(by)
      ? []
      : [report(path, 'content.why-control', `The manifest does not implement ${by}.`)]),
  ];
}

/** Whether a name is an answer or a derived fact. */
export function isName(name: string, vocabulary: Vocabulary): boolean {
  return vocabulary.question(name) !== undefined || vocabulary.fact(name) !== undefined;
}

function checkText(text: string, path: Path, { checking, report, bound }: Walk): readonly Problem[] {
  return faultsInText(text, bound, checking.vocabulary).map((message) => report(path, 'content.template', message));
}

/** What is wrong with the `${…}` of a text, as sentences. */
export function faultsInText(text: string, bound: readonly AnyKind[], vocabulary: Vocabulary): readonly string[] {
  return [...text.matchAll(/\$\{([^}]*)\}?/g)].flatMap(([whole, path = '']) => {
    if (!/^\$\{[a-z][a-z0-9-]*\.[a-zA-Z][a-zA-Z0-9-]*\}$/.test(whole))
      return [`${whole} is not a path such as \${tenant.namespace}.`];
    const [head = '', field = ''] = path.split('.');
    const kind = bound.find((candidate) => candidate === head);
    const named = vocabulary.question(path) ?? vocabulary.fact(path) ?? (kind && vocabulary.item(kind, field));
    if (named === undefined) return [`${path} is no fact, and no field of an item that is repeated here.`];
    return named.domain.type === 'entries' ? [`${path} is a list of entries; repeat over it with $forEach.`] : [];
  });
}
