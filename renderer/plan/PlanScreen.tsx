// Plan: the roadmap in four phases, every finding to decide, what is still open, and what was decided.
import { useState } from 'react';
import { livingFindings } from '../plan-views.ts';
import { useCursor } from '../store.ts';
import { classNames } from '../ui/class-names.ts';
import pane from '../ui/pane.module.css';
import { Segments } from '../ui/Segments.tsx';
import words from '../ui/words.module.css';
import { useOpenPlan } from '../use-plan.ts';
import { ControlPanel } from './ControlPanel.tsx';
import { DecidePanel } from './DecidePanel.tsx';
import { DecisionTable } from './DecisionTable.tsx';
import { FindingTable } from './FindingTable.tsx';
import { FollowUpTable } from './FollowUpTable.tsx';
import styles from './PlanScreen.module.css';
import { Roadmap } from './Roadmap.tsx';
import { ToDecide } from './ToDecide.tsx';
import type { PlanTab } from './text.ts';

export function PlanScreen() {
  const plan = useOpenPlan();
  const cursor = useCursor();
  const [tab, setTab] = useState<PlanTab>(cursor.finding !== null && cursor.control === null ? 'findings' : 'roadmap');
  const finding = plan.findings.find(({ id }) => id === cursor.finding);
  const control = plan.controls.find(({ id }) => id === cursor.control);
  const decided = Object.keys(plan.project.decisions).length;
  const tabs = [
    { key: 'roadmap', words: 'Roadmap' },
    { key: 'findings', words: `Findings ${livingFindings(plan).length}` },
    { key: 'follow-ups', words: `Open questions ${plan.openQuestions.length}` },
    { key: 'decisions', words: `Decisions ${decided}` },
  ] as const;
  const views = {
    roadmap: <Roadmap plan={plan} />,
    findings: <FindingTable plan={plan} />,
    'follow-ups': <FollowUpTable plan={plan} />,
    decisions: <DecisionTable plan={plan} />,
  } as const;
  return (
    <main className={styles.plan}>
      <section className={pane.pane} aria-labelledby="plan">
        <h1 id="plan" className={words.hidden}>
          Plan
        </h1>
        <div className={pane.head}>
          <Segments as="tabs" label="Plan views" options={tabs} chosen={tab} onChoose={setTab} />
        </div>
        {views[tab]}
      </section>
      <aside className={classNames(pane.pane, pane.right)} aria-label="What is chosen">
        {finding !== undefined && finding.verdict === 'applies' ? (
          <DecidePanel key={finding.id} plan={plan} finding={finding} control={control} />
        ) : control !== undefined ? (
          <ControlPanel key={control.id} plan={plan} planned={control} />
        ) : (
          <ToDecide plan={plan} />
        )}
      </aside>
    </main>
  );
}
