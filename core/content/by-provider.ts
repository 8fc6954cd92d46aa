// How a text per provider is read: `default` is replaced by a provider's entry, `all` comes before it.
import type { ByProvider, Entry, ProviderKey } from './shapes.ts';

function textOf<T>(entry: Entry<T>): T {
  const marked = typeof entry === 'object' && entry !== null && 'same' in entry;
  return marked ? (entry as { readonly text: T }).text : (entry as T);
}

/**
 * Everything that is said for one provider, in the order to print it: the text for `all`, then the provider's own, or
 * `default` where it has none. Without a provider only `all` or `default` is left.
 */
export function entriesFor<T>(texts: ByProvider<T> | undefined, provider: ProviderKey | undefined): readonly T[] {
  if (texts === undefined) return [];
  const own = (provider === undefined ? undefined : texts[provider]) ?? texts.default;
  return [texts.all, own].filter((entry) => entry !== undefined).map((entry) => textOf(entry));
}

/** One text for one provider; undefined when nothing is said for it. */
export function nameFor(texts: ByProvider<string> | undefined, provider: ProviderKey | undefined): string | undefined {
  const entries = entriesFor(texts, provider);
  return entries.length === 0 ? undefined : entries.join(' ');
}

/** The list for one provider: what is said for all, then its own. */
export function listFor<T>(
  texts: ByProvider<readonly T[]> | undefined,
  provider: ProviderKey | undefined,
): readonly T[] {
  return entriesFor(texts, provider).flat() as readonly T[];
}
