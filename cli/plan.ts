// `parapet plan`: a project file → the export folder.
import { type Format, formats } from '../host/contract.ts';
import { exportPlan } from '../host/export.ts';
import { forkChild } from '../host/print-apart.ts';
import { printProblems } from '../host/print-problems.ts';
import { readText } from '../host/read-text.ts';
import { type Command, onlyOne, textOf, type Values, WrongUse } from './command.ts';
import { contentFor, packOption, packUsage } from './packs.ts';

export const planCommand: Command = {
  name: 'plan',
  usage: `plan FILE --out DIR [--only ${formats.join(',')}] [--date YYYY-MM-DD] [--force] ${packUsage}`,
  summary: 'Writes the threat model, the hardening plan and the manifests of a project into a folder.',
  options: {
    out: { type: 'string' },
    only: { type: 'string' },
    date: { type: 'string' },
    force: { type: 'boolean' },
    ...packOption,
  },
  run: async ({ values, positionals, io }) => {
    const typed = onlyOne(positionals, 'The project file');
    const out = textOf(values, 'out');
    if (out === undefined) throw new WrongUse('--out is missing: the folder to write to.');
    const [asked, date] = [formatsOf(values), dateOf(values) ?? io.today];
    const { files, problems, written } = await exportPlan({
      text: await readText(io.path(typed)),
      content: contentFor({ values, io }),
      formats: asked,
      date,
      folder: io.path(out),
      force: values.force === true,
      refuseProblems: true,
      startChild: forkChild,
    });
    if (problems.length > 0) io.err(printProblems(problems.map((problem) => ({ file: typed, ...problem }))));
    if (!written) return 1;
    io.out(`${files.length} ${files.length === 1 ? 'file' : 'files'} in ${out}`);
    return 0;
  },
};

function formatsOf(values: Values): readonly Format[] {
  const only = textOf(values, 'only');
  if (only === undefined) return formats;
  const names = only.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !(formats as readonly string[]).includes(name));
  if (wrong !== undefined) throw new WrongUse(`--only takes ${formats.join(', ')}, not "${wrong}".`);
  return formats.filter((format) => names.includes(format));
}

function dateOf(values: Values): string | undefined {
  const date = textOf(values, 'date');
  if (date === undefined) return undefined;
  const real = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
  if (real && new Date(`${date}T00:00:00Z`).toISOString().startsWith(date)) return date;
  throw new WrongUse(`--date takes a day such as 2026-11-23, not "${date}".`);
}
