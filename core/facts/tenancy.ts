// Facts about tenants: who shares the cluster, how far they trust each other, what each may use.
import { type DerivedFact, type DerivedField, together, yesNo } from './derived-fact.ts';

export const tenancyFacts: readonly DerivedFact[] = [
  yesNo('tenancy.shared', 'More than one team uses the cluster.', {
    q: 'tenancy.sharing',
    in: ['teams', 'customers', 'untrusted-code'],
  }),
  yesNo('tenancy.hard', 'Tenants do not trust each other.', {
    q: 'tenancy.sharing',
    in: ['customers', 'untrusted-code'],
  }),
  yesNo('tenancy.needs-privileged', 'A tenant runs privileged pods.', {
    q: 'tenancy.privileged',
    in: ['one-tenant', 'many'],
  }),
  yesNo('tenancy.privileged-allowed', 'Somewhere in the cluster privileged pods are admitted.', {
    any: [
      { q: 'workloads.pod-security', is: 'privileged' },
      {
        all: [
          { q: 'workloads.pod-security', is: 'mixed' },
          { q: 'tenancy.privileged', in: ['platform-agents', 'one-tenant', 'many'] },
        ],
      },
    ],
  }),
];

/** A quantity as Kubernetes writes it: the typed number with the unit behind it. */
function quantity(field: string, from: string, unit: string, means: string): DerivedField {
  return {
    kind: 'tenant',
    field,
    means,
    values: 'text',
    derive: (book, id) => together([book.readItem('tenant', id, from)], ([amount]) => `${amount}${unit}`),
  };
}

const podSecurityLevel: DerivedField = {
  kind: 'tenant',
  field: 'pod-security-level',
  means: 'The Pod Security level that the namespace of the tenant enforces.',
  values: ['restricted', 'baseline', 'privileged'],
  derive: (book, id) => {
    const level = book.read('workloads.pod-security');
    if (level.state !== 'answered' || level.value !== 'mixed') return level;
    return together([level, book.readItem('tenant', id, 'privileged')], ([, own]) =>
      own ? 'privileged' : 'restricted',
    );
  },
};

export const tenantFields: readonly DerivedField[] = [
  quantity('cpu-quota', 'cpu', '', 'Processor cores that the tenant may request, as a quantity.'),
  quantity('memory-quota', 'memory', 'Gi', 'Memory that the tenant may request, as a quantity.'),
  quantity('storage-quota', 'storage', 'Gi', 'Storage that the tenant may claim, as a quantity.'),
  podSecurityLevel,
];
