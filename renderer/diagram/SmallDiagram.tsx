// The model in small: zones, the most telling parts by name, the ways between them; what a previewed answer adds is
// dashed, what it removes dotted.
import type { Point } from '../../core/diagram/geometry.ts';
import { glyphs } from '../../core/diagram/glyphs.ts';
import { arrowHead, roundedPath } from '../../core/diagram/line-path.ts';
import { type Mark, signSize } from '../../core/diagram/signs.ts';
import { clipText } from '../../core/diagram/text-width.ts';
import type { Plan } from '../../core/plan-types.ts';
import { classNames } from '../ui/class-names.ts';
import { SeverityShape } from '../ui/SeveritySign.tsx';
import { type BoardZone, board, boardCards, boardLines, boardZones, cardRect, privateAlone } from './board.ts';
import { type OnBoard, onBoard } from './on-board.ts';
import { marksOf } from './place-findings.ts';
import styles from './SmallDiagram.module.css';

/** Of the type in the module's style sheet, for measuring. */
const titleSize = 11.5;
const sign = 18;

interface Props {
  readonly now: Plan;
  /** The plan of the answer that is looked at. */
  readonly then: Plan | undefined;
  readonly label: string;
}
type Fate = 'stays' | 'appears' | 'leaves';

export function SmallDiagram({ now, then, label }: Props) {
  const was = boardOf(now);
  const is = then === undefined ? was : boardOf(then);
  const zones = zonesOf(is.zones);
  return (
    <div className={styles.frame}>
      <svg className={styles.diagram} viewBox={`0 0 ${board.width} ${board.height}`} role="img" aria-label={label}>
        {zones.map(({ id, rect: { x, y, w, h } }) => (
          <rect key={id} className={styles.zone} x={x} y={y} width={w} height={h} rx={4} />
        ))}
        {fatesOf(boardLines.keys(), was.lines, is.lines).map(({ key, fate }) => (
          <Way key={key} points={boardLines[key]?.points ?? []} fate={fate} />
        ))}
        {zones.map((zone) => (
          <ZoneTitle key={zone.id} {...zone} />
        ))}
        {fatesOf(Object.keys(boardCards), was.cards, is.cards).map(({ key, fate }) => (
          <Card
            key={key}
            of={key}
            fate={fate}
            titles={(fate === 'leaves' ? was : is).cards.get(key) ?? []}
            mark={is.signs.get(key)}
          />
        ))}
      </svg>
    </div>
  );
}

function boardOf(plan: Plan): OnBoard {
  return onBoard(plan.topology, marksOf(plan, 'residual'));
}

interface Has<K> {
  has(key: K): boolean;
}
/** What becomes of each of `all` that is there before or after. */
function fatesOf<K>(
  all: Iterable<K>,
  before: Has<K>,
  after: Has<K>,
): readonly { readonly key: K; readonly fate: Fate }[] {
  return [...all]
    .filter((key) => before.has(key) || after.has(key))
    .map((key) => ({ key, fate: !after.has(key) ? 'leaves' : before.has(key) ? 'stays' : 'appears' }));
}

/** Each zone of the board that is there, with its title here. */
function zonesOf(zones: OnBoard['zones']): readonly ZoneProps[] {
  return Object.entries(boardZones).flatMap(([id, { brief, rect }]) => {
    const title = zones.get(id);
    if (title === undefined) return [];
    return [{ id, title, brief, rect: id === 'private' && !zones.has('public') ? privateAlone : rect }];
  });
}

interface ZoneProps extends BoardZone {
  readonly id: string;
  readonly title: string;
}

/** Drawn after the ways, so that no way runs through it. */
function ZoneTitle({ title, brief, rect: { x, y, w } }: ZoneProps) {
  return (
    <>
      <text className={styles.title} x={x + 6} y={y + 13}>
        {clipText(title, titleSize, 600, w - 10)}
      </text>
      <text className={styles.brief} x={x + 6} y={y + 16}>
        {brief}
      </text>
    </>
  );
}

function Way({ points, fate }: { points: readonly Point[]; fate: Fate }) {
  return (
    <g className={classNames(styles.way, styles[fate])}>
      <path d={roundedPath(points)} />
      <path className={styles.head} d={arrowHead(points)} />
    </g>
  );
}

interface CardProps {
  readonly of: string;
  readonly fate: Fate;
  /** Of the elements that it stands for. */
  readonly titles: readonly string[];
  readonly mark: Mark | undefined;
}

function Card({ of, fate, titles, mark }: CardProps) {
  const card = boardCards[of];
  if (card === undefined) return null;
  const { x, y, w, h } = cardRect(card);
  return (
    <g className={classNames(styles.card, styles[fate])}>
      <title>{titles.join(', ')}</title>
      <rect x={x} y={y} width={w} height={h} rx={3} />
      <path className={styles.glyph} d={glyphs[card.shape]} transform={`translate(${x + 5} ${y + 5}) scale(0.75)`} />
      <text className={styles.name} x={x + 21} y={y + 15}>
        {card.name}
      </text>
      {mark !== undefined && (
        <g
          className={styles.sign}
          transform={`translate(${x + w - sign / 2} ${y - sign / 2}) scale(${sign / signSize})`}
        >
          <SeverityShape level={mark.level} number={mark.level === 'open' ? '?' : mark.count} />
        </g>
      )}
    </g>
  );
}
