// What the window loads of the knowledge base: everything but the proofs that only `content check` runs.
import type { Content } from './content.ts';

/**
 * The content without the small examples of its rules, which nothing in the window reads. Worked examples stay:
 * Home offers them.
 */
export function contentForWindow(content: Content): Content {
  return {
    ...content,
    threats: content.threats.map(withoutExamples),
    manifests: content.manifests.map(withoutExamples),
    contradictions: content.contradictions.map(withoutExamples),
  };
}

function withoutExamples<Rule extends { readonly examples: readonly unknown[] }>(rule: Rule): Rule {
  return { ...rule, examples: [] };
}
