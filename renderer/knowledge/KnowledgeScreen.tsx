// The knowledge base: the list at the left, the entry at the right. It is there with and without a project.
import { useEffect, useMemo, useRef } from 'react';
import { catalogueOf } from '../../core/catalogue.ts';
import { prepareSearch } from '../../core/catalogue-search.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import { useServices } from '../services.ts';
import { usePlan } from '../use-plan.ts';
import { EntryList } from './EntryList.tsx';
import { EntryPage } from './EntryPage.tsx';
import { marksOf } from './in-plan.ts';
import styles from './KnowledgeScreen.module.css';
import { shownKinds } from './rows.ts';
import { goBack } from './shelf.ts';

export function KnowledgeScreen() {
  const { content } = useServices();
  const plan = usePlan();
  const catalogue = catalogueOf(content);
  const all = useMemo(() => shownKinds.flatMap((kind) => catalogue.kinds.get(kind) ?? []), [catalogue]);
  const page = useRef<HTMLHeadingElement>(null);
  useShortcuts({ 'alt+arrowleft': goBack });
  useEffect(() => {
    const soon = setTimeout(() => prepareSearch(all));
    return () => clearTimeout(soon);
  }, [all]);
  return (
    <main className={styles.knowledge}>
      <EntryList all={all} marks={plan === null ? null : marksOf(plan)} onOpen={() => page.current?.focus()} />
      <EntryPage all={all} plan={plan} heading={page} />
    </main>
  );
}
