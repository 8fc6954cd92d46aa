// The thread through a plan: answer → finding → control → manifest line → verification, followed both ways.
import { subjectsOf } from './condition.ts';
import type { Verification } from './content/control.ts';
import { indexOf } from './content-index.ts';
import { providerOf } from './facts/provider.ts';
import { printManifest } from './manifest-text/print-manifest.ts';
import { byCodeUnit } from './order.ts';
import type { Finding, Plan, PlanManifest } from './plan-types.ts';
import type { Reason } from './value.ts';
import { commandOf } from './verify/fill-command.ts';

/** Where a thread is picked up: an answer, a threat, a control, or a line (counted from 1) of a manifest. */
export type ThreadStart =
  | { readonly q: string }
  | { readonly threat: string }
  | { readonly control: string }
  | { readonly manifest: string; readonly line: number };

export interface ThreadLine {
  /** Id of the manifest (`M-02:t1`) and its path. */
  readonly manifest: string;
  readonly path: string;
  readonly line: number;
  readonly by: string;
  /** Dotted names of the answers that shaped it, those behind derived facts included. */
  readonly answers: readonly string[];
}
/** Everything on the thread, each part sorted. `findings` apply or are open; `controls` are in the plan. */
export interface Thread {
  readonly answers: readonly string[];
  readonly findings: readonly string[];
  readonly threats: readonly string[];
  readonly controls: readonly string[];
  readonly lines: readonly ThreadLine[];
  readonly verifications: readonly (Verification & { readonly control: string })[];
}

/** Follows the thread from one point to both of its ends. */
export function threadOf(plan: Plan, start: ThreadStart): Thread {
  if ('q' in start) return fromAnswer(plan, start.q);
  if ('threat' in start) return fromThreat(plan, start.threat);
  if ('control' in start) return around(plan, [start.control], linesBy(plan, new Set([start.control])));
  const line = linesOf(plan, start.manifest).find((candidate) => candidate.line === start.line);
  return line === undefined ? around(plan, [], []) : around(plan, [line.by], [line], line.answers);
}

/** The answer's findings, the controls that it commits to or that shape a line with it, and the lines it shaped. */
function fromAnswer(plan: Plan, name: string): Thread {
  const shaped = linesFrom(plan, name);
  const findings = there(plan).filter((finding) => answersOf(finding).has(name));
  const ofFindings = new Set(findings.flatMap(({ controls }) => controls));
  const ofLines = new Set(shaped.map(({ by }) => by));
  const controls = plan.controls.filter(
    ({ id }) => ofFindings.has(id) || ofLines.has(id) || committingAnswers(plan, id).has(name),
  );
  const ids = controls.map(({ id }) => id);
  const own = around(plan, ids, shaped, [name]);
  return { ...own, answers: [name] };
}

function fromThreat(plan: Plan, threat: string): Thread {
  const findings = there(plan).filter((finding) => finding.threat === threat);
  const named = new Set(findings.flatMap(({ controls }) => controls));
  const controls = plan.controls.filter(({ id }) => named.has(id)).map(({ id }) => id);
  const answers = findings.flatMap((finding) => [...answersOf(finding)]);
  const own = around(plan, controls, linesBy(plan, new Set(controls)), answers);
  return {
    ...own,
    findings: findings.map(({ id }) => id).sort(byCodeUnit),
    threats: findings.length > 0 ? [threat] : [],
  };
}

/** What hangs on some controls: the findings they mitigate, the answers behind both, and how to verify them. */
function around(
  plan: Plan,
  controls: readonly string[],
  lines: readonly ThreadLine[],
  answers: readonly string[] = [],
): Thread {
  const wanted = new Set(controls);
  const findings = there(plan).filter((finding) => finding.controls.some((id) => wanted.has(id)));
  const behind = [
    ...answers,
    ...lines.flatMap((line) => line.answers),
    ...controls.flatMap((id) => [...committingAnswers(plan, id)]),
    ...findings.flatMap((finding) => [...answersOf(finding)]),
  ];
  return {
    answers: unique(behind),
    findings: findings.map(({ id }) => id).sort(byCodeUnit),
    threats: unique(findings.map(({ threat }) => threat)),
    controls: unique(controls),
    lines,
    verifications: controls.flatMap((id) => verificationsOf(plan, id)),
  };
}

function there({ findings }: Plan): readonly Finding[] {
  return findings.filter(({ verdict }) => verdict !== 'absent');
}

/** Answers that decided a finding or moved its numbers. */
function answersOf({ because, likelihood, impact }: Finding): ReadonlySet<string> {
  const steps = [...(likelihood?.steps ?? []), ...(impact?.steps ?? [])];
  return questionsIn([...because, ...steps.flatMap((step) => step.because)]);
}

function questionsIn(reasons: readonly Reason[]): ReadonlySet<string> {
  return new Set(reasons.flatMap(({ q }) => q ?? []));
}

function committingAnswers({ content, facts }: Plan, control: string): ReadonlySet<string> {
  const tests = subjectsOf(indexOf(content).control.get(control)?.committedBy);
  const names = tests.flatMap((test) => ('q' in test ? [test.q] : 'fact' in test ? [test.fact] : []));
  return questionsIn(names.flatMap((name) => facts.read(name).because));
}

function linesFrom(plan: Plan, name: string): readonly ThreadLine[] {
  return plan.manifests.flatMap(({ id }) => linesOf(plan, id)).filter(({ answers }) => answers.includes(name));
}

function linesBy(plan: Plan, controls: ReadonlySet<string>): readonly ThreadLine[] {
  return plan.manifests.flatMap(({ id }) => linesOf(plan, id)).filter(({ by }) => controls.has(by));
}

const printed = new WeakMap<PlanManifest, readonly ThreadLine[]>();

/** The decided lines of one manifest; printed once for all threads of a plan. */
function linesOf(plan: Plan, id: string): readonly ThreadLine[] {
  const manifest = plan.manifests.find((candidate) => candidate.id === id);
  if (manifest === undefined) return [];
  const known = printed.get(manifest) ?? printLines(plan, manifest);
  printed.set(manifest, known);
  return known;
}

function printLines(plan: Plan, manifest: PlanManifest): readonly ThreadLine[] {
  const { id, path, documents } = manifest;
  if (documents.every(({ why }) => Object.keys(why).length === 0)) return [];
  return printManifest(manifest, plan).lines.map(({ line, by, from }) => {
    const answers = questionsIn(from.flatMap((name) => plan.facts.read(name).because));
    return { manifest: id, path, line, by, answers: [...answers].sort(byCodeUnit) };
  });
}

function verificationsOf(plan: Plan, id: string): Thread['verifications'] {
  const provider = providerOf(plan.facts);
  return (indexOf(plan.content).control.get(id)?.verify ?? [])
    .filter(({ on }) => on === undefined || provider === undefined || on.includes(provider))
    .map((verification) => ({ ...verification, run: commandOf(verification), control: id }));
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(byCodeUnit);
}
