// Everything derived from a project: the shapes that the stages of `make-plan.ts` hand on, and that `plan.json` prints.

import type { Verdict } from './condition.ts';
import type { Content } from './content/content.ts';
import type { WayOut } from './content/contradiction.ts';
import type { Owner, Phase } from './content/control.ts';
import type { Layer } from './content/manifest.ts';
import type { Facts } from './facts.ts';
import type { Problem } from './problem.ts';
import type { Decision, Project } from './project-types.ts';
import type { Topology } from './topology-types.ts';
import type { Reason } from './value.ts';

export type Severity = 'critical' | 'high' | 'medium' | 'low';
/** One step of an arithmetic: what moved the number, by how much (signed). The value is the sum, kept within 1 to 5. */
export interface RatingStep {
  readonly by: number;
  readonly because: readonly Reason[];
}
export interface RatedValue {
  readonly base: number;
  readonly value: number;
  readonly steps: readonly RatingStep[];
}
export interface Risk {
  readonly likelihood: number;
  readonly impact: number;
  readonly score: number;
  readonly severity: Severity;
}
/** How far one control pulls likelihood or impact down; a positive number, as the content judges it. */
export interface ResidualStep {
  readonly control: string;
  readonly on: 'likelihood' | 'impact';
  readonly by: number;
}
export type FindingVerdict = 'applies' | 'open' | 'absent';
export type Treatment = 'accepted' | 'transferred' | 'avoided' | 'done' | 'under-way' | 'planned' | 'to-decide';

export interface Finding {
  readonly id: string;
  readonly threat: string;
  readonly place: string;
  readonly verdict: FindingVerdict;
  readonly because: readonly Reason[];
  readonly likelihood: RatedValue | null;
  readonly impact: RatedValue | null;
  readonly inherent: Risk | null;
  readonly residual: (Risk & { readonly steps: readonly ResidualStep[] }) | null;
  readonly treatment: Treatment | null;
  /** Controls that mitigate this threat: in the plan, or only named (while open, or while it is unknown whether they exist). */
  readonly controls: readonly string[];
  readonly decision?: Decision;
  /** The basis of the decision is not today's any more, or its date has passed. */
  readonly review?: 'basis-changed' | 'expired';
  /** The architect's own likelihood or impact stands in for the content's. */
  readonly overridden?: string;
}

export type ControlState = 'suggested' | 'planned' | 'under-way' | 'done' | 'not-possible' | 'provider';
export interface PlannedControl {
  readonly id: string;
  readonly state: ControlState;
  /** An answer commits to it. */
  readonly committed: boolean;
  /** The answers that commit to it. */
  readonly chosenBy: readonly Reason[];
  /** Stored as not possible although an answer commits to it. */
  readonly clashes: boolean;
  readonly owner: Owner;
  readonly phase: Phase;
  readonly needs: readonly string[];
  /** Applying findings it cuts. */
  readonly cuts: readonly string[];
  /** Manifests that implement it and are written. */
  readonly manifests: readonly string[];
  /** Everything that its presence, its state and its owner hang on; where nobody chose it, the findings that ask for it. */
  readonly because: readonly Reason[];
  readonly owned?: {
    readonly name?: string;
    readonly due?: string;
    readonly link?: string;
    readonly evidence?: string;
    readonly reason?: string;
  };
}

export interface PlanContradiction {
  /** `X-02`, or `X-36@network:n1>n3`. */
  readonly id: string;
  readonly contradiction: string;
  readonly place?: string;
  /** The clash with its `${…}` filled. */
  readonly clash: string;
  readonly because: readonly Reason[];
  /** Ready to apply: answers by dotted name, fields by `list/item id/field`. */
  readonly waysOut: readonly (Pick<WayOut, 'label' | 'do' | 'opens' | 'effort'> & {
    readonly changes: readonly Change[];
  })[];
}
/** One change of the inputs that a way out makes. */
export type Change =
  | { readonly q: string; readonly value: import('./value.ts').Value }
  | {
      readonly list: string;
      readonly item: string;
      readonly field: string;
      readonly value: import('./value.ts').Scalar;
    };

/** One written file of the bundle; a tree, never text. */
export interface PlanManifest {
  /** `M-02:t1` for a repeated one, `kustomization:manifests/20-namespaces` for a computed one, else `M-02`. */
  readonly id: string;
  readonly manifest: string;
  /** `root` is the kustomization above the layers. */
  readonly layer: Layer | 'root';
  /** From the export folder: `manifests/20-namespaces/payments/default-deny.yaml`. */
  readonly path: string;
  readonly format: 'yaml' | 'shell';
  readonly documents: readonly ManifestDocument[];
  readonly implements: readonly string[];
  /** The values in it and the condition of its own. */
  readonly shapedBy: readonly Reason[];
  /** Everything that it hangs on: what shaped it, and why the plan holds the controls that ask for it. */
  readonly because: readonly Reason[];
}
export interface ManifestDocument {
  readonly tree: unknown;
  /** Path in the tree → what decided it. */
  readonly why: Readonly<Record<string, { readonly by: string; readonly from: readonly string[] }>>;
}
/** A manifest that is not written, and why: its condition is false, a question is open, or its control is not possible. */
export interface MissingManifest {
  readonly id: string;
  readonly state: 'absent' | 'waits' | 'not-possible';
  readonly because: readonly Reason[];
  readonly message: string;
}

export interface RoadmapPhase {
  readonly phase: Phase;
  /** In the order of prerequisites, then effort, then id. */
  readonly controls: readonly string[];
}
export interface OpenQuestion {
  readonly id: string;
  readonly name: string;
  readonly undecided?: { readonly owner: string; readonly until?: string };
}
/** A decision or override whose finding is no longer there: shown, never dropped. */
export interface Orphan {
  readonly finding: string;
  readonly what: 'decision' | 'override';
}

/**
 * What becomes of an item of a framework: a control of the plan is done, planned or only suggested (open), the provider
 * answers for it, or nothing in this plan speaks of it.
 */
export type ItemState = 'met' | 'planned' | 'provider' | 'open' | 'not-in-plan';
export interface FrameworkLine {
  readonly id: string;
  readonly title: string;
  readonly state: ItemState;
  readonly controls: readonly string[];
  /** Threats of applying findings that name the item. */
  readonly threats: readonly string[];
}
export interface FrameworkCoverage {
  readonly id: string;
  readonly framework: string;
  readonly because: readonly Reason[];
  readonly lines: readonly FrameworkLine[];
}

export interface Plan {
  readonly project: Project;
  readonly content: Content;
  readonly date: string;
  readonly facts: Facts;
  readonly topology: Topology;
  readonly findings: readonly Finding[];
  readonly controls: readonly PlannedControl[];
  readonly contradictions: readonly PlanContradiction[];
  readonly manifests: readonly PlanManifest[];
  readonly missing: readonly MissingManifest[];
  readonly roadmap: readonly RoadmapPhase[];
  readonly frameworks: readonly FrameworkCoverage[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly orphans: readonly Orphan[];
  readonly problems: readonly Problem[];
  /** The sum of residual scores over applying and open findings; `open` is the part of the open ones. */
  readonly risk: { readonly inherent: number; readonly residual: number; readonly open: number };
}
export type { Verdict };
