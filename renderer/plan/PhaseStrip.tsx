// The four phases in numbers; the first one with work left is where you are.
import { Lock } from 'lucide-react';
import { count } from '../../core/document/words.ts';
import type { Plan } from '../../core/plan-types.ts';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import { isLocked } from './locked.ts';
import styles from './PhaseStrip.module.css';
import { shortPhase } from './text.ts';

export function PhaseStrip({ plan }: { plan: Plan }) {
  const states = new Map(plan.controls.map(({ id, state }) => [id, state]));
  const phases = plan.roadmap.map(({ phase, controls }) => ({
    phase,
    all: controls.length,
    done: controls.filter((id) => states.get(id) === 'done').length,
    waiting: controls.filter((id) => states.get(id) === 'suggested').length,
    locked: controls.filter((id) => isLocked(plan, id)).length,
  }));
  const now = phases.find(({ all, done }) => done < all)?.phase;
  return (
    <ol className={styles.phases} aria-label="Phases">
      {phases.map(({ phase, all, done, waiting, locked }, i) => (
        <li key={phase} className={classNames(styles.phase, phase === now && styles.now)}>
          <span className={styles.name}>
            {i + 1} {shortPhase[phase]}
          </span>
          <span className={styles.facts}>
            <b>{all}</b> {all === 1 ? 'control' : 'controls'}, {done} done
          </span>
          <span className={styles.facts}>
            {locked > 0 && (
              <>
                <Icon of={Lock} size={12} />
                {locked} cannot change later
              </>
            )}
            {locked > 0 && waiting > 0 && ', '}
            {waiting > 0 && `${waiting} to decide`}
            {locked + waiting === 0 && count(all - done, 'step')} {locked + waiting === 0 && 'left'}
          </span>
        </li>
      ))}
    </ol>
  );
}
