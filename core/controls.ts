// Stage "answer", first half: which controls are in the plan, in which state, and whose they are.
import { type Judged, judge, mergeReasons, type Read } from './condition.ts';
import type { Content } from './content/content.ts';
import type { Control, Owner } from './content/control.ts';
import { indexOf } from './content-index.ts';
import type { Facts } from './facts.ts';
import { byCodeUnit } from './order.ts';
import type { ControlState, PlanManifest, PlannedControl } from './plan-types.ts';
import type { ControlRecord } from './project-types.ts';
import { scopeOf } from './scope.ts';
import type { Worry } from './threats.ts';
import type { Reason } from './value.ts';

/** A control of the plan before the manifests are known. */
export type ChosenControl = Omit<PlannedControl, 'manifests'>;

export interface Choice {
  /** Sorted by id. */
  readonly controls: readonly ChosenControl[];
  /** Controls that do not exist here. All others are at least named beside the findings that they mitigate. */
  readonly ruledOut: ReadonlySet<string>;
  /** Controls that are only named so far, with the unanswered facts that keep them out of the plan. */
  readonly named: ReadonlyMap<string, readonly Reason[]>;
}

/** The findings of a threat, or of all threats that a control mitigates: those that apply and why, and what is open. */
interface Need {
  /** Ids of the findings that apply. */
  readonly cuts: readonly string[];
  readonly applying: readonly Reason[];
  readonly isOpen: boolean;
  /** What would settle the open findings. */
  readonly open: readonly Reason[];
}
interface Owned {
  readonly owner: Owner;
  readonly because: readonly Reason[];
}

/** The controls of the plan: stated by the architect, committed by an answer, or suggested by a finding that applies. */
export function chooseControls(
  content: Content,
  facts: Facts,
  worries: readonly Worry[],
  records: Readonly<Record<string, ControlRecord>>,
): Choice {
  const { read } = scopeOf(content, facts);
  const byThreat = groupByThreat(worries);
  const ruledOut = new Set<string>();
  const named = new Map<string, readonly Reason[]>();
  const controls = indexOf(content).controls.flatMap((control): readonly ChosenControl[] => {
    const exists = judge(control.when, read);
    const need = needOf(control, byThreat);
    const record = Object.hasOwn(records, control.id) ? records[control.id] : undefined;
    const chosen = chooseControl(control, exists, need, record, read);
    const wanting = exists.verdict === 'unknown' ? mergeReasons([exists.because, need.open]) : need.open;
    if (exists.verdict === false) ruledOut.add(control.id);
    else if (chosen === undefined && (exists.verdict === 'unknown' || need.isOpen)) named.set(control.id, wanting);
    return chosen === undefined ? [] : [chosen];
  });
  return { controls, ruledOut, named };
}

/**
 * One control, or nothing where it does not exist here or nothing asks for it. What the architect stated or committed
 * to stays in the plan while it is unknown whether the control exists; everything else is then only named.
 */
function chooseControl(
  control: Control,
  exists: Judged,
  need: Need,
  record: ControlRecord | undefined,
  read: Read,
): ChosenControl | undefined {
  const commitment = control.committedBy === undefined ? undefined : judge(control.committedBy, read);
  const committed = commitment?.verdict === true;
  const { owner, because: whose } = ownerOf(control, read);
  const chosenBy = committed ? commitment.because : [];
  const state = stateOf(record, owner, committed, need);
  const explicit = record !== undefined || committed;
  if (exists.verdict === false || state === undefined || (exists.verdict === 'unknown' && !explicit)) return undefined;
  return {
    id: control.id,
    state,
    committed,
    clashes: committed && record?.state === 'not-possible',
    owner,
    phase: control.phase,
    needs: control.needs ?? [],
    cuts: need.cuts,
    chosenBy,
    because: mergeReasons([chosenBy, exists.because, whose, ...(explicit ? [] : [need.applying, need.open])]),
    ...(record === undefined ? {} : { owned: ownedBy(record) }),
  };
}

/** A stored state stands above commitment; what the provider does needs no state, unless it is said to be impossible. */
function stateOf(
  record: ControlRecord | undefined,
  owner: Owner,
  committed: boolean,
  { cuts, isOpen }: Need,
): ControlState | undefined {
  if (record?.state === 'not-possible') return record.state;
  if (owner === 'provider')
    return record !== undefined || committed || isOpen || cuts.length > 0 ? 'provider' : undefined;
  if (record !== undefined) return record.state;
  if (committed) return 'planned';
  return cuts.length > 0 ? 'suggested' : undefined;
}

/** The first owner whose condition holds. While one on the way is unknown, whoever is not the provider: the worse end. */
function ownerOf(control: Control, read: Read): Owned {
  if (typeof control.owner === 'string') return { owner: control.owner, because: [] };
  const candidates: Owner[] = [];
  const looked: (readonly Reason[])[] = [];
  for (const { when, then } of control.owner) {
    const { verdict, because } = judge(when, read);
    looked.push(because);
    if (verdict !== false) candidates.push(then);
    if (verdict === true) break;
  }
  const owner = candidates.find((candidate) => candidate !== 'provider') ?? candidates[0] ?? 'platform-team';
  return { owner, because: mergeReasons(looked) };
}

function ownedBy({ owner, due, link, evidence, reason }: ControlRecord): NonNullable<PlannedControl['owned']> {
  const given = Object.entries({ name: owner, due, link, evidence, reason }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

function groupByThreat(worries: readonly Worry[]): ReadonlyMap<string, Need> {
  const groups = new Map<string, { readonly applying: Worry[]; readonly open: Worry[] }>();
  for (const worry of worries) {
    const { threat, verdict } = worry;
    if (verdict === 'absent') continue;
    const group = groups.get(threat) ?? { applying: [], open: [] };
    group[verdict === 'applies' ? 'applying' : 'open'].push(worry);
    groups.set(threat, group);
  }
  const reasons = (of: readonly Worry[]) => mergeReasons(of.map(({ because }) => because));
  // The reasons of a threat are merged here once, and not for each of the controls that mitigate it.
  return new Map(
    [...groups].map(([threat, { applying, open }]): [string, Need] => [
      threat,
      {
        cuts: applying.map(({ id }) => id),
        applying: reasons(applying),
        isOpen: open.length > 0,
        open: reasons(open),
      },
    ]),
  );
}

function needOf(control: Control, byThreat: ReadonlyMap<string, Need>): Need {
  const needs = control.mitigates.flatMap(({ threat }) => byThreat.get(threat) ?? []);
  return {
    cuts: needs.flatMap(({ cuts }) => cuts).sort(byCodeUnit),
    applying: mergeReasons(needs.map(({ applying }) => applying)),
    isOpen: needs.some(({ isOpen }) => isOpen),
    open: mergeReasons(needs.map(({ open }) => open)),
  };
}

/** The controls with the manifests that came of them. */
export function withManifests(
  controls: readonly ChosenControl[],
  manifests: readonly PlanManifest[],
): readonly PlannedControl[] {
  const byControl = new Map<string, string[]>();
  for (const { id, implements: asked } of manifests) {
    for (const control of asked) {
      const ids = byControl.get(control);
      if (ids === undefined) byControl.set(control, [id]);
      else ids.push(id);
    }
  }
  return controls.map((control) => ({ ...control, manifests: byControl.get(control.id) ?? [] }));
}
