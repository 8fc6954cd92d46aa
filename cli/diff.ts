// `parapet diff`: what changes from one project to another, in answers, threats, controls, manifests and risk.
import type { Content } from '../core/content/content.ts';
import { type Differences, diffPlans, type PlanDiff } from '../core/plan-diff.ts';
import type { Plan } from '../core/plan-types.ts';
import { assess } from '../host/assess.ts';
import { printProblems } from '../host/print-problems.ts';
import { readText } from '../host/read-text.ts';
import { type Command, type Io, WrongUse } from './command.ts';
import { contentFor, packOption, packUsage } from './packs.ts';

export const diffCommand: Command = {
  name: 'diff',
  usage: `diff A B [--json] ${packUsage}`,
  summary: 'Says what changes from project A to project B: answers, findings, controls, manifests, risk.',
  options: { json: { type: 'boolean' }, ...packOption },
  run: async ({ values, positionals, io }) => {
    const [a, b, ...more] = positionals;
    if (a === undefined || b === undefined || more.length > 0) throw new WrongUse('diff takes two project files.');
    const content = await contentFor({ values, io });
    const [from, to] = [await planOf(a, content, io), await planOf(b, content, io)];
    if (from === undefined || to === undefined) return 1;
    const diff = diffPlans(from, to);
    io.out(values.json === true ? JSON.stringify(diff, null, 2) : asText(diff));
    return 0;
  },
};

/** The plan of a file without problems; otherwise they are printed. */
async function planOf(file: string, content: Content, io: Io): Promise<Plan | undefined> {
  const { plan, problems } = assess(await readText(io.path(file)), content, io.today);
  if (problems.length === 0) return plan;
  io.err(printProblems(problems.map((problem) => ({ file, ...problem }))));
  return undefined;
}

const parts = ['answers', 'findings', 'controls', 'manifests', 'contradictions'] as const;

function asText(diff: PlanDiff): string {
  const { from, to } = diff.risk;
  const lines = parts.flatMap((part) => {
    const changes = changesOf(diff[part]);
    return changes.length === 0 ? [] : [part, ...changes];
  });
  return [`risk ${from.residual} → ${to.residual} (open ${from.open} → ${to.open})`, ...lines].join('\n');
}

function changesOf({ added, removed, changed }: Differences): readonly string[] {
  return [
    ...added.map((id) => `  + ${id}`),
    ...removed.map((id) => `  - ${id}`),
    ...changed.map(({ id, what }) => `  ~ ${id}: ${what.map(oneChange).join('; ')}`),
  ];
}

const longest = 60;

function oneChange({ field, from, to }: Differences['changed'][number]['what'][number]): string {
  const [before, after] = [JSON.stringify(from), JSON.stringify(to)];
  return before.length + after.length > longest ? field : `${field} ${before} → ${after}`;
}
