// What every section of the report looks at: the plan, its names, and the findings sorted and grouped once.
import type { Control, Phase } from '../content/control.ts';
import { indexOf } from '../content-index.ts';
import { byCodeUnit } from '../order.ts';
import type { Finding, Plan, PlannedControl } from '../plan-types.ts';
import type { Reason } from '../value.ts';
import { type Because, becauseOf } from './because.ts';
import { type FindingGroup, groupFindings } from './finding-groups.ts';
import { type Names, namesOf } from './names.ts';
import { code, inlines, joined, jump, strong } from './nodes.ts';
import type { Inline } from './tree.ts';

/** A view of the model, drawn: the picture as SVG and as Mermaid text, and what a reader without eyes is told. */
export interface ReportDiagram {
  readonly view: string;
  readonly title: string;
  readonly svg: string;
  readonly mermaid: string;
  readonly alt: string;
}
export interface ReportOptions {
  readonly diagrams?: readonly ReportDiagram[];
  readonly paper?: 'a4' | 'us-letter';
}

export interface ReportView {
  readonly plan: Plan;
  readonly names: Names;
  readonly diagrams: readonly ReportDiagram[];
  /** The provider's name; undefined while it is not known. */
  readonly providerName: string | undefined;
  /** Applying findings, the greatest residual risk first. */
  readonly applying: readonly FindingGroup[];
  readonly open: readonly FindingGroup[];
  readonly absent: readonly FindingGroup[];
  readonly planned: (id: string) => PlannedControl | undefined;
  readonly control: (id: string) => Control | undefined;
  /** Its id, leading to its steps; controls that are not on the roadmap have none. */
  readonly controlLink: (id: string) => Inline;
  readonly threatTitle: (id: string) => string;
  readonly because: (reasons: readonly Reason[], here?: string) => readonly (readonly Inline[])[];
}

export function viewOf(plan: Plan, options: ReportOptions): ReportView {
  const names = namesOf(plan);
  const index = indexOf(plan.content);
  const planned = new Map(plan.controls.map((control) => [control.id, control]));
  const detailed = new Set(plan.roadmap.flatMap(({ controls }) => controls));
  const groupsOf = (verdict: Finding['verdict']) =>
    groupFindings(plan.findings.filter((finding) => finding.verdict === verdict).sort(byRisk));
  return {
    plan,
    names,
    diagrams: options.diagrams ?? [],
    providerName: plan.content.providers.find(({ id }) => id === names.provider)?.name,
    applying: groupsOf('applies'),
    open: groupsOf('open'),
    absent: groupsOf('absent'),
    planned: (id) => planned.get(id),
    control: (id) => index.control.get(id),
    controlLink: (id) => (detailed.has(id) ? jump(id) : code(id)),
    threatTitle: (id) => index.threat.get(id)?.title ?? id,
    because: (reasons, here) =>
      becauseOf(reasons, { names, facts: plan.facts }, here).map((reason) =>
        inlines(['Because ', ...reasonWords(reason), '.']),
      ),
  };
}

function reasonWords({ before, value, after, code: id }: Because): readonly (string | Inline)[] {
  const said = value === undefined ? [] : ['“', strong(value), '”'];
  return [before, ...said, after, ...(id === undefined ? [] : [' (', code(id), ')'])];
}

/** Reasons in the middle of a sentence: `“A” is “B” (Q-API-01), and …`; without a full stop. */
export function reasonsInline({ names, plan }: ReportView, reasons: readonly Reason[]): readonly Inline[] {
  const parts = becauseOf(reasons, { names, facts: plan.facts }).map(({ value, ...reason }) =>
    reasonWords(value === undefined ? reason : { ...reason, before: `${reason.before}“${value}”` }),
  );
  return joined(parts, ', and ');
}

/** Residual before inherent, then id. */
function byRisk(a: Finding, b: Finding): number {
  const score = (finding: Finding, risk: 'residual' | 'inherent') => finding[risk]?.score ?? 0;
  return (
    score(b, 'residual') - score(a, 'residual') || score(b, 'inherent') - score(a, 'inherent') || byCodeUnit(a.id, b.id)
  );
}

/** Whether a control, once the cluster stands, can no longer be put in place. */
export function cannotChangeLater({ cannotChangeLater: rule }: Control, { provider }: Names): boolean {
  return Array.isArray(rule) ? provider !== undefined && rule.includes(provider) : rule === true;
}

/** The controls of a phase in the order of the roadmap; those of the provider are not on it. */
export function onRoadmap(view: ReportView, phase: Phase): readonly string[] {
  return view.plan.roadmap.find((entry) => entry.phase === phase)?.controls ?? [];
}
