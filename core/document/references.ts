// References to frameworks in words: “MITRE ATT&CK T1046, T1210” instead of the keys that the content uses.
import type { Content } from '../content/content.ts';

/** One text per framework, in the order of the references; a framework that the content does not hold is left out. */
export function referenceWords({ frameworks }: Content, references: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const reference of references) {
    const colon = reference.indexOf(':');
    const framework = frameworks.find(({ id }) => id === reference.slice(0, colon));
    if (framework === undefined) continue;
    groups.set(framework.title, [...(groups.get(framework.title) ?? []), reference.slice(colon + 1)]);
  }
  return [...groups].map(([title, ids]) => `${title} ${ids.join(', ')}`);
}
