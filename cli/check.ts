// `parapet check`: what is wrong with project files; with --strict also what clashes and what is open.
import type { PlanContradiction } from '../core/plan-types.ts';
import type { Problem } from '../core/problem.ts';
import { type Assessed, assess } from '../host/assess.ts';
import { printProblems } from '../host/print-problems.ts';
import { readText } from '../host/read-text.ts';
import { asProblem } from '../host/refusal.ts';
import { type Command, WrongUse } from './command.ts';
import { contentFor, packOption, packUsage } from './packs.ts';

interface Checked extends Assessed {
  readonly file: string;
}

export const checkCommand: Command = {
  name: 'check',
  usage: `check FILE… [--json] [--strict] ${packUsage}`,
  summary: 'Lists every problem of project files; --strict also fails on contradictions and open questions.',
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' }, ...packOption },
  run: async ({ values, positionals, io }) => {
    if (positionals.length === 0) throw new WrongUse('The project file is missing.');
    const content = await contentFor({ values, io });
    const checked = await Promise.all(
      positionals.map(async (file): Promise<Checked> => {
        try {
          return { file, ...assess(await readText(io.path(file)), content, io.today) };
        } catch (error) {
          return { file, plan: undefined, problems: [asProblem(error, file)] };
        }
      }),
    );
    if (values.json === true) io.out(JSON.stringify({ files: checked.map(asJson) }, null, 2));
    else for (const one of checked) io.out(asText(one));
    const strict = values.strict === true;
    return checked.every((one) => one.problems.length === 0 && !(strict && isUnfinished(one))) ? 0 : 1;
  },
};

const isUnfinished = ({ plan }: Checked): boolean =>
  plan !== undefined && (plan.contradictions.length > 0 || plan.openQuestions.length > 0);

const withFile = ({ file, problems }: Checked): readonly Problem[] => problems.map((problem) => ({ file, ...problem }));

function asJson(checked: Checked): object {
  const { file, plan } = checked;
  return {
    file,
    problems: withFile(checked),
    contradictions: (plan?.contradictions ?? []).map(({ id, clash }) => ({ id, clash })),
    openQuestions: (plan?.openQuestions ?? []).map(({ id, name }) => ({ id, name })),
  };
}

function asText(checked: Checked): string {
  const { file, plan } = checked;
  if (plan === undefined) return printProblems(withFile(checked));
  const { contradictions, openQuestions } = plan;
  const [problems, clashes, open] = [
    counted(checked.problems.length, 'problem'),
    counted(contradictions.length, 'contradiction'),
    counted(openQuestions.length, 'open question'),
  ];
  return [
    `${file}: ${problems}, ${clashes}, ${open}.`,
    ...(checked.problems.length === 0 ? [] : [printProblems(withFile(checked))]),
    ...contradictions.map(
      (contradiction: PlanContradiction) => `  contradiction ${contradiction.id}: ${contradiction.clash}`,
    ),
    ...openQuestions.map(({ id, name }) => `  open ${id} ${name}`),
  ].join('\n');
}

const counted = (count: number, what: string): string =>
  `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`;
