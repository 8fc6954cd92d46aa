// Which page shows which kind of entry.
import type { ReactNode } from 'react';
import type { CatalogueEntry, CatalogueKind } from '../../core/catalogue.ts';
import type { Plan } from '../../core/plan-types.ts';
import { ContradictionPage } from './ContradictionPage.tsx';
import { ControlPage } from './ControlPage.tsx';
import { ElementPage } from './ElementPage.tsx';
import { FactPage } from './FactPage.tsx';
import { FrameworkPage } from './FrameworkPage.tsx';
import { ManifestPage } from './ManifestPage.tsx';
import { ProviderPage } from './ProviderPage.tsx';
import { QuestionPage } from './QuestionPage.tsx';
import { ReleasePage } from './ReleasePage.tsx';
import { SourcePage } from './SourcePage.tsx';
import { ThreatPage } from './ThreatPage.tsx';

export interface PageProps {
  readonly entry: CatalogueEntry;
  /** The plan of the open project; null without one. */
  readonly plan: Plan | null;
}

export const bodies: Readonly<Partial<Record<CatalogueKind, (props: PageProps) => ReactNode>>> = {
  questions: QuestionPage,
  facts: FactPage,
  threats: ThreatPage,
  controls: ControlPage,
  manifests: ManifestPage,
  contradictions: ContradictionPage,
  elements: ElementPage,
  providers: ProviderPage,
  frameworks: FrameworkPage,
  releases: ReleasePage,
  sources: SourcePage,
};
