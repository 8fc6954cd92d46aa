// What a row on Home says about a project: computed from its text, like everything else.
import type { Content } from '../../core/content/content.ts';
import type { Finding } from '../../core/plan-types.ts';
import { readProject } from '../../core/project.ts';
import { unnamed } from '../frame/text.ts';
import { askedOf, livingFindings, platformOf, worstOf } from '../plan-views.ts';
import { planOf } from '../use-plan.ts';

export interface Summary {
  readonly name: string;
  readonly platform: string;
  readonly answered: number;
  readonly asked: number;
  readonly threats: number;
  readonly residual: number;
  readonly worst: Finding | undefined;
  readonly contradictions: number;
}

/** Undefined for a text that is no project. */
export function summarise(content: Content, text: string, today: string): Summary | undefined {
  const { value: project } = readProject(text);
  if (project === undefined) return undefined;
  const plan = planOf(content, project, today);
  const { answered, all } = askedOf(plan);
  return {
    name: project.project.name || unnamed,
    platform: platformOf(plan),
    answered,
    asked: all,
    threats: livingFindings(plan).length,
    residual: plan.risk.residual,
    worst: worstOf(plan.findings),
    contradictions: plan.contradictions.length,
  };
}
