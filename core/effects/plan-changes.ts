// What one changed answer does to a plan: which entries of the content come out differently, each with its reasons.
import { byCodeUnit } from '../order.ts';
import type {
  Finding,
  FrameworkCoverage,
  Plan,
  PlanContradiction,
  PlanManifest,
  PlannedControl,
  RatedValue,
} from '../plan-types.ts';
import type { Reason } from '../value.ts';

export const changeKinds = ['threats', 'controls', 'manifests', 'contradictions', 'elements', 'passages'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that two plans show differently. */
export interface PlanChange {
  readonly kind: ChangeKind;
  /** The entry of the content: `T-30`, `C-NET-02`, `M-02`, `X-04`, `DF-10`. */
  readonly entry: string;
  /** The thing itself: `T-30@tenant:t1`, `M-02:t1`. */
  readonly id: string;
  readonly what: string;
  /** What it gives as its reasons, before and after. */
  readonly because: readonly Reason[];
  /** A change that follows from controls names them instead. */
  readonly controls?: readonly string[];
}

/** Everything that `b` shows differently from `a`; the answers themselves and their labels are left out. */
export function changesBetween(a: Plan, b: Plan): readonly PlanChange[] {
  return [
    ...pairs(a.findings, b.findings).flatMap(findingChanges),
    ...pairs(a.controls, b.controls).flatMap(controlChange),
    ...pairs(a.manifests.filter(isTemplate), b.manifests.filter(isTemplate)).flatMap(manifestChange),
    ...pairs(a.contradictions, b.contradictions).flatMap(contradictionChange),
    ...elementChanges(a, b),
    ...pairs(a.frameworks, b.frameworks).flatMap(passageChange),
  ];
}

interface Pair<T> {
  readonly id: string;
  readonly from: T | undefined;
  readonly to: T | undefined;
}

function pairs<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): readonly Pair<T>[] {
  const [before, after] = [a, b].map((entries) => new Map(entries.map((entry) => [entry.id, entry])));
  const ids = [...new Set([...before!.keys(), ...after!.keys()])].sort(byCodeUnit);
  return ids.map((id) => ({ id, from: before!.get(id), to: after!.get(id) }));
}

/** Kustomizations follow from the files that they list. */
function isTemplate({ implements: controls }: PlanManifest): boolean {
  return controls.length > 0;
}

const both = (from: { readonly because: readonly Reason[] } | undefined, to: typeof from): readonly Reason[] => [
  ...(from?.because ?? []),
  ...(to?.because ?? []),
];
const differ = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);

function findingChanges({ id, from, to }: Pair<Finding>): readonly PlanChange[] {
  const entry = (from ?? to)!.threat;
  const change = (what: string, because: readonly Reason[]): PlanChange => ({
    kind: 'threats',
    entry,
    id,
    what,
    because,
  });
  const [before, after] = [from?.verdict ?? 'absent', to?.verdict ?? 'absent'];
  if (before !== after) return [change('verdict', both(from, to))];
  const rated = (['likelihood', 'impact'] as const).filter((side) => from?.[side]?.value !== to?.[side]?.value);
  if (rated.length > 0) {
    return rated.map((side) => change(side, movedSteps(from?.[side] ?? null, to?.[side] ?? null)));
  }
  if (from?.residual?.score === to?.residual?.score) return [];
  const controls = [...(from?.residual?.steps ?? []), ...(to?.residual?.steps ?? [])].map(({ control }) => control);
  return [{ ...change('residual', []), controls: [...new Set(controls)] }];
}

/** The reasons of the steps that only one of the two ratings has. */
function movedSteps(from: RatedValue | null, to: RatedValue | null): readonly Reason[] {
  const [before, after] = [from, to].map((rated) => new Set((rated?.steps ?? []).map((step) => JSON.stringify(step))));
  return [
    ...(from?.steps ?? []).filter((step) => !after!.has(JSON.stringify(step))),
    ...(to?.steps ?? []).filter((step) => !before!.has(JSON.stringify(step))),
  ].flatMap(({ because }) => because);
}

function controlChange({ id, from, to }: Pair<PlannedControl>): readonly PlanChange[] {
  const shown = (control: PlannedControl | undefined) =>
    control && [control.state, control.owner, control.committed, control.clashes];
  if (!differ(shown(from), shown(to))) return [];
  return [{ kind: 'controls', entry: id, id, what: 'state', because: both(from, to) }];
}

function manifestChange({ id, from, to }: Pair<PlanManifest>): readonly PlanChange[] {
  const shown = (manifest: PlanManifest | undefined) =>
    manifest && [manifest.path, manifest.documents.map(({ tree }) => tree)];
  if (!differ(shown(from), shown(to))) return [];
  return [{ kind: 'manifests', entry: (from ?? to)!.manifest, id, what: 'text', because: both(from, to) }];
}

function contradictionChange({ id, from, to }: Pair<PlanContradiction>): readonly PlanChange[] {
  // Which ways out are ready follows from answers that the clash itself does not hang on.
  if (from?.clash === to?.clash) return [];
  const entry = (from ?? to)!.contradiction;
  return [{ kind: 'contradictions', entry, id, what: 'presence', because: both(from, to) }];
}

/** A framework is a passage of the plan; what its lines say follows from the controls. */
function passageChange({ id, from, to }: Pair<FrameworkCoverage>): readonly PlanChange[] {
  if (from !== undefined && to !== undefined) return [];
  return [{ kind: 'passages', entry: id, id, what: 'presence', because: both(from, to) }];
}

function elementChanges(a: Plan, b: Plan): readonly PlanChange[] {
  const presence = [...a.topology.presence].flatMap(([id, from]): readonly PlanChange[] => {
    const to = b.topology.presence.get(id);
    if (from.verdict === to?.verdict) return [];
    return [{ kind: 'elements', entry: id, id, what: 'presence', because: both(from, to) }];
  });
  const flows = pairs(a.topology.flows, b.topology.flows).flatMap(({ id, from, to }): readonly PlanChange[] => {
    if (!differ(from && [from.encrypted, from.crosses], to && [to.encrypted, to.crosses])) return [];
    return [{ kind: 'elements', entry: (from ?? to)!.flow, id, what: 'flow', because: both(from, to) }];
  });
  return [...presence, ...flows];
}
