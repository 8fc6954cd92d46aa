// Facts about the data that the cluster holds.
import { type DerivedFact, yesNo } from './derived-fact.ts';

export const dataFacts: readonly DerivedFact[] = [
  yesNo('data.sensitive', 'The data is about customers, or of a special category.', {
    q: 'data.personal',
    in: ['customer', 'special'],
  }),
];
