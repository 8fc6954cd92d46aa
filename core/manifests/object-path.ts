// Paths into a tree of mappings and lists: `spec.egress[0].to`, `metadata.labels["pod-security.kubernetes.io/enforce"]`.

export type Step = string | number;

/** A path as text; keys that would read as two steps are quoted. */
export function writePath(steps: readonly Step[]): string {
  return steps
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (/[.[\]"]/.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/**
 * Finds a path in a tree; undefined when it leads nowhere. A key with dots in it may be written plainly
 * (`metadata.labels.kubernetes.io/name`): every key that fits the rest of the text is tried.
 */
export function findPath(tree: unknown, text: string): readonly Step[] | undefined {
  if (text === '' || text === '.') return [];
  if (Array.isArray(tree)) return findInList(tree, text);
  if (typeof tree !== 'object' || tree === null) return undefined;
  for (const [key, child] of Object.entries(tree)) {
    const quoted = `[${JSON.stringify(key)}]`;
    const rest = restAfter(text, text.startsWith('[') ? quoted : key);
    const steps = rest === undefined ? undefined : findPath(child, rest);
    if (steps !== undefined) return [key, ...steps];
  }
  return undefined;
}

function findInList(list: readonly unknown[], text: string): readonly Step[] | undefined {
  const [head, digits] = /^\[(\d+)\]/.exec(text) ?? [];
  const index = Number(digits);
  if (head === undefined || index >= list.length) return undefined;
  const rest = restAfter(text, head);
  const steps = rest === undefined ? undefined : findPath(list[index], rest);
  return steps === undefined ? undefined : [index, ...steps];
}

/** What follows `head`, without the dot between; undefined when `head` is not a whole step at the start of `text`. */
function restAfter(text: string, head: string): string | undefined {
  if (!text.startsWith(head)) return undefined;
  const rest = text.slice(head.length);
  if (rest.startsWith('.')) return rest.slice(1);
  return rest === '' || rest.startsWith('[') ? rest : undefined;
}
