// The roadmap: one row a control, in four phases, prerequisites first; then what is not on it, and why.
import { ChevronDown, ChevronRight, Lock } from 'lucide-react';
import { useState } from 'react';
import { type Owner, owners } from '../../core/content/control.ts';
import { indexOf } from '../../core/content-index.ts';
import { count, ownerWords, phaseWords, stateWords } from '../../core/document/words.ts';
import type { Plan, PlannedControl } from '../../core/plan-types.ts';
import { levelCounts } from '../plan-views.ts';
import { moveTo, useCursor } from '../store.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Effort } from '../ui/Effort.tsx';
import field from '../ui/Field.module.css';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import { SeveritySign } from '../ui/SeveritySign.tsx';
import { StateSign } from '../ui/StateSign.tsx';
import table from '../ui/table.module.css';
import { levels } from '../ui/text.ts';
import words from '../ui/words.module.css';
import { DraftNote } from './DraftNote.tsx';
import { isLocked } from './locked.ts';
import { PhaseStrip } from './PhaseStrip.tsx';
import styles from './Roadmap.module.css';
import { planText } from './text.ts';

interface Filter {
  readonly owner: Owner | 'all';
  readonly locked: boolean;
}

export function Roadmap({ plan }: { plan: Plan }) {
  const [filter, setFilter] = useState<Filter>({ owner: 'all', locked: false });
  const planned = new Map(plan.controls.map((control) => [control.id, control]));
  const passes = (control: PlannedControl) =>
    (filter.owner === 'all' || control.owner === filter.owner) && (!filter.locked || isLocked(plan, control.id));
  const groups = [
    ...plan.roadmap.map(({ phase, controls }, i) => ({
      key: phase as string,
      title: `${i + 1} ${phaseWords[phase]}`,
      controls: controls.flatMap((id) => planned.get(id) ?? []),
    })),
    { key: 'provider', title: 'Done by the provider', controls: plan.controls.filter((c) => c.state === 'provider') },
    { key: 'not-possible', title: 'Not possible', controls: plan.controls.filter((c) => c.state === 'not-possible') },
  ];
  return (
    <>
      <PhaseStrip plan={plan} />
      <DraftNote plan={plan} />
      <div className={styles.filters}>
        <select
          className={field.input}
          aria-label="Whose controls"
          value={filter.owner}
          onChange={({ target }) => setFilter({ ...filter, owner: target.value as Filter['owner'] })}
        >
          <option value="all">Owner: all</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {ownerWords[owner]}
            </option>
          ))}
        </select>
        <Button
          look="quiet"
          small
          aria-pressed={filter.locked}
          className={classNames(filter.locked && styles.pressed)}
          onClick={() => setFilter({ ...filter, locked: !filter.locked })}
        >
          <Icon of={Lock} size={14} />
          {planText.onlyLocked}
        </Button>
      </div>
      <div className={pane.scroll}>
        <table className={classNames(table.table, styles.table)}>
          <caption className={words.hidden}>Controls in four phases</caption>
          <thead>
            <tr>
              <th>
                <span className={words.hidden}>{planText.lock}</span>
              </th>
              <th>Control</th>
              <th>What to do</th>
              <th>Cuts threats</th>
              <th>Owner</th>
              <th>Effort</th>
              <th>After</th>
              <th>State</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <PhaseRows key={group.key} plan={plan} title={group.title} controls={group.controls.filter(passes)} />
          ))}
        </table>
        {plan.controls.length === 0 && <p className={pane.empty}>{planText.nothing}</p>}
      </div>
    </>
  );
}

interface RowsProps {
  readonly plan: Plan;
  readonly title: string;
  readonly controls: readonly PlannedControl[];
}

function PhaseRows({ plan, title, controls }: RowsProps) {
  const [shut, setShut] = useState(false);
  if (controls.length === 0) return null;
  const done = controls.filter(({ state }) => state === 'done').length;
  return (
    <tbody>
      <tr className={styles.phase}>
        <th colSpan={8} scope="rowgroup">
          <button type="button" aria-expanded={!shut} onClick={() => setShut(!shut)}>
            <Icon of={shut ? ChevronRight : ChevronDown} />
            {title}
            <span className={styles.done}>
              {done} of {controls.length} done
            </span>
          </button>
        </th>
      </tr>
      {!shut && controls.map((control) => <ControlRow key={control.id} plan={plan} planned={control} />)}
    </tbody>
  );
}

function ControlRow({ plan, planned }: { plan: Plan; planned: PlannedControl }) {
  const { control: chosen } = useCursor();
  const control = indexOf(plan.content).control.get(planned.id);
  const cut = new Set(planned.cuts);
  const counts = levelCounts(
    plan.findings.filter(({ id }) => cut.has(id)),
    'inherent',
  );
  const open = () => moveTo({ control: planned.id, finding: null });
  const inPlan = new Set(plan.controls.map(({ id }) => id));
  const needs = planned.needs.filter((id) => inPlan.has(id));
  return (
    // The id is the control; the row is a larger target for the mouse.
    <tr className={classNames(styles.row, planned.id === chosen && styles.chosen)} onClick={open}>
      <td>
        {isLocked(plan, planned.id) && (
          <span className={styles.lock} title={planText.lock}>
            <Icon of={Lock} size={14} />
            <span className={words.hidden}>{planText.lock}</span>
          </span>
        )}
      </td>
      <td>
        <button
          type="button"
          className={classNames(words.id, styles.id)}
          aria-current={planned.id === chosen ? 'true' : undefined}
          onClick={(event) => {
            event.stopPropagation();
            open();
          }}
        >
          {planned.id}
        </button>
      </td>
      <td className={styles.name} title={control?.title}>
        {control?.title}
      </td>
      <td>
        <span className={styles.cuts}>
          {levels
            .filter((level) => counts[level] > 0)
            .map((level) => (
              <span key={level}>
                <SeveritySign level={level} />
                {counts[level]}
              </span>
            ))}
        </span>
      </td>
      <td>{planned.owned?.name ?? ownerWords[planned.owner]}</td>
      <td>{control !== undefined && <Effort size={control.effort} />}</td>
      <td className={words.id} title={needs.join(', ')}>
        {needs[0]}
        {needs.length > 1 && ` +${needs.length - 1}`}
      </td>
      <td>
        <StateSign state={planned.state} word={stateWords[planned.state]} />
        {planned.clashes && <span className={words.hidden}>{count(1, 'clash')} with the answer</span>}
      </td>
    </tr>
  );
}
