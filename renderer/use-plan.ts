// The plan of the open project, computed once per project value. Previews ask the same function.
import type { Content } from '../core/content/content.ts';
import { makePlan } from '../core/make-plan.ts';
import type { Plan } from '../core/plan-types.ts';
import type { Project } from '../core/project-types.ts';
import { useServices } from './services.ts';
import { useProject } from './store.ts';

const plans = new WeakMap<Project, Plan>();

/** The plan of a project value; a second call with the same value costs nothing. */
export function planOf(content: Content, project: Project, date: string): Plan {
  const known = plans.get(project);
  if (known !== undefined && known.content === content && known.date === date) return known;
  const plan = makePlan(content, project, date);
  plans.set(project, plan);
  return plan;
}

/** Null while no project is open. */
export function usePlan(): Plan | null {
  const { content, info } = useServices();
  const project = useProject();
  return project === null ? null : planOf(content, project, info.today);
}

/** For screens, which are shown only with a project. */
export function useOpenPlan(): Plan {
  const plan = usePlan();
  if (plan === null) throw new Error('This screen needs an open project.');
  return plan;
}
