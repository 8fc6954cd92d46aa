// Threat model: the picture, the risk before and after controls, and the findings of everything or of one place.
import { useMemo, useState } from 'react';
import { type ViewId, viewIds, views } from '../../core/diagram/views.ts';
import { count } from '../../core/document/words.ts';
import { DiagramText } from '../diagram/DiagramText.tsx';
import { layoutOf } from '../diagram/layouts.ts';
import { marksOf, placeOnPicture } from '../diagram/place-findings.ts';
import { livingFindings } from '../plan-views.ts';
import { explainerOf } from '../sentences.ts';
import { moveTo, useCursor } from '../store.ts';
import { announce } from '../ui/announce.ts';
import pane from '../ui/pane.module.css';
import { Segments } from '../ui/Segments.tsx';
import words from '../ui/words.module.css';
import { useOpenPlan } from '../use-plan.ts';
import { DiagramStage } from './DiagramStage.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { RiskStrip } from './RiskStrip.tsx';
import styles from './ThreatsScreen.module.css';
import { threatsText, viewWords } from './text.ts';

export type Side = 'inherent' | 'residual';

export function ThreatsScreen() {
  const plan = useOpenPlan();
  const { place } = useCursor();
  const [view, setView] = useState<ViewId>('overview');
  const [side, setSide] = useState<Side>('inherent');
  const marks = useMemo(() => marksOf(plan, side), [plan, side]);
  const layout = layoutOf(plan.topology, view);
  const living = livingFindings(plan);
  const here =
    place === null ? [] : living.filter((finding) => placeOnPicture(finding.place) === placeOnPicture(place));
  const choose = (to: string | null) => {
    moveTo({ place: to, finding: null });
    if (to === null) return;
    const n = marks.get(to)?.count ?? 0;
    announce(`${explainerOf(plan).names.place(to)}: ${count(n, 'threat')}.`);
  };
  return (
    <main className={styles.threats}>
      <section className={pane.pane} aria-labelledby="model">
        <h1 id="model" className={words.hidden}>
          {threatsText.title}
        </h1>
        <DiagramStage
          layout={layout}
          marks={marks}
          label={`${views[view].title}. ${views[view].about} ${threatsText.keys}`}
          chosen={place === null ? null : placeOnPicture(place)}
          onChoose={choose}
          tools={
            <>
              <Segments
                as="tabs"
                label="View"
                options={viewIds.map((key) => ({ key, words: viewWords[key] }))}
                chosen={view}
                onChoose={setView}
              />
              <Segments
                as="radios"
                label="Risk shown"
                className={words.push}
                options={[
                  { key: 'inherent', words: threatsText.before },
                  { key: 'residual', words: threatsText.after },
                ]}
                chosen={side}
                onChoose={setSide}
              />
            </>
          }
        />
        <DiagramText topology={layout.topology} marks={marks} />
        <RiskStrip plan={plan} here={here} place={place} />
      </section>
      <FindingsPanel plan={plan} side={side} place={place} />
    </main>
  );
}
