// The whole product on one screen: answers → facts → topology → findings → controls → manifests → plan.
import type { Content } from './content/content.ts';
import { findContradictions } from './contradictions.ts';
import { chooseControls, withManifests } from './controls.ts';
import { findOrphans } from './decisions.ts';
import { knowFacts } from './facts.ts';
import { coverFrameworks } from './frameworks.ts';
import { fillManifests } from './manifests.ts';
import { findOpenQuestions } from './open-questions.ts';
import type { Plan } from './plan-types.ts';
import type { Project } from './project-types.ts';
import { replaceRetired } from './retired-ids.ts';
import { answerFindings, projectRisk } from './risk.ts';
import { orderRoadmap } from './roadmap.ts';
import { findThreats } from './threats.ts';
import { drawTopology } from './topology.ts';
import { unknownRecords } from './unknown-records.ts';

/**
 * Derives everything from a project. Pure: the same content, project and date give the same plan on any machine.
 * `date` is today as `2026-11-23`; it only settles which decisions have run out. Never throws on a valid project.
 */
export function makePlan(content: Content, saved: Project, date: string): Plan {
  const project = replaceRetired(content, saved);
  const facts = knowFacts(content, project);
  const topology = drawTopology(content, facts);
  const worries = findThreats(content, facts, topology, project.overrides);
  const choice = chooseControls(content, facts, worries, project.controls);
  const findings = answerFindings(content, worries, choice, project.decisions, date);
  const { manifests, missing } = fillManifests(content, facts, choice);
  const controls = withManifests(choice.controls, manifests);
  return {
    project,
    content,
    date,
    facts,
    topology,
    findings,
    controls,
    contradictions: findContradictions(content, facts, topology, project.controls),
    manifests,
    missing,
    roadmap: orderRoadmap(content, choice.controls),
    frameworks: coverFrameworks(content, facts, findings, controls),
    openQuestions: findOpenQuestions(content, facts, project.answers),
    orphans: findOrphans(project, findings),
    problems: [...facts.problems, ...unknownRecords(content, project)],
    risk: projectRisk(findings),
  };
}
