// Plans of changes that nobody has made yet, computed after the screen is drawn and remembered.
import { useEffect, useReducer } from 'react';
import type { Content } from '../../core/content/content.ts';
import type { Plan } from '../../core/plan-types.ts';
import type { Project } from '../../core/project-types.ts';
import { useServices } from '../services.ts';
import { planOf } from '../use-plan.ts';

/** A change to try: `key` tells it from the others of the same project. */
export interface Trial {
  readonly key: string;
  readonly edit: (project: Project) => Project;
}

const none: ReadonlyMap<string, Plan> = new Map();
const tried = new WeakMap<Project, Map<string, Plan>>();

/** The plan that `trial` would give; a second call for the same project costs nothing. */
function planIf(content: Content, project: Project, date: string, trial: Trial): Plan {
  const known = tried.get(project) ?? new Map<string, Plan>();
  tried.set(project, known);
  const plan = known.get(trial.key) ?? planOf(content, trial.edit(project), date);
  known.set(trial.key, plan);
  return plan;
}

/** The plans of several trials, one task each, so that typing and drawing come first. Missing ones are on their way. */
export function usePlansIf(project: Project, trials: readonly Trial[]): ReadonlyMap<string, Plan> {
  const { content, info } = useServices();
  const [round, next] = useReducer((n: number) => n + 1, 0);
  const keys = trials.map(({ key }) => key).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: trials are new objects each time; their keys say what they are
  useEffect(() => {
    const missing = trials.find(({ key }) => !tried.get(project)?.has(key));
    if (missing === undefined) return;
    const timer = setTimeout(() => {
      planIf(content, project, info.today, missing);
      next();
    });
    return () => clearTimeout(timer);
  }, [content, project, info.today, keys, round]);
  return tried.get(project) ?? none;
}
