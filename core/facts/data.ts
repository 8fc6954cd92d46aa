// Facts about the data that the cluster holds.
import { type DerivedFact, yesNo } from './derived-fact.ts';

export const dataFacts: readonly DerivedFact[] = [
  yesNo(
    'data.sensitive',
    'The data is about customers, of a special category, or under PCI DSS or HIPAA in production.',
    {
      any: [
        { q: 'data.personal', in: ['customer', 'special'] },
        { fact: 'platform.costly-leak', is: true },
      ],
    },
  ),
];
