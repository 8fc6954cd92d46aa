// Every derived fact and every derived field of an item, topic by topic; assemble and the facts read this one list.
import { capacityFacts } from './capacity.ts';
import { controlPlaneFacts } from './control-plane.ts';
import { dataFacts } from './data.ts';
import type { DerivedFact, DerivedField } from './derived-fact.ts';
import { edgeFacts } from './edge.ts';
import { entryFacts, entryFields } from './entries.ts';
import { exposureFacts } from './exposure.ts';
import { familyFacts } from './families.ts';
import { isolationFacts, networkFields } from './isolation.ts';
import { nameFacts, nameFields } from './names.ts';
import { overlapFacts } from './overlaps.ts';
import { platformFacts } from './platform.ts';
import { poolFields } from './pools.ts';
import { providerWords } from './provider-words.ts';
import { rangeFacts } from './ranges.ts';
import { rulesFacts } from './rules.ts';
import { scanFacts } from './scan.ts';
import { storageFacts } from './storage.ts';
import { tenancyFacts, tenantFields } from './tenancy.ts';
import { workloadFacts } from './workloads.ts';

export const derivedFacts: readonly DerivedFact[] = [
  ...platformFacts,
  ...scanFacts,
  ...rulesFacts,
  ...tenancyFacts,
  ...exposureFacts,
  ...isolationFacts,
  ...familyFacts,
  ...rangeFacts,
  ...overlapFacts,
  ...capacityFacts,
  ...edgeFacts,
  ...entryFacts,
  ...storageFacts,
  ...dataFacts,
  ...workloadFacts,
  ...controlPlaneFacts,
  ...nameFacts,
  ...providerWords,
];

export const derivedFields: readonly DerivedField[] = [
  ...tenantFields,
  ...networkFields,
  ...nameFields,
  ...entryFields,
  ...poolFields,
];
