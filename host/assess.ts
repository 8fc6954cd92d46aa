// A project's text judged without writing anything: what is wrong with it, what clashes, what is still open.
import type { Content } from '../core/content/content.ts';
import { makePlan } from '../core/make-plan.ts';
import type { Plan } from '../core/plan-types.ts';
import type { Problem } from '../core/problem.ts';
import { readProject } from '../core/project.ts';

/** `plan` is undefined for a text that cannot be read at all. Its problems hold those of the file as well. */
export interface Assessed {
  readonly plan: Plan | undefined;
  readonly problems: readonly Problem[];
}

/** Reads `text` and makes its plan for `date` (`2026-11-23`). */
export function assess(text: string, content: Content, date: string): Assessed {
  const read = readProject(text);
  if (read.value === undefined) return { plan: undefined, problems: read.problems };
  const plan = makePlan(content, read.value, date);
  const problems = [...read.problems, ...plan.problems];
  return { plan: { ...plan, problems }, problems };
}
