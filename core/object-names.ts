// Names of Kubernetes objects made from typed names: plain where possible, unique always, the same for ever.
import type { ReservedNames } from './content/reference-data.ts';
import type { Item } from './value.ts';

const longest = 50;

/** A typed name as a DNS-1123 label without its length limit: `Zürich & Söhne` → `zurich-sohne`. May be empty. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** A typed name as a DNS-1123 label of at most 50 characters. May be empty. */
export function slugOf(text: string): string {
  return fold(text).slice(0, longest).replace(/-$/, '');
}

/** The shortest limit among the providers: IBM Cloud takes 35 characters for the name of a cluster, and a letter first. */
const longestCluster = 35;

/** A typed name as the name of a cluster that every provider takes; one that had to be cut ends in hex digits of the whole. */
export function clusterNameOf(text: string): string {
  const slug = fold(text) || 'cluster';
  const name = /^[a-z]/.test(slug) ? slug : `c-${slug}`;
  if (name.length <= longestCluster) return name;
  return `${name.slice(0, longestCluster - 5).replace(/-$/, '')}-${fnv1a(slug).slice(0, 4)}`;
}

/** FNV-1a, 32 bits, as 8 hex digits. Item ids are ASCII, so a character is a byte. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** The number in an item id: the smaller, the older. */
export function ageOf(id: string): number {
  return Number(id.slice(1));
}

const noneReserved: Pick<ReservedNames, 'names' | 'prefixes'> = { names: [], prefixes: [] };

/**
 * The object name of each item, by id. The oldest item keeps the plain slug; a name that is empty, cut, reserved or
 * taken gets `-` and hex digits of its id, so that no later item ever changes it. `kind` stands in for an empty name.
 */
export function objectNames(
  items: readonly Item[],
  kind: string,
  reserved = noneReserved,
): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const item of [...items].sort((a, b) => ageOf(a.id) - ageOf(b.id))) {
    const name = nameOf(typeof item.name === 'string' ? item.name : '', item.id, { kind, reserved, taken });
    taken.add(name);
    names.set(item.id, name);
  }
  return names;
}

const longestAzure = 12;

/** Names of node pools as AKS takes them: lower-case letters and digits, a letter first, at most 12 characters. */
export function azurePoolNames(pools: readonly Item[], reserved: readonly string[] = []): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { id, name } of [...pools].sort((a, b) => ageOf(a.id) - ageOf(b.id))) {
    const typed = fold(typeof name === 'string' ? name : '').replaceAll('-', '');
    const base = /^[a-z]/.test(typed) ? typed : `p${typed}`;
    const candidates = [4, 6, 8].map((digits) => base.slice(0, longestAzure - digits) + fnv1a(id).slice(0, digits));
    if (base === typed && base.length <= longestAzure) candidates.unshift(base);
    const taken = new Set([...reserved, ...names.values()]);
    names.set(id, candidates.find((candidate) => !taken.has(candidate))!);
  }
  return names;
}

interface Rules {
  readonly kind: string;
  readonly reserved: Pick<ReservedNames, 'names' | 'prefixes'>;
  readonly taken: ReadonlySet<string>;
}

function nameOf(typed: string, id: string, { kind, reserved, taken }: Rules): string {
  const slug = slugOf(typed);
  const isReserved = (name: string): boolean =>
    reserved.names.includes(name) || reserved.prefixes.some((prefix) => name.startsWith(prefix));
  // A namespace may begin with a digit. Services and node pools may not everywhere, so there the kind goes in front.
  const begins = kind === 'tenant' || !/^\d/.test(slug);
  if (slug !== '' && slug === fold(typed) && begins && !isReserved(slug) && !taken.has(slug)) return slug;
  // A suffix does not leave a reserved prefix, and may even make one, so there too.
  const front = slug === '' ? kind : !begins || isReserved(`${slug}-`) ? `${kind}-${slug}` : slug;
  const base = front.slice(0, longest).replace(/-$/, '');
  const hash = fnv1a(id);
  const suffixes = [hash.slice(0, 4), hash.slice(0, 6), hash, `${hash}-${id}`];
  return suffixes.map((suffix) => `${base}-${suffix}`).find((name) => !taken.has(name))!;
}
