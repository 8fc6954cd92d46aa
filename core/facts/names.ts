// Facts about names: what each item is called as a Kubernetes object.

import type { ReservedNames } from '../content/reference-data.ts';
import type { ItemKind } from '../content/shapes.ts';
import { azurePoolNames, objectNames } from '../object-names.ts';
import type { Item, Reading } from '../value.ts';
import { type Book, type DerivedFact, type DerivedField, together } from './derived-fact.ts';

/** Object names by list: a list is an immutable value, so its names are worked out once. */
const known = new WeakMap<readonly Item[], ReadonlyMap<string, string>>();

function nameIn(book: Book, kind: ItemKind, id: string): string | undefined {
  const items = book.items(kind) ?? [];
  const names = known.get(items) ?? objectNames(items, kind, reservedFor(kind, book));
  known.set(items, names);
  return names.get(id);
}

/** A tenant must not take the platform's namespaces, nor a pool the one that the cluster is created with. */
function reservedFor(kind: ItemKind, { content }: Book): Pick<ReservedNames, 'names' | 'prefixes'> | undefined {
  if (kind === 'tenant') return content.reservedNames;
  return kind === 'node-pool' ? { names: content.reservedNames.pools, prefixes: [] } : undefined;
}

/** Known as soon as the item has a name. */
function objectName(kind: ItemKind) {
  return (book: Book, id: string): Reading => together([book.readItem(kind, id, 'name')], () => nameIn(book, kind, id));
}

function azureName(book: Book, id: string): Reading {
  const pools = book.items('node-pool') ?? [];
  return together([book.readItem('node-pool', id, 'name')], () =>
    azurePoolNames(pools, book.content.reservedNames.pools).get(id),
  );
}

function tenantNamespace(book: Book, id: string): Reading {
  const tenant = book.readItem('app', id, 'tenant');
  if (tenant.state !== 'answered') return tenant;
  return together([tenant, book.readItem('tenant', String(tenant.value), 'namespace')], ([, namespace]) => namespace);
}

/** Names move when an older item takes the plain form, so no condition tests them. */
const text = { values: 'text', movable: true } as const;
export const nameFields: readonly DerivedField[] = [
  { kind: 'tenant', field: 'namespace', means: 'The namespace of the tenant.', ...text, derive: objectName('tenant') },
  {
    kind: 'tenant',
    field: 'object-name',
    means: 'The tenant as an object name.',
    ...text,
    derive: objectName('tenant'),
  },
  {
    kind: 'network',
    field: 'object-name',
    means: 'The network as an object name.',
    ...text,
    derive: objectName('network'),
  },
  {
    kind: 'node-pool',
    field: 'object-name',
    means: 'The node pool as an object name.',
    ...text,
    derive: objectName('node-pool'),
  },
  { kind: 'app', field: 'object-name', means: 'The app as an object name.', ...text, derive: objectName('app') },
  {
    kind: 'app',
    field: 'listener-name',
    means: 'The listener of the app at the gateway.',
    ...text,
    derive: objectName('app'),
  },
  {
    kind: 'app',
    field: 'namespace',
    means: 'The namespace of the tenant of the app.',
    ...text,
    derive: tenantNamespace,
  },
  {
    kind: 'app',
    field: 'tenant-namespace',
    means: 'The namespace of the tenant of the app.',
    ...text,
    derive: tenantNamespace,
  },
  { kind: 'node-pool', field: 'azure-name', means: 'The node pool as AKS takes its name.', ...text, derive: azureName },
];

export const nameFacts: readonly DerivedFact[] = [
  {
    name: 'tenancy.namespaces',
    means: 'The namespaces of all tenants.',
    values: 'list',
    movable: true,
    reads: ['tenancy.tenants'],
    derive: (book) => {
      const tenants = book.items('tenant') ?? [];
      const names = tenants.map(({ id }) => book.readItem('tenant', id, 'namespace'));
      return together([book.readList('tenant'), ...names], ([, ...all]) => all.map(String));
    },
  },
];
