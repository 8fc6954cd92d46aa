// What is chosen in the picture: its name, where it lies, why it is there.
import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import type { Plan } from '../../core/plan-types.ts';
import { explainerOf, sentencesOf } from '../sentences.ts';
import { moveTo } from '../store.ts';
import { BecauseLine } from '../ui/BecauseLine.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/Icon.tsx';
import pane from '../ui/pane.module.css';
import words from '../ui/words.module.css';
import styles from './FindingsPanel.module.css';

interface Props {
  readonly plan: Plan;
  readonly place: string;
  /** How many threats the list of all holds. */
  readonly all: number;
}

export function PlaceHead({ plan, place, all }: Props) {
  const { topology, content } = plan;
  const card = topology.elements.find(({ id }) => id === place);
  const legs = topology.flows.filter(({ flow }) => flow === place);
  const boundary = topology.boundaries.find(({ id }) => id === place);
  const entry = content.elements.find(({ id }) => id === (card?.element ?? place));
  const because = card?.because ?? legs[0]?.because ?? boundary?.because ?? [];
  const zones = zonesAround(plan, card?.zone);
  return (
    <div className={styles.head}>
      <div className={pane.crumbs}>
        {zones.map((title, i) => (
          <Fragment key={title}>
            {i > 0 && <Icon of={ChevronRight} size={12} />}
            <span>{title}</span>
          </Fragment>
        ))}
        <Button
          look="quiet"
          small
          className={words.push}
          onClick={() => moveTo({ place: null, finding: null })}
          title="Escape"
        >
          List of all {all}
        </Button>
      </div>
      <h2 id="place" className={styles.title}>
        {card?.title ?? explainerOf(plan).names.place(place)}
        <span className={classNames(words.id, words.push)}>{card?.element ?? place}</span>
      </h2>
      <p className={classNames(words.small, words.second)}>
        {boundary !== undefined && `Between ${boundary.between[0]} and ${boundary.between[1]}. `}
        {entry?.means}
      </p>
      {legs.slice(0, 3).map((leg) => (
        <p key={leg.id} className={classNames(words.small, words.second)}>
          {leg.carries}, {leg.protocol}
          {leg.ports.length > 0 && ` ${leg.ports.join(', ')}`}, {encryptedWords[leg.encrypted]}
          {leg.crosses.length > 0 && `, crosses ${leg.crosses.join(', ')}`}.
        </p>
      ))}
      <BecauseLine parts={sentencesOf(plan, because)} lead="There, because" />
    </div>
  );
}

const encryptedWords = { yes: 'encrypted', no: 'not encrypted', unknown: 'encryption not known yet' } as const;

/** Titles of the zones around an element, from outside in. */
function zonesAround({ topology }: Pick<Plan, 'topology'>, zone: string | undefined): readonly string[] {
  const found = topology.zones.find(({ id }) => id === zone);
  return found === undefined ? [] : [...zonesAround({ topology }, found.parent), found.title];
}
