// The pages that are answered statement by statement: what is gone or misleads today is answered by entries in use that name its successor.
import { describe, expect, it } from 'vitest';
import { realContent } from './real-content.ts';

const content = await realContent();
const statements = content.chapters.flatMap(({ id, statements }) =>
  Object.entries(statements).map(([number, statement]) => ({ ...statement, chapter: id, number })),
);
const overtaken = statements.filter(({ today }) => today === 'gone' || today === 'misleading');

const kinds = [
  content.questions,
  content.threats,
  content.controls,
  content.manifests,
  content.contradictions,
  content.elements,
];
/** Every entry by its id, as the text of all that it says. */
const entries = new Map(
  kinds.flatMap((kind): readonly [string, { readonly retired?: unknown; readonly text: string }][] =>
    kind.map((entry) => [
      entry.id,
      { retired: 'retired' in entry ? entry.retired : undefined, text: JSON.stringify(entry) },
    ]),
  ),
);
/** Firms, platforms and dates say where or when the successor is, not which it is. */
const notSuccessors =
  /^(IBM|IBM Cloud|EKS|AKS|GKE|Google|Kubernetes|VPC|Docker|January|March|May|July|August|October|December)$/;

/** What a sentence calls by name: capitals that no start of a sentence explains, `CamelCase`, and names in small letters such as ibm-cert-store. */
function namesIn(text: string): readonly string[] {
  const capitals = [...text.matchAll(/[A-Z][\w-]*(?: [A-Z][\w-]*)*/g)]
    .filter(({ 0: name, index }) => /[a-z][A-Z]/.test(name) || !/(^|[.?!]\s)$/.test(text.slice(0, index)))
    .map(([name]) => name);
  const small = text.match(/\b[a-z]+-[a-z]+-[a-z]+\b/g) ?? [];
  return [...capitals, ...small].filter((name) => !notSuccessors.test(name));
}

describe('the old source', () => {
  it('holds in some statements and not in others', () => {
    const counts = new Map<string, number>();
    for (const { today } of statements) counts.set(today, (counts.get(today) ?? 0) + 1);
    console.log([...counts].map(([today, count]) => `${today}: ${count}`).join(', '));
    expect(statements).toHaveLength(192);
    expect([...counts.keys()].sort()).toEqual(['gone', 'holds', 'misleading', 'renamed']);
  });

  it('is answered by entries that are in use', () => {
    const retired = statements.flatMap(({ number, answeredBy }) =>
      answeredBy.filter((id) => entries.get(id)?.retired !== undefined).map((id) => `${number} by ${id}`),
    );
    expect(retired).toEqual([]);
  });

  it.each(overtaken)('$number, $today, is answered by an entry, not only by a view or a section', ({ answeredBy }) => {
    expect(answeredBy.some((id) => entries.has(id))).toBe(true);
  });

  const named = overtaken
    .map(({ number, said, now = '', answeredBy }) => ({
      number,
      answeredBy,
      names: namesIn(now).filter((name) => !said.includes(name)),
    }))
    .filter(({ names }) => names.length > 0);
  it.each(named)('$number: an entry that answers it names one of $names', ({ names, answeredBy }) => {
    const texts = answeredBy.flatMap((id) => entries.get(id)?.text ?? []);
    expect(names.filter((name) => texts.some((text) => text.includes(name)))).not.toEqual([]);
  });
});
