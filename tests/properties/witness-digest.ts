// What a plan comes to, stage by stage, as short marks: what is pinned for every witness, and what a changed rule changes.
import { createHash } from 'node:crypto';
import type { Content } from '../../core/content/content.ts';
import { findContradictions } from '../../core/contradictions.ts';
import { type Choice, chooseControls } from '../../core/controls.ts';
import { type Facts, knowFacts } from '../../core/facts.ts';
import { makePlan } from '../../core/make-plan.ts';
import { fillManifests } from '../../core/manifests.ts';
import { excusesOf } from '../../core/no-effect.ts';
import type { Project } from '../../core/project-types.ts';
import { findThreats, type Worry } from '../../core/threats.ts';
import { drawTopology } from '../../core/topology.ts';
import type { Topology } from '../../core/topology-types.ts';
import { type AskedAnswer, type AskedQuestion, askQuestions } from '../../core/wizard.ts';

const date = '2026-11-23';
/** What a rule says in one project: the name of the thing that it speaks of → a mark. */
export type Marks = ReadonlyMap<string, string>;

/** A project with what the stages before a rule have made of it. */
export interface Known {
  readonly project: Project;
  readonly facts: Facts;
  readonly topology: Topology;
  readonly worries: readonly Worry[];
  readonly choice: Choice;
}

export function knowProject(content: Content, project: Project): Known {
  const facts = knowFacts(content, project);
  const topology = drawTopology(content, facts);
  const worries = findThreats(content, facts, topology, project.overrides);
  return { project, facts, topology, worries, choice: chooseControls(content, facts, worries, project.controls) };
}

export type RuleKind = 'questions' | 'elements' | 'threats' | 'controls' | 'contradictions' | 'manifests';

/** What the stage that reads a kind of rule makes of these rules. */
export const stages: { readonly [kind in RuleKind]: (content: Content, known: Known) => Marks } = {
  questions: (content, { project }) => markQuestions(content, project),
  elements: (content, { facts }) => markTopology(drawTopology(content, facts)),
  threats: (content, { facts, topology, project }) =>
    new Map(
      findThreats(content, facts, topology, project.overrides).map(({ id, verdict, likelihood, impact }) => [
        id,
        verdict === 'absent' ? 'absent' : `${verdict} ${likelihood?.value}x${impact?.value}`,
      ]),
    ),
  controls: (content, { facts, worries, project }) =>
    markControls(chooseControls(content, facts, worries, project.controls)),
  contradictions: (content, { facts, topology, project }) =>
    new Map(
      findContradictions(content, facts, topology, project.controls).map(({ id, waysOut }) => [
        id,
        `clashes ${hashOf(waysOut.map(({ label, changes }) => [label, changes]))}`,
      ]),
    ),
  manifests: (content, { facts, choice }) => markManifests(content, facts, choice),
};

/** Everything that is pinned for one witness: every stage, and what is left of each risk. */
export function digestOf(content: Content, project: Project): Marks {
  const known = knowProject(content, project);
  const kinds = Object.keys(stages) as readonly RuleKind[];
  const residual = makePlan(content, project, date).findings.flatMap(({ id, residual }) =>
    residual === null ? [] : [[`left of ${id}`, `${residual.likelihood}x${residual.impact}`] as const],
  );
  return new Map([...kinds.flatMap((kind) => [...stages[kind](content, known)]), ...residual]);
}

function markQuestions(content: Content, project: Project): Marks {
  const facts = knowFacts(content, project);
  const questions = askQuestions(content, facts, project).flatMap((step) => step.questions);
  const excused = questions.flatMap(({ question }): [string, string][] => {
    const reasons = excusesOf(question, facts).map(({ because }) => because);
    return reasons.length === 0 ? [] : [[`${question.id} excused`, hashOf(reasons)]];
  });
  return new Map([...questions.flatMap(marksOfQuestion), ...excused]);
}

function marksOfQuestion({ question, visible, answers, entries }: AskedQuestion): readonly [string, string][] {
  return [
    [`${question.id} asked`, String(visible)],
    ...answers.map((answer): [string, string] => [answer.name, markAnswer(answer)]),
    ...entries.flatMap(({ id, fields }) =>
      fields.map((field): [string, string] => [`${question.name} ${id} ${field.name}`, markAnswer(field)]),
    ),
  ];
}

function markAnswer({ visible, options, locked, recommended }: AskedAnswer): string {
  const offered = options.map(({ offered }) => (offered ? '1' : '0')).join('');
  const parts = [visible, offered, locked && `locked ${locked.value}`, recommended && `rather ${recommended.option}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}

function markTopology({ zones, elements, flows, presence }: Topology): Marks {
  return new Map([
    ...[...presence].map(([id, { verdict }]) => [`${id} present`, String(verdict)] as const),
    ...zones.map(({ id, title, parent, theirs }) => [`zone ${id}`, hashOf([title, parent, theirs])] as const),
    ...elements.map(({ id, element, zone }) => [`${element} ${id}`, zone] as const),
    ...flows.map(({ id, encrypted, crosses }) => [id, [encrypted, ...crosses].join(' ')] as const),
  ]);
}

function markControls({ controls, named, ruledOut }: Choice): Marks {
  return new Map([
    ...[...named.keys()].map((id) => [id, 'named'] as const),
    ...[...ruledOut].map((id) => [id, 'not here'] as const),
    ...controls.map(({ id, state, committed, owner }) => [id, `${state}${committed ? '!' : ''} ${owner}`] as const),
  ]);
}

function markManifests(content: Content, facts: Facts, choice: Choice): Marks {
  const { manifests, missing } = fillManifests(content, facts, choice);
  return new Map([
    ...missing.map(({ id, state }) => [id, state] as const),
    ...manifests.map(({ id, path, documents }) => [id, hashOf([path, documents.map(({ tree }) => tree)])] as const),
  ]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 6);
}
